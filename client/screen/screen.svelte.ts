import { percentIn } from '../../shared/number/percent.ts';
import type { JoinInfo } from '../../shared/protocol/replies.ts';
import type { ActivityView, ScreenView, TimerView } from '../../shared/room/views.ts';
import { listed } from '../../shared/text/listed.ts';
import { directionOf } from '../../shared/text/direction.ts';
import type { ScreenKey } from '../../shared/text/screen/en.ts';
import { screenTexts } from '../../shared/text/screen/screen-texts.ts';
import { translator, type Translate } from '../../shared/text/translate.ts';
import { Connection, type Standing } from '../lib/connection.svelte.ts';
import { Announcer } from './announcer.svelte.ts';
import { languageOf, showingOf, type Showing } from './showing.ts';

/** The projected page: the room as it is, in the language of the room, and what was chosen at this page itself. */
export class Screen {
  readonly code: string;
  readonly announcer = new Announcer();
  /** Letter keys with what they do now. */
  readonly keys: Record<string, () => void> = {};
  readonly #asked: string | null;
  readonly #connection: Connection<ScreenView>;
  /** Whether the join card is shown or hidden by key; null leaves it to the console. */
  joinHere: boolean | null = $state(null);

  readonly lang = $derived.by(() => languageOf(this.#asked, this.#connection.hello?.languages ?? [this.#asked ?? 'en']));
  readonly t: Translate<ScreenKey> = $derived(translator(screenTexts(this.lang), this.lang));
  /** Several things in a row. */
  readonly list = (things: readonly string[], mark?: ',' | ';'): string => listed(things, this.lang, mark);
  readonly #numbers = $derived(new Intl.NumberFormat(`${this.lang}-u-nu-latn`, { useGrouping: 'min2' }));
  readonly showing: Showing = $derived.by(() => showingOf(this.standing, this.#connection.view, this.joinHere));

  /** What the page is about: once this changes, nothing that was said before may be heard any more. */
  readonly subject: string = $derived.by(() => {
    const view = this.#connection.view;
    const activity = view && this.activity;
    return [this.showing, view?.step.id, activity?.run, activity?.revealed, view?.segments?.by].join('/');
  });

  constructor(seat: { code: string; key: string }, asked: string | null) {
    this.code = seat.code;
    this.#asked = asked;
    // An empty language asks for the session's own.
    this.#connection = new Connection({ role: 'screen', ...seat, lang: asked ?? '' });
  }

  get standing(): Standing {
    return this.#connection.standing;
  }

  /** Only where `showing` says that there is one. */
  get view(): ScreenView {
    return this.#connection.view!;
  }

  get join(): JoinInfo | null {
    return this.#connection.hello?.join ?? null;
  }

  get mode(): string | undefined {
    return this.#connection.view?.mode;
  }

  /** The current activity, or null on a slide. */
  get activity(): ActivityView | null {
    const { stage } = this.view;
    return 'activity' in stage ? stage.activity : null;
  }

  /** Whether the people are simulated. */
  get rehearsal(): boolean {
    return this.#connection.view?.rehearsal ?? false;
  }

  get timer(): TimerView | null {
    return this.#connection.view?.timer ?? null;
  }

  get connected(): number {
    return this.#connection.view?.connected ?? 0;
  }

  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.lang);
  }

  /** Milliseconds since 1970 on the server's clock. */
  serverNow(): number {
    return Date.now() + this.#connection.clockOffset;
  }

  readonly number = (value: number): string => this.#numbers.format(value);

  /** A share from 0 to 1 as a percentage. */
  readonly percent: (share: number) => string = $derived(percentIn(this.lang));

  /** What the current activity asks of the room: the invitation while it is open, otherwise what comes next. */
  hint(invite: string, shown: boolean): string {
    const phase = this.activity?.phase;
    if (phase === 'open') return invite;
    return this.t(phase === 'waiting' ? 'activity.waiting' : shown ? 'activity.closed' : 'activity.later');
  }

  /** Says something to those who hear the page. `stands`: the people's own words that it may still name. */
  announce(text: string, stands: readonly string[] = []): void {
    this.announcer.say(text, stands);
  }

  /** What a letter key does while a part of the page is shown; returns how to take it back. */
  onKey(letter: string, act: () => void): () => void {
    this.keys[letter] = act;
    return () => delete this.keys[letter];
  }

  toggleJoin(): void {
    this.joinHere = this.showing !== 'join';
  }
}
