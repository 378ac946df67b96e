import { oncePer } from '../activity/ballots.ts';
import type { SurveyConfig, SurveyState } from '../activities/survey/survey.ts';
import type { Room } from '../room/room.ts';
import type { CompositeDefinition, Instrument, Item } from '../session/instrument.ts';
import { allSteps } from '../session/session.ts';
import { speechIn, type Speech } from '../text/evaluation/evaluation-texts.ts';
import { sayIn, type Say } from '../text/text.ts';
import { compositeChanges } from './composite-changes.ts';
import { matchedIn, type Asked, type Matched } from './answers.ts';
import { askedIn } from './asked-in.ts';
import { changeOf, pairsOf } from './pairs.ts';
import { LEAST_IN_A_ROOM } from './room-change-choices.ts';
import { isolated } from './results/sentences.ts';
import { differingIn, mayBeShown, type ShownChanges, type ShownDirections } from './shown-changes.ts';
import { countChanges } from './statistics/changes.ts';

/** How the people of a room moved on one statement or composite, and that in a sentence. */
export type ShownChange = { text: string; n: number; toward: number; same: number; away: number; sentence: string };

/** What a room may see of its own change, or why it may not: answers may still come, or too few people answered twice. `kept`: see below. */
export type RoomChange = ({ shown: true; kept: boolean } & ShownChange) | { shown: false; why: 'running' | 'too-few' };

/** A total was shown: who is in it and which way each went, so that a later one can be compared with it. */
export type ChangeShown = { type: 'change-shown'; instrument: string; of: string; people: ShownDirections };

const askedOf = oncePer(askedIn);

/**
 * The change of a room on the item or composite `of` of an instrument; nothing is even counted before its before and after waves are
 * closed. What the room saw once it goes on seeing (`kept`), until a new total may be shown beside it.
 */
export function roomChange(room: Room, code: string, of: string, language: string): RoomChange {
  const asked = isOver(room, code) ? askedOf(room).find((one) => one.code === code) : undefined;
  if (!asked) return { shown: false, why: 'running' };
  const now = directionsIn(asked, of);
  const latest = shownOf(room, code, of).at(-1);
  if (!latest && Object.keys(now).length < LEAST_IN_A_ROOM) return { shown: false, why: 'too-few' };
  const { n, toward, same, away } = countChanges(Object.values(latest ?? now));
  const [say, speech] = [sayIn(language, room.session.language), speechIn(language)];
  const kept = latest !== undefined && differingIn(now, latest) > 0;
  return { shown: true, kept, n, toward, same, away, ...saidOf(asked.instrument, of, { n, toward, same, away }, say, speech) };
}

/** The totals that the room sees for the first time as it is now, and may see. */
export function changesShown(room: Room): ChangeShown[] {
  return allSteps(room.session).flatMap(({ id, kind, config }): ChangeShown[] => {
    const activity = room.activities[id];
    if (kind !== 'survey' || !activity) return [];
    const { instrument, wave } = config as SurveyConfig;
    const { change: of } = activity.runs[activity.run] as SurveyState;
    if (wave !== 'after' || of === null || !isOver(room, instrument)) return [];
    const asked = askedOf(room).find((one) => one.code === instrument);
    const [people, shown] = [asked ? directionsIn(asked, of) : {}, shownOf(room, instrument, of)];
    const latest = shown.at(-1);
    if (latest && differingIn(people, latest) === 0) return [];
    return mayBeShown(people, shown) ? [{ type: 'change-shown', instrument, of, people }] : [];
  });
}

/** The totals with one more. */
export const withShown = (all: ShownChanges, { instrument, of, people }: ChangeShown): ShownChanges => ({
  ...all,
  [keyOf(instrument, of)]: [...(all[keyOf(instrument, of)] ?? []), people],
});

const keyOf = (instrument: string, of: string): string => `${instrument}/${of}`;

const shownOf = ({ shownChanges }: Room, instrument: string, of: string): readonly ShownDirections[] =>
  shownChanges[keyOf(instrument, of)] ?? [];

/** Asked first, and cheaply: while people answer, this is looked at with every answer. */
function isOver({ session, activities, ended }: Room, code: string): boolean {
  const asking = allSteps(session).filter(({ kind, config }) => kind === 'survey' && asksTwice(config as SurveyConfig, code));
  const after = asking.some(({ config }) => (config as SurveyConfig).wave === 'after');
  return after && (ended || asking.every(({ id }) => activities[id]?.phase === 'closed'));
}

const asksTwice = ({ instrument, wave }: SurveyConfig, code: string): boolean =>
  instrument === code && (wave === 'before' || wave === 'after');

const itemOf = ({ items }: Instrument, code: string): Item | undefined => items.find((item) => item.code === code);

const compositeOf = ({ composites = [] }: Instrument, code: string): CompositeDefinition | undefined =>
  composites.find((one) => one.code === code);

/** Everybody who counts, and which way they went. */
function directionsIn(asked: Asked, of: string): ShownDirections {
  const { instrument } = asked;
  const [item, composite] = [itemOf(instrument, of), compositeOf(instrument, of)];
  const changeIn = (one: Matched): number | undefined => {
    if (item) return pairsOf(instrument, item, [one]).map((pair) => changeOf(instrument, item, pair))[0];
    return composite ? compositeChanges(instrument, composite, [one])[0] : undefined;
  };
  return Object.fromEntries(
    matchedIn(asked).flatMap((one) => {
      const change = changeIn(one);
      return change === undefined ? [] : [[one.participant, Math.sign(change) as -1 | 0 | 1]];
    }),
  );
}

type Counts = Record<'n' | 'toward' | 'same' | 'away', number>;

function saidOf(instrument: Instrument, of: string, counts: Counts, say: Say, { t }: Speech): { text: string; sentence: string } {
  const item = itemOf(instrument, of);
  if (item) {
    const aim = say((item.aim === 'lower' ? instrument.scale[0] : instrument.scale.at(-1))!);
    return { text: say(item.text), sentence: t('change.counts', { ...counts, aim: isolated(aim) }) };
  }
  const text = say(compositeOf(instrument, of)!.title);
  return { text, sentence: t('change.counts.composite', { ...counts, title: isolated(text) }) };
}
