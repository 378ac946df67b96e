import type { InstrumentEvaluation } from '../../shared/evaluation/evaluation.ts';
import { officeApi, type Answer, type Failure, type OfficeAct, type OfficeApi } from './api.ts';
import type { RoomDetail, RoomSummary, SessionSummary } from './api-types.ts';
import { forgetKey, keepKey } from './key.ts';
import { addressOf, roomInAddress } from './place.ts';

/** How the page stands with the server. `no-key` and `wrong-key` wait for a person. */
export type Standing = 'no-key' | 'wrong-key' | 'loading' | 'live' | 'offline' | 'failing';

/** What is known of one room. */
export interface RoomFile {
  room: RoomDetail;
  evaluation: InstrumentEvaluation[];
}

/** What the office knows: all rooms and sessions, or one room with its evaluation. Refreshing replaces it whole. */
export class Office {
  standing: Standing = $state('loading');
  /** The room that is looked at; null for all of them. */
  code: string | null = $state(roomInAddress());
  rooms: RoomSummary[] | null = $state.raw(null);
  sessions: SessionSummary[] | null = $state.raw(null);
  file: RoomFile | 'unknown' | null = $state.raw(null);
  /** When the server last answered, in milliseconds since 1970; 0 before it ever did. */
  seenAt = $state(0);
  /** Whether the page is being printed: charts then take the width of a column on paper. */
  printing = $state(false);
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

  /** Forgets the key on this computer, and all that was seen with it. */
  leave(): void {
    forgetKey();
    [this.#key, this.#api] = ['', officeApi('')];
    [this.rooms, this.sessions, this.file, this.seenAt] = [null, null, null, 0];
    this.standing = 'no-key';
  }

  /** Goes to a room, or to all rooms. */
  async visit(code: string | null): Promise<void> {
    history.pushState(null, '', addressOf(code));
    await this.follow();
  }

  /** Shows what the address asks for: after the buttons back and forward too. */
  async follow(): Promise<void> {
    this.code = roomInAddress();
    this.file = null;
    scrollTo(0, 0);
    await this.refresh();
  }

  async refresh(): Promise<void> {
    if (this.standing !== 'no-key' && this.standing !== 'wrong-key') await this.#look();
  }

  /** Asks the server. An answer that comes after somebody went elsewhere, or took the key away, is dropped. */
  async #look(): Promise<void> {
    if (this.code) await this.#refreshRoom(this.code);
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

  download(code: string, format: 'csv' | 'json') {
    return this.#api.download(code, format, this.lang);
  }

  async #refreshRooms(): Promise<void> {
    const api = this.#api;
    const [rooms, sessions] = await Promise.all([api.rooms(), api.sessions()]);
    if (this.code || this.#api !== api) return;
    if (rooms.type === 'ok') this.rooms = rooms.value;
    if (sessions.type === 'ok') this.sessions = sessions.value;
    this.#stand(rooms, sessions);
  }

  async #refreshRoom(code: string): Promise<void> {
    const api = this.#api;
    const [room, evaluation] = await Promise.all([api.room(code), api.evaluation(code, this.lang)]);
    if (this.code !== code || this.#api !== api) return;
    if (room.type === 'missing') this.file = 'unknown';
    if (room.type === 'ok' && evaluation.type === 'ok') this.file = { room: room.value, evaluation: evaluation.value };
    this.#stand(room, evaluation);
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
