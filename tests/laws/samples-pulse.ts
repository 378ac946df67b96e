import { expect } from 'vitest';
import type { Form } from '../../shared/form.ts';
import type { PulseAct } from '../../shared/activities/pulse/acts.ts';
import { PACES, REACTIONS } from '../../shared/activities/pulse/codes.ts';
import type { PulseConfig } from '../../shared/activities/pulse/config.ts';
import type { PulseView } from '../../shared/activities/pulse/pulse.ts';
import type { PulseState } from '../../shared/activities/pulse/state.ts';
import type { Sample } from './samples.ts';

const step = { id: 'pulse', kind: 'pulse', title: 'How it goes' };

export const pulseSample: Sample<PulseConfig, PulseState, PulseAct> = {
  steps: [step, { ...step, question: 'All well?', parts: ['pace', 'hand'], phones: true, results: 'live', fade: 5 }],
  answer: (random) =>
    random.pick<PulseAct>([
      { do: 'pace', pace: random.pick([...PACES, null]) },
      { do: 'hand', up: random.maybe(0.7) },
      { do: 'ready', on: random.maybe(0.7) },
      { do: 'react', reaction: random.pick(REACTIONS) },
    ]),
  form: (act): Form => {
    if (act.do === 'pace') return { pace: [act.pace ?? 'none'] };
    if (act.do === 'hand') return { hand: [act.up ? 'up' : 'down'] };
    return act.do === 'ready' ? { ready: [act.on ? 'yes' : 'no'] } : { react: [act.reaction] };
  },
  scenes: [{ do: 'take-hand' }, { do: 'clear', part: 'hand' }],
  control: (random) =>
    random.pick<unknown>([{ do: 'take-hand' }, { do: 'clear', part: random.pick(['pace', 'hand', 'ready', 'nothing']) }]),
  inOrder: true,
  nonsense: [
    { do: 'shout' },
    { do: 'pace' },
    { do: 'pace', pace: 'constructor' },
    { do: 'hand', up: 'yes' },
    { do: 'ready' },
    { do: 'react', reaction: '__proto__' },
    { do: 'react', reaction: ['heart'] },
  ],
  untold: /"hands":|"ready":\d|"reactions":/,
  bad: [
    { what: 'a pace that is none', answer: { do: 'pace', pace: 'sideways' as never }, reason: 'malformed' },
    { what: 'a reaction that is not there', answer: { do: 'react', reaction: 'constructor' as never }, reason: 'malformed' },
    { what: 'what is not asked here', answer: { do: 'react', reaction: 'heart' as never }, reason: 'unknown-option', step: 1 },
  ],
  addsUp(rows, seen) {
    const { counts } = seen as PulseView;
    const value = (item: string) => rows.find((row) => row.item === item)!.value;
    const sum = (said: [number, number][]) => said.reduce((total, [, count]) => total + count, 0);
    for (const pace of PACES) expect(value(`pace_${pace}`)).toBe(sum(counts!.pace[pace]));
    for (const reaction of REACTIONS) expect(value(`reaction_${reaction}`)).toBe(sum(counts!.reactions[reaction]));
    expect([value('hands'), value('ready')]).toEqual([counts!.hands, counts!.ready]);
  },
};
