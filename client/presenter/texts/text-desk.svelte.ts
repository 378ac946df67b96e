import { MESSAGES } from '../../../shared/protocol/replies.ts';
import type { TextItem, TextsAsked, TextsView } from '../../../shared/room/view-texts.ts';
import type { PresenterKey } from '../../../shared/text/presenter/en.ts';
import type { Console } from '../console.svelte.ts';

const SHORT = 60;

/** The list of all texts while it is open here: what is asked for, what came, and what is done to it. */
export class TextDesk {
  readonly #console: Console;
  view: TextsView | null = $state.raw(null);
  asked: TextsAsked = $state.raw({ standing: 'waiting', activity: null });
  #open = false;

  constructor(console: Console) {
    this.#console = console;
    console.connection.on(
      MESSAGES.texts,
      (view: TextsView) => this.#heard(view),
      () => this.#ask(),
    );
  }

  /** Opens the list: at what waits, or at all else where nothing does; of one activity where it is named. */
  open(activity: string | null = null): void {
    this.#open = true;
    this.look({ standing: this.#console.view.toRead ? 'waiting' : 'shown', activity });
  }

  close(): void {
    this.#open = false;
    this.view = null;
    this.#console.connection.tell(MESSAGES.texts, null);
  }

  /** Looks at another part of the list. */
  look(asked: Partial<TextsAsked>): void {
    this.asked = { ...this.asked, ...asked };
    this.#ask();
  }

  moderate(texts: readonly TextItem[], to: 'shown' | 'hidden'): Promise<boolean> {
    const [first] = texts;
    if (!first) return Promise.resolve(false);
    const activity = first.activity;
    const own = texts.filter((text) => text.activity === activity).map(({ id, read }) => ({ id, read }));
    return this.#console.send({ type: 'moderate-texts', activity, texts: own, to }, this.#what(labelOf(first, to), first));
  }

  /** Lets what the author of a text writes wait, or no longer. */
  hold(text: TextItem): Promise<boolean> {
    const held = text.author === 'free';
    const command = { type: 'hold-back', activity: text.activity, text: text.id, held } as const;
    return this.#console.send(command, this.#what(held ? 'texts.hold' : 'texts.free', text));
  }

  freeAll(activity: string): Promise<boolean> {
    return this.#console.send({ type: 'hold-back', activity, text: null, held: false }, this.#console.t('texts.free-all'));
  }

  #ask(): void {
    if (this.#open) this.#console.connection.tell(MESSAGES.texts, this.asked);
  }

  /** What answers an earlier question is no longer wanted. */
  #heard(view: TextsView): void {
    const { standing, activity } = view.asked;
    if (this.#open && standing === this.asked.standing && activity === this.asked.activity) this.view = view;
  }

  #what(key: PresenterKey, { text }: TextItem): string {
    const { t } = this.#console;
    return t('texts.did', { what: t(key), text: (text || t('texts.no-words')).slice(0, SHORT) });
  }
}

/** What doing this to a text is called. */
export const labelOf = ({ standing, why }: TextItem, to: 'shown' | 'hidden'): PresenterKey => {
  if (to === 'hidden') return why === 'late' ? 'late.leave' : 'texts.aside';
  if (why === 'late') return 'late.accept';
  return standing === 'waiting' ? 'texts.approve' : 'texts.restore';
};
