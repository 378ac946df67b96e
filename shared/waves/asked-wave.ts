import type { Instrument } from '../session/instrument.ts';
import type { Wave } from './waves.ts';

/** What a step asks that is asked again another time: an instrument by its code, in a wave. `weeks`: how long after the workshop. */
export interface AskedWave {
  instrument: string;
  wave: Wave;
  weeks?: number | undefined;
  asked?: Instrument | undefined;
}
