import type { Figure, PictureOf } from '../../picture/picture.ts';
import type { LeaderboardScreen } from './leaderboard.ts';

/** The best by their friendly names, and the teams. */
export const picture: PictureOf<LeaderboardScreen> = ({ standing, teams, people }, { t, title }) => {
  if (!standing || standing.leaders.length === 0) return null;
  const best = Math.max(1, ...standing.leaders.map(({ points }) => points));
  const leaders = standing.leaders.map(({ place, alias, points }) => {
    const text = t('leaderboard.line', { place, name: alias });
    return { text, share: points / best, strong: place === 1, said: t('leaderboard.points', { n: points }) };
  });
  const mean = Math.max(1, ...standing.teams.map(({ points }) => points));
  const inTeams = standing.teams.map(({ code, place, points }) => {
    const at = teams.findIndex((team) => team.code === code);
    const name = teams[at]?.text || t('leaderboard.team', { n: at + 1 });
    const said = t('leaderboard.points', { n: Math.round(points) });
    return { text: t('leaderboard.line', { place, name }), share: points / mean, strong: place === 1, said };
  });
  const figures: Figure[] = [{ type: 'bars', heading: t('leaderboard.best'), bars: leaders }];
  if (inTeams.length) figures.push({ type: 'bars', heading: t('leaderboard.teams'), bars: inTeams });
  return { title, people: t('picture.people', { n: people }), figures };
};
