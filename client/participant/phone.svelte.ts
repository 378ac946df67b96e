import type { Component } from 'svelte';
import type { PhonePart } from '../../shared/activities/board/phone-parts.ts';
import type { KindName } from '../../shared/activities/kinds.ts';
import type { Refusal } from '../../shared/protocol/refusal.ts';
import type { ActivityView, MineView, ParticipantView } from '../../shared/room/views.ts';
import type { MarkdownNode } from '../../shared/text/markdown.ts';
import type { PhonePageKey } from '../../shared/text/phone/en.ts';
import type { KindTexts } from '../../shared/text/kind-texts.ts';
import { translator, type Catalogue, type Message, type Translate } from '../../shared/text/translate.ts';
import type { PhoneState } from './phone-state.ts';

/** What a phone says of an answer: how far it has come, in words. */
export type Delivery = { state: 'idle' | 'changed' | 'sending' | 'saved' | 'waiting' } | { state: 'refused'; refusal: Refusal };

/** One line of results on a phone. */
export type PhoneBar = { code: string; text: string; count: number; mine?: boolean | undefined; note?: string };

/** What draws the current step: a component per kind, and one for slides. */
export type KindViews = Partial<Record<KindName, Component<{ view: never; mine: never }>>> & {
  slide?: Component<{ nodes: MarkdownNode[]; media?: string }>;
  bars?: Component<{ bars: PhoneBar[]; total: number }>;
} & {
  /** A board is drawn in parts. */
  [part in `board.${PhonePart}`]?: Component<{ view: never; mine: never }>;
};

/** Everything of the page that changes. Replaced whole, so that one signal is enough. */
export interface Now {
  view: ParticipantView;
  mine: MineView | null;
  delivery: Delivery;
  /** Answers that are kept on this phone until they are sent. */
  unsent: number;
  /** Whether this phone keeps what waits when the page is closed. */
  lasting: boolean;
  /** Whether the page keeps up with the room by itself; null before that is known. */
  live: boolean | null;
  /** Whether scripts have taken over: forms then go through the outbox. */
  interactive: boolean;
  /** Opened in another tab, which has the connection now. */
  replaced: boolean;
  /** What to add to this phone's clock for the server's, in milliseconds; null until the server has said. */
  clockOffset: number | null;
  /** A newer view that waits because somebody is still writing. */
  next: ParticipantView | null;
}

/** What the page can do once scripts have taken over. */
export interface PhoneActs {
  send(form: HTMLFormElement, submitter: HTMLElement | null): void;
  takeOver(): void;
  goOn(): void;
}

/** Everything that the participant page shows. Plain on the server, reactive in the browser. */
export class Phone {
  readonly state: PhoneState;
  readonly t: Translate<PhonePageKey>;
  readonly views: KindViews;
  now: Now = $state.raw(null!);
  acts: Partial<PhoneActs> = {};
  readonly #texts: Record<string, Message>;

  constructor(state: PhoneState, views: KindViews) {
    this.state = state;
    this.views = views;
    this.#texts = { ...state.texts };
    this.t = translator(this.#texts as Catalogue<PhonePageKey>, state.lang);
    const { view, mine } = state;
    const still = { unsent: 0, lasting: true, live: null, interactive: false, replaced: false, clockOffset: null, next: null };
    this.now = { view, mine, delivery: delivered(state.notice), ...still };
  }

  change(fields: Partial<Now>): void {
    this.now = { ...this.now, ...fields };
  }

  /** Takes in what one more kind of activity says. That of the one before stays: it may still be drawn. */
  learn(texts: KindTexts['phone']): void {
    Object.assign(this.#texts, texts);
  }

  get view(): ParticipantView {
    return this.now.view;
  }

  /** The current activity, or null on a slide. */
  get activity(): ActivityView | null {
    const { stage } = this.view;
    return 'activity' in stage ? stage.activity : null;
  }

  /** What this person did in the current activity, if anything. */
  get own(): MineView | null {
    const { mine, view } = this.now;
    return mine && mine.activity === view.step.id && mine.run === this.activity?.run ? mine : null;
  }

  /** The values of a field in a form that was sent without script and came back, or undefined. */
  draft(name: string): readonly string[] | undefined {
    const { notice } = this.state;
    return notice && 'form' in notice ? (notice.form[name] ?? []) : undefined;
  }

  /** Where the page lives: with the token in the address when the phone keeps no cookies. */
  get base(): string {
    return baseOf(this.state);
  }
}

/** The address of the page, with the token in it when the phone keeps no cookies. */
export const baseOf = ({ token, view }: PhoneState): string => `/p/${view.code}${token ? `/t/${token}` : ''}`;

function delivered(notice: PhoneState['notice']): Delivery {
  if (!notice) return { state: 'idle' };
  return 'saved' in notice ? { state: 'saved' } : { state: 'refused', refusal: notice.refused };
}
