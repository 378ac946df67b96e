import { oncePer } from '../activity/ballots.ts';
import type { SurveyConfig } from '../activities/survey/survey.ts';
import type { Room } from '../room/room.ts';
import type { CompositeDefinition, Instrument, Item } from '../session/instrument.ts';
import { allSteps } from '../session/session.ts';
import { speechIn, type Speech } from '../text/evaluation/evaluation-texts.ts';
import { sayIn, type Say } from '../text/text.ts';
import { compositeChanges } from './composite-changes.ts';
import { askedIn, matchedIn, type Asked } from './answers.ts';
import { changeOf, pairsOf } from './pairs.ts';
import { LEAST_IN_A_ROOM } from './room-change-choices.ts';
import { isolated } from './results/sentences.ts';
import { countChanges } from './statistics/changes.ts';

/** How the people of a room moved on one statement or composite, and that in a sentence. */
export type ShownChange = { text: string; n: number; toward: number; same: number; away: number; sentence: string };

/** What a room may see of its own change, or why it may not: answers may still come, or too few people answered twice. */
export type RoomChange = ({ shown: true } & ShownChange) | { shown: false; why: 'running' | 'too-few' };

const askedOf = oncePer(askedIn);

/** The change of a room on the item or composite `of` of an instrument; nothing is even counted before its after wave is closed. */
export function roomChange(room: Room, code: string, of: string, language: string): RoomChange {
  const asked = isOver(room, code) ? askedOf(room).find((one) => one.code === code) : undefined;
  if (!asked) return { shown: false, why: 'running' };
  const counts = countChanges(changesIn(asked, of));
  if (counts.n < LEAST_IN_A_ROOM) return { shown: false, why: 'too-few' };
  const { n, toward, same, away } = counts;
  const [say, speech] = [sayIn(language, room.session.language), speechIn(language)];
  return { shown: true, n, toward, same, away, ...saidOf(asked.instrument, of, { n, toward, same, away }, say, speech) };
}

/** Asked first, and cheaply: while people answer, this is looked at with every answer. */
function isOver({ session, activities, ended }: Room, code: string): boolean {
  const after = allSteps(session).filter(({ kind, config }) => kind === 'survey' && asksAfter(config as SurveyConfig, code));
  return after.length > 0 && (ended || after.every(({ id }) => activities[id]?.phase === 'closed'));
}

const asksAfter = ({ instrument, wave }: SurveyConfig, code: string): boolean => instrument === code && wave === 'after';

const itemOf = ({ items }: Instrument, code: string): Item | undefined => items.find((item) => item.code === code);

const compositeOf = ({ composites = [] }: Instrument, code: string): CompositeDefinition | undefined =>
  composites.find((one) => one.code === code);

function changesIn(asked: Asked, of: string): number[] {
  const { instrument } = asked;
  const [item, composite] = [itemOf(instrument, of), compositeOf(instrument, of)];
  if (item) return pairsOf(instrument, item, matchedIn(asked)).map((pair) => changeOf(instrument, item, pair));
  return composite ? compositeChanges(instrument, composite, matchedIn(asked)) : [];
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
