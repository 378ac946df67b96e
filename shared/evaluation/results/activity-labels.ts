import { texts as pulseTexts } from '../../activities/pulse/texts/texts.ts';
import { SKIP } from '../../activities/scale/skip.ts';
import { texts as scaleTexts } from '../../activities/scale/texts/texts.ts';
import type { Say, Text } from '../../text/text.ts';

/** What people call the codes of an activity, as far as its export rows do not say it. */
export interface ActivityLabels {
  /** The question or statement of an item; null where it has none of its own. */
  item(code: string): string | null;
  /** What an answer is called that nobody gave a label. */
  value(code: string | number): string | null;
  /** Every answer that could be given, in its order, whether anybody gave it or not. */
  answers: { value: string | number; label: string }[];
}

interface Config {
  options?: readonly { code: string; text: Text }[];
  statements?: readonly { code: string; text: Text }[];
  scale?: readonly (Text | null)[];
}

const NONE: ActivityLabels = { item: () => null, value: () => null, answers: [] };

/** The labels of a step's answers in the language of a report. */
export function labelsFor(kind: string, config: unknown, { say, language }: { say: Say; language: string }): ActivityLabels {
  const { options = [], statements = [], scale = [] } = config as Config;
  const lang = (language in scaleTexts ? language : 'en') as keyof typeof scaleTexts;
  switch (kind) {
    case 'poll':
      return { ...NONE, answers: options.map(({ code, text }) => ({ value: code, label: say(text) })) };
    case 'scale': {
      const texts = new Map(statements.map(({ code, text }) => [code, say(text)]));
      const skipped = scaleTexts[lang].presenter['scale.skips'];
      return {
        item: (code) => texts.get(code) ?? null,
        value: (code) => (code === SKIP && typeof skipped === 'string' ? skipped : null),
        answers: scale.map((label, at) => ({ value: at + 1, label: (label && say(label).trim()) || String(at + 1) })),
      };
    }
    case 'pulse':
      return { ...NONE, value: (code) => pulseLabel(String(code), lang) };
    default:
      return NONE;
  }
}

/** The words on the buttons of the pulse. */
function pulseLabel(code: string, lang: keyof typeof pulseTexts): string | null {
  const { phone } = pulseTexts[lang];
  const keys: Record<string, string> = { hands: 'pulse.hand', ready: 'pulse.ready' };
  const key = keys[code] ?? code.replace(/^pace_/, 'pulse.pace.').replace(/^reaction_/, 'pulse.react.');
  const found = (phone as Record<string, unknown>)[key];
  return typeof found === 'string' ? found : null;
}
