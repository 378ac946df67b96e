import type { ActivityView, ParticipantView } from '../../shared/room/views.ts';
import { gzipSync } from 'node:zlib';
import { css, renderPhone, type PlaceLink } from '../../client/participant/render.ts';
import type { PhoneState } from '../../client/participant/phone-state.ts';
import { orderOf } from '../../shared/activity/shuffle.ts';
import type { Refusal } from '../../shared/protocol/refusal.ts';
import type { Form } from '../../shared/form.ts';
import { isOwn } from '../../shared/room/view-people.ts';
import type { MineView } from '../../shared/room/views.ts';
import { textsOf } from '../../shared/activities/kind-texts.ts';
import { directionOf } from '../../shared/text/direction.ts';
import { besideTexts, phoneTexts } from '../../shared/text/phone/phone-texts.ts';
import { sayIn } from '../../shared/text/text.ts';
import { isRehearsal, type OpenRoom } from '../rooms/rooms.ts';
import type { Publisher } from '../sockets/publisher.ts';
import { styleHash } from './security.ts';

/** The inline style sheet of the phone pages, as the content security policy names it. */
export const phoneStyle = styleHash(css);

/** Scripts of the participant page. */
export interface PhoneScripts {
  entry: string;
  /** Removes everything that a phone kept. */
  leave: string;
  /** Where the scripts are that draw a kind of step, by the kinds that they draw; empty for what is no kind. */
  drawing(kind: string): Record<string, string>;
  /** Which of them are needed before the page is interactive, beside the one of the kind itself. */
  needed(activity: ActivityView): readonly string[];
}

/** Who looks at the page: their name in the room, language, and the token when it travels in the address. */
export interface Viewer {
  participant: string;
  lang: string;
  /** The activity beside the agenda that the page is of; empty where it follows the steps. */
  at: string;
  token: string | null;
}

export type Notice = { saved: true } | { refused: Refusal; form: Form } | null;

/** A page as it is sent: plain, and packed once somebody accepts that. */
export interface PackedPage {
  html: string;
  gzip(): Buffer;
}

/** The participant page of one room. A page without anything personal is rendered once for everybody who sees the same. */
export class PhonePages {
  readonly #open: OpenRoom;
  readonly #publisher: Publisher;
  readonly #scripts: PhoneScripts;
  readonly #same = new Map<string, { view: object; page: PackedPage }>();

  constructor(open: OpenRoom, publisher: Publisher, scripts: PhoneScripts) {
    this.#open = open;
    this.#publisher = publisher;
    this.#scripts = scripts;
  }

  /** The page as this person sees it now. */
  render(viewer: Viewer, notice: Notice = null): PackedPage {
    const { participant, lang, at, token } = viewer;
    const view = this.#publisher.views.in(lang, at);
    const mine = this.#publisher.mine(participant, { lang, at });
    if (!isOwn(mine) && !notice && !token) return this.#shared(viewer, view);
    const own = { mine: isOwn(mine) ? mine : null, notice: isStale(notice, mine) ? null : notice, token };
    return packed(this.#html({ ...this.#state(viewer, view), ...own }, this.#standIn(viewer)));
  }

  #shared(viewer: Viewer, view: ParticipantView): PackedPage {
    const key = `${viewer.lang} ${orderOf(viewer.participant)} ${viewer.at}`;
    const known = this.#same.get(key);
    if (known?.view === view) return known.page;
    const page = packed(this.#html(this.#state(viewer, view)));
    this.#same.set(key, { view, page });
    return page;
  }

  /** What everybody with this language and order of options is shown. */
  #state({ participant, lang, at }: Viewer, view: ParticipantView): PhoneState {
    return {
      view,
      mine: null,
      lang,
      languages: this.#open.live.room.session.languages,
      ...this.#drawing(view),
      texts: { ...phoneTexts(lang), ...textsOf(view.step.kind, lang)?.phone, ...(at ? besideTexts(lang) : {}) },
      order: orderOf(participant),
      token: null,
      notice: null,
    };
  }

  /** What explains an answer is not needed before it is known, so it does not delay the form; nor is what a board asks another time. */
  #drawing({ step, stage }: ParticipantView): Pick<PhoneState, 'scripts' | 'later'> {
    const needed = 'activity' in stage ? this.#scripts.needed(stage.activity) : [];
    const all = Object.entries(this.#scripts.drawing(step.kind));
    const isNeeded = ([name]: [string, string]): boolean => name === step.kind || needed.includes(name);
    return {
      scripts: Object.fromEntries(all.filter(isNeeded)),
      later: Object.fromEntries(all.filter((one) => !isNeeded(one))),
    };
  }

  /** Where the page of a person lives for whom the presenter answers; null for everybody else. */
  #standIn({ participant, token }: Viewer): string | null {
    return token && this.#open.people.isStandIn(participant) ? `/p/${this.#open.live.code}/t/${token}` : null;
  }

  get #rehearsal(): boolean {
    return isRehearsal(this.#open);
  }

  #beside(lang: string): PlaceLink[] {
    const { beside = [], language } = this.#open.live.room.session;
    return beside.map(({ id, title }) => ({ id, title: sayIn(lang, language)(title) }));
  }

  #html(state: PhoneState, standIn: string | null = null): string {
    const head = Object.values(state.scripts)
      .map((script) => `<link rel="modulepreload" href="${script}">`)
      .join('');
    return phoneDocument({
      lang: state.lang,
      title: state.view.title,
      head,
      body: `${renderPhone(state, this.#beside(state.lang), { rehearsal: this.#rehearsal, standIn })}<script type="application/json" id="state">${inlineJson(state)}</script>`,
      script: this.#scripts.entry,
    });
  }
}

/** "Saved" in the address outlives the question that it was about. */
const isStale = (notice: Notice, mine: MineView | null): boolean => notice !== null && 'saved' in notice && mine?.turn === 0;

interface Document {
  lang: string;
  title: string;
  body: string;
  head?: string;
  script?: string;
}

/** A whole page for phones, with its style sheet inside. `body` and `head` are HTML, `title` is text. */
export function phoneDocument({ lang, title, body, head = '', script }: Document): string {
  const run = script ? `<script type="module" src="${script}"></script>` : '';
  return (
    `<!doctype html><html lang="${lang}" dir="${directionOf(lang)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">` +
    `<title>${escapeText(title)}</title><link rel="icon" href="data:,"><style>${css}</style>${run}${head}</head><body>${body}</body></html>`
  );
}

/** JSON inside a page: `<` would end the block. */
const inlineJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function packed(html: string): PackedPage {
  let zipped: Buffer | undefined;
  return { html, gzip: () => (zipped ??= gzipSync(html)) };
}
