import { element, joined, type Markup } from '../../markup.ts';
import { ALPHA } from '../analysis/gates.ts';
import type { MeanDifference } from '../analysis/looking-back.ts';
import type { Result } from '../analysis/result.ts';
import type { Interval } from '../statistics/interval.ts';
import type { CompositeResults } from '../results/composite.ts';
import type { FollowUpResults } from '../results/follow-up.ts';
import type { InstrumentResults } from '../results/instrument.ts';
import type { ItemResults } from '../results/item-results.ts';
import type { ReportSpeech, ReportTextKey } from '../../text/report/report-texts.ts';
import { numberOf } from '../wording/follow-up.ts';
import { notShownSentence } from '../wording/not-shown.ts';
import { titleOf } from './composites.ts';
import { paragraph, table, theirs } from './html.ts';
import type { Sight } from './sight.ts';

/** A statistic by its name, with what the name says; and its value. */
type Row = [ReportTextKey, string, { number: string }?];

/** Every statistic of every statement, for who wants to check. */
export function annexPart(instrument: InstrumentResults, sight: Sight): Markup {
  const { speech } = sight;
  const tables = instrument.items.map((item) =>
    element(
      'div',
      { class: 'statistics' },
      element('h4', {}, theirs(item.text, sight.lang)),
      statistics(item.unmatched ? unmatchedRows(item, speech) : rowsOf(item, speech), speech),
    ),
  );
  const composites = instrument.composites.map((composite) =>
    element(
      'div',
      { class: 'statistics' },
      element('h4', {}, titleOf(composite, sight)),
      statistics(compositeRows(composite, speech), speech),
    ),
  );
  return joined(
    paragraph([speech.t('doc.annex.about')], { class: 'soft' }),
    element('div', { class: 'annex' }, ...tables, ...composites),
  );
}

const statistics = (rows: readonly Row[], { t }: ReportSpeech): Markup =>
  table({
    className: 'wide',
    head: [t('stat.name'), t('stat.value')],
    rows: rows.map(([key, value, named]) => [t(key, { n: ALPHA.stable, ...named }), value]),
  });

/** What was found in words of numbers, or why it is not shown. */
const say = <T extends object>(result: Result<T>, speech: ReportSpeech, how: (found: T) => string): string =>
  result.shown ? figures(how(result)) : notShownSentence(result, speech);

/** They read from left to right in every language. */
const figures = (text: string): string => `\u2066${text}\u2069`;

function rowsOf(
  { pairs, headline, page, annex, counts, attrition, adjustedP, lookingBack: back, followUps }: ItemResults,
  speech: ReportSpeech,
): Row[] {
  const { number, exact, between, p, difference } = formats(speech);
  return [
    ['stat.n', pairs === null ? '–' : String(pairs)],
    ['stat.net', say(headline.net, speech, ({ net, ci }) => `${number(net)} (${between(ci)})`)],
    ['stat.sign', say(headline.test, speech, (test) => p(test.p))],
    ...(adjustedP === null ? [] : [['stat.adjusted', figures(p(adjustedP))] satisfies Row]),
    ['stat.mean', say(page.change, speech, ({ mean, ci }) => `${number(mean)} (${between(ci)})`)],
    ['stat.t', say(page.change, speech, (test) => `t = ${number(test.t)}, df = ${test.df}, p ${p(test.p)}`)],
    [
      'stat.median',
      say(page.waves, speech, ({ before, after }) =>
        [before, after].map(({ median, quartiles }) => `${exact(median)} (${quartiles.map(exact).join('–')})`).join(' → '),
      ),
    ],
    ['stat.pratt', say(annex.signedRank, speech, ranks(speech))],
    ['stat.dropped', say(annex.signedRankDropped, speech, ranks(speech))],
    ['stat.rank-biserial', say(annex.signedRank, speech, ({ rankBiserial }) => number(rankBiserial))],
    ['stat.hodges-lehmann', say(annex.hodgesLehmann, speech, ({ estimate }) => number(estimate))],
    ['stat.dz', say(annex.standardised, speech, ({ dz, dzCi }) => `${number(dz)} (${between(dzCi)})`)],
    ['stat.g', say(annex.standardised, speech, ({ gz, gav }) => `${number(gz)}, ${gav === null ? '–' : number(gav)}`)],
    [
      'stat.agree',
      say(
        page.waves,
        speech,
        ({ before, after }) => `${before.agree} → ${after.agree}${annex.agree.shown ? `; p ${p(annex.agree.pMid)}` : ''}`,
      ),
    ],
    ['stat.marginal', say(counts.tableTests, speech, ({ marginal }) => chi2(marginal, speech))],
    ['stat.symmetry', say(counts.tableTests, speech, ({ symmetry }) => chi2(symmetry, speech))],
    ['stat.detectable', say(page.detectable, speech, ({ dz }) => number(dz))],
    ['stat.lost', say(attrition.lost, speech, ({ difference }) => number(difference))],
    ...(back === null
      ? []
      : ([
          ['stat.then', say(back, speech, ({ felt }) => `${difference(felt)}, n = ${back.n}`)],
          ['stat.then.shift', say(back, speech, ({ measured }) => (measured ? difference(measured.shift) : '–'))],
        ] satisfies Row[])),
    ...followUpRows(followUps, speech),
    [
      'stat.partly',
      say(attrition.partly, speech, ({ equalVariance: test }) => `${number(test.t)}, ${number(test.df)}, ${p(test.p)}`),
    ],
  ];
}

const followUpRows = (followUps: readonly FollowUpResults[], speech: ReportSpeech): Row[] =>
  followUps.map(({ wave, movement }) => [
    'stat.followup',
    say(movement, speech, ({ toward, same, away }) => `${toward}, ${same}, ${away}; n = ${movement.n}`),
    { number: numberOf(wave) },
  ]);

function unmatchedRows({ unmatched: found }: ItemResults, speech: ReportSpeech): Row[] {
  const { number, between, p } = formats(speech);
  return [
    ['stat.dominance', say(found!.dominance, speech, ({ delta, ci }) => `${number(delta)} (${between(ci)})`)],
    ['stat.rank-sum', say(found!.rankSum, speech, (test) => p(test.pExact ?? test.pAsymptotic))],
  ];
}

function compositeRows({ headline, waves, change, alpha, followUps }: CompositeResults, speech: ReportSpeech): Row[] {
  const { number, between, p } = formats(speech);
  const unstable = alpha.shown && alpha.unstable;
  return [
    ['stat.n', headline.movement.shown ? String(headline.movement.n) : '–'],
    ['stat.net', say(headline.net, speech, ({ net, ci }) => `${number(net)} (${between(ci)})`)],
    ['stat.sign', say(headline.test, speech, (test) => p(test.p))],
    ['stat.composite.waves', say(waves, speech, ({ before, after }) => `${number(before.mean)} → ${number(after.mean)}`)],
    ['stat.composite', say(change, speech, ({ mean, ci }) => `${number(mean)} (${between(ci)})`)],
    [unstable ? 'stat.alpha.unstable' : 'stat.alpha', say(alpha, speech, ({ alpha, ci }) => `${number(alpha)} (${between(ci)})`)],
    ...followUpRows(followUps, speech),
  ];
}

type Ranks = { tPlus: number; tMinus: number; pExact: number | null; pAsymptotic: number };

function ranks(speech: ReportSpeech): (found: Ranks) => string {
  const { exact, p } = formats(speech);
  return ({ tPlus, tMinus, pExact, pAsymptotic }) => `${exact(tPlus)}, ${exact(tMinus)}, ${p(pExact ?? pAsymptotic)}`;
}

const chi2 = (test: { chi2: number; df: number; p: number }, speech: ReportSpeech): string =>
  `${speech.fixed(test.chi2, 3)}, ${test.df}, ${formats(speech).p(test.p)}`;

/** Three decimals, halves and quarters as they are, and p with four or as below. */
function formats(speech: ReportSpeech) {
  const number = (value: number): string => speech.fixed(value, 3);
  const between = ([low, high]: Interval): string => `${number(low)} … ${number(high)}`;
  return {
    number,
    exact: (value: number): string =>
      speech.fixed(value, [0, 1].find((decimals) => Number(value.toFixed(decimals)) === value) ?? 2),
    between,
    difference: ({ mean, ci }: MeanDifference): string => (ci ? `${number(mean)} (${between(ci)})` : number(mean)),
    p: (value: number): string => (value < 0.0001 ? `< ${speech.fixed(0.0001, 4)}` : speech.fixed(value, 4)),
  };
}
