import type { ExportRow } from '../../activity/kind.ts';
import { entries } from '../../table.ts';
import type { Say } from '../../text/text.ts';
import { optionsOf, type Config } from './config.ts';
import type { Held } from './score.ts';
import { scoresOf, type State } from './state.ts';

type Cell = Pick<ExportRow, 'item' | 'value' | 'label'>;

/** What each person answered, how right it was from 0 to 1, and what it earned. */
export function* rows(config: Config, state: State, say: Say): Generator<ExportRow> {
  const scores = scoresOf(config, state);
  for (const [participant, { answer, lang }] of entries(state.ballots)) {
    const { share, points, outcome } = scores.get(participant)!;
    const earned: Cell[] = [
      { item: 'correct', value: Number(share.toFixed(4)), label: outcome },
      { item: 'points', value: points, label: '' },
    ];
    for (const given of [...givenIn(config, answer, say), ...earned]) yield { participant, ...given, lang };
  }
}

function givenIn(config: Config, { picks, text, key, value }: Held, say: Say): Cell[] {
  const labelOf = (code: string): string => say(optionsOf(config).find((option) => option.code === code)?.text ?? '');
  switch (config.type) {
    case 'choice':
    case 'several':
      return picks.map((code) => ({ item: 'choice', value: code, label: labelOf(code) }));
    case 'order':
      return picks.map((code, at) => ({ item: `place_${at + 1}`, value: code, label: labelOf(code) }));
    case 'typed':
      return [{ item: 'answer', value: key, label: text }];
    case 'number':
      return [{ item: 'answer', value: value ?? 0, label: text }];
  }
}
