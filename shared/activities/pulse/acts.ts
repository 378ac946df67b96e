import { z } from 'zod';
import type { Answered } from '../../activity/kind.ts';
import { field, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { PACES, REACTIONS, type Part } from './codes.ts';
import { MOST_REACTIONS, type PulseConfig } from './config.ts';
import { handOf, personOf, withPerson, type Person, type PulseState } from './state.ts';

/** What a person says. Each says how it is to be, so that it can arrive twice; only reactions add up. */
export const pulseAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('pace'), pace: z.enum(PACES).nullable() }),
  z.object({ do: z.literal('hand'), up: z.boolean() }),
  z.object({ do: z.literal('ready'), on: z.boolean() }),
  z.object({ do: z.literal('react'), reaction: z.enum(REACTIONS) }),
]);

export type PulseAct = z.infer<typeof pulseAct>;

/** The act of the button that was pressed. */
export function actFromForm(form: Form): unknown {
  const [pace, hand, ready, reaction] = ['pace', 'hand', 'ready', 'react'].map((name) => field(form, name));
  if (pace) return { do: 'pace', pace: pace === 'none' ? null : pace };
  if (hand) return { do: 'hand', up: hand === 'up' };
  if (ready) return { do: 'ready', on: ready === 'yes' };
  return { do: 'react', reaction };
}

const PART_OF: Readonly<Record<PulseAct['do'], Part>> = { pace: 'pace', hand: 'hand', ready: 'ready', react: 'reactions' };

/** Why a person cannot do this now. */
export function refuseAct({ parts }: PulseConfig, state: PulseState, act: Answered<PulseAct>): Refusal | null {
  const { participant, answer, minute = 0 } = act;
  if (!parts.includes(PART_OF[answer.do])) return refusal('unknown-option');
  const { sent } = personOf(state, participant);
  const much = answer.do === 'react' && sent.minute === minute && sent.count >= MOST_REACTIONS;
  return much ? refusal('too-many', { limit: MOST_REACTIONS }) : null;
}

/** The state after an act that was accepted. What arrives after something newer of the same person is old news. */
export function foldAct(state: PulseState, act: Answered<PulseAct>): PulseState {
  const { participant, answer, turn, minute = 0 } = act;
  const before = personOf(state, participant);
  const after = withPerson(state, participant, { turn: Math.max(turn, before.turn) });
  if (answer.do === 'react')
    return reacted(withPerson(after, participant, { sent: counted(before.sent, minute) }), answer, minute);
  return turn < before.turn ? after : withPerson(after, participant, saidBy(state, act));
}

function saidBy(state: PulseState, { participant, answer, turn, minute = 0 }: Answered<PulseAct>): Partial<Person> {
  const { rounds } = state;
  switch (answer.do) {
    case 'pace':
      return { pace: answer.pace && { pace: answer.pace, minute, round: rounds.pace } };
    case 'hand': {
      // Who raises it again keeps their place.
      if (!answer.up) return { hand: null };
      return handOf(state, participant) === 'up' ? {} : { hand: { minute, round: rounds.hand, raised: turn } };
    }
    case 'ready':
      return { ready: answer.on ? { round: rounds.ready } : null };
    case 'react':
      return {};
  }
}

const counted = (sent: Person['sent'], minute: number): Person['sent'] =>
  minute < sent.minute ? sent : { minute, count: minute === sent.minute ? sent.count + 1 : 1 };

function reacted(state: PulseState, { reaction }: PulseAct & { do: 'react' }, minute: number): PulseState {
  const before = state.reactions[reaction] ?? {};
  return {
    ...state,
    reactions: { ...state.reactions, [reaction]: { ...before, [minute]: (before[minute] ?? 0) + 1 } },
  };
}
