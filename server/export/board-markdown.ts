import { gathered, type BoardFile, type Gathered } from '../../shared/activities/board/exchange.ts';
import type { Translate } from '../../shared/text/translate.ts';
import type { ExchangeKey } from '../../shared/text/exchange/exchange-texts.ts';

/** A board as Markdown: a heading per group, a line per note, a box per action. What people wrote cannot become a mark-up of its own. */
export function boardMarkdown(file: BoardFile, t: Translate<ExchangeKey>): string {
  const parts = gathered(file).map((one) => groupText(one, t));
  const actions = file.actions
    .filter(({ status }) => status !== 'dropped')
    .map(
      ({ text, owner, date, status }) =>
        `- [${status === 'done' ? 'x' : ' '}] ${escaped(text)}${owner ? ` @${escaped(owner)}` : ''}${date ? ` (${escaped(date)})` : ''}`,
    );
  const last = actions.length ? [`## ${t('export.actions')}\n\n${actions.join('\n')}`] : [];
  return [`# ${escaped(file.question)}`, ...parts, ...last].join('\n\n') + '\n';
}

function groupText({ group, stacks }: Gathered, t: Translate<ExchangeKey>): string {
  const votes = group?.votes ? ` (${t('export.votes', { n: group.votes })})` : '';
  const lines = stacks.map(({ note, count }) => {
    const own = note.votes ? ` (${t('export.votes', { n: note.votes })})` : '';
    return `- ${escaped(note.text)}${count > 1 ? ` (×${count})` : ''}${own}`;
  });
  return `## ${group ? escaped(group.name) : t('export.loose')}${votes}\n\n${lines.join('\n')}`;
}

/** Signs that Markdown or HTML would take for their own. Inside a line a point or a dash is only that. */
const escaped = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/, (_, space: string, mark: string) =>
      /^\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.at(-1)!}` : `${space}\\${mark}`,
    );
