import { countIn, picture, words } from './drawing.ts';
import { legend } from './legend.ts';
import { boardOf, type Look } from './look.ts';
import { scalePart } from './scale-parts.ts';
import { segmentsOf } from './segments.ts';
import { element, joined, type Markup } from '../../markup.ts';

/** The answers of the same people in two waves, from point 1 of the scale upward. */
export interface Answers {
  text: string;
  n: number;
  before: readonly number[];
  after: readonly number[];
  scale: readonly string[];
  aim: 'lower' | 'higher';
}

/** Two whole bars under each other, with the counts in their parts. From right to left, all is mirrored. */
export function answerBars(answers: Answers, look: Look): Markup {
  const { letter } = look;
  const [label, bar] = [letter * 1.6, letter * 2.5];
  const between = letter * 0.6;
  const bars = (['before', 'after'] as const).map((wave, at) => waveBar(answers, wave, at * (label + bar + between), look));
  const below = 2 * (label + bar) + between + letter * 0.5;
  const keys = legend(answers.scale, (at, box) => scalePart(at, answers.scale.length, box, look), below + letter * 1.6, look);
  return picture(
    answersSaid(answers, look),
    look,
    below + letter * 1.6 + keys.height,
    ...bars,
    aimArrow(answers, below, look),
    keys.drawn,
  );
}

function waveBar({ n, scale, ...waves }: Answers, wave: 'before' | 'after', y: number, look: Look): Markup {
  const { letter, width, palette, speech } = look;
  const [board, top, height] = [boardOf(look), y + letter * 1.6, letter * 2.5];
  const parts = segmentsOf(waves[wave], width, false).map(({ at, count, start, size }) => {
    const x = board.left(start, size);
    return joined(
      scalePart(at, scale.length, { x, y: top, width: size, height }, look),
      countIn(count, x + size / 2, top + height / 2, size, look, palette.middle),
    );
  });
  return joined(
    words(speech.t(`wave.${wave}`), board.at(0), y + letter * 1.1, { 'font-weight': 600 }),
    words(speech.t('chart.n', { n }), board.at(width), y + letter * 1.1, { 'text-anchor': 'end', fill: palette.soft }),
    ...parts,
  );
}

/** Where the aim is: at the far end of the scale, or at its beginning. */
function aimArrow({ aim }: Answers, y: number, look: Look): Markup {
  const { letter, width, palette, speech } = look;
  const [board, far] = [boardOf(look), aim === 'higher'];
  const end = board.at(far ? width - 2 : 2);
  const inward = (far ? -1 : 1) * board.way;
  const [middle, tip] = [y + letter * 0.5, letter * 0.4];
  const d = `M${(end + inward * letter * 5).toFixed(2)} ${middle.toFixed(2)}H${end.toFixed(2)}m${(inward * tip).toFixed(2)} ${(-tip).toFixed(2)}l${(-inward * tip).toFixed(2)} ${tip.toFixed(2)}l${(inward * tip).toFixed(2)} ${tip.toFixed(2)}`;
  return joined(
    element('path', { d, fill: 'none', stroke: palette.soft, 'stroke-width': letter * 0.11 }),
    words(speech.t('chart.aim'), end + inward * letter * 5.6, middle, {
      dy: '0.35em',
      fill: palette.soft,
      'text-anchor': far ? 'end' : 'start',
    }),
  );
}

function answersSaid({ text, n, scale, ...waves }: Answers, { speech }: Look) {
  const list = (wave: 'before' | 'after') =>
    speech.t(`chart.${wave}`, {
      list: speech.list(scale.map((label, at) => speech.t('chart.entry', { label, n: waves[wave][at] ?? 0 }))),
    });
  return { title: speech.t('chart.answers', { n, item: text }), description: `${list('before')} ${list('after')}` };
}
