import { fieldsUnder, type Form } from '../../form.ts';

type Raw = { x?: string; y?: string };

/** A posted form: a number per axis and item (`x.code`, `y.code`), or both in one field (`at.code`: `3,5`). Empty fields skip an item. */
export function fromForm(form: Form): unknown {
  const items = new Map<string, Raw>();
  for (const axis of ['x', 'y'] as const)
    for (const [code, value] of fieldsUnder(form, axis)) if (value) items.set(code, { ...items.get(code), [axis]: value });
  for (const [code, value] of fieldsUnder(form, 'at')) if (value) items.set(code, pairIn(value));
  return { items: Object.fromEntries(items) };
}

function pairIn(value: string): Raw {
  const [x = '', y = '', ...rest] = value.split(',');
  return { ...(x && { x }), y: [y, ...rest].join(',') };
}
