import type { Room } from '../../room/room.ts';
import type { Item } from '../../session/instrument.ts';
import { speechIn, type Speech } from '../../text/evaluation/evaluation-texts.ts';
import { sayIn, type Say } from '../../text/text.ts';
import { matchedAcross } from '../across-rooms.ts';
import { matchedIn, type Matched } from '../answers.ts';
import { seriesRooms } from '../disclosure/small-rooms.ts';
import { flowOf } from '../flow.ts';
import { thresholdOf } from './grade.ts';
import { limitationsOf, type Facts, type SaidLimitation } from './limitations.ts';
import { RESULTS_VERSION, type ResultsHead, type ResultsRequest } from './room.ts';
import { seedFrom } from './seed.ts';
import { compositesOf } from '../composites.ts';
import { seriesComposite, type SeriesComposite } from './series-composite.ts';
import { roomFollowUps } from './series-follow-up.ts';
import { seriesItem, type SeriesItem } from './series-item.ts';
import { wordingsOf, type Wording } from './series-wordings.ts';

/** A room as a series knows it. `openedAt` is milliseconds since 1970. */
export interface SeriesRoom {
  room: Room;
  openedAt: number;
  /** Whose card is whose here, by marks that the rooms of the series share; none where they are not known, or are gone. */
  cards?: ReadonlyMap<string, string>;
}

/** A room that is large enough to be named. */
export interface NamedRoom {
  code: string;
  /** Of its session, as a workshop that was brought has one of its own. */
  title: string;
  openedAt: number;
  answeredBefore: number;
  answeredAfter: number;
  matched: number;
}

/** Everybody of the named rooms and of the small ones that are counted with them. */
export interface SeriesFlow {
  rooms: number;
  answeredBefore: number;
  answeredAfter: number;
  matched: number;
  twoLanguages: number;
}

/** One instrument over all rooms that asked it in exactly these words. */
export interface SeriesInstrument {
  code: string;
  title: string;
  scale: string[];
  /** Counts wordings from 1; null where all rooms asked the same. */
  wording: number | null;
  rooms: NamedRoom[];
  small: { rooms: number; n: number } | null;
  leftOut: number;
  /** Who answered before in one room and after in another. They are in the totals only where they are enough by themselves. */
  across: { matched: number; counted: boolean };
  /** Rooms in which answers may still come. */
  running: number;
  flow: SeriesFlow;
  items: SeriesItem[];
  composites: SeriesComposite[];
  limitations: SaidLimitation[];
  methods: string[];
}

/** Everything that any output of a series may say. */
export interface SeriesResults extends ResultsHead {
  scope: 'series';
  instruments: SeriesInstrument[];
}

/** The results of the rooms that delivered one session; null where there are none. */
export function seriesResults(rooms: readonly SeriesRoom[], request: ResultsRequest): SeriesResults | null {
  const session = rooms[0]?.room.session;
  if (!session) return null;
  const { grade, language, madeAt, software } = request;
  const [say, speech] = [sayIn(language, session.language), speechIn(language)];
  const threshold = thresholdOf(grade, request.threshold);
  const seed = seedFrom(session.name);
  return {
    ...{ version: RESULTS_VERSION, software, grade, threshold, seed, language, madeAt },
    session: { name: session.name, title: titleOf(rooms, say) },
    scope: 'series',
    instruments: wordingsOf(rooms).map((wording) => seriesInstrument(wording, { say, speech, threshold })),
  };
}

/** What the rooms are all called; where each has a name of its own, as workshops that were brought may, the name of the series. */
function titleOf(rooms: readonly SeriesRoom[], say: Say): string {
  const titles = new Set(rooms.map(({ room }) => say(room.session.title)));
  return titles.size === 1 ? [...titles][0]! : rooms[0]!.room.session.name;
}

interface Context {
  say: Say;
  speech: Speech;
  threshold: number;
}

function seriesInstrument({ number, instrument, rooms }: Wording, { say, speech, threshold }: Context): SeriesInstrument {
  const compared = rooms.filter(({ asked }) => asked.waves.before.phase && asked.waves.after.phase);
  const over = compared.filter(({ asked }) => asked.closed);
  const flows = over.map(({ asked }) => flowOf(asked));
  const { listed, merged, leftOut } = seriesRooms(
    flows.map(({ matched }) => matched),
    threshold,
  );
  const moved = matchedAcross(over.map(({ place, asked }) => ({ asked, cards: place.cards ?? new Map<string, string>() })));
  const across = { matched: moved.length, counted: moved.length >= threshold };
  const counted = merged ? flows : listed.map((at) => flows[at]!);
  const flow = withAcross(flowOver(counted), across.counted ? moved : []);
  const happened = factsOf(merged ? over : listed.map((at) => over[at]!));
  const facts: Facts = { ...happened, roomsLeftOut: leftOut, ...acrossFacts(across) };
  const matched = over.map(({ place, asked }) => {
    const own = matchedIn(asked);
    return { code: place.room.code, matched: own, later: roomFollowUps(instrument, asked, own, threshold) };
  });
  const places = { rooms: matched, across: moved };
  const items = instrument.items.map((item: Item) => seriesItem(item, instrument, places, { say, speech, threshold }));
  const together = { items, say, speech, threshold };
  return {
    code: over[0]?.asked.code ?? rooms[0]!.asked.code,
    title: say(instrument.title),
    scale: instrument.scale.map(say),
    wording: number,
    rooms: listed.map((at) => {
      const { answeredBefore, answeredAfter, matched } = flows[at]!;
      const { room, openedAt } = over[at]!.place;
      return { code: room.code, title: say(room.session.title), openedAt, answeredBefore, answeredAfter, matched };
    }),
    small: merged,
    leftOut,
    across,
    running: compared.length - over.length,
    flow,
    items,
    composites: compositesOf(instrument).map((one) => seriesComposite(one, instrument, places, together)),
    limitations: limitationsOf(facts, flow.twoLanguages, speech, 'series'),
    methods: [
      speech.t(facts.shownEarly ? 'change.methods.design.shown' : 'change.methods.design'),
      speech.t('change.methods.threats'),
    ],
  };
}

/** What happened in the rooms that are counted. A room in which somebody saw results early says so in a series too. */
function factsOf(rooms: Wording['rooms']): Omit<Facts, 'roomsLeftOut'> {
  const sum = (of: (room: Wording['rooms'][number]) => number): number => rooms.reduce((all, room) => all + of(room), 0);
  const pairs = rooms.flatMap(({ asked }) => matchedIn(asked));
  return {
    takenEarly: sum(({ place }) => place.room.takenEarly.length),
    shownEarly: rooms.filter(({ asked }) => asked.shownEarlyAt !== null).length,
    changedWording: new Set(pairs.flatMap(({ reworded }) => reworded)).size,
    duplicates: sum(({ asked }) => flowOf(asked).duplicates),
    selfMade: pairs.filter(({ method }) => method === 'self-made').length,
    probable: pairs.filter(({ probable }) => probable).length,
  };
}

const withAcross = (flow: SeriesFlow, moved: readonly Matched[]): SeriesFlow => ({
  ...flow,
  matched: flow.matched + moved.length,
  twoLanguages: flow.twoLanguages + moved.filter(({ before, after }) => before.lang !== after.lang).length,
});

const acrossFacts = ({ matched, counted }: SeriesInstrument['across']) =>
  counted ? { acrossRooms: matched } : { acrossLeftOut: matched };

function flowOver(flows: readonly ReturnType<typeof flowOf>[]): SeriesFlow {
  const sum = (field: 'answeredBefore' | 'answeredAfter' | 'matched' | 'twoLanguages'): number =>
    flows.reduce((all, flow) => all + flow[field], 0);
  return {
    rooms: flows.length,
    answeredBefore: sum('answeredBefore'),
    answeredAfter: sum('answeredAfter'),
    matched: sum('matched'),
    twoLanguages: sum('twoLanguages'),
  };
}
