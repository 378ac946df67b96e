import type { Namespace, Socket } from 'socket.io';
import { LIFT_MESSAGES } from '../../shared/protocol/lifts.ts';
import { MESSAGES } from '../../shared/protocol/replies.ts';
import type { Event } from '../../shared/room/events.ts';
import { kindOf } from '../../shared/activities/kinds.ts';
import { isOwn, mineIn } from '../../shared/room/view-people.ts';
import type { MineView, ParticipantView, PresenterView, ScreenView } from '../../shared/room/views.ts';
import { presenterView, screenView } from '../../shared/room/view-staff.ts';
import { Lane } from '../rooms/lane.ts';
import { stepOf } from '../../shared/session/session.ts';
import { PhoneViews } from '../rooms/phone-views.ts';
import type { OpenRoom } from '../rooms/rooms.ts';
import { Leases } from './leases.ts';
import { Presence, readerKey, type Reader } from './presence.ts';
import { TextLists } from './text-lists.ts';

const STAFF_GAP_MS = 33;
/** The least time between two frames that bring nothing but acts of a calm kind. */
const CALM_STAFF_GAP_MS = 250;
const CALM_PHONES_GAP_MS = 1_000;
/** How long acts wait for others before staff sees them, where it must not be seen who acts. */
const BATCH_MS = 2_000;
/** Milliseconds of the thread that one delivery costs, and the share of the thread that phones may take. */
const DELIVERY_MS = 0.015;
const PHONES_SHARE = 0.2;

export interface Namespaces {
  participant: Namespace;
  screen: Namespace;
  presenter: Namespace;
}

/** Somebody who waits by HTTP for a view other than the one they have. */
interface Waiter extends Reader {
  rev: number;
  settle(): void;
}

/** Sends the views of one room to whom they are for, in two lanes: staff quickly, phones at a pace that the room can afford. */
export class Publisher {
  readonly presence: Presence;
  readonly views: PhoneViews;
  readonly texts: TextLists;
  /** What consoles have in their hands, by their sockets. */
  readonly leases: Leases<Socket>;
  readonly #open: OpenRoom;
  readonly #to: Namespaces;
  readonly #phones: Lane;
  readonly #staff: Lane;
  readonly #now: () => number;
  readonly #calm: readonly Lane[];
  readonly #sent = new Map<string, ParticipantView>();
  readonly #waiters = new Set<Waiter>();
  /** Set while acts wait to reach staff together. */
  #batch: NodeJS.Timeout | null = null;
  /** Whether the frame that is due has what a presenter did. */
  #urgent = false;

  constructor(open: OpenRoom, to: Namespaces, now: () => number) {
    this.#open = open;
    this.#to = to;
    this.#now = now;
    open.newcomers.onTurnedAway(() => this.peopleChanged());
    this.presence = new Presence(open.live.code);
    this.views = new PhoneViews(open.live);
    this.texts = new TextLists(open.live);
    this.leases = new Leases(now, () => this.#sendHeld());
    const lane = (send: () => void, gap: () => number): Lane => new Lane(send, gap, now);
    this.#phones = lane(
      () => this.#sendPhones(),
      () => Math.max(STAFF_GAP_MS, (this.presence.size * DELIVERY_MS) / PHONES_SHARE),
    );
    this.#staff = lane(
      () => this.#sendStaff(),
      () => STAFF_GAP_MS,
    );
    this.#calm = [
      lane(
        () => this.peopleChanged(),
        () => CALM_STAFF_GAP_MS,
      ),
      lane(
        () => this.#phones.touch(),
        () => CALM_PHONES_GAP_MS,
      ),
    ];
    // Whoever connects from here on is sent what they do not have: what others answer then sends phones nothing.
    const { language, languages, beside = [] } = open.live.room.session;
    for (const lang of [language, ...languages])
      for (const at of ['', ...beside.map(({ id }) => id)]) this.#sent.set(readerKey({ lang, at }), this.views.in(lang, at));
    open.live.onCommitted((events) => this.#committed(events));
  }

  /** What one person did in the current activity, or in the one beside the agenda under the id `at`, as they may see it. */
  mine(participant: string, { lang, at }: Reader): MineView | null {
    const { room } = this.#open.live;
    const activity = at || room.step;
    return mineIn(room, activity, lang, this.#open.people.nameIn(room, activity, participant));
  }

  screen(lang: string): ScreenView {
    return screenView(this.#open.live.room, lang, this.presence.size);
  }

  presenter(lang: string, by: string): PresenterView {
    return presenterView(this.#open.live.room, lang, by, {
      phones: this.presence.size,
      consoles: this.#consoles(),
      crowded: this.#open.newcomers.isCrowded(this.#now()),
    });
  }

  /** Tells a console what others hold. */
  sendHeld(console: Socket): void {
    console.emit(LIFT_MESSAGES.held, this.leases.heldByOthers(console));
  }

  #sendHeld(): void {
    for (const id of this.#to.presenter.adapter.rooms.get(this.#open.live.code) ?? []) {
      const console = this.#to.presenter.sockets.get(id);
      if (console) this.sendHeld(console);
    }
  }

  #consoles(): number {
    return this.#to.presenter.adapter.rooms.get(this.#open.live.code)?.size ?? 0;
  }

  /** Somebody came or went: only staff hears of it. */
  peopleChanged(): void {
    // A view for somebody who came would show what waits.
    if (!this.#batch) this.#staff.touch();
  }

  /** Resolves when such phones have something newer than `rev` to see, or after `ms`. */
  newerThan(rev: number, { lang, at }: Reader, ms: number): Promise<void> {
    if (this.views.in(lang, at).rev !== rev) return Promise.resolve();
    return new Promise((resolve) => {
      const waiter: Waiter = {
        lang,
        at,
        rev,
        settle: () => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          resolve();
        },
      };
      const timer = setTimeout(waiter.settle, ms);
      this.#waiters.add(waiter);
    });
  }

  /** Sends everybody how things stand, and nothing after that. */
  finish(): void {
    this.#sendStaff();
    for (const { socket, lang, at } of this.presence.phones().values()) socket.emit(MESSAGES.view, this.views.in(lang, at));
    this.stop();
  }

  stop(): void {
    this.texts.stop();
    this.leases.stop();
    if (this.#batch) clearTimeout(this.#batch);
    this.#phones.stop();
    this.#staff.stop();
    for (const lane of this.#calm) lane.stop();
    for (const { settle } of this.#waiters) settle();
  }

  #committed(events: readonly Event[]): void {
    this.texts.committed(events);
    if (events.every((event) => event.type === 'answered' && this.#isUnhurried(event))) return this.#gather();
    if (events.every((event) => event.type === 'answered' && this.#isCalm(event.activity))) {
      for (const lane of this.#calm) lane.touch();
      return;
    }
    this.#phones.touch();
    if (events.some((event) => 'by' in event)) this.#acted();
    else this.peopleChanged();
  }

  /** A presenter sees at once what they did, whatever waits. */
  #acted(): void {
    this.#urgent = true;
    this.#staff.touch();
    this.#sendMine();
  }

  #gather(): void {
    this.#phones.touch();
    // A frame that was to say who came would show this as well.
    if (!this.#urgent) this.#staff.stop();
    this.#batch ??= setTimeout(() => {
      this.#batch = null;
      this.#staff.touch();
    }, BATCH_MS);
  }

  #isUnhurried({ activity, answer }: Event & { type: 'answered' }): boolean {
    const step = stepOf(this.#open.live.room.session, activity);
    return (step && kindOf(step.kind)?.unhurried?.(step.config as never, answer as never)) ?? false;
  }

  #sendPhones(): void {
    const shards = this.presence.shards();
    for (const key of new Set([...shards.keys(), ...[...this.#waiters].map(readerKey)])) {
      const [lang = '', at] = key.split('/');
      const view = this.views.in(lang, at);
      if (this.#sent.get(key) === view) continue;
      this.#sent.set(key, view);
      this.#fanOut(shards.get(key) ?? [], view);
      for (const waiter of this.#waiters) if (readerKey(waiter) === key && waiter.rev !== view.rev) waiter.settle();
    }
  }

  #isCalm(activity: string): boolean {
    const step = stepOf(this.#open.live.room.session, activity);
    return kindOf(step?.kind ?? '')?.calm ?? false;
  }

  /** One shard per turn of the loop: acknowledgements go out in between. */
  #fanOut([shard, ...rest]: string[], view: ParticipantView): void {
    if (shard === undefined) return;
    this.#to.participant.to(shard).emit(MESSAGES.view, view);
    if (rest.length) setImmediate(() => this.#fanOut(rest, view));
  }

  #sendStaff(): void {
    this.#urgent = false;
    for (const [name, lang] of this.#seats(this.#to.screen)) this.#to.screen.to(name).emit(MESSAGES.view, this.screen(lang));
    for (const [name, lang, by] of this.#seats(this.#to.presenter))
      this.#to.presenter.to(name).emit(MESSAGES.view, this.presenter(lang, by));
  }

  /** The rooms of sockets in which staff of this room sits: `CODE/lang` for screens, `CODE/lang/presenter` for consoles. */
  *#seats(namespace: Namespace): Generator<[name: string, lang: string, by: string]> {
    const prefix = `${this.#open.live.code}/`;
    for (const name of namespace.adapter.rooms.keys()) {
      if (!name.startsWith(prefix)) continue;
      const [, lang = '', by = ''] = name.split('/');
      yield [name, lang, by];
    }
  }

  /** A presenter's action can change what is somebody's own: those who have something in this activity get it again. */
  #sendMine(): void {
    for (const [participant, phone] of this.presence.phones()) {
      const mine = this.mine(participant, phone);
      if (isOwn(mine)) phone.socket.emit(MESSAGES.mine, mine);
    }
  }
}
