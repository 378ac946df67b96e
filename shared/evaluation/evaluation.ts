import type { Phase } from '../activity/kind.ts';
import type { Room } from '../room/room.ts';
import type { Instrument, Item } from '../session/instrument.ts';
import type { Say } from '../text/text.ts';
import { matchedIn, mayShow, type Asked, type Matched } from './answers.ts';
import { askedIn } from './asked-in.ts';
import { withheldFrom, type Withheld } from './disclosure.ts';
import { distributionOf, dontKnowIn, type BeforeAfter } from './distribution.ts';
import { flowOf, type Flow } from './flow.ts';
import { movementOf, pairsOf, type Movement } from './pairs.ts';

/** What was asked; nothing in it depends on an answer. */
export interface ItemHead {
  code: string;
  text: string;
  aim: Item['aim'];
  primary: boolean;
}

/** What the pairs of an item say. `before` and `after` count the pairs at each point of the scale, from point 1 upward. */
export interface ItemFigures extends Movement, BeforeAfter<number[]> {
  pairs: number;
  /** Of all matched people. */
  dontKnow: BeforeAfter<number>;
}

/** An item with its figures, or with the reason why there are none. */
export type ItemEvaluation = ItemHead & ({ withheld: Withheld } | ({ withheld: null } & ItemFigures));

/** What an instrument found. While `withheld` says why not, the flow is all that there is. */
export interface InstrumentEvaluation {
  code: string;
  title: string;
  /** Labels from point 1 upward. */
  scale: string[];
  dontKnow: boolean;
  waves: BeforeAfter<Phase | null>;
  flow: Flow;
  /** When the organiser had results shown before the after wave was closed, in milliseconds since 1970; null: never. */
  shownEarlyAt: number | null;
  withheld: Withheld | null;
  items: ItemEvaluation[];
}

/** The before/after evaluation of every instrument that a room asks, as it may be shown to its presenter and organiser. */
export const evaluate = (room: Room, say: Say): InstrumentEvaluation[] => askedIn(room).map((asked) => evaluateOne(asked, say));

function evaluateOne(asked: Asked, say: Say): InstrumentEvaluation {
  const { code, instrument, waves } = asked;
  const matched = matchedIn(asked);
  const withheld = withheldFrom({ closed: mayShow(asked), matched: matched.length });
  return {
    code,
    title: say(instrument.title),
    scale: instrument.scale.map(say),
    dontKnow: instrument.dontKnow,
    waves: { before: waves.before.phase, after: waves.after.phase },
    flow: flowOf(asked),
    shownEarlyAt: asked.shownEarlyAt,
    withheld,
    items: instrument.items.map((item) => ({
      ...headOf(item, say),
      ...(withheld ? { withheld } : outcomeOf(instrument, item, matched)),
    })),
  };
}

const headOf = (item: Item, say: Say): ItemHead => ({
  code: item.code,
  text: say(item.text),
  aim: item.aim,
  primary: item.primary ?? false,
});

/** Pairs are per item: one that few of the matched people answered twice is withheld alone. */
function outcomeOf(instrument: Instrument, item: Item, matched: readonly Matched[]) {
  const pairs = pairsOf(instrument, item, matched);
  const withheld = withheldFrom({ closed: true, matched: pairs.length });
  if (withheld) return { withheld };
  const figures: ItemFigures = {
    pairs: pairs.length,
    ...movementOf(instrument, item, pairs),
    ...distributionOf(instrument, pairs),
    dontKnow: dontKnowIn(item.code, matched),
  };
  return { withheld, ...figures };
}
