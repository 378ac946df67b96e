import type { Catalogue, Message } from './translate.ts';

/** What a page says of a kind of activity; its keys begin with the kind's name. */
type PageTexts = Readonly<Record<string, Message>>;

/** What the pages say of one kind, in one language. `name` is what people call the kind. */
export interface KindTexts {
  name: string;
  phone: PageTexts;
  screen: PageTexts;
  presenter: PageTexts;
}

export type Page = Exclude<keyof KindTexts, 'name'>;

/** The same texts in another language. */
export type Translated<English extends KindTexts> = { name: string } & { [P in Page]: Catalogue<keyof English[P] & string> };
