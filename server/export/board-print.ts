import { gathered, type BoardFile, type Gathered } from '../../shared/activities/board/exchange.ts';
import { directionOf } from '../../shared/text/direction.ts';
import type { ExchangeKey } from '../../shared/text/exchange/exchange-texts.ts';
import type { Translate } from '../../shared/text/translate.ts';
import { boardSvg } from './board-svg.ts';
import { escapeXml } from './xml.ts';

export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** The sheet of a printed board; its hash is in the policy of the page. Sizes follow the paper, sides the direction of reading. */
export const printStyle = (paper: Paper): string => `
@page { size: ${paper.toUpperCase()} landscape; margin: 12mm; }
:root { color-scheme: light; }
body { margin: 0; font: 11pt/1.4 system-ui, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Khmer', 'Noto Sans Devanagari', sans-serif; color: #221d16; background: #fff; }
h1 { margin: 0 0 4mm; font-size: 20pt; line-height: 1.2; }
.wall svg { display: block; inline-size: 100%; block-size: auto; max-block-size: ${paper === 'a3' ? 265 : 178}mm; }
.wall { break-after: page; }
.lists { columns: ${paper === 'a3' ? 4 : 3}; column-gap: 8mm; }
section { break-inside: avoid; margin-block-end: 6mm; padding: 4mm; border: 0.4mm solid #b8ac93; border-radius: 2mm; }
section.long { break-inside: auto; }
h2 { margin: 0 0 2mm; font-size: 13pt; line-height: 1.25; break-after: avoid; }
ul { margin: 0; padding: 0; list-style: none; }
li { break-inside: avoid; padding-block: 1.2mm; border-block-start: 0.2mm solid #d9cfba; overflow-wrap: anywhere; }
small { color: #544a3c; white-space: nowrap; }
@media screen { body { max-inline-size: 297mm; margin-inline: auto; padding: 8mm; } .wall { margin-block-end: 10mm; } }
`;

const LONG = 18;

/** A board as a page to print: the wall on the first sheet, then every group as a list. */
export function boardPrint(file: BoardFile, t: Translate<ExchangeKey>, paper: Paper): string {
  const lists = gathered(file).map((one) => list(one, t));
  if (file.actions.length) lists.push(actions(file, t));
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(file.lang)}" dir="${directionOf(file.lang)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(file.title)}</title><style>${printStyle(paper)}</style></head>`,
    `<body><div class="wall">${boardSvg(file, t)}</div>`,
    `<h1 dir="auto">${escapeXml(file.question)}</h1><div class="lists">${lists.join('\n')}</div></body></html>`,
  ].join('\n');
}

function list({ group, stacks, notes }: Gathered, t: Translate<ExchangeKey>): string {
  const name = group ? escapeXml(group.name) : t('export.loose');
  const figures = [t('export.notes', { n: notes }), group?.votes ? t('export.votes', { n: group.votes }) : ''].filter(Boolean);
  const items = stacks.map(({ note, count }) => {
    const more = [count > 1 ? `×${count}` : '', note.votes ? t('export.votes', { n: note.votes }) : ''].filter(Boolean);
    return `<li dir="auto">${escapeXml(note.text)}${more.length ? ` <small><bdi>${more.join(' · ')}</bdi></small>` : ''}</li>`;
  });
  const long = stacks.length > LONG ? ' class="long"' : '';
  return `<section${long}><h2 dir="auto">${name} <small><bdi>${figures.join(' · ')}</bdi></small></h2><ul>${items.join('')}</ul></section>`;
}

function actions(file: BoardFile, t: Translate<ExchangeKey>): string {
  const items = file.actions.map(({ text, owner, date, status }) => {
    const more = [owner, date].filter(Boolean).map(escapeXml).join(' · ');
    return `<li dir="auto">${status === 'done' ? '☑' : '☐'} ${escapeXml(text)}${more ? ` <small><bdi>${more}</bdi></small>` : ''}</li>`;
  });
  return `<section><h2>${t('export.actions')}</h2><ul>${items.join('')}</ul></section>`;
}
