import type { Annex } from '../analysis/annex.ts';
import type { Composite } from '../analysis/composite.ts';
import type { Headline } from '../analysis/headline.ts';
import type { LookingBack } from '../analysis/looking-back.ts';
import type { Page } from '../analysis/page.ts';
import type { Result } from '../analysis/result.ts';
import type { BeforeAfter } from '../distribution.ts';
import type { FollowUpResults } from '../results/follow-up.ts';
import type { Interval } from '../statistics/interval.ts';

/** Numbers under their names; what is not shown is not there. */
export type Statistics = Record<string, number>;

/** What is known of an item, of which each part says itself whether it is shown. */
export interface ItemFigures {
  pairs: number | null;
  answered: BeforeAfter<number> | null;
  headline: Headline;
  page: Page;
  annex: Omit<Annex, 'table'>;
  adjustedP: number | null;
  lookingBack?: Result<LookingBack> | null;
  followUps?: readonly FollowUpResults[];
}

/** Every number of an item that is shown, under the names of the table `results.csv`. Changes are toward the aim; means are raw. */
export const itemStatistics = (item: ItemFigures): Statistics =>
  present({
    ...{ n_before: item.answered?.before, n_after: item.answered?.after, n_matched: item.pairs },
    ...headline(item.headline),
    ...page(item.page),
    ...annex(item.annex),
    p_sign_holm: item.adjustedP,
    ...lookingBack(item.lookingBack),
    ...Object.assign({}, ...(item.followUps ?? []).map(followUpStatistics)),
  });

/** Every number of a composite that is shown. All of them are turned toward the aim, the means of the waves too. */
export const compositeStatistics = ({
  headline: found,
  waves,
  change,
  alpha,
  followUps,
}: Composite & { followUps?: readonly FollowUpResults[] }): Statistics =>
  present({
    ...(found.movement.shown && { n_matched: found.movement.n }),
    ...headline(found),
    ...(waves.shown && {
      ...{ mean_before: waves.before.mean, mean_after: waves.after.mean, change: waves.change },
      ...{ median_before: waves.before.median, median_after: waves.after.median },
    }),
    ...(change.shown && ends('lo', 'hi', change.ci)),
    ...(alpha.shown && { alpha: alpha.alpha, ...ends('alpha_lo', 'alpha_hi', alpha.ci), n_alpha: alpha.n }),
    ...Object.assign({}, ...(followUps ?? []).map(followUpStatistics)),
  });

export type Loose = Record<string, number | null | undefined>;

/** Numbers only: no such value is no row. */
export function present(values: Loose): Statistics {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]),
    ),
  );
}

const ends = (low: string, high: string, ci: Interval | null | undefined): Loose => (ci ? { [low]: ci[0], [high]: ci[1] } : {});

function headline({ movement, net, test }: Headline): Loose {
  return {
    ...(movement.shown && { toward: movement.toward, same: movement.same, away: movement.away, could_move: movement.couldMove }),
    ...(net.shown && { net: net.net, ...ends('net_lo', 'net_hi', net.ci) }),
    ...(test.shown && { p_sign: test.p }),
  };
}

function page({ waves, change, bounds, detectable }: Page): Loose {
  const wave = (name: 'before' | 'after'): Loose =>
    waves.shown
      ? {
          ...{ [`mean_${name}`]: waves[name].mean, [`median_${name}`]: waves[name].median },
          ...ends(`quartile1_${name}`, `quartile3_${name}`, waves[name].quartiles),
          [`agree_${name}`]: waves[name].agree,
        }
      : {};
  return {
    ...wave('before'),
    ...wave('after'),
    ...(waves.shown && { change: waves.change }),
    ...(change.shown && { ...ends('lo', 'hi', change.ci), t: change.t, df: change.df, p_t: change.p, sd_change: change.sd }),
    ...(bounds.shown && { toward_low: bounds.low, toward_high: bounds.high }),
    ...(detectable.shown && { detectable_dz: detectable.dz }),
  };
}

function lookingBack(found: Result<LookingBack> | null | undefined): Loose {
  if (!found?.shown) return {};
  const { n, felt, measured } = found;
  return {
    ...{ n_then: n, felt_change: felt.mean, ...ends('felt_lo', 'felt_hi', felt.ci) },
    ...(measured && { change_then: measured.change.mean, ruler_shift: measured.shift.mean }),
    ...(measured && ends('ruler_shift_lo', 'ruler_shift_hi', measured.shift.ci)),
  };
}

/** The numbers of a follow-up, each with its name behind. */
export const followUpStatistics = ({ wave, movement }: FollowUpResults): Loose =>
  movement.shown
    ? {
        ...{ [`n_${wave}`]: movement.n, [`toward_${wave}`]: movement.toward },
        ...{ [`same_${wave}`]: movement.same, [`away_${wave}`]: movement.away },
      }
    : {};

function annex({ signedRank, signedRankDropped, hodgesLehmann, standardised, agree }: Annex | Omit<Annex, 'table'>): Loose {
  return {
    ...(signedRank.shown && {
      ...{ t_plus: signedRank.tPlus, t_minus: signedRank.tMinus, p_wilcoxon: signedRank.pExact, z_wilcoxon: signedRank.z },
      rank_biserial: signedRank.rankBiserial,
    }),
    ...(signedRankDropped.shown && { p_wilcoxon_dropped: signedRankDropped.pExact, z_wilcoxon_dropped: signedRankDropped.z }),
    ...(hodgesLehmann.shown && { hodges_lehmann: hodgesLehmann.estimate }),
    ...(standardised.shown && {
      ...{ d_z: standardised.dz, ...ends('d_z_lo', 'd_z_hi', standardised.dzCi), g_z: standardised.gz, g_av: standardised.gav },
    }),
    ...(agree.shown && {
      agree_difference: agree.difference,
      ...ends('agree_difference_lo', 'agree_difference_hi', agree.ci),
      p_mcnemar_midp: agree.pMid,
    }),
  };
}
