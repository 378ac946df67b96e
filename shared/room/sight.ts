import type { Sight } from '../activity/kind.ts';
import { sayIn } from '../text/text.ts';
import type { Room } from './room.ts';

/** How somebody who reads `language` looks at an activity of this room. */
export function sightOf(room: Room, activity: string, language: string): Sight {
  const { phase, revealed } = room.activities[activity]!;
  return { say: sayIn(language, room.session.language), phase, revealed };
}
