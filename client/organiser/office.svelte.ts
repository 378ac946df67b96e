import type { InstrumentEvaluation } from '../../shared/evaluation/evaluation.ts';
import type { BoardSeat } from '../lib/board-files.ts';
import type { Grade } from '../../shared/evaluation/results/grade.ts';
import type { RoomResults } from '../../shared/evaluation/results/room.ts';
import type { SeriesResults } from '../../shared/evaluation/results/series.ts';
import { officeApi, type Answer, type BundleOf, type Failure, type OfficeAct, type OfficeApi } from './api.ts';
import type { NoRehearsal } from '../lib/rehearsal.ts';
import type { RehearsalSummary, RoomDetail, RoomSummary, SessionSummary } from './api-types.ts';
import { forgetKey, keepKey } from './key.ts';
import { addressOf, roomInAddress, seriesAddress, sessionInAddress } from './place.ts';

/** How the page stands with the server. `no-key` and `wrong-key` wait for a person. */
export type Standing = 'no-key' | 'wrong-key' | 'loading' | 'live' | 'offline' | 'failing';

/** What is known of one room. */
export interface RoomFile {
  room: RoomDetail;
  evaluation: InstrumentEvaluation[];
  /** For the grade that is looked at. */
  results: RoomResults;
}

/** What the office knows: all rooms and sessions, or one room with its evaluation. Refreshing replaces it whole. */
export class Office {
  standing: Standing = $state('loading');
  /** The room that is looked at; null for all of them. */
  code: string | null = $state(roomInAddress());
  rooms: RoomSummary[] | null = $state.raw(null);
  sessions: SessionSummary[] | null = $state.raw(null);
  rehearsals: RehearsalSummary[] = $state.raw([]);
  file: RoomFile | 'unknown' | null = $state.raw(null);
  /** The session whose rooms are looked at side by side; null for rooms. */
  session: string | null = $state(sessionInAddress());
  series: SeriesResults | 'unknown' | null = $state.raw(null);
  /** Who is to see the results. */
  grade: Grade = $state('public');
  /** When the server last answered, in milliseconds since 1970; 0 before it ever did. */
  seenAt = $state(0);
  readonly lang: string;
  #key: string;
  #api: OfficeApi;

  constructor(key: string, lang: string) {
    this.lang = lang;
    [this.#key, this.#api] = [key, officeApi(key)];
    if (!key) this.standing = 'no-key';
  }

  /** Takes the key that somebody typed, and tries it. It is kept once the server has accepted it. */
  async enter(key: string): Promise<void> {
    [this.#key, this.#api] = [key, officeApi(key)];
    await this.#look();
  }

  /** What takes a board of a room out. */
  boardSeat(code: string, step: string): BoardSeat {
    return { code, step, key: this.#key, lang: this.lang };
  }

  /** Forgets the key on this computer, and all that was seen with it. */
  leave(): void {
    forgetKey();
    [this.#key, this.#api] = ['', officeApi('')];
    [this.rooms, this.sessions, this.rehearsals, this.file, this.seenAt] = [null, null, [], null, 0];
    this.standing = 'no-key';
  }

  /** Goes to a room, or to all rooms. */
  async visit(code: string | null): Promise<void> {
    history.pushState(null, '', addressOf(code));
    await this.follow();
  }

  /** Shows what the address asks for: after the buttons back and forward too. */
  async follow(): Promise<void> {
    [this.code, this.session] = [roomInAddress(), sessionInAddress()];
    [this.file, this.series] = [null, null];
    scrollTo(0, 0);
    await this.refresh();
  }

  async refresh(): Promise<void> {
    if (this.standing !== 'no-key' && this.standing !== 'wrong-key') await this.#look();
  }

  /** Asks the server. An answer that comes after somebody went elsewhere, or took the key away, is dropped. */
  async #look(): Promise<void> {
    if (this.session) await this.#refreshSeries(this.session);
    else if (this.code) await this.#refreshRoom(this.code);
    else await this.#refreshRooms();
  }

  /** Opens a room for a session and goes there; tells why where it could not. */
  async open(session: string): Promise<Failure | null> {
    const answer = await this.#api.open(session);
    if (answer.type !== 'ok') return answer;
    await this.visit(answer.value.code);
    return null;
  }

  /** Ends a room for good. Whether it worked. */
  async end(code: string): Promise<boolean> {
    const answer = await this.#api.end(code);
    await this.refresh();
    return answer.type === 'ok';
  }

  /** Starts a rehearsal of a session; tells why where it could not. */
  async rehearse(session: string, people: number | null): Promise<NoRehearsal | null> {
    const started = await this.#api.rehearse(session, people);
    await this.refresh();
    return typeof started === 'string' ? started : null;
  }

  /** Ends a rehearsal, and all that it left with it. Whether it worked. */
  async endRehearsal(code: string): Promise<boolean> {
    const ended = await this.#api.endRehearsal(code);
    await this.refresh();
    return typeof ended !== 'string';
  }

  /** For a form that opens a page of its own. */
  get key(): string {
    return this.#key;
  }

  matching(code: string) {
    return this.#api.matching(code, this.lang);
  }

  /** Does something with the surveys of a room. What went wrong is a code of the server's, or how it could not be reached; null: nothing. */
  async act(code: string, act: OfficeAct, body: object): Promise<string | null> {
    const answer = await this.#api.act(code, act, body);
    if (answer.type === 'ok' && act === 'purge') await this.visit(null);
    else await this.refresh();
    if (answer.type === 'ok') return null;
    return answer.type === 'refused' ? answer.words : answer.type;
  }

  /** Shows the results as this grade may see them. */
  async look(grade: Grade): Promise<void> {
    this.grade = grade;
    await this.refresh();
  }

  risk(code: string) {
    return this.#api.risk(code);
  }

  report(of: { room: string } | { series: string }) {
    return this.#api.report(of, this.lang, this.grade);
  }

  /** Goes to the rooms of a session side by side. */
  async compare(session: string): Promise<void> {
    history.pushState(null, '', seriesAddress(session));
    await this.follow();
  }

  download(code: string, format: 'csv' | 'json') {
    return this.#api.download(code, format, this.lang);
  }

  bundleCheck(of: BundleOf, grade: Grade) {
    return this.#api.bundleCheck(of, grade, this.lang);
  }

  bundle(of: BundleOf, grade: Grade) {
    return this.#api.bundle(of, grade, this.lang);
  }

  questionnaire(of: BundleOf, instrument: string) {
    return this.#api.questionnaire(of, instrument);
  }

  readForm(content: string, file: string) {
    return this.#api.readForm(content, file, this.lang);
  }

  lookInto = (content: string) => this.#api.look(content);

  checkBrought = (content: string, mapping: unknown) => this.#api.checkBrought(content, mapping);

  /** Stores a brought room and goes there; the answer where it could not. */
  async bring(content: string, mapping: unknown): Promise<Failure | null> {
    const answer = await this.#api.bring(content, mapping);
    if (answer.type !== 'ok') return answer;
    await this.visit(answer.value.code);
    return null;
  }

  async #refreshRooms(): Promise<void> {
    const api = this.#api;
    const [rooms, sessions, rehearsals] = await Promise.all([api.rooms(), api.sessions(), api.rehearsals()]);
    if (this.code || this.session || this.#api !== api) return;
    if (rooms.type === 'ok') this.rooms = rooms.value;
    if (sessions.type === 'ok') this.sessions = sessions.value;
    if (rehearsals.type === 'ok') this.rehearsals = rehearsals.value;
    this.#stand(rooms, sessions, rehearsals);
  }

  async #refreshRoom(code: string): Promise<void> {
    const api = this.#api;
    const [room, evaluation] = await Promise.all([api.room(code, this.lang), api.evaluation(code, this.lang)]);
    if (this.code !== code || this.#api !== api) return;
    if (room.type === 'missing') this.file = 'unknown';
    const results = evaluation.type === 'ok' ? await this.#resultsOf(code, evaluation.value) : evaluation;
    if (this.code !== code || this.#api !== api) return;
    if (room.type === 'ok' && evaluation.type === 'ok' && results.type === 'ok')
      this.file = { room: room.value, evaluation: evaluation.value, results: results.value };
    this.#stand(room, evaluation, results);
  }

  /** The results are asked for again only when there is something new in them: a large room takes a while. */
  async #resultsOf(code: string, evaluation: InstrumentEvaluation[]): Promise<Answer<RoomResults>> {
    const { file, grade } = this;
    const same = file && file !== 'unknown' && file.results.grade === grade && file.room.code === code;
    if (same && JSON.stringify(file.evaluation) === JSON.stringify(evaluation)) return { type: 'ok', value: file.results };
    return this.#api.results(code, this.lang, grade);
  }

  async #refreshSeries(session: string): Promise<void> {
    const api = this.#api;
    const answer = await api.series(session, this.lang, this.grade);
    if (this.session !== session || this.#api !== api) return;
    if (answer.type === 'missing') this.series = 'unknown';
    if (answer.type === 'ok') this.series = answer.value;
    this.#stand(answer);
  }

  #stand(...answers: Answer<unknown>[]): void {
    const types = new Set(answers.map(({ type }) => type));
    if (types.has('forbidden')) this.standing = 'wrong-key';
    else if (types.has('unreachable')) this.standing = 'offline';
    else if (types.has('failing') || types.has('refused')) this.standing = 'failing';
    else this.#goLive();
  }

  #goLive(): void {
    if (this.standing !== 'live') keepKey(this.#key);
    [this.standing, this.seenAt] = ['live', Date.now()];
  }
}
