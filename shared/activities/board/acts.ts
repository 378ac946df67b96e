import { z } from 'zod';
import { wholeNumber } from '../../activity/whole-number.ts';
import { field, fieldsUnder, type Form } from '../../form.ts';
import { cardId, noteText, shortText } from './config.ts';
import { readPlace } from './placing.ts';
import { MOST_PILES } from './sorts.ts';
import { REACTIONS } from './state.ts';

const flag = z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')]);
const percent = wholeNumber.pipe(z.number().min(0).max(100));

/** What a person does on a board. What is given on many items is sent whole, so that sending it twice changes nothing. */
export const boardAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('write'), text: noteText, column: z.string().max(22).optional(), name: shortText.optional() }),
  z.object({ do: z.literal('edit'), note: cardId, text: noteText, column: z.string().max(22).optional() }),
  z.object({ do: z.literal('delete'), note: cardId }),
  z.object({ do: z.literal('restore'), note: cardId }),
  /** Ready for the next stage, or not yet. */
  z.object({ do: z.literal('done'), done: flag }),
  z.object({ do: z.literal('react'), note: cardId, with: z.array(z.enum(REACTIONS)).max(REACTIONS.length) }),
  z.object({ do: z.literal('vote'), dots: z.record(cardId, percent) }),
  z.object({ do: z.literal('place'), places: z.record(cardId, z.object({ impact: percent, effort: percent })) }),
  /** Which of the notes that one was given belong together, by the number of a pile; 0 is none. */
  z.object({ do: z.literal('sort'), piles: z.record(cardId, wholeNumber.pipe(z.number().min(0).max(MOST_PILES))) }),
  /** What one would call a group; an empty name takes that back. */
  z.object({ do: z.literal('propose'), group: cardId, name: shortText }),
  z.object({ do: z.literal('take'), action: cardId, take: flag, name: shortText.optional(), when: shortText.optional() }),
]);

export type BoardAct = z.infer<typeof boardAct>;

/** Acts that change what there is to read. */
export const WRITING: ReadonlySet<BoardAct['do']> = new Set(['write', 'edit', 'delete', 'restore']);

/** Whether an act that was not read yet, a form or JSON, is a new note. */
export function bringsNote(act: unknown): boolean {
  const { do: said } = (act ?? {}) as { do?: unknown };
  const asked: unknown = Array.isArray(said) ? said[0] : said;
  return asked === undefined || asked === '' || asked === 'write';
}

/** The act of a form: its button says which. */
export function actFromForm(form: Form): unknown {
  const act = field(form, 'do') || 'write';
  switch (act) {
    case 'vote':
      return { do: act, dots: Object.fromEntries(fieldsUnder(form, 'dots').map(([id, dots]) => [id, dots || '0'])) };
    case 'sort':
      return { do: act, piles: Object.fromEntries(fieldsUnder(form, 'pile').map(([id, pile]) => [id, pile || '0'])) };
    case 'place':
      return { do: act, places: placesIn(form) };
    case 'react':
      return { do: act, note: field(form, 'note'), with: form['with'] ?? [] };
    case 'done':
      return { do: act, done: field(form, 'done') || 'yes' };
    case 'propose':
      return { do: act, group: field(form, 'group'), name: field(form, 'name') || field(form, 'choice') };
    case 'take':
      return {
        do: act,
        action: field(form, 'action'),
        take: field(form, 'take') || 'yes',
        name: field(form, 'name'),
        when: field(form, 'when'),
      };
    default:
      return writing(act, form);
  }
}

function writing(act: string, form: Form): unknown {
  const [column, name] = [field(form, 'column'), field(form, 'name')];
  return { do: act, note: field(form, 'note'), text: field(form, 'text'), ...(column && { column }), ...(name && { name }) };
}

/** Both numbers in fields of their own, or in one field; one number alone is refused as it stands. */
function placesIn(form: Form): Record<string, unknown> {
  const said = fieldsUnder(form, 'at').flatMap(([id, at]) => (at ? [[id, readPlace(at)] as const] : []));
  if (said.length) return Object.fromEntries(said);

  const efforts = new Map(fieldsUnder(form, 'effort'));
  const both = fieldsUnder(form, 'impact').map(([id, impact]) => [id, { impact, effort: efforts.get(id) ?? '' }] as const);
  return Object.fromEntries(both.filter(([, { impact, effort }]) => impact || effort));
}

/** A note per line of what was written at once, unless it says that it is one. */
export function splitLines(form: Form): Form[] {
  const lines = field(form, 'text')
    .split(/\r?\n/)
    .filter((line) => line.trim());
  const stays = (field(form, 'do') || 'write') !== 'write' || field(form, 'one');
  if (stays || lines.length < 2) return [form];
  return lines.map((line) => ({ ...form, text: [line] }));
}
