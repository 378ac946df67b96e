import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answerBars } from '../../shared/evaluation/charts/answers.ts';
import { forest } from '../../shared/evaluation/charts/forest.ts';
import { strip } from '../../shared/evaluation/charts/strip.ts';
import { PAGE, PRINT } from '../../shared/evaluation/charts/palette.ts';
import { CHART_SCRIPT, CHART_SCRIPT_HASH } from '../../shared/evaluation/report/chart-script.ts';
import { instrumentFragment, reportHtml } from '../../shared/evaluation/report/document.ts';
import { instrumentText } from '../../shared/evaluation/report/text.ts';
import { GRADES, type Grade } from '../../shared/evaluation/results/grade.ts';
import { roomResults, type RoomResults } from '../../shared/evaluation/results/room.ts';
import { seriesResults } from '../../shared/evaluation/results/series.ts';
import type { Room } from '../../shared/room/room.ts';
import { documentCatalogues, reportSpeechIn } from '../../shared/text/report/report-texts.ts';
import type { Message } from '../../shared/text/translate.ts';
import { BANNED } from '../helpers/banned.ts';
import { answered, closed, each, item, L18, l18Room, surveyed } from './surveyed.ts';

const LANGUAGES = Object.keys(documentCatalogues);
const request = (grade: Grade = 'public', language = 'en') => ({ grade, language, madeAt: 0, software: '0.1.0' });
const resultsOf = (room: Room, grade: Grade = 'public', language = 'en'): RoomResults =>
  roomResults(room, 0, request(grade, language));
const l18 = closed(l18Room(), 'after');

/** What a reader sees: tags taken off, style left out. */
const textOf = (html: string): string => html.replace(/<(style|script)>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');

describe('the report', () => {
  test('says the worked example in four languages, with the limits, and no banned word', () => {
    for (const lang of LANGUAGES)
      for (const grade of GRADES) {
        const text = textOf(reportHtml(resultsOf(l18, grade, lang)));
        expect(text).not.toMatch(BANNED[lang]!);
        expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}|Infinity/);
        expect(text).toContain(reportSpeechIn(lang).t('change.limits'));
      }
    expect(textOf(reportHtml(resultsOf(l18))).replace(/[\u2066-\u2069]/g, '')).toContain(
      'Of the 18 participants we could match, 12 moved toward “Strongly disagree”, 5 gave the same answer and 1 moved the other way.',
    );
  });

  test('shows the whole flow, also where nobody refused and no code was used twice', () => {
    const text = textOf(reportHtml(resultsOf(l18))).replace(/\s+/g, ' ');
    for (const fact of ['Would rather not 0', 'Code used on two devices, set aside 0', 'Matched by device 18'])
      expect(text).toContain(fact);
    expect(text).toContain('Matched of who answered before 18 of 20');
    expect(text).not.toContain('Matched on paper');
    expect(textOf(reportHtml(resultsOf(l18Room())))).not.toContain('Matched of who answered before');
  });

  test('has the figures that a statistician checks', () => {
    const text = textOf(reportHtml(resultsOf(l18)));
    for (const figure of ['0.611', '0.180 … 0.849', '0.0034', 't = 4.123, df = 17', '147, 9, 0.0020', '0.972 (0.398 … 1.527)'])
      expect(text).toContain(figure);
  });

  test('writes numbers below 0 with the true minus, in every language; its files for programs keep the hyphen', () => {
    const away = closed(
      answered(answered(surveyed([item('one')]), 'before', each('p', 'one', L18.after)), 'after', each('p', 'one', L18.before)),
      'after',
    );
    for (const lang of LANGUAGES) {
      const text = textOf(reportHtml(resultsOf(away, 'team', lang)));
      expect(text).toContain(`\u2212${reportSpeechIn(lang).fixed(4.123, 3)}`);
      expect(text).not.toMatch(/-\d/);
    }
    expect(JSON.stringify(resultsOf(away).instruments)).toContain('"mean":-1,');
  });

  test('keeps figures of the annex in their order where words run from right to left', () => {
    const html = reportHtml(resultsOf(l18, 'team', 'ar'));
    expect(html).toContain('\u20664 (3–4) → 3 (2–3)\u2069');
    expect(html).toContain('\u20660.611 (0.180 … 0.849)\u2069');
    expect(html.match(/\u20660\.0034\u2069/g), 'the sign test, and the same adjusted').toHaveLength(2);
  });

  test('writes halves as its language does', () => {
    const odd = [4, 3, 2, 1, 5, 2, 4, 4, 3, 1].map((value, at) => ({
      before: value,
      after: [2, 4, 1, 1, 2, 2, 3, 3, 5, 1][at]!,
    }));
    const begun = answered(
      surveyed([item('one')]),
      'before',
      each(
        'p',
        'one',
        odd.map(({ before }) => before),
      ),
    );
    const room = closed(
      answered(
        begun,
        'after',
        each(
          'p',
          'one',
          odd.map(({ after }) => after),
        ),
      ),
      'after',
    );
    const annex = textOf(reportHtml(resultsOf(room, 'team', 'es')));
    expect(annex).toMatch(/→ 2 \(1,25–3\)/);
  });

  test('runs no script but the one that saves charts, loads nothing, and styles no element by itself', () => {
    const html = reportHtml(resultsOf(l18));
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script!);
    expect(scripts).toEqual([CHART_SCRIPT]);
    expect(createHash('sha256').update(CHART_SCRIPT).digest('base64')).toBe(CHART_SCRIPT_HASH);
    expect(html.replace(CHART_SCRIPT, '')).not.toMatch(/<link|<img|\bsrc=|\bon\w+=|url\((?!#)| style=/);
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${CHART_SCRIPT_HASH}'; img-src data:"`,
    );
  });

  test('has a button for each format beside every chart', () => {
    for (const markup of [reportHtml(resultsOf(l18, 'team')), instrumentFragment(resultsOf(l18, 'team'), 'views')]) {
      const figures = [...markup.matchAll(/<figure.*?<\/figure>/gs)]
        .map(([figure]) => figure)
        .filter((one) => one.includes('<svg'));
      expect(figures).toHaveLength(4);
      for (const one of figures)
        expect(one.match(/data-format="(svg|png)"/g)).toEqual(['data-format="svg"', 'data-format="png"']);
      expect(new Set(markup.match(/data-chart="[^"]+"/g)).size).toBe(4);
    }
  });

  test('shows every text as it was written, and none of it as markup', () => {
    const evil = `"><script>alert('x')</script>&amp;`;
    const session = surveyed([item('one', 'lower', { text: evil })]);
    const begun = answered({ ...session, title: evil }, 'before', each('p', 'one', L18.before));
    const room = closed(answered(begun, 'after', each('p', 'one', L18.after)), 'after');
    for (const markup of [reportHtml(resultsOf(room)), instrumentFragment(resultsOf(room), 'views')]) {
      expect(markup.replace(`<script>${CHART_SCRIPT}`, '')).not.toContain('<script');
      expect(markup).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;');
    }
  });

  test('says why there are no figures while answers may come', () => {
    const text = textOf(reportHtml(resultsOf(l18Room(), 'restricted')));
    expect(text).toContain('Not shown: answers may still come.');
    expect(text).not.toContain('moved toward');
  });

  test('prints that answers were taken home early', () => {
    expect(textOf(reportHtml(resultsOf({ ...l18, takenEarly: [1, 2] })))).toContain('the organisers downloaded answers 2 times');
  });

  test('of a series pools five rooms and says what one more may find', () => {
    const rooms = [0, 1, 2, 3, 4].map((at) => ({ room: { ...l18, code: `R${at}` }, openedAt: at }));
    const text = textOf(reportHtml(seriesResults(rooms, request())!));
    expect(text).toContain('60 of 90 matched participants in 5 rooms moved toward the aim.');
    expect(text).toContain('Pooled over 5 rooms');
    const four = textOf(reportHtml(seriesResults(rooms.slice(1), request())!));
    expect(four).toContain('Not shown: too few rooms; it needs at least 5.');
  });

  test('of a series compares rooms that rate the same, whatever their names, their consent and their way to say no answer', () => {
    const room = (at: number, change: object, name = {}): { room: Room; openedAt: number } => {
      const { views } = l18.session.instruments;
      const session = { ...l18.session, ...name, instruments: { ...l18.session.instruments, views: { ...views!, ...change } } };
      return { room: { ...l18, session, code: `R${at}` }, openedAt: at };
    };
    const others = [{ title: 'Lagos' }, { consent: 'Yes' }, { dontKnow: false }, { sealAfterDays: 5 }];
    const rooms = [room(0, {}, { title: 'Lagos 2024' }), ...others.map((change, at) => room(at + 1, change))];
    const [views, ...more] = seriesResults(rooms, request())!.instruments;
    expect([views!.rooms.length, views!.wording, more]).toEqual([5, null, []]);
    expect(seriesResults(rooms, request())!.session.title).toBe('trial');
    expect(reportHtml(seriesResults(rooms, request())!)).toContain('R0 · \u2068Lagos 2024\u2069');
    expect(reportHtml(seriesResults(rooms.slice(1), request())!)).not.toContain('R1 · \u2068');
    const words = ['No', 'Rather not', 'Neither', 'Rather', 'Yes'];
    expect(seriesResults([...rooms, room(6, { scale: words })], request())!.instruments.map(({ wording }) => wording)).toEqual([
      1, 2,
    ]);
  });

  test('can be copied as text, with its limits', () => {
    for (const lang of LANGUAGES)
      expect(instrumentText(resultsOf(l18, 'public', lang), 'views')).toContain(reportSpeechIn(lang).t('change.limits'));
    expect(instrumentText(resultsOf(l18Room()), 'views')).not.toContain('moved toward');
  });
});

describe('charts', () => {
  const look = (language = 'en', palette = PRINT) => ({
    width: 340,
    letter: 13,
    palette,
    id: 'c',
    speech: reportSpeechIn(language),
  });
  const movement = { text: 'A & B', n: 18, toward: 12, same: 5, away: 1 };
  const answers = {
    text: 'A',
    n: 18,
    scale: ['<1>', '2', '3', '4', '5'],
    aim: 'lower' as const,
    before: [0, 2, 4, 8, 4],
    after: [1, 6, 7, 4, 0],
  };

  test('draw a dot per person up to sixty, and bars beyond', () => {
    expect(strip(movement, look()).match(/<circle/g)).toHaveLength(18);
    expect(strip({ ...movement, n: 61, toward: 55 }, look())).not.toContain('<circle');
  });

  test('say what they show, and write every text as text', () => {
    expect(strip(movement, look())).toContain('<title id="c-title">Movement of 18 matched participants: A &amp; B</title>');
    expect(strip(movement, look())).toContain('Toward the aim: 12');
    expect(answerBars(answers, look())).toContain('&lt;1&gt;');
  });

  test('begin on the other side where people read from right to left', () => {
    const firstOf = (language: string) => Number(/<circle cx="([\d.]+)"/.exec(strip(movement, look(language)))![1]);
    expect(firstOf('en')).toBeLessThan(20);
    expect(firstOf('ar')).toBeGreaterThan(320);
  });

  test('have the colours of their ground', () => {
    expect(strip(movement, look('en', PRINT))).toContain(`fill="${PRINT.toward}"`);
    expect(strip(movement, look('en', PAGE))).toContain('var(--chart-toward, #b2abd2)');
  });

  test('of a series have no diamond below five rooms', () => {
    const rooms = [1, 2, 3, 4].map((at) => ({ name: `R${at}`, n: 12, mean: 0.5, ci: [0.1, 0.9] as const }));
    const drawn = (pooled: Parameters<typeof forest>[0]['pooled']) => forest({ text: 'A', rooms, points: 5, pooled }, look());
    expect(drawn({ mu: 0.5, ci: [0.2, 0.8], prediction: [-0.2, 1.2], k: 5 })).toContain('All 5 rooms');
    expect(drawn(null)).not.toContain('All');
  });
});

describe('the words of the report', () => {
  test.each(LANGUAGES)('hold no banned word in %s', (lang) => {
    for (const [key, message] of Object.entries<Message>(documentCatalogues[lang]!))
      for (const form of typeof message === 'string' ? [message] : Object.values(message))
        expect(form, key).not.toMatch(BANNED[lang]!);
  });
});
