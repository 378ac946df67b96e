import { expect, test } from 'vitest';
import { sealedLog } from '../../server/rooms/sealing.ts';
import { newToken } from '../../server/rooms/identity.ts';
import { askedIn } from '../../shared/evaluation/asked-in.ts';
import { broughtEvents } from '../../shared/evaluation/brought/room.ts';
import type { BroughtPerson } from '../../shared/evaluation/brought/people.ts';
import { roomResults } from '../../shared/evaluation/results/room.ts';
import type { Event } from '../../shared/room/events.ts';
import { fold } from '../../shared/room/evolve.ts';
import { newRoom, type Room } from '../../shared/room/room.ts';
import { filesOf, alone, request, rowsIn } from '../export/bundles.ts';
import { perSeed, type Chance } from '../helpers/seeds.ts';
import { sessionWith } from '../xlsform/books.ts';

const level = (code: string) => ({ code, text: `Of ${code}` });
const session = sessionWith({
  title: 'Views',
  scale: ['No', 'Rather not', 'Neither', 'Rather', 'Yes'],
  dontKnow: true,
  items: [
    { code: 'fun', text: 'Fun', aim: 'lower' },
    { code: 'useful', text: 'Useful', aim: 'higher' },
  ],
  demographics: [
    { code: 'gender', text: 'I am', levels: [level('woman'), level('man'), { ...level('another'), rest: true }] },
    { code: 'age', text: 'My age', ordered: true, levels: ['young', 'middle', 'older', 'old'].map(level) },
  ],
});

type About = Record<string, number>;

/** People who answer at random before and after, with what they say of themselves; the last of them only before. */
const peopleWith = (random: Chance, about: readonly About[]): BroughtPerson[] =>
  about.map((said, at) => {
    const given = () => ({ items: { fun: 1 + random.below(5), useful: 1 + random.below(5) }, lang: 'en' });
    const waves = { before: given(), ...(at < about.length - 1 && { after: given() }) };
    return { name: `person ${at}`, line: at, waves, about: said };
  });

/** A room before and after it is sealed, with a person's answers of before as its mark. */
function sealed(people: readonly BroughtPerson[], id: () => string = newToken) {
  const log = broughtEvents(people, id, id);
  const [before, after] = [log, sealedLog('AAAA', session, log)].map((events: Event[]) => fold(newRoom('AAAA', session), events));
  return { before: before!, after: after! };
}

const groupsIn = (room: Room) =>
  (['team', 'public'] as const).map((grade) =>
    roomResults(room, 0, { grade, language: 'en', madeAt: 0, software: '0' }).instruments[0]!.demographics.filter(
      ({ shown }) => shown,
    ),
  );
/** Why the team sees no groups of a demographic, or that it does. */
const reasonsIn = (room: Room): string[] =>
  roomResults(room, 0, { grade: 'team', language: 'en', madeAt: 0, software: '0' }).instruments[0]!.demographics.map((one) =>
    one.shown ? 'shown' : one.why,
  );
const said = (room: Room, code: string): number[] =>
  [...askedIn(room)[0]!.waves.before.people.values()].flatMap(({ items }) => items[code] ?? []).sort();

/** With 13, the public could be shown a demographic of which the team sees nothing. */
const SEEDS = [1, 2, 3, 13];

test(
  'a sealed room shows the same groups, and holds no more of what people said of themselves than they need',
  perSeed((random) => {
    const about = Array.from({ length: 12 + random.below(30) }, () => ({
      ...(random.below(9) && { gender: random.pick([1, 1, 2, 2, 3, -9]) }),
      ...(random.below(9) && { age: 1 + random.below(4) }),
    }));
    const { before, after } = sealed(peopleWith(random, about), random.id);
    const shown = groupsIn(before)[0]!.map(({ code }) => code);
    expect(groupsIn(after)).toEqual(groupsIn(before));
    expect(reasonsIn(after)).toEqual(reasonsIn(before));
    for (const code of ['gender', 'age'].filter((one) => !shown.includes(one))) expect(said(after, code), code).toEqual([]);
    const lost = about.at(-1)! as About;
    for (const code of shown) expect(said(after, code)).toEqual(without(said(before, code), lost[code]));
  }, SEEDS),
);

/** The same numbers, one of them taken out. */
function without(all: number[], one: number | undefined): number[] {
  const at = all.indexOf(one ?? NaN);
  return at < 0 ? all : all.toSpliced(at, 1);
}

test('within a group, nobody can be found by what they said of themselves', () => {
  // Two old people are shown together with those of middle age; the last one is old too, and is not matched.
  const about = Array.from({ length: 17 }, (_, at) => ({ age: at < 8 ? 1 : at < 14 ? 2 : 4 }));
  const people = peopleWith({ below: () => 2 } as unknown as Chance, about);
  people[15]!.waves.before!.items.fun = 5;
  // A quarter of the draws give the other age: eighty leave no doubt.
  const oldWith5 = Array.from({ length: 80 }, () => {
    const { after } = sealed(people);
    const one = [...askedIn(after)[0]!.waves.before.people.values()].find(({ items }) => items.fun === 5)!;
    expect([2, 4]).toContain(one.items.age);
    return one.items.age;
  });
  expect(new Set(oldWith5)).toEqual(new Set([2, 4]));
});

test('what nobody is shown by is gone, and a sealed room hands out no file with it', async () => {
  const about = Array.from({ length: 16 }, (_, at) => ({ gender: at < 8 ? 1 : 2, age: 1 + (at % 4) }));
  let n = 0;
  const { before, after } = sealed(peopleWith({ below: () => n++ % 5 } as unknown as Chance, about));
  const columns = async (room: Room) =>
    Object.keys(rowsIn((await filesOf(alone(room), request('restricted'))).get('responses_wide.csv'))[0]!);
  expect(await columns(before)).toEqual(expect.arrayContaining(['about_gender', 'about_age', 'before_fun']));
  const left = await columns(after);
  expect(left).toContain('before_fun');
  expect(left.filter((name) => name.startsWith('about_'))).toEqual([]);
  expect([said(before, 'age').length, said(after, 'age').length]).toEqual([16, 0]);
});

test('a room in which somebody corrected only what they said of themselves can be sealed too', () => {
  let n = 0;
  const people = peopleWith(
    { below: () => n++ % 5 } as unknown as Chance,
    Array.from({ length: 12 }, () => ({ gender: 1 })),
  );
  const log = broughtEvents(people, ({ name }) => name.replace(' ', '-').padEnd(22, 'x'), newToken);
  const first = log.find((event) => event.type === 'answered')!;
  const corrected: Event = { ...first, id: newToken(), turn: 2, answer: { items: { gender: 2 } } };
  const whole = log.toSpliced(log.indexOf(first) + 1, 0, corrected);
  expect(() => sealedLog('AAAA', session, whole)).not.toThrow();
});
