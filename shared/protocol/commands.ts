import { z } from 'zod';
import { STANDINGS } from '../activity/kind.ts';
import type { Via } from '../waves/waves.ts';
import { MOST_EXPECTED } from '../room/expected.ts';
import { cleanText } from '../text/graphemes.ts';

/** 16 random bytes as 22 characters of base64url or 32 of hex: made where the command is made, unique in the room. */
export const commandId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, 'must be 16 to 64 letters, digits, _ or -');

const stepId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the id of a step');
const lang = z.string().min(2).max(15).default('en');
/** Forms carry numbers as text; null and the empty text are none. */
const count = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,10}$/)
      .transform(Number),
  ])
  .pipe(z.number().int());
const turn = count.pipe(z.number().min(1).max(1_000_000_000));
const run = count.pipe(z.number().min(0).max(10_000));

/** Kinds choose the ids of their texts: a command's, or the text itself. */
const textId = z.string().min(1).max(8_000);

const form = z.record(z.string().max(80), z.array(z.string().max(8_000)).max(100));

/** One act of a person: the fields of the form as they stand, or the answer as JSON. */
export const answerCommand = z.object({
  type: z.literal('answer'),
  id: commandId,
  activity: stepId,
  run,
  /** Counts up per person; of two answers to one question the higher turn holds, whatever the order of arrival. */
  turn,
  lang,
  form: form.optional(),
  answer: z.unknown().optional(),
});

const joinCommand = z.object({ type: z.literal('join'), id: commandId });

export const participantCommand = z.discriminatedUnion('type', [answerCommand, joinCommand]);

/** Puts an activity that runs beside the agenda on the screen. */
const besideMode = z.templateLiteral(['beside:', stepId]);

const presenting = { id: commandId };
const onActivity = { ...presenting, activity: stepId };

export const presenterCommand = z.discriminatedUnion('type', [
  z.object({ ...presenting, type: z.literal('show-step'), step: stepId }),
  z.object({ ...onActivity, type: z.literal('open-activity') }),
  z.object({ ...onActivity, type: z.literal('close-activity') }),
  z.object({ ...onActivity, type: z.literal('reveal-results') }),
  z.object({ ...onActivity, type: z.literal('hide-results') }),
  z.object({ ...onActivity, type: z.literal('lock-activity') }),
  /** Starts another run, which may have a name; the one before is kept. */
  z.object({ ...onActivity, type: z.literal('reset-activity'), label: z.string().max(400).transform(cleanText).optional() }),
  z.object({ ...onActivity, type: z.literal('show-run'), run }),
  /** Splits results by the answers to another activity; `item` is empty where that asks one question. */
  z.object({
    ...onActivity,
    type: z.literal('split-results'),
    by: z.object({ step: stepId, item: z.string().max(40) }).nullable(),
  }),
  /** `step` as in a session file, without an id. */
  z.object({ ...presenting, type: z.literal('insert-step'), after: stepId, step: z.record(z.string(), z.unknown()) }),
  z.object({ ...presenting, type: z.literal('move-step'), step: stepId, after: stepId.nullable() }),
  z.object({ ...presenting, type: z.literal('skip-step'), step: stepId, skipped: z.boolean() }),
  z.object({ ...onActivity, type: z.literal('control-activity'), control: z.unknown() }),
  /** `texts` as they were read, or all answers that came late. `shown`: the room may see them; `hidden`: set aside. */
  z.object({
    ...onActivity,
    type: z.literal('moderate-texts'),
    texts: z.union([
      z.literal('late'),
      z
        .array(z.object({ id: textId, read: z.string().max(16) }))
        .min(1)
        .max(500),
    ]),
    to: z.enum(['shown', 'hidden']),
  }),
  /** Lets all that the author of a text writes from now on wait, or no longer; without a text, nobody's. */
  z.object({ ...onActivity, type: z.literal('hold-back'), text: textId.nullable(), held: z.boolean() }),
  /** Whether answers that come after closing wait for the presenter; otherwise they are refused. */
  z.object({ ...presenting, type: z.literal('take-late'), taken: z.boolean() }),
  /** How many people to count on: twice as many new ones may come from one address in five minutes. */
  z.object({ ...presenting, type: z.literal('expect-people'), people: z.number().int().min(1).max(MOST_EXPECTED) }),
  z.object({
    ...presenting,
    type: z.literal('start-timer'),
    seconds: z
      .number()
      .int()
      .min(1)
      .max(6 * 3600),
  }),
  z.object({ ...presenting, type: z.literal('stop-timer') }),
  z.object({ ...presenting, type: z.literal('switch-screen'), to: z.union([z.enum(['live', 'blank', 'join']), besideMode]) }),
  z.object({ ...presenting, type: z.literal('undo') }),
  z.object({ ...presenting, type: z.literal('redo') }),
]);

/** Which texts a console wants listed. */
export const textsQuestion = z.object({ standing: z.enum(STANDINGS), activity: stepId.nullable() });

/** What a console has in hand: things of one activity that it moves about; none puts down whatever it had. */
export const liftQuestion = z.object({ activity: stepId, things: z.array(z.string().min(1).max(80)).max(1000) });

export const officeCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('end-room'), id: commandId }),
  /** Answers were taken home while they are withheld from the room; `id` is unique, so that each is counted once. */
  z.object({ type: z.literal('take-answers'), id: commandId }),
  /** Shows results of an instrument before its after wave is closed; kept as a limitation for good. */
  z.object({ type: z.literal('show-early'), id: commandId, instrument: z.string().max(40) }),
]);

export type AnswerCommand = z.infer<typeof answerCommand>;
export type ParticipantCommand = z.infer<typeof participantCommand>;
export type PresenterCommand = z.infer<typeof presenterCommand>;
export type OfficeCommand = z.infer<typeof officeCommand>;
/** Made by the server alone: somebody has an activity before them. */
export interface SeeCommand {
  type: 'see';
  id: string;
  activity: string;
}
/** Made by the server alone: the keyed hashes of a code that somebody made themselves, one for each question of the instrument. */
export interface MakeCodeCommand {
  type: 'make-code';
  id: string;
  instrument: string;
  elements: string[];
}
/** Made by the server alone: a show of hands was counted too high, and these people never raised theirs. */
export interface WithdrawCommand {
  type: 'withdraw-entered';
  id: string;
  activity: string;
  run: number;
  participants: string[];
}
export type Command = SeeCommand | MakeCodeCommand | WithdrawCommand | ParticipantCommand | PresenterCommand | OfficeCommand;

/** Who asks. A participant's `aliasIn` is the name under which an anonymous activity knows them; the presenter answers for a `standIn`; `via` is how they came where not by a phone of their own. */
export type Who =
  | { role: 'participant'; id: string; aliasIn(activity: string): string; standIn?: true; via?: Via }
  | { role: 'presenter'; id: string }
  | { role: 'organiser' };
