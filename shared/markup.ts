/** A piece of SVG or HTML that is safe to put into a page as it is. */
export type Markup = string & { readonly markup: unique symbol };

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as markup, in an element or an attribute. Characters that no XML may hold are left out. */
export const escaped = (text: string): Markup =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!) as Markup;

/** An element with its attributes and contents; numbers with at most two decimals, attributes that are null left out. */
export function element(name: string, attributes: Attributes, ...contents: readonly Markup[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`],
  );
  return `<${name}${written.join('')}>${contents.join('')}</${name}>` as Markup;
}

/** Parts one after the other. */
export const joined = (...parts: readonly Markup[]): Markup => parts.join('') as Markup;

export const NOTHING = '' as Markup;

const rounded = (value: number): string => String(Number(value.toFixed(2)));
