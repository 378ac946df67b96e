import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { kinds, type AnyKind, type KindName } from '../../shared/activities/kinds.ts';
import { textsOf } from '../../shared/activities/kind-texts.ts';

/** What presenters can do to a kind, by the names in its own schema. */
function actsOf({ controls }: AnyKind): string[] {
  if (!controls) return [];
  const found: string[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { do: act } = ((part as { properties?: object }).properties ?? {}) as { do?: { const?: string } };
    if (act?.const) found.push(act.const);
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(z.toJSONSchema(controls.schema, { io: 'input', unrepresentable: 'any' }));
  return found;
}

const acts = (Object.keys(kinds) as KindName[]).flatMap((kind) =>
  actsOf(kinds[kind] as AnyKind).map((act): [KindName, string] => [kind, act]),
);

describe('every control of a presenter has a name in the history of the console', () => {
  test('the names are read from the schemas', () => {
    expect(acts.length).toBeGreaterThan(25);
    for (const [name, kind] of Object.entries(kinds))
      expect(acts.some(([of]) => of === name)).toBe((kind as AnyKind).controls !== undefined);
  });

  test.each(acts)('%s: %s', (kind, act) => {
    for (const lang of ['en', 'es', 'sr-Latn', 'ar'])
      expect(textsOf(kind, lang)!.presenter, lang).toHaveProperty([`${kind}.did.${act}`]);
  });
});
