import { describe, expect, test } from 'vitest';
import type { WrittenText } from '../../shared/activity/kind.ts';
import { perSeed } from '../helpers/seeds.ts';
import { PEOPLE, cases, hidden, interleaved, said, shown, story, tell, type Case } from './story.ts';
import type { KindChange } from '../../shared/activity/kind.ts';
import { setAt } from '../../shared/json.ts';

/** A state with the field changes of a moderation. */
const changed = (state: unknown, changes: KindChange[]): unknown =>
  changes.reduce((at, change) => (change.field === 'kind' ? setAt(at, change.path, change.value) : at), state);

const writing = cases.filter((one): one is Case => one.kind.texts !== undefined);

test('kinds in which people write have texts to look after', () => {
  expect([...new Set(writing.map(({ name }) => name))].sort()).toEqual(['board', 'headline', 'open', 'poll', 'qa', 'words']);
});

describe.each(writing)('texts of $name, as in $step.title ($step.results)', (one) => {
  const { kind, config } = one;
  const texts = kind.texts!;
  const listed = (state: unknown): WrittenText[] => texts.list(config, state);

  test(
    'have ids of their own, which are nobody’s name',
    perSeed((random) => {
      const all = listed(tell(one, story(one, random)));
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect(said(all.map(({ authors: _authors, ...text }) => text))).not.toContain('person-number');
      for (const { authors } of all) expect(authors.every((author) => PEOPLE.includes(author))).toBe(true);
    }),
  );

  test(
    'are listed in an order that says nothing about who wrote first',
    perSeed((random) => {
      const acts = story(one, random);
      expect(listed(tell(one, interleaved(acts, random)))).toEqual(listed(tell(one, acts)));
    }),
  );

  test(
    'are seen by no phone and no screen while they are set aside, and by the room again afterwards',
    perSeed((random) => {
      const state = tell(one, story(one, random));
      const ids = listed(state).map(({ id }) => id);
      const aside = changed(state, texts.moderate(config, state, ids, 'hidden'));
      expect(listed(aside).map(({ id, standing }) => [id, standing])).toEqual(ids.map((id) => [id, 'hidden']));
      const seen = said([kind.view.participant(config, aside, shown), kind.view.screen(config, aside, shown)]);
      for (const { text } of listed(aside)) expect(seen).not.toContain(JSON.stringify(text));
      const back = changed(aside, texts.moderate(config, aside, ids, 'shown'));
      expect(listed(back).map(({ standing }) => standing)).toEqual(ids.map(() => 'shown'));
      expect(said(kind.view.screen(config, back, hidden))).not.toContain('secret');
    }),
  );

  test(
    'are never lost: what is set aside is still its author’s, who still counts',
    perSeed((random) => {
      const state = tell(one, story(one, random));
      const ids = listed(state).map(({ id }) => id);
      const aside = changed(state, texts.moderate(config, state, ids, 'hidden'));
      const own = (at: unknown): (number | null)[] =>
        PEOPLE.map((person) => {
          const mine = kind.view.mine(config, at, person, hidden);
          return mine === null ? null : said(mine).split('secret').length;
        });
      expect(own(aside)).toEqual(own(state));
      expect(kind.people(aside)).toBe(kind.people(state));
    }),
  );

  test(
    'an act with words says them, and one without says none',
    perSeed((random) => {
      const acts = story(one, random).flatMap((act) => ('act' in act ? [act.act.answer] : []));
      for (const answer of acts)
        expect(texts.wordsIn(answer) !== '').toBe(
          said(answer).toLowerCase().includes('secret') || said(answer).includes('"the"'),
        );
    }),
  );
});
