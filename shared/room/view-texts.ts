import type { TextStanding } from '../activity/kind.ts';
import { allSteps, type Step } from '../session/session.ts';
import { isWorthALook } from '../text/hints/hints.ts';
import { markOf } from '../text/mark.ts';
import { sayIn } from '../text/text.ts';
import type { Why } from './pile.ts';
import { activityOf, type Activity, type Room } from './room.ts';
import { writtenIn, type Written } from './written.ts';

/** Which texts a console asks for; of all activities where none is named. */
export type TextsAsked = { standing: TextStanding; activity: string | null };

/** A text to look after. `read` marks what it said, `why` it waits. Nobody's name, and nothing that ties two texts to one author. */
export type TextItem = {
  activity: string;
  id: string;
  read: string;
  /** Empty for an answer without words. */
  text: string;
  standing: TextStanding;
  why: Why | null;
  /** Whether its author can be held back, or is held back for this very text; null where no one device wrote it. */
  author: 'free' | 'held' | null;
  /** Has a word that is worth a look. */
  hint: boolean;
};

/** How many texts of an activity stand so; `held` is how many devices are held back there. */
export type TextCounts = { id: string; kind: string; title: string; held: number } & Record<TextStanding, number>;

/** The list of all texts as far as it was asked for; `more` are left out. */
export type TextsView = { rev: number; asked: TextsAsked; activities: TextCounts[]; texts: TextItem[]; more: number };

const MOST_LISTED = 200;

/** A text of the room, wherever it is. */
export type Placed = { activity: string; run: number; written: Written };

/** Every text of the room that a console may look after. */
export const allTexts = (room: Room): Placed[] =>
  allSteps(room.session).flatMap(({ id }) => {
    const run = activityOf(room, id)?.run ?? 0;
    return writtenIn(room, id).map((written) => ({ activity: id, run, written }));
  });

/**
 * What a console is sent of the texts. `batchOf` is in which batch a text came to this server, or undefined where it is not to be listed
 * yet: what waits is listed with the oldest batch first, all else with the newest; within a batch the order says nothing.
 */
export function textsView(
  room: Room,
  language: string,
  asked: TextsAsked,
  batchOf: (text: Placed) => number | undefined = () => 0,
): TextsView {
  const known = allTexts(room)
    .flatMap((text) => ({ ...text, batch: batchOf(text) }))
    .filter(({ batch }) => batch !== undefined);
  const wanted = known.filter(
    ({ activity, written }) => written.standing === asked.standing && (asked.activity ?? activity) === activity,
  );
  const way = asked.standing === 'waiting' ? 1 : -1;
  const sorted = wanted.sort((a, b) => way * (a.batch! - b.batch!) || (a.written.id < b.written.id ? -1 : 1));
  const texts = sorted.slice(0, MOST_LISTED).map((text) => itemOf(room, text));
  const activities = allSteps(room.session).flatMap((step) => countsOf(room, step, language, known));
  return { rev: room.seq, asked, activities, texts, more: sorted.length - texts.length };
}

function itemOf({ activities, session }: Room, { activity, written }: Placed): TextItem {
  const { id, text, standing, why, authors } = written;
  const { held } = activities[activity]!;
  const hint = session.hints !== undefined && isWorthALook(text, session.hints);
  return { activity, id, read: markOf(text), text, standing, why, author: authorOf(written, authors, held), hint };
}

/** A text of somebody who is held back for another of theirs says so only where it had to wait for that: else it would tie the two. */
function authorOf({ id, why }: Written, authors: readonly string[], held: Activity['held']): TextItem['author'] {
  const [author] = authors;
  if (author === undefined || authors.length > 1) return null;
  const isHeld = Object.hasOwn(held, author) && (held[author] === id || why === 'held');
  return isHeld ? 'held' : 'free';
}

function countsOf(room: Room, { id, kind, title }: Step, language: string, known: readonly Placed[]): TextCounts[] {
  const own = known.filter(({ activity }) => activity === id);
  const held = Object.keys(activityOf(room, id)?.held ?? {}).length;
  if (own.length === 0 && held === 0) return [];
  const count = (standing: TextStanding): number => own.filter(({ written }) => written.standing === standing).length;
  const say = sayIn(language, room.session.language);
  return [{ id, kind, title: say(title), held, waiting: count('waiting'), shown: count('shown'), hidden: count('hidden') }];
}

const counted = new WeakMap<Activity, number>();

/** How many texts and answers of an activity wait for the presenter: counted once per fold of it. */
export function waitingCount(room: Room, id: string): number {
  const activity = activityOf(room, id);
  if (!activity) return 0;
  let count = counted.get(activity);
  if (count === undefined)
    counted.set(activity, (count = writtenIn(room, id).filter(({ standing }) => standing === 'waiting').length));
  return count;
}
