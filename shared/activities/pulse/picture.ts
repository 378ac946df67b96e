import type { Figure, PictureOf } from '../../picture/picture.ts';
import { PACES } from './codes.ts';
import { freshOf } from './fading.ts';
import type { PulseView } from './pulse.ts';

/** How the room is at this moment: what has not faded. */
export const picture: PictureOf<PulseView> = ({ question, parts, fade, counts }, { t, title, minute }) => {
  if (!counts || counts.people === 0) return null;
  const fresh = PACES.map((pace) => ({ pace, count: freshOf(counts.pace[pace], minute, fade).count }));
  const most = Math.max(1, ...fresh.map(({ count }) => count));
  const paces = fresh.map(({ pace, count }) => {
    return { text: t(`pulse.pace.${pace}`), share: count / most, said: t('number', { n: count }) };
  });
  const figures: Figure[] = parts.includes('pace') ? [{ type: 'bars', bars: paces }] : [];
  const said = [
    { part: 'hand', text: t('pulse.hands', { n: counts.hands }), count: counts.hands },
    { part: 'ready', text: t('pulse.ready', { n: counts.ready }), count: counts.ready },
  ] as const;
  const bars = said
    .filter(({ part }) => parts.includes(part))
    .map(({ text, count }) => ({ text, share: count / counts.people, said: t('number', { n: count }) }));
  if (bars.length) figures.push({ type: 'bars', bars });
  return figures.length ? { title: question || title, people: t('picture.people', { n: counts.people }), figures } : null;
};
