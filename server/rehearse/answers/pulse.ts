import type { PulseView } from '../../../shared/activities/pulse/pulse.ts';
import type { Form } from '../../../shared/form.ts';
import { drawn } from '../random.ts';
import type { Behaviour } from './behaviour.ts';

const PACES = { right: 6, fast: 3, slow: 1, lost: 1 } as const;
const RAISES = 0.08;
const READY = 0.5;
const REACTS = 0.4;

/** Most say how the pace is, some react, few want to speak. */
export const pulse: Behaviour<PulseView> = {
  seconds: () => 6,
  acts({ parts }, { random }) {
    const acts: Form[] = [];
    const [pace] = drawn(Object.keys(PACES) as (keyof typeof PACES)[], 1, (code) => PACES[code], random);
    if (parts.includes('pace')) acts.push({ pace: [pace!] });
    if (parts.includes('ready') && random.chance(READY)) acts.push({ ready: ['yes'] });
    if (parts.includes('hand') && random.chance(RAISES)) acts.push({ hand: ['up'] });
    if (parts.includes('reactions') && random.chance(REACTS))
      acts.push({ react: [random.pick(['heart', 'idea', 'laugh', 'star'])] });
    return acts;
  },
};
