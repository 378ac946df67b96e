import { StoreError, seriesKeyName, type Entry, type Store, type StoredRoom } from './store.ts';

interface Kept {
  room: StoredRoom;
  log: Entry[];
  devices: Map<string, string>;
  codes: Map<string, number>;
  cards: Map<string, string>;
}

/** A store that forgets: for rehearsals and for tests. Held to the same contract as the one on disk. */
export function memoryStore(): Store {
  const kept = new Map<string, Kept>();
  const settings = new Map<string, string>();
  const cards = new Map<string, Set<string>>();
  /** A trip through JSON: what comes back is what a file would give. */
  const copy = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
  const of = (code: string): Kept => {
    const found = kept.get(code);
    if (!found) throw new StoreError(`There is no room ${code}.`);
    return found;
  };

  const forgetSeries = (series: string): void => {
    cards.delete(series);
    settings.delete(seriesKeyName(series));
  };

  return {
    rooms: () =>
      copy([...kept.values()].map((one) => one.room).sort((a, b) => a.openedAt - b.openedAt || (a.code < b.code ? -1 : 1))),
    createRoom(room, log = []) {
      if (kept.has(room.code)) throw new StoreError(`There is already a room ${room.code}.`);
      const made: Kept = { room: copy(room), log: [], devices: new Map(), codes: new Map(), cards: new Map() };
      checkAll(log, (code) => (code === room.code ? made : of(code)));
      kept.set(room.code, { ...made, log: copy([...log]) });
    },
    deleteRoom(code, lastOf) {
      kept.delete(code);
      if (lastOf !== undefined) forgetSeries(lastOf);
    },
    compact() {},
    sealRoom({ code, openedAt, secret, log, lastOf }) {
      const { room } = of(code);
      const [devices, codes] = [new Map<string, string>(), new Map<string, number>()];
      kept.set(code, { room: { ...room, openedAt, secret }, log: copy([...log]), devices, codes, cards: new Map() });
      if (lastOf !== undefined) forgetSeries(lastOf);
    },
    log: (code) => copy(kept.get(code)?.log ?? []),
    append(entries) {
      checkAll(entries, of);
      for (const entry of entries) of(entry.room).log.push(copy(entry));
    },
    devicesOf: (code) => inOrder(kept.get(code)?.devices).map(([device, participant]) => ({ device, participant })),
    linkDevice: (code, device, participant) => void of(code).devices.set(device, participant),
    returnCodesOf: (code) => inOrder(kept.get(code)?.codes).map(([participant, attempt]) => ({ participant, attempt })),
    addReturnCode: (code, participant, attempt) => void of(code).codes.set(participant, attempt),
    cardsOf: (series) => [...(cards.get(series) ?? [])].sort(),
    addCards: (series, marks) => void cards.set(series, new Set([...(cards.get(series) ?? []), ...marks])),
    cardLinksOf: (code) => inOrder(kept.get(code)?.cards).map(([mark, participant]) => ({ mark, participant })),
    linkCard: (code, mark, participant) => void of(code).cards.set(mark, participant),
    setting: (name) => settings.get(name),
    setSetting: (name, value) => void settings.set(name, value),
    close: () => {},
  };
}

/** By key: the order of arrival is nobody's business. */
const inOrder = <T>(map?: Map<string, T>): [string, T][] => [...(map ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));

/** All or none: every entry is checked before the first is kept. */
function checkAll(entries: readonly Entry[], of: (code: string) => Kept): void {
  const next = new Map<string, number>();
  for (const { room, seq } of entries) {
    const expected = next.get(room) ?? of(room).log.length + 1;
    if (seq !== expected) throw new StoreError(`The log of ${room} goes on at ${expected}, not at ${seq}.`);
    next.set(room, seq + 1);
  }
}
