import type { PresenterKey } from '../../text/presenter/en.ts';
import type { Translate } from '../../text/translate.ts';
import type { Sort } from './config.ts';
import type { QaControl, QaPresenter, QaPresenterQuestion } from './qa.ts';
import { sorted } from './sorting.ts';
import type { Stage } from './state.ts';

/** Where the presenter looks. The highlighted question stands first among the published ones. */
export const TABS = ['review', 'published', 'answered', 'archived'] as const;
export type Tab = (typeof TABS)[number];

/** Letters that act on the question that has the focus; M marks it for a merge, or merges the marked one into it. */
const MOVES: Readonly<Record<string, Stage>> = { p: 'published', n: 'highlighted', a: 'answered', r: 'review', d: 'archived' };

type Send = (asked: QaControl, what: string) => Promise<boolean>;

/** The queue as this console looks at it: which tab, in which order, and what is marked to be merged. */
export class Queue {
  sort: Sort = $state('likes');
  marked: string | null = $state(null);
  /** The place in the list that had the focus last, or -1. */
  focused = -1;
  #tab: Tab = $state('published');
  readonly #view: () => QaPresenter;
  readonly #send: Send;
  readonly #t: Translate<PresenterKey>;

  constructor(view: () => QaPresenter, send: Send, t: Translate<PresenterKey>) {
    this.#view = view;
    this.#send = send;
    this.#t = t;
    this.sort = view().sort;
    this.#tab = view().review ? 'review' : 'published';
  }

  readonly shown: QaPresenterQuestion[] = $derived.by(() => {
    const here = sorted(
      this.#view().questions.filter(({ stage }) => tabOf(stage) === this.#tab),
      this.sort,
    );
    return [...here.filter(({ stage }) => stage === 'highlighted'), ...here.filter(({ stage }) => stage !== 'highlighted')];
  });

  get tab(): Tab {
    return this.#tab;
  }

  set tab(tab: Tab) {
    this.#tab = tab;
    this.focused = -1;
  }

  /** Each key with what it does. */
  get keys(): [key: string, what: string][] {
    const moves = Object.entries(MOVES).map(([key, to]): [string, string] => [key.toUpperCase(), this.#t(`qa.to.${to}`)]);
    return [...moves, ['M', this.#t('qa.merge')]];
  }

  countIn(tab: Tab): number {
    return this.#view().questions.filter(({ stage }) => tabOf(stage) === tab).length;
  }

  move({ id, text }: QaPresenterQuestion, to: Stage): void {
    void this.#send({ do: 'move', question: id, to }, this.#what(`qa.to.${to}`, text));
  }

  label({ id, text }: QaPresenterQuestion, label: string, on: boolean): void {
    void this.#send({ do: 'label', question: id, label, on }, this.#what('qa.labels', text));
  }

  /** Marks a question for a merge; where one is marked, merges that into this; the marked one itself is let go. */
  merge({ id, text }: QaPresenterQuestion): void {
    const { marked } = this;
    this.marked = marked === null ? id : null;
    if (marked && marked !== id) void this.#send({ do: 'merge', question: marked, into: id }, this.#what('qa.merge.into', text));
  }

  split(question: string, text: string): void {
    void this.#send({ do: 'split', question }, this.#what('qa.split', text));
  }

  /** What a key does on a question of the list; false where it is not ours. */
  key({ key }: KeyboardEvent, letter: string, id: string, list?: HTMLElement): boolean {
    const at = this.shown.findIndex((one) => one.id === id);
    const one = this.shown[at];
    if (!one) return false;
    this.focused = at;
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.focusRow(list, at + (key === 'ArrowDown' ? 1 : -1));
    if (key === 'Escape' && this.marked) this.marked = null;
    else if (letter === 'm') this.merge(one);
    else if (Object.hasOwn(MOVES, letter)) this.move(one, MOVES[letter]!);
    else return false;
    return true;
  }

  /** Moves the focus to a row, or as near as there is one. */
  focusRow(list: HTMLElement | undefined, at: number): boolean {
    const rows = [...(list?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
    this.focused = Math.min(rows.length - 1, Math.max(0, at));
    rows[this.focused]?.focus();
    return true;
  }

  #what(key: PresenterKey, text: string): string {
    return this.#t('qa.did', { what: this.#t(key), text: text.slice(0, 60) });
  }
}

const tabOf = (stage: Stage): Tab => (stage === 'highlighted' ? 'published' : stage);
