import type { Room } from '../../room/room.ts';
import { mayShow } from '../answers.ts';
import { askedIn } from '../asked-in.ts';

/** Whether the room holds answers to a survey that nobody in it may see yet: whoever takes them home is noted. */
export const holdsWithheldAnswers = (room: Room): boolean =>
  askedIn(room).some((asked) => !mayShow(asked) && Object.values(asked.waves).some(({ people }) => people.size > 0));
