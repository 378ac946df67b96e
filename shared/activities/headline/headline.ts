import { oncePer } from '../../activity/ballots.ts';
import type { ExportRow, Kind, Sight } from '../../activity/kind.ts';
import { actFromForm, foldAct, headlineAct, refuseAct, type HeadlineAct } from './acts.ts';
import type { Check, Checked, Kept } from './checks.ts';
import { headlineConfig, type HeadlineConfig } from './config.ts';
import { controls, type HeadlineControl } from './controls.ts';
import {
  checksOf,
  emptyHeadline,
  isHidden,
  keptBy,
  mayBeSeen,
  pairsIn,
  writerIn,
  type HeadlineState,
  type Pair,
} from './state.ts';
import { texts } from './written.ts';

export type { HeadlineControl } from './controls.ts';

/** What a phone is sent at most, the screen, and the console. */
const MOST_ON_A_PHONE = 30;
const MOST_ON_THE_SCREEN = 100;
const MOST_ON_THE_CONSOLE = 200;

/** Somebody's headline at first and as it is now, null where that is the first still, each with the rules that it keeps; `newest` is the id of what it is now. */
export type ShownPair = { id: string; newest: string; first: string; last: string | null; before: Kept; after: Kept };
/** How many of the headlines that were written anew kept a rule at first, and how many keep it now. */
export type RuleCount = { code: Check; before: number; after: number };

type Frame = { question: string; length: number; best: number; drafts: number; checks: Check[] };
type Results = { pairs: ShownPair[]; more: number };

export type HeadlineView = Frame & { results: Results | null };
export type HeadlineScreen = Frame & {
  /** People who have a draft, and those of them who wrote another. */
  people: number;
  improved: number;
  results: (Results & { rules: RuleCount[] }) | null;
  spotlight: (ShownPair & { rules: { code: Check; before: boolean | null; after: boolean | null }[] }) | null;
};
export type HeadlinePresenter = Omit<HeadlineScreen, 'results'> & {
  results: Results & { rules: RuleCount[] };
  hidden: (ShownPair & { drafts: string[] })[];
};
export type HeadlineMine = {
  /** The newest first. */
  drafts: { id: string; text: string; kept: Kept; hidden: boolean }[];
  /** The newest draft, rule by rule. */
  checks: Checked[];
};

/** Headlines: people write one, see which rules of thumb it keeps, and write it anew; the room sees the first and the newest. */
export const headline: Kind<HeadlineConfig, HeadlineState, HeadlineAct, HeadlineControl> = {
  config: headlineConfig,
  answer: headlineAct,
  fromForm: actFromForm,
  anonymous: () => true,
  start: emptyHeadline,
  refuse: refuseAct,
  fold: (_config, state, act) => foldAct(state, act),
  turnOf: (state, participant) => writerIn(state, participant).turn,
  controls,
  texts,
  people: (state) => state.people.size,
  view: { participant, mine, screen, presenter },
  rows,
};

const frame = ({ question, length, best, drafts, checks }: HeadlineConfig, { say }: Sight): Frame => ({
  ...{ question: say(question), length, best, drafts },
  checks: [...checks],
});

const shownAs = (config: HeadlineConfig, { id, first, last }: Pair): ShownPair => ({
  ...{ id, newest: (last ?? first).id, first: first.text, last: last?.text ?? null },
  ...{ before: keptBy(config, first), after: keptBy(config, last ?? first) },
});

/** What the room may see; those that were written anew come first: they are what there is to see. */
const seen = oncePer((state: HeadlineState): Pair[] => {
  const all = pairsIn(state).filter((pair) => mayBeSeen(state, pair));
  return [...all.filter(({ last }) => last), ...all.filter(({ last }) => !last)];
});

function resultsOf(config: HeadlineConfig, state: HeadlineState, most: number): Results {
  const all = seen(state);
  return { pairs: all.slice(0, most).map((pair) => shownAs(config, pair)), more: Math.max(0, all.length - most) };
}

const counted = new WeakMap<HeadlineState, RuleCount[]>();

/** Counted once for all audiences: states never change, and a state is of one activity. */
function rulesOf(config: HeadlineConfig, state: HeadlineState): RuleCount[] {
  let rules = counted.get(state);
  if (rules) return rules;
  rules = config.checks.map((code) => ({ code, before: 0, after: 0 }));
  for (const { first, last } of seen(state)) {
    if (!last) break;
    const [before, after] = [checksOf(config, first), checksOf(config, last)];
    for (const [at, rule] of rules.entries()) {
      if (before[at]!.met) rule.before += 1;
      if (after[at]!.met) rule.after += 1;
    }
  }
  counted.set(state, rules);
  return rules;
}

function participant(config: HeadlineConfig, state: HeadlineState, sight: Sight): HeadlineView {
  return { ...frame(config, sight), results: sight.revealed ? resultsOf(config, state, MOST_ON_A_PHONE) : null };
}

function mine(config: HeadlineConfig, state: HeadlineState, person: string): HeadlineMine | null {
  const drafts = writerIn(state, person).drafts.toReversed();
  if (!drafts.length) return null;
  const shown = drafts.map((draft) => {
    return { id: draft.id, text: draft.text, kept: keptBy(config, draft), hidden: isHidden(state, draft.id) };
  });
  return { drafts: shown, checks: checksOf(config, drafts[0]!) };
}

const counts = (state: HeadlineState) => ({
  people: pairsIn(state).length,
  improved: pairsIn(state).reduce((count, { last }) => count + (last ? 1 : 0), 0),
});

function spotlit(config: HeadlineConfig, state: HeadlineState): HeadlineScreen['spotlight'] {
  const pair = seen(state).find(({ id }) => id === state.spotlight);
  if (!pair) return null;
  const [before, after] = [checksOf(config, pair.first), checksOf(config, pair.last ?? pair.first)];
  const rules = config.checks.map((code, at) => ({ code, before: before[at]!.met, after: after[at]!.met }));
  return { ...shownAs(config, pair), rules };
}

function screen(config: HeadlineConfig, state: HeadlineState, sight: Sight): HeadlineScreen {
  const results = { ...resultsOf(config, state, MOST_ON_THE_SCREEN), rules: rulesOf(config, state) };
  return {
    ...frame(config, sight),
    ...counts(state),
    results: sight.revealed ? results : null,
    spotlight: sight.revealed ? spotlit(config, state) : null,
  };
}

function presenter(config: HeadlineConfig, state: HeadlineState, sight: Sight): HeadlinePresenter {
  const aside = pairsIn(state).filter((pair) => !mayBeSeen(state, pair));
  return {
    ...frame(config, sight),
    ...counts(state),
    results: { ...resultsOf(config, state, MOST_ON_THE_CONSOLE), rules: rulesOf(config, state) },
    spotlight: spotlit(config, state),
    hidden: aside.map((pair) => ({
      ...shownAs(config, pair),
      drafts: [pair.first, pair.last].flatMap((draft) => (draft && isHidden(state, draft.id) ? [draft.id] : [])),
    })),
  };
}

/** Both texts of a headline have its id, so that they can be laid side by side; what was set aside says so. */
function* rows(config: HeadlineConfig, state: HeadlineState): Generator<ExportRow> {
  for (const pair of pairsIn(state)) {
    const { id, first, last, before, after } = shownAs(config, pair);
    const how = mayBeSeen(state, pair) ? '' : '_hidden';
    const row = (item: string, value: string | number, label: string): ExportRow => {
      return { participant: null, item: item + how, value, label, lang: '' };
    };
    yield row('first', id, first);
    yield row('first_rules', before.met, first);
    if (last === null) continue;
    yield row('newest', id, last);
    yield row('newest_rules', after.met, last);
  }
}
