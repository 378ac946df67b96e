import type { Json } from '../../shared/json.ts';
import type { ConsoleHello, Invite } from '../../shared/protocol/replies.ts';
import { mayCommand, type ConsoleRole } from '../../shared/protocol/roles.ts';
import type { ActivityView, BesideItem, PresenterView } from '../../shared/room/views.ts';
import { widened } from '../../shared/room/expected.ts';
import { presenterTexts } from '../../shared/text/presenter/presenter-texts.ts';
import type { PresenterKey } from '../../shared/text/presenter/en.ts';
import { translator, type Translate } from '../../shared/text/translate.ts';
import { Connection } from '../lib/connection.svelte.ts';
import { recall, remember } from '../lib/keep.ts';
import { randomId } from '../lib/random-id.ts';
import { readyFor, type Act, type ConsoleCommand, type Ready } from './acts.ts';
import { Clock } from './clock.svelte.ts';
import { consoleId } from './console-id.ts';
import { freeLetter } from './key-place.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { Lifts } from './lifts.svelte.ts';
import type { Similar } from './similar/similar.ts';
import { TextDesk } from './texts/text-desk.svelte.ts';

const TOLD_MS = 5_000;
const ANY_LENGTH_SECONDS = 300;
const LONGEST_SECONDS = 6 * 3600;

type Sent = ConsoleCommand & { id: string };

/** The console of one presenter: the room as it is, the commands on their way, and what became of them. */
export class Console {
  readonly t: Translate<PresenterKey>;
  readonly clock = new Clock();
  /** Names of commands that the server has not answered yet. */
  pending: readonly string[] = $state.raw([]);
  outcome: Outcome | null = $state.raw(null);
  /** The activity beside the agenda whose tab is open here; null is the step. */
  looksAt: string | null = $state(null);
  /** Whether the list of all texts is open here. */
  reading = $state(false);
  #letters: boolean = $state(recall('console-letters') !== false);
  #lengths: Record<string, number> = $state({});
  #hush: ReturnType<typeof setTimeout> | undefined;
  #similar: Promise<Similar> | undefined;

  readonly code: string;
  readonly key: string;
  readonly lang: string;
  readonly connection: Connection<PresenterView>;
  readonly texts: TextDesk;
  readonly lifts: Lifts;

  constructor({ code, key, lang }: { code: string; key: string; lang: string }) {
    this.code = code;
    this.key = key;
    this.lang = lang;
    this.t = translator(presenterTexts(lang), lang);
    this.connection = new Connection<PresenterView>({ role: 'presenter', code, key, lang, by: consoleId() });
    this.texts = new TextDesk(this);
    this.lifts = new Lifts(this.connection);
  }

  /** The room as the server last told it. Only read where the console is shown, which it is once there is a view. */
  get view(): PresenterView {
    return this.connection.view!;
  }

  get #hello(): ConsoleHello | null {
    return this.connection.hello as ConsoleHello | null;
  }

  /** What this console may do here. */
  get role(): ConsoleRole {
    return this.#hello?.role ?? 'presenter';
  }

  /** The key that opens the screen and nothing else. */
  get screenKey(): string {
    return this.#hello?.screenKey ?? '';
  }

  /** How others come to the controls; null where this console cannot invite anybody. */
  get invite(): Invite | null {
    return this.#hello?.invite ?? null;
  }

  /** What this console looks at beside the current step, or null where it looks at the step. */
  get beside(): BesideItem | null {
    return this.view.beside.find(({ id }) => id === this.looksAt) ?? null;
  }

  /** The activity of the current step, or null on a slide. */
  get activity(): ActivityView | null {
    return 'activity' in this.view.stage ? this.view.stage.activity : null;
  }

  /** The server's time in milliseconds. */
  get now(): number {
    return this.clock.now + this.connection.clockOffset;
  }

  /** Whether single letters act as keys; kept in this browser. */
  get letters(): boolean {
    return this.#letters;
  }

  set letters(on: boolean) {
    this.#letters = on;
    remember('console-letters', on);
  }

  /** What finds similar notes, beside the page; loaded when it is first wanted. */
  get similar(): Promise<Similar> {
    return (this.#similar ??= import('./similar/similar.ts').then(({ Similar }) => new Similar()));
  }

  /** Length in seconds of the countdown that would start at this step: as chosen here, as planned, or as long as the step. */
  get seconds(): number {
    const { agenda, step, timerSeconds } = this.view;
    const minutes = agenda[step.number - 1]?.minutes ?? 0;
    return this.#lengths[step.id] ?? timerSeconds ?? (minutes * 60 || ANY_LENGTH_SECONDS);
  }

  set seconds(length: number) {
    this.#lengths[this.view.step.id] = Math.min(LONGEST_SECONDS, Math.max(60, length));
  }

  /** What an act would do now. */
  ready(act: Act): Ready {
    const ready = readyFor(act, this.view, this.seconds);
    const barred = 'command' in ready && !mayCommand(this.role, ready.command.type);
    return barred ? { label: ready.label, why: 'why.role' } : ready;
  }

  /** Does what a button or key stands for, or says why there is nothing to do. */
  async press(act: Act): Promise<boolean> {
    const ready = this.ready(act);
    const what = this.t(ready.label);
    if ('why' in ready) return this.refuse(ready.why);
    const done = await this.send(ready.command, what);
    if (done && act === 'reset') this.say(this.t('told.reset'));
    return done;
  }

  /** Controls an activity by the rules of its kind, the current one unless another is named. True once it is saved. */
  control(control: Json, what: string, activity = this.view.step.id): Promise<boolean> {
    return this.send({ type: 'control-activity', activity, control }, what);
  }

  /** Lets in twice as many newcomers as now. */
  letMoreIn(): Promise<boolean> {
    return this.send({ type: 'expect-people', people: widened(this.view.expected) }, this.t('banner.crowded.more'));
  }

  /** Sends a command once: while one of this name is on its way, another press of it does nothing. True once it is saved. */
  async send(command: ConsoleCommand, what: string): Promise<boolean> {
    if (this.pending.includes(what)) return false;
    if (!mayCommand(this.role, command.type)) return this.refuse('why.role');
    return this.#deliver({ ...command, id: randomId() }, what);
  }

  /** Says something that is no outcome of a command. */
  say(text: string): void {
    this.#tell({ tone: 'done', text });
  }

  /** Says why nothing was done. */
  refuse(why: PresenterKey): false {
    this.#tell({ tone: 'refused', text: this.t(why) });
    return false;
  }

  /** Opens the list of all texts, of one activity where it is named, or closes it: its texts come only while it is open. */
  read(on: boolean, activity: string | null = null): void {
    if (on) this.texts.open(activity);
    else this.texts.close();
    this.reading = on;
  }

  /** The letter of a key, where letters may act and it is nobody else's; otherwise an empty text. */
  letterIn(event: KeyboardEvent): string {
    return this.letters ? freeLetter(event) : '';
  }

  hush(): void {
    this.outcome = null;
  }

  async #deliver(command: Sent, what: string): Promise<boolean> {
    this.pending = [...this.pending, what];
    const reply = await this.connection.send(command);
    this.pending = this.pending.filter((one) => one !== what);
    this.#tell(outcomeOf(reply, this.t, what, () => void this.#deliver(command, what)));
    return reply?.ok ?? false;
  }

  #tell(outcome: Outcome): void {
    clearTimeout(this.#hush);
    this.outcome = outcome;
    if (outcome.tone === 'done') this.#hush = setTimeout(() => this.hush(), TOLD_MS);
  }
}
