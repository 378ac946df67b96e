import { z } from 'zod';
import { field, fields, fieldsUnder, type Form } from '../../form.ts';
import { refusal, type Refusal } from '../../protocol/refusal.ts';
import { MOST_BYTES, cleanText, fits } from '../../text/graphemes.ts';
import { readNumber, type Asked } from '../../number/read.ts';
import { optionsOf, type Config } from './config.ts';
import { codeOf } from './handles.ts';
import { shareOf, type Held } from './score.ts';
import { typedKey } from './typed.ts';

/** Characters of a typed answer. */
export const TYPED_LENGTH = 80;

/** Asked for by the person, who need not say why. */
const more = z.literal(true).optional();

/** An answer as it is sent: letters of options in the order given, or what was typed. `more`: with more time, where speed counts. */
export const answer = z.union([
  z.strictObject({ picks: z.array(z.string().max(4)).max(24), more }),
  z.strictObject({ text: z.string().max(MOST_BYTES).transform(cleanText), more }),
]);

export type Answer = z.infer<typeof answer>;

/** A posted form as an answer. Without scripts an order is a place per line. */
export function fromForm(form: Form, config: Config): unknown {
  return { ...givenIn(form, config), ...(form.more && { more: true }) };
}

function givenIn(form: Form, config: Config): object {
  if (config.type === 'typed' || config.type === 'number') return { text: field(form, 'text') };
  const places = fieldsUnder(form, 'place').map(([handle, place]) => ({ handle, place: Number(place) }));
  if (!places.length || form.pick) return { picks: fields(form, 'pick') };
  const each = new Set(places.map(({ place }) => place)).size === places.length;
  return { picks: each ? places.sort((a, b) => a.place - b.place).map(({ handle }) => handle) : places.map(() => '') };
}

/** Why this cannot be an answer to this question, or null. */
export function refuseAnswer(config: Config, answer: Answer): Refusal | null {
  if (config.type === 'typed' || config.type === 'number') return refuseText(config, 'text' in answer ? answer.text : '');
  return refusePicks(config, 'picks' in answer ? [...new Set(answer.picks)] : []);
}

function refuseText(config: Config, text: string): Refusal | null {
  if (!text) return refusal('empty', { field: 'text' });
  if (!fits(text, TYPED_LENGTH)) return refusal('too-long', { limit: TYPED_LENGTH, field: 'text' });
  const read = config.type === 'number' ? readNumber(text, askedOf(config), 'text') : null;
  return typeof read === 'number' ? null : read;
}

/** Whole numbers are asked for where the right one is whole. */
const askedOf = (config: Config & { type: 'number' }): Asked => ({ unit: config.unit, whole: Number.isInteger(config.answer) });

function refusePicks(config: Config, picks: readonly string[]): Refusal | null {
  if (picks.length === 0) return refusal('empty', { field: 'pick' });
  const places = optionsOf(config).length;
  if (config.type === 'order' && picks.length !== places) return refusal('each-once', { field: 'pick' });
  if (!picks.every((pick) => codeOf(config, pick))) return refusal('unknown-option', { field: 'pick' });
  return config.type === 'choice' && picks.length > 1 ? refusal('too-many', { limit: 1, field: 'pick' }) : null;
}

/** An answer that was not refused, as it is kept. */
export function held(config: Config, answer: Answer, quarter?: number): Held {
  const text = 'text' in answer ? answer.text : '';
  const read = config.type === 'number' ? readNumber(text, askedOf(config), 'text') : null;
  const picks = 'picks' in answer ? [...new Set(answer.picks)].flatMap((pick) => codeOf(config, pick) ?? []) : [];
  const given = {
    picks,
    text,
    key: config.type === 'typed' ? typedKey(text) : '',
    value: typeof read === 'number' ? read : null,
  };
  const kept = { ...given, share: shareOf(config, given), ...(answer.more && { more: answer.more }) };
  return quarter === undefined ? kept : { ...kept, quarter };
}
