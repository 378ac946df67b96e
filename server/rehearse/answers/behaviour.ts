import type { Form } from '../../../shared/form.ts';
import type { Random } from '../random.ts';

/** Somebody who answers: their language, what makes them who they are, and the chance of the moment. */
export interface Speaker {
  lang: string;
  /** Stays the same for a person through the whole rehearsal. */
  seed: number;
  random: Random;
}

/** How people answer one kind of activity. */
export interface Behaviour<View> {
  /** What most people need to think before each act, in seconds. */
  seconds(view: View): number;
  /** The forms that somebody sends, one after another; none when there is nothing to do. */
  acts(view: View, speaker: Speaker): Form[];
  /** What a kind asks for now, where it asks for one thing after another. */
  stage?(view: View): string;
}
