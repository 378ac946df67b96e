import type { Socket } from 'socket.io-client';
import { MESSAGES, type Reply } from '../../shared/protocol/replies.ts';
import type { ActivityView, MineView, ParticipantView } from '../../shared/room/views.ts';
import { actsIn, askedIn, secondsFor } from './answers/answers.ts';
import type { Speaker } from './answers/behaviour.ts';
import { linksIn, lookBeside, postBeside } from './beside.ts';
import type { Random } from './random.ts';
import { connect, openPage, scan, type Place } from './room.ts';
import { send } from './send.ts';
import type { Story } from './story.ts';
import { sleepMs, temperamentOf, thinkingMs, type Temperament } from './temperament.ts';

interface Parts {
  place: Place;
  number: number;
  lang: string;
  seed: number;
  random: Random;
  story: Story;
  /** Called when the room is over. */
  ended(): void;
}

/** How likely somebody goes at a step to what runs beside it, and what most wait before they do, in seconds. */
const VISITS = 0.35;
const SECONDS_BEFORE = 6;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody in the room: joins as a phone does, answers what opens in their own time, and sometimes loses the connection. */
export class Person {
  readonly #parts: Parts;
  readonly #speaker: Speaker;
  readonly #temperament: Temperament;
  /** What they have answered or decided not to. */
  readonly #done = new Set<string>();
  #turn = 0;
  #cookie = '';
  /** Ids of what runs beside the steps. */
  #beside: string[] = [];
  /** The step at which they last thought of going there. */
  #thoughtAt = '';
  #view: ParticipantView | null = null;
  #socket: Socket | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#temperament = temperamentOf(parts.number, parts.random);
    this.#speaker = { lang: parts.lang, seed: parts.seed, random: parts.random };
  }

  /** Scans the code, opens the page, connects. Resolves when they are in. */
  async join(): Promise<void> {
    const { place, lang, story } = this.#parts;
    const cookie = await scan(place);
    this.#cookie = cookie;
    this.#beside = linksIn(await openPage(place, cookie, lang));
    const socket = (this.#socket = connect(place, cookie, lang));
    socket.on(MESSAGES.mine, ({ turn }: MineView) => (this.#turn = Math.max(this.#turn, turn)));
    const first = new Promise<void>((resolve) => socket.once(MESSAGES.view, () => resolve()));
    socket.on(MESSAGES.view, (view: ParticipantView) => this.#look(view));
    await first;
    story.join(lang);
  }

  leave(): void {
    this.#socket?.close();
  }

  #look(view: ParticipantView): void {
    this.#view = view;
    if (view.ended) return this.#parts.ended();
    // One of them tells, so that the titles are in one language.
    if (this.#parts.number === 0) this.#parts.story.moved(view.step.id, view.step.title);
    if (this.#thoughtAt !== view.step.id) void this.#visit(view.step.id);
    const activity = this.#openActivity();
    if (!activity) return;
    const asked = askedIn(activity, view.step.id);
    if (this.#done.has(asked) || actsIn(activity, this.#speaker).length === 0) return;
    this.#done.add(asked);
    if (this.#temperament.answers) void this.#answer(activity, view, asked);
  }

  async #answer(activity: ActivityView, { step }: ParticipantView, asked: string): Promise<void> {
    const { random, lang } = this.#parts;
    for (const form of actsIn(activity, this.#speaker)) {
      await pause(thinkingMs(secondsFor(activity), this.#temperament, random));
      if (!this.#stillAsked(asked)) return;
      const where = { activity: step.id, run: activity.run, turn: ++this.#turn, lang };
      const reply = await send(this.#socket!, where, form, pause);
      this.#heard(reply, step.id);
    }
    if (random.chance(this.#temperament.sleepy)) await this.#sleep();
  }

  /** At some steps somebody goes to what runs beside them, looks, and does something there. */
  async #visit(step: string): Promise<void> {
    this.#thoughtAt = step;
    const { random, place, lang } = this.#parts;
    if (!this.#beside.length || !this.#temperament.answers || !random.chance(VISITS)) return;
    const at = random.pick(this.#beside);
    await pause(thinkingMs(SECONDS_BEFORE, this.#temperament, random));
    const found = await lookBeside(place, this.#cookie, at);
    if (!found) return;
    let { turn } = found;
    for (const form of actsIn(found.activity, this.#speaker)) {
      await pause(thinkingMs(secondsFor(found.activity), this.#temperament, random));
      const reply = await postBeside(place, this.#cookie, { activity: at, run: found.activity.run, turn: ++turn, lang }, form);
      if (reply) this.#heard(reply, at);
    }
  }

  #heard(reply: Reply, step: string): void {
    const { story, number } = this.#parts;
    if (reply.ok) story.saved(number, step);
    else story.refused(reply.reason);
  }

  /** The phone goes dark for a few seconds and comes back by itself. */
  async #sleep(): Promise<void> {
    this.#parts.story.slept();
    this.#socket?.disconnect();
    await pause(sleepMs(this.#parts.random));
    this.#socket?.connect();
  }

  #stillAsked(asked: string): boolean {
    const activity = this.#openActivity();
    return activity !== null && askedIn(activity, this.#view!.step.id) === asked;
  }

  #openActivity(): ActivityView | null {
    const stage = this.#view?.stage;
    return stage && 'activity' in stage && stage.activity.phase === 'open' ? stage.activity : null;
  }
}
