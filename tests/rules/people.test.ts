import { describe, expect, test } from 'vitest';
import { LEAST_DISTANCE, checkDigit, distance, readCode, spaced } from '../../shared/evaluation/return-code.ts';
import { newRoom } from '../../shared/room/room.ts';
import {
  aliasOf,
  exportNameOf,
  formCommandId,
  isToken,
  newSecret,
  newToken,
  participantOf,
  returnCodeOf,
  roomKey,
  sameText,
} from '../../server/rooms/identity.ts';
import { People } from '../../server/rooms/people.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { StoreError, type Store } from '../../server/store/store.ts';
import { commandId } from '../../shared/protocol/commands.ts';
import { perSeed } from '../helpers/seeds.ts';
import { workshop } from '../helpers/sessions.ts';

const secret = 'f'.repeat(64);

function storeWithRoom(): Store {
  const store = memoryStore();
  store.createRoom({ code: 'AAAAA', session: workshop, openedAt: 0, secret });
  return store;
}

const liveOf = (code: string, itsSecret: string) => ({
  code,
  room: newRoom(code, workshop),
  stored: { code, session: workshop, openedAt: 0, secret: itsSecret },
});
const peopleOf = (store = storeWithRoom()): People => new People(liveOf('AAAAA', secret), store);
const room = newRoom('AAAAA', workshop);

describe('a person', () => {
  test('is known by their phone, the same every time, and by another name in another room', () => {
    const token = newToken();
    expect(peopleOf().participant(token)).toBe(peopleOf().participant(token));
    expect(peopleOf().participant(token)).not.toBe(
      new People(liveOf('BBBBB', 'e'.repeat(64)), memoryStore2()).participant(token),
    );
  });

  test('has a name that says nothing of their token', () => {
    const token = newToken();
    const who = peopleOf().participant(token);
    expect(isToken(token)).toBe(true);
    expect(who).not.toContain(token);
    expect(who).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  test('has another name in every anonymous activity and in exports', () => {
    const names = [
      participantOf(secret, 't'),
      aliasOf(secret, 'ideas', 'p'),
      aliasOf(secret, 'more', 'p'),
      exportNameOf(secret, 'p', 'one'),
      exportNameOf(secret, 'p', 'two'),
      aliasOf(newSecret(), 'ideas', 'p'),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  test('goes by an alias where the activity is anonymous, by their own name elsewhere', () => {
    const people = peopleOf();
    expect(people.nameIn(room, 'ideas', 'p')).toBe(people.who('p').aliasIn('ideas'));
    expect(people.nameIn(room, 'lunch', 'p')).toBe('p');
    expect(people.nameIn(room, 'welcome', 'p')).toBe('p');
    expect(people.nameIn(room, 'constructor', 'p')).toBe('p');
  });
});

/** A store with the room of another secret. */
function memoryStore2(): Store {
  const store = memoryStore();
  store.createRoom({ code: 'BBBBB', session: workshop, openedAt: 0, secret: 'e'.repeat(64) });
  return store;
}

describe('return codes', () => {
  test('are seven digits of which the last checks the others', () => {
    const people = peopleOf();
    for (let n = 0; n < 200; n++) {
      const code = people.returnCode(`person-${n}`);
      expect(code).toMatch(/^\d{7}$/);
      expect(readCode(code)).toBe(code);
      expect(readCode(spaced(code))).toBe(code);
      expect(checkDigit(code.slice(0, 6))).toBe(code[6]);
    }
  });

  test('of one room differ in at least three digits', () => {
    const people = peopleOf();
    const codes = Array.from({ length: 600 }, (_one, n) => people.returnCode(`person-${n}`));
    for (const [at, code] of codes.entries())
      for (const other of codes.slice(0, at))
        if (distance(code, other) < LEAST_DISTANCE) expect.fail(`${code} is too near to ${other}`);
    expect(LEAST_DISTANCE).toBe(3);
  });

  test(
    'so that nobody reaches somebody else by two wrong digits',
    perSeed((random) => {
      const people = peopleOf();
      const codes = new Set(Array.from({ length: 300 }, (_one, n) => people.returnCode(`person-${n}`)));
      for (let n = 0; n < 2000; n++) {
        const digits = [...random.pick([...codes])];
        const typed = digits
          .with(random.below(7), String(random.below(10)))
          .with(random.below(7), String(random.below(10)))
          .join('');
        if (typed !== digits.join('')) expect(people.comeBack('t', typed)).toBe(false);
      }
    }),
  );

  test('are the same at every asking, and after a restart', () => {
    const store = storeWithRoom();
    const people = peopleOf(store);
    const codes = Array.from({ length: 50 }, (_one, n) => people.returnCode(`person-${n}`));
    const again = peopleOf(store);
    expect(Array.from({ length: 50 }, (_one, n) => again.returnCode(`person-${n}`))).toEqual(codes);
  });

  test('are not in the store, where they could be read', () => {
    const store = storeWithRoom();
    const code = peopleOf(store).returnCode('ann');
    expect(JSON.stringify([...store.returnCodesOf('AAAAA'), ...store.devicesOf('AAAAA')])).not.toContain(code);
  });

  test('are others in another room', () => {
    expect(new People(liveOf('BBBBB', 'e'.repeat(64)), memoryStore2()).returnCode('ann')).not.toBe(peopleOf().returnCode('ann'));
  });

  test('a code that could not be saved is not given out', () => {
    const store = storeWithRoom();
    let full = true;
    const people = peopleOf({
      ...store,
      addReturnCode(...what) {
        if (full) throw new StoreError('The disk is full.');
        store.addReturnCode(...what);
      },
    });
    expect(() => people.returnCode('ann')).toThrow(StoreError);
    expect(people.comeBack('token', returnCodeOf(secret, 'ann', 0))).toBe(false);
    full = false;
    expect(people.comeBack('token', people.returnCode('ann'))).toBe(true);
  });
});

describe('coming back on another phone', () => {
  test('makes that phone mean the same person, also after a restart', () => {
    const store = storeWithRoom();
    const people = peopleOf(store);
    const [old, other] = [newToken(), newToken()];
    const ann = people.participant(old);
    expect(people.comeBack(other, people.returnCode(ann))).toBe(true);
    expect(people.participant(other)).toBe(ann);
    expect(people.participant(old)).toBe(ann);
    expect(peopleOf(store).participant(other)).toBe(ann);
  });

  test('does so with the last code that was typed', () => {
    const people = peopleOf();
    const token = newToken();
    people.comeBack(token, people.returnCode('ann'));
    people.comeBack(token, people.returnCode('ben'));
    expect(people.participant(token)).toBe('ben');
  });

  test('a code that nobody has changes nothing', () => {
    const people = peopleOf();
    const token = newToken();
    const before = people.participant(token);
    for (const code of ['4829138', '', 'constructor', '__proto__']) expect(people.comeBack(token, code)).toBe(false);
    expect(people.participant(token)).toBe(before);
  });

  test('the store learns the phone by a hash only', () => {
    const store = storeWithRoom();
    const people = peopleOf(store);
    const token = newToken();
    people.comeBack(token, people.returnCode('ann'));
    expect(JSON.stringify([...store.devicesOf('AAAAA')])).not.toContain(token);
  });
});

describe('keys', () => {
  test('of the roles differ, and follow from the secret of the room', () => {
    expect(roomKey(secret, 'presenter')).not.toBe(roomKey(secret, 'screen'));
    expect(roomKey(secret, 'presenter')).toBe(roomKey(secret, 'presenter'));
  });

  test('the parts of what they are made from cannot be moved from one to the next', () => {
    expect(formCommandId(secret, 'ab', 'c')).not.toBe(formCommandId(secret, 'a', 'bc'));
    expect(aliasOf(secret, 'ab', 'c')).not.toBe(aliasOf(secret, 'a', 'bc'));
  });

  test('the id of a form is an id of a command', () => {
    for (let n = 0; n < 200; n++) expect(commandId.safeParse(formCommandId(secret, String(n))).success).toBe(true);
  });

  test('are compared whole', () => {
    expect(sameText('abc', 'abc')).toBe(true);
    for (const other of ['abd', 'ab', 'abcd', '', 'ABC']) expect(sameText('abc', other)).toBe(false);
  });

  test.each([undefined, null, 7, '', 'short', 'x'.repeat(23), 'x'.repeat(21) + '!', ['x'.repeat(22)]])(
    'a token is 22 characters, not %j',
    (token) => {
      expect(isToken(token)).toBe(false);
    },
  );
});
