import { field, fields, type Form } from '../../form.ts';
import { CELLS } from './cells.ts';

type Raw = [x: unknown, y: unknown];

/**
 * A posted form: pins as `0.34,0.2`; and one more pin from a page without scripts, as a cell (`column` and `row`, from 1), or as a tap
 * on a picture (`at.x` and `at.y` in px, `at.width` and `at.height` its size). One more than there may be takes the place of the first.
 */
export function fromForm(form: Form, { pins: most }: { pins: number }): unknown {
  const pins = fields(form, 'pin').map((said): Raw => {
    const [x, ...rest] = said.split(',');
    return [x, rest.join(',')];
  });
  const more = tapIn(form) ?? cellIn(form);
  if (more === 'half') return { pins, half: true };
  return { pins: more ? [...(pins.length < most ? pins : pins.slice(1)), more] : pins };
}

/** A press of the picture by a key posts its corner: that is no tap. */
function tapIn(form: Form): Raw | null {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(field(form, `at.${name}`)));
  return x || y ? [within(x! / width!), within(y! / height!)] : null;
}

/** A finger may slip off the edge by a pixel. */
const within = (share: number): number => (share > 1 && share < 1.02 ? 1 : share);

function cellIn(form: Form): Raw | 'half' | null {
  const [column, row] = [field(form, 'column'), field(form, 'row')];
  if (Boolean(column) !== Boolean(row)) return 'half';
  return column ? [middleOf(column), middleOf(row)] : null;
}

/** The middle of a cell; null where it is none, which no answer can be read from. */
const middleOf = (said: string): number | null =>
  /^\d{1,2}$/.test(said) && Number(said) >= 1 && Number(said) <= CELLS ? (Number(said) - 0.5) / CELLS : null;
