import type { Speech } from '../../text/evaluation/evaluation-texts.ts';

/** What a reader must know beside the figures. */
export type Limitation =
  | { type: 'no-comparison' }
  /** Staff took answers home while they were withheld from the room. */
  | { type: 'taken-early'; n: number }
  /** The room saw results of the first wave before the second had closed. */
  | { type: 'shown-early'; n: number }
  | { type: 'two-languages'; n: number }
  | { type: 'changed-wording'; n: number }
  | { type: 'duplicates'; n: number }
  /** Matched by a code that people made themselves. */
  | { type: 'self-made'; n: number }
  /** Of those, with an answer or two that were not the same. */
  | { type: 'probable'; n: number }
  | { type: 'rooms-left-out'; n: number }
  /** Answered before in one room of the series and after in another: counted in the totals, or too few for that. */
  | { type: 'across-rooms'; n: number }
  | { type: 'across-left-out'; n: number };

/** What happened in a room that its figures alone do not tell. */
export interface Facts {
  takenEarly: number;
  shownEarly: number;
  changedWording: number;
  duplicates: number;
  selfMade: number;
  probable: number;
  roomsLeftOut: number;
  acrossRooms?: number;
  acrossLeftOut?: number;
}

/** A limitation with its sentence. */
export type SaidLimitation = Limitation & { sentence: string };

/** The limitations of figures: that of the design always, others where they hold. */
export function limitationsOf(facts: Facts, twoLanguages: number, speech: Speech, of: Scope = 'room'): SaidLimitation[] {
  const counted: Limitation[] = [
    { type: 'taken-early', n: facts.takenEarly },
    { type: 'shown-early', n: facts.shownEarly },
    { type: 'two-languages', n: twoLanguages },
    { type: 'changed-wording', n: facts.changedWording },
    { type: 'duplicates', n: facts.duplicates },
    { type: 'self-made', n: facts.selfMade },
    { type: 'probable', n: facts.probable },
    { type: 'rooms-left-out', n: facts.roomsLeftOut },
    { type: 'across-rooms', n: facts.acrossRooms ?? 0 },
    { type: 'across-left-out', n: facts.acrossLeftOut ?? 0 },
  ];
  const holding = counted.filter((one) => 'n' in one && one.n > 0);
  return [{ type: 'no-comparison' } as const, ...holding].map((one) => ({ ...one, sentence: sentenceOf(one, of, speech) }));
}

type Scope = 'room' | 'series';

function sentenceOf(limitation: Limitation, of: Scope, { t }: Speech): string {
  const { type } = limitation;
  if (type === 'no-comparison') return t('change.limits');
  const { n } = limitation;
  const early = type === 'taken-early' || type === 'shown-early';
  return of === 'series' && early ? t(`change.limits.series.${type}`, { n }) : t(`change.limits.${type}`, { n });
}
