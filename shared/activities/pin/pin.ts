import { cast, oncePer, turnIn, type Ballots } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { emptyTable, entries, get } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import { compare } from './compare.ts';
import { answer, config, type Answer, type Config } from './config.ts';
import { fromForm } from './form.ts';
import { cornersOf, OUTSIDE, regionAt, type Point } from './regions.ts';
import { pictureOf, pinsIn, tallyOf, type Picture, type Tally } from './results.ts';

type State = Ballots<Answer>;

export type RegionCount = { code: string; text: string; count: number; right: boolean };
export type PinView = {
  question: string;
  /** The picture below the address of the session. */
  image: string;
  alt: string;
  width: number;
  height: number;
  /** How many pins a person may place. */
  pins: number;
  /** null until the results may be seen. */
  results: { people: number; pins: number; regions: RegionCount[] } | null;
};
export type RegionShape = RegionCount & { corners: Point[] };
export type PinScreen = Omit<PinView, 'results'> & {
  people: number;
  /** `outside` is how many pins lie in no region, `thirds` how many in each ninth of the picture, row by row. */
  results: (Picture & { pins: number; regions: RegionShape[]; outside: number; thirds: number[] }) | null;
};
export type PinMine = { pins: Point[] };

/** Pins on a picture, one or a few for each person. */
export const pin: Kind<Config, State, Answer> = {
  config,
  link(config, _instruments, pictures) {
    const size = pictures(config.image);
    return 'error' in size ? { error: `is "${config.image}", ${size.error}`, path: ['image'] } : { ...config, size };
  },
  answer,
  secret: hasRight,
  fromForm,
  start: () => emptyTable(),
  refuse: (config, _state, { answer }, { revealed }) =>
    revealed && hasRight(config) ? refusal('closed') : refuse(config, answer),
  fold: (_config, state, act) => cast(state, { ...act, answer: settle(act.answer) }),
  ballotAt: (participant) => [participant],
  turnOf: turnIn,
  people: (state) => state.size,
  view: {
    participant: (config, state, sight) => ({
      ...picture(config, sight),
      results: sight.revealed ? phoneResults(config, state, sight.say) : null,
    }),
    mine: (_config, state, participant) => mine(state, participant),
    screen: (config, state, sight) => staff(config, state, sight, sight.revealed),
    presenter: (config, state, sight) => staff(config, state, sight, true),
  },
  compare,
  rows,
};

/** Whether some region is the right one: it is then told to nobody before the reveal, and nobody answers after it. */
function hasRight({ regions }: Config): boolean {
  return regions.some(({ right }) => right);
}

function refuse({ pins: most }: Config, { pins, half }: Answer): Refusal | null {
  if (half) return refusal('incomplete', { field: 'row' });
  if (pins.length === 0) return refusal('empty', { field: 'pin' });
  return pins.length > most ? refusal('too-many', { limit: most, field: 'pin' }) : null;
}

/** Two pins in one place are one. */
const settle = ({ pins }: Answer): Answer => ({ pins: [...new Map(pins.map((place) => [place.join(), place])).values()] });

/** The drawn picture is 1000 units wide. */
const WIDTH = 1000;
const ratioOf = ({ size }: Config): number => size!.height / size!.width;

function picture(config: Config, { say }: Sight): Omit<PinView, 'results'> {
  const { question, image, alt, pins } = config;
  return { question: say(question), image, alt: say(alt), width: WIDTH, height: Math.round(WIDTH * ratioOf(config)), pins };
}

/** Every count of a state, for every audience: computed once. A room has one config, and states belong to one room. */
const counted = oncePer((state: State) => {
  const points = pinsIn(state);
  let known: { tally: Tally; picture: Picture } | null = null;
  return (config: Config) => (known ??= { tally: tallyOf(points, config), picture: pictureOf(points, ratioOf(config)) });
});

const regionsIn = ({ regions }: Config, { counts }: Tally, say: Say): RegionCount[] =>
  regions.map(({ code, label, right }) => ({ code, text: say(label), count: counts[code]!, right }));

function phoneResults(config: Config, state: State, say: Say): PinView['results'] {
  const { tally } = counted(state)(config);
  return { people: state.size, pins: tally.pins, regions: regionsIn(config, tally, say) };
}

function staff(config: Config, state: State, sight: Sight, results: boolean): PinScreen {
  return { ...picture(config, sight), people: state.size, results: results ? staffResults(config, state, sight.say) : null };
}

function staffResults(config: Config, state: State, say: Say): PinScreen['results'] {
  const { tally, picture } = counted(state)(config);
  const shapes = regionsIn(config, tally, say).map((region, at) => ({
    ...region,
    corners: [...cornersOf(config.regions[at]!)],
  }));
  const { heat, dots } = picture;
  return { heat, dots, pins: tally.pins, regions: shapes, outside: tally.counts[OUTSIDE]!, thirds: tally.thirds };
}

function mine(state: State, participant: string): PinMine | null {
  const ballot = get(state, participant);
  return ballot ? { pins: ballot.answer.pins } : null;
}

function* rows({ regions }: Config, state: State, say: Say): Generator<ExportRow> {
  const labels = new Map(regions.map(({ code, label }) => [code, say(label)]));
  for (const [participant, { answer, lang }] of entries(state))
    for (const place of answer.pins) {
      const code = regionAt(place, regions);
      yield { participant, item: 'pin', value: place.join(), label: labels.get(code) ?? '', lang };
      if (regions.length) yield { participant, item: 'region', value: code, label: labels.get(code) ?? '', lang };
    }
}
