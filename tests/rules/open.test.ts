import { describe, expect, test } from 'vitest';
import type { OpenMine, OpenPresenter, OpenScreen, OpenView, Queued } from '../../shared/activities/open/open.ts';
import { kinds } from '../../shared/activities/kinds.ts';
import { cardsPerPage, keepPlaces, linesFor, pagesOf } from '../../shared/activities/open/places.ts';
import type { Room } from '../../shared/room/room.ts';
import {
  after,
  ann,
  answer,
  ben,
  bodyFor,
  cleo,
  close,
  control,
  givenRoom,
  newId,
  ownBody,
  post,
  reveal,
  show,
  stateIn,
  undo,
} from '../helpers/rooms.ts';
import { mistakesIn, sessionOf } from '../helpers/sessions.ts';

const step = { id: 'thoughts', kind: 'open', title: 'Thoughts', question: 'What did you notice?' };
const roomWith = (config: object = {}): Room => after(sessionOf({ ...step, ...config }), show('thoughts'));

const add = (text: string, id = newId(), turn = 1) => answer('thoughts', { do: 'add', text }, { id, turn });
const edit = (id: string, text: string, turn = 2) => answer('thoughts', { do: 'edit', answer: id, text }, { turn });
const takeBack = (id: string, turn = 3) => answer('thoughts', { do: 'take-back', answer: id }, { turn });
const like = (id: string, turn = 1) => answer('thoughts', { do: 'like', answer: id }, { turn });
const unlike = (id: string, turn = 2) => answer('thoughts', { do: 'unlike', answer: id }, { turn });
const does = (what: object) => control('thoughts', what);

const consoleOf = (room: Room): OpenPresenter => bodyFor('presenter', room);
const texts = (part: { answers: Queued[] }): string[] => part.answers.map(({ text }) => text).sort();
const queued = (room: Room, text: string): Queued => {
  const { waiting, shown, hidden } = consoleOf(room).queue;
  return [waiting, shown, hidden].flatMap(({ answers }) => answers).find((one) => one.text === text)!;
};
const read = (room: Room, ...some: string[]) =>
  some.map((text) => ({ answer: queued(room, text).id, version: queued(room, text).version }));
const onPhone = (room: Room): string[] | undefined => bodyFor<OpenView>('participant', room).answers?.map(({ text }) => text);
const onScreen = (room: Room): string[] | undefined => bodyFor<OpenScreen>('screen', room).answers?.map(({ text }) => text);
const ownTexts = (room: Room, who = ann): string[] => ownBody<OpenMine>(room, who)?.answers.map(({ text }) => text) ?? [];

describe('open text', () => {
  test('takes a few answers from each, and no more', () => {
    const room = after(roomWith(), add('one'), add('two'), add('three'));
    expect(ownTexts(room)).toEqual(['one', 'two', 'three']);
    givenRoom(room).when(add('four')).refused('too-many', { limit: 3, field: 'text' });
    expect(ownTexts(after(room, [ben, add('four')]), ben)).toEqual(['four']);
  });

  test('refuses nothing, and what is longer than the session allows', () => {
    const room = roomWith({ length: 10 });
    for (const text of ['', ' ', '\u200b\u202e']) givenRoom(room).when(add(text)).refused('empty', { field: 'text' });
    givenRoom(room)
      .when(add('ស្ត្រី'.repeat(3)))
      .then({ type: 'answered' });
    givenRoom(room)
      .when(add('x'.repeat(11)))
      .refused('too-long', { limit: 10, field: 'text' });
    givenRoom(roomWith())
      .when(add('x'.repeat(200)))
      .then({ type: 'answered' });
    givenRoom(roomWith())
      .when(add('x'.repeat(201)))
      .refused('too-long', { limit: 200, field: 'text' });
  });

  test('an answer can be changed and taken back, each on its own, until it is closed', () => {
    const [first, second] = [newId(), newId()];
    const room = after(roomWith(), add('one', first), add('two', second), edit(first, 'one, better'));
    expect(ownTexts(room)).toEqual(['one, better', 'two']);
    const less = after(room, takeBack(first));
    expect(ownTexts(less)).toEqual(['two']);
    givenRoom(less).when(edit(first, 'again')).refused('unknown-item', { field: 'note' });
    const closed = after(room, close('thoughts'));
    for (const command of [add('late'), edit(first, 'late'), takeBack(first)]) givenRoom(closed).when(command).comesLate();
  });

  test('what was taken back makes room for another', () => {
    const id = newId();
    const room = after(roomWith({ perPerson: 1 }), add('one', id), takeBack(id), add('two'));
    expect(ownTexts(room)).toEqual(['two']);
  });

  test('nobody changes what somebody else wrote', () => {
    const id = newId();
    const room = after(roomWith(), add('mine', id));
    for (const command of [edit(id, 'yours'), takeBack(id)])
      givenRoom(room).when(command, ben).refused('not-yours', { field: 'note' });
    givenRoom(room).when(edit('no-such-answer-000000', 'x'), ben).refused('unknown-item', { field: 'note' });
  });

  test('of two texts the one of the higher turn holds, whatever the order of arrival', () => {
    const id = newId();
    const written = after(roomWith(), add('one', id));
    expect(ownTexts(after(written, edit(id, 'third', 3), edit(id, 'second', 2)))).toEqual(['third']);
    expect(ownTexts(after(written, edit(id, 'second', 2), edit(id, 'third', 3)))).toEqual(['third']);
  });

  test('the same act folded twice counts once', () => {
    const { open } = kinds;
    const room = after(roomWith({ upvotes: true }), add('one'));
    const config = room.session.steps[0]!.config as Parameters<typeof open.fold>[0];
    const act = { id: newId(), participant: 'p', answer: { do: 'add', text: 'two' } as const, turn: 1, lang: '' };
    const once = open.fold(config, stateIn(room, 'thoughts'), act);
    expect(open.fold(config, once, act)).toEqual(once);
  });

  test('a form says the same as JSON', () => {
    const room = after(roomWith(), post('thoughts', { text: ['Two\nlines'] }));
    const [own] = ownBody<OpenMine>(room, ann)!.answers;
    expect(own!.text).toBe('Two lines');
    const changed = after(room, post('thoughts', { do: ['edit'], note: [own!.id], text: ['One line'] }, { turn: 2 }));
    expect(ownTexts(changed)).toEqual(['One line']);
  });

  test('people are known by an alias of this activity only', () => {
    const room = after(roomWith(), add('one'));
    expect(JSON.stringify(stateIn(room, 'thoughts'))).toContain('thoughts/ann');
  });

  test('a session file with nonsense is told so', () => {
    for (const wrong of [{ perPerson: 0 }, { length: 9 }, { approval: 'later' }, { layout: 'heap' }, { likes: true }])
      expect(mistakesIn({ title: 'x', language: 'en', steps: [{ ...step, ...wrong }] })).toHaveLength(1);
  });
});

describe('before the reveal', () => {
  test('phones see their own answers only, the screen a count', () => {
    const room = after(roomWith(), add('mine'), [ben, add('yours')]);
    expect(onPhone(room)).toBeUndefined();
    expect(bodyFor<OpenScreen>('screen', room)).toMatchObject({ count: 2, people: 2, answers: null, spotlight: null });
    expect(ownTexts(room)).toEqual(['mine']);
    expect(texts(consoleOf(room).queue.shown)).toEqual(['mine', 'yours']);
  });
});

describe('an answer that must be approved first', () => {
  const first = roomWith({ approval: 'first' });

  test('waits, and its author knows', () => {
    const room = after(first, add('good'), [ben, add('rude')], reveal('thoughts'));
    expect([onPhone(room), onScreen(room)]).toEqual([[], []]);
    expect(ownBody<OpenMine>(room, ann)!.answers).toMatchObject([{ standing: 'waiting' }]);
    const approved = after(room, does({ do: 'show-answers', answers: read(room, 'good') }));
    expect([onPhone(approved), onScreen(approved)]).toEqual([['good'], ['good']]);
    expect(texts(consoleOf(approved).queue.waiting)).toEqual(['rude']);
    expect(ownBody<OpenMine>(approved, ann)!.answers).toMatchObject([{ standing: 'shown' }]);
  });

  test('waits again when it is changed: what was approved was that text', () => {
    const id = newId();
    const written = after(first, add('good', id), reveal('thoughts'));
    const approved = after(written, does({ do: 'show-answers', answers: read(written, 'good') }));
    const changed = after(approved, edit(id, 'rude'));
    expect([onPhone(changed), onScreen(changed)]).toEqual([[], []]);
    expect(onScreen(after(approved, edit(id, 'good')))).toEqual(['good']);
  });

  test('cannot be approved unread: the words were changed while the presenter looked', () => {
    const id = newId();
    const room = after(first, add('good', id), [ben, add('fine')]);
    const seen = read(room, 'good', 'fine');
    const changed = after(room, edit(id, 'rude'));
    givenRoom(changed)
      .when(does({ do: 'show-answers', answers: [seen[0]!] }))
      .refused('changed-since');
    const rest = after(changed, does({ do: 'show-answers', answers: seen }));
    expect(texts(consoleOf(rest).queue.shown)).toEqual(['fine']);
    expect(texts(consoleOf(rest).queue.waiting)).toEqual(['rude']);
  });

  test('all at once, and all back by one undo', () => {
    const room = after(first, add('a1'), [ben, add('b1')], [cleo, add('c1')]);
    const all = after(room, does({ do: 'show-answers', answers: read(room, 'a1', 'b1', 'c1') }));
    expect(texts(consoleOf(all).queue.shown)).toEqual(['a1', 'b1', 'c1']);
    expect(texts(consoleOf(after(all, undo())).queue.waiting)).toEqual(['a1', 'b1', 'c1']);
  });
});

describe('what the presenter hides', () => {
  const written = after(roomWith({ approval: 'after' }), add('good'), [ben, add('rude')], reveal('thoughts'));
  const hidden = after(written, does({ do: 'hide-answers', answers: [queued(written, 'rude').id] }));

  test('is shown at once until then, and leaves every page but the console', () => {
    expect(onPhone(written)!.sort()).toEqual(['good', 'rude']);
    expect([onPhone(hidden), onScreen(hidden)]).toEqual([['good'], ['good']]);
    expect(texts(consoleOf(hidden).queue.hidden)).toEqual(['rude']);
    expect(ownBody<OpenMine>(hidden, ben)!.answers).toMatchObject([{ text: 'rude', standing: 'hidden' }]);
  });

  test('stays hidden when its author changes it', () => {
    const changed = after(hidden, [ben, edit(queued(hidden, 'rude').id, 'ruder')]);
    expect(onScreen(changed)).toEqual(['good']);
  });

  test('comes back, by undo as well', () => {
    const back = after(hidden, does({ do: 'show-answers', answers: read(hidden, 'rude') }));
    expect(onScreen(back)!.sort()).toEqual(['good', 'rude']);
    expect(onScreen(after(hidden, undo()))!.sort()).toEqual(['good', 'rude']);
  });

  test('must be there', () => {
    givenRoom(written)
      .when(does({ do: 'hide-answers', answers: ['no-such-answer-000000'] }))
      .refused('unknown-item', { field: 'answers' });
  });
});

describe('the spotlight', () => {
  const written = after(roomWith(), add('good'), [ben, add('other')]);
  const lit = after(written, does({ do: 'spotlight', answer: read(written, 'good')[0] }));
  const large = (room: Room): string | undefined => bodyFor<OpenScreen>('screen', room).spotlight?.text;

  test('puts one answer before the room, and is taken back', () => {
    expect(large(lit)).toBe('good');
    expect(large(after(lit, does({ do: 'spotlight', answer: null })))).toBeUndefined();
    const undone = after(lit, undo());
    expect(large(undone)).toBeUndefined();
    expect(onScreen(undone)).toBeUndefined();
  });

  test('goes out when its answer is hidden, changed or taken back', () => {
    const { id } = queued(lit, 'good');
    for (const command of [does({ do: 'hide-answers', answers: [id] }), edit(id, 'rude'), takeBack(id)])
      expect(large(after(lit, command))).toBeUndefined();
  });

  test('is not for what waits', () => {
    const waiting = after(roomWith({ approval: 'first' }), add('unread'));
    givenRoom(waiting)
      .when(does({ do: 'spotlight', answer: read(waiting, 'unread')[0] }))
      .refused('unknown-item', { field: 'answer' });
  });
});

describe('likes', () => {
  const [mine, yours] = [newId(), newId()];
  const written = after(roomWith({ upvotes: true }), add('mine', mine), [ben, add('yours', yours)]);
  const revealed = after(written, reveal('thoughts'));
  const likesOf = (room: Room): Record<string, number> =>
    Object.fromEntries(bodyFor<OpenScreen>('screen', room).answers!.map(({ text, likes }) => [text, likes]));

  test('are for what the room sees, once each, never for one’s own', () => {
    givenRoom(written).when(like(yours)).refused('not-open');
    givenRoom(revealed).when(like(mine)).refused('own', { field: 'like' });
    givenRoom(revealed).when(like('no-such-answer-000000')).refused('unknown-item', { field: 'like' });
    expect(likesOf(after(revealed, like(yours, 1), like(yours, 2), [cleo, like(yours)]))).toEqual({ mine: 0, yours: 2 });
    givenRoom(after(revealed, close('thoughts')))
      .when(like(yours))
      .comesLate();
  });

  test('are taken back, and the higher turn holds', () => {
    expect(likesOf(after(revealed, like(yours, 1), unlike(yours, 2)))).toEqual({ mine: 0, yours: 0 });
    expect(likesOf(after(revealed, unlike(yours, 2), like(yours, 1)))).toEqual({ mine: 0, yours: 0 });
    expect(ownBody<OpenMine>(after(revealed, like(yours)), ann)!.likes).toEqual([yours]);
  });

  test('are not for what waits or is hidden', () => {
    const hidden = after(revealed, does({ do: 'hide-answers', answers: [yours] }));
    givenRoom(hidden).when(like(yours)).refused('unknown-item', { field: 'like' });
    const waiting = after(roomWith({ upvotes: true, approval: 'first' }), [ben, add('w', yours)], reveal('thoughts'));
    givenRoom(waiting).when(like(yours)).refused('unknown-item', { field: 'like' });
  });

  test('order the answers; phones read the count once it is closed', () => {
    const liked = after(revealed, like(yours), [cleo, like(yours)], [cleo, like(mine, 2)]);
    expect(onScreen(liked)).toEqual(['yours', 'mine']);
    expect(JSON.stringify(bodyFor('participant', liked))).not.toContain('"likes"');
    const closed = bodyFor<OpenView>('participant', after(liked, close('thoughts')));
    expect(closed.answers!.map(({ text, likes }) => [text, likes])).toEqual([
      ['yours', 2],
      ['mine', 1],
    ]);
  });

  test('go on when the presenter lets nobody write any more', () => {
    const only = after(revealed, does({ do: 'let-write', writing: false }));
    for (const command of [add('late'), edit(mine, 'late'), takeBack(mine)]) givenRoom(only).when(command).refused('not-open');
    expect(likesOf(after(only, like(yours)))).toEqual({ mine: 0, yours: 1 });
    expect(ownTexts(after(only, undo(), add('again')))).toContain('again');
  });

  test('are not asked for where the session does not', () => {
    const plain = after(roomWith(), add('mine', mine), [ben, add('yours', yours)], reveal('thoughts'));
    givenRoom(plain).when(like(yours)).refused('not-open');
    for (const what of [
      { do: 'sort-by', order: 'likes' },
      { do: 'let-write', writing: false },
    ])
      expect(givenRoom(plain).when(does(what)).decision).toMatchObject({ refusal: { reason: 'unknown-option' } });
  });
});

describe('the presenter', () => {
  test('sorts by newest, and lays out as a list or a wall', () => {
    const room = after(roomWith(), add('first'), [ben, add('second')], [cleo, add('third')], reveal('thoughts'));
    expect(bodyFor<OpenScreen>('screen', room)).toMatchObject({ layout: 'wall', order: 'mixed' });
    const sorted = after(room, does({ do: 'sort-by', order: 'newest' }), does({ do: 'lay-out', layout: 'list' }));
    expect([onScreen(sorted), onPhone(sorted)]).toEqual([
      ['third', 'second', 'first'],
      ['third', 'second', 'first'],
    ]);
    expect(bodyFor<OpenScreen>('screen', sorted).layout).toBe('list');
  });

  test('a phone is sent 50 answers, the screen 200, and told how many more there are', () => {
    const many = Array.from({ length: 210 }, (_, n) => [{ ...ben, aliasIn: () => `p${n}` }, add(`answer ${n}`)] as const);
    const room = after(roomWith(), ...many, reveal('thoughts'), close('thoughts'));
    expect(bodyFor<OpenView>('participant', room)).toMatchObject({ more: 160 });
    expect(onPhone(room)).toHaveLength(50);
    expect(bodyFor<OpenScreen>('screen', room).more).toBe(10);
    expect(consoleOf(room).queue.shown).toMatchObject({ count: 210, answers: { length: 200 } });
  });
});

test('the export says how each answer stands, and how it was liked', () => {
  const written = after(roomWith({ approval: 'first', upvotes: true }), add('good'), [ben, add('rude')], [cleo, add('later')]);
  const room = after(
    written,
    does({ do: 'show-answers', answers: read(written, 'good') }),
    does({ do: 'hide-answers', answers: [queued(written, 'rude').id] }),
  );
  const config = room.session.steps[0]!.config as Parameters<typeof kinds.open.rows>[0];
  const rows = [...kinds.open.rows(config, stateIn(room, 'thoughts'), String)];
  expect(
    rows
      .filter(({ item }) => item !== 'likes')
      .map(({ item, label }) => `${item} ${label}`)
      .sort(),
  ).toEqual(['answer good', 'answer_hidden rude', 'answer_waiting later']);
});

describe('places on the screen', () => {
  const list = (...ids: string[]) => ids.map((id) => ({ id }));

  test('who is there stays, who comes later stands behind', () => {
    expect(keepPlaces(['c', 'a'], list('a', 'b', 'c', 'd')).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
    expect(keepPlaces(['c', 'a', 'b'], list('a', 'b')).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('pages hold what fits, and nothing is left out', () => {
    expect(pagesOf([3, 3, 3, 9, 1], (n) => n, 6)).toEqual([[3, 3], [3], [9], [1]]);
    expect(pagesOf([], () => 1, 6)).toEqual([]);
    expect(linesFor('x'.repeat(161), 80)).toBe(3);
    expect([20, 100, 200, 500].map(cardsPerPage)).toEqual([20, 12, 8, 6]);
  });
});
