import { kindOf } from '../activities/kinds.ts';
import type { Wave } from '../waves/waves.ts';
import type { Instruments } from './instrument.ts';
import type { Problem } from './problems.ts';
import type { Part, Step } from './session.ts';

/** What is wrong with the waves of a session as a whole: each has to come after the one that it is compared with. */
export function surveyProblems(parts: readonly Part[], steps: readonly Step[], instruments: Instruments): Problem[] {
  return [...misplacedWaves(parts, steps), ...Object.entries(instruments).flatMap(([code, one]) => inInstrument(code, one))];
}

function misplacedWaves(parts: readonly Part[], steps: readonly Step[]): Problem[] {
  const asked = new Set<string>();
  return parts.flatMap((part, p) =>
    part.steps.flatMap((id, s): Problem[] => {
      const step = steps.find((one) => one.id === id);
      const found = step && kindOf(step.kind)?.wave?.(step.config);
      if (!found) return [];
      const { instrument, wave } = found;
      const needed = neededFor(wave);
      asked.add(`${instrument}/${wave}`);
      if (!needed || asked.has(`${instrument}/${needed}`)) return [];
      const message = `must come later than a step that asks "${instrument}" in the wave ${needed}`;
      return [{ path: ['parts', p, 'steps', s, 'wave'], message }];
    }),
  );
}

/** Looking back comes once the after answers are locked; a follow-up is compared with what was said before. */
function neededFor(wave: Wave): Wave | null {
  if (wave === 'then') return 'after';
  return wave.startsWith('followup') ? 'before' : null;
}

function inInstrument(code: string, instrument: Instruments[string]): Problem[] {
  const { items, composites = [], selfMade = [] } = instrument;
  const known = new Set(items.map((item) => item.code));
  const at = (...path: (string | number)[]): Problem['path'] => ['instruments', code, ...path];
  const primary = [
    ...items.map((item, n) => ({ ...item, path: at('items', n, 'primary') })),
    ...composites.map((one, n) => ({ ...one, path: at('composites', n, 'primary') })),
  ].filter((one) => one.primary);
  const extra = primary
    .slice(1)
    .map(({ path }) => ({ path, message: 'is set already: one item or composite at most is primary' }));
  const taken = composites.flatMap((one, n) =>
    known.has(one.code) || composites.findIndex((other) => other.code === one.code) < n
      ? [{ path: at('composites', n, 'code'), message: `"${one.code}" is the code of something else here` }]
      : [],
  );
  const twice = selfMade.flatMap((one, n) =>
    selfMade.findIndex((other) => other.code === one.code) < n
      ? [{ path: at('selfMade', n, 'code'), message: `"${one.code}" is the code of another question here` }]
      : [],
  );
  const missing = composites.flatMap((one, n) =>
    one.items.flatMap((item, i) =>
      known.has(item) ? [] : [{ path: at('composites', n, 'items', i), message: `no item has the code "${item}"` }],
    ),
  );
  const doubled = composites.flatMap((one, n) =>
    one.items.flatMap((item, i) =>
      one.items.indexOf(item) < i ? [{ path: at('composites', n, 'items', i), message: `"${item}" is in it already` }] : [],
    ),
  );
  return [...extra, ...taken, ...twice, ...missing, ...doubled, ...aboutPeople(instrument, at)];
}

function aboutPeople(
  { items, composites = [], demographics = [] }: Instruments[string],
  at: (...path: (string | number)[]) => Problem['path'],
): Problem[] {
  const known = [...items, ...composites].map(({ code }) => code);
  return demographics.flatMap(({ code, levels }, n) => {
    const before = [...known, ...demographics.slice(0, n).map((one) => one.code)];
    const message = before.includes(code) ? `"${code}" is the code of something else here` : null;
    const levelsTwice = levels.flatMap((level, i) =>
      levels.findIndex((other) => other.code === level.code) < i
        ? [{ path: at('demographics', n, 'levels', i, 'code'), message: `"${level.code}" is the code of another level here` }]
        : [],
    );
    const named = levels.filter(({ rest }) => !rest).length;
    const few =
      named < 2 ? [{ path: at('demographics', n, 'levels'), message: 'needs at least two levels that are not rest' }] : [];
    return [...(message ? [{ path: at('demographics', n, 'code'), message }] : []), ...levelsTwice, ...few];
  });
}
