import { describe, expect, test } from 'vitest';
import { roomKey } from '../../server/rooms/identity.ts';
import type { PresenterCommand } from '../../shared/protocol/commands.ts';
import type { ConsoleHello } from '../../shared/protocol/replies.ts';
import { CONSOLE_ROLES, mayCommand, type ConsoleRole } from '../../shared/protocol/roles.ts';
import type { PresenterView } from '../../shared/room/views.ts';
import { logOf } from '../helpers/database.ts';
import { ask } from '../helpers/http.ts';
import {
  close,
  control,
  expectPeople,
  hide,
  holdBack,
  insertStep,
  lock,
  moderate,
  moveStep,
  open,
  redo,
  reset,
  reveal,
  screen,
  show,
  showRun,
  splitResults,
  skipStep,
  startTimer,
  stopTimer,
  takeLate,
  undo,
} from '../helpers/rooms.ts';
import { served } from '../helpers/server.ts';
import { connect } from '../helpers/sockets.ts';

const note = () => control('ideas', { do: 'add-note', text: 'For the room' });

/** Every command of a console with who may ask for it. Each changes something in a room that stands at the board. */
const COMMANDS: [command: () => PresenterCommand, allowed: ConsoleRole[]][] = [
  [() => show('lunch'), ['presenter', 'remote']],
  [() => open('lunch'), ['presenter', 'remote']],
  [() => close('ideas'), ['presenter', 'remote']],
  [() => lock('lunch'), ['presenter', 'remote']],
  [() => reveal('lunch'), ['presenter', 'remote']],
  [() => hide('ideas'), ['presenter', 'remote']],
  [() => startTimer(60), ['presenter', 'remote']],
  [() => stopTimer(), ['presenter', 'remote']],
  [() => screen('blank'), ['presenter', 'remote']],
  [note, ['presenter', 'remote', 'moderator']],
  [() => moderate('ideas', ['no-such-note-00000000'], 'hidden'), ['presenter', 'remote', 'moderator']],
  [() => holdBack('ideas', 'no-such-note-00000000'), ['presenter', 'moderator']],
  [() => takeLate(false), ['presenter']],
  [() => expectPeople(40), ['presenter', 'remote']],
  [() => undo(), ['presenter', 'remote', 'moderator']],
  [() => redo(), ['presenter', 'remote', 'moderator']],
  [() => reset('lunch'), ['presenter']],
  [() => showRun('lunch', 0), ['presenter']],
  [() => splitResults('lunch', 'by-hand'), ['presenter']],
  [() => insertStep('lunch', { kind: 'slide', title: 'Now' }), ['presenter']],
  [() => moveStep('lunch', null), ['presenter']],
  [() => skipStep('lunch'), ['presenter']],
];

async function roomWith(role: ConsoleRole) {
  const server = await served();
  const room = server.open();
  const key = roomKey(room.open.live.stored.secret, role);
  const console_ = await connect(server.url, 'presenter', { code: room.code, key, by: `console-${role}` });
  return { server, ...room, key, console_ };
}

describe.each(CONSOLE_ROLES)('a console of the role %s', (role) => {
  test('may do what its role says and nothing else', async () => {
    const { server, code, presenterKey, console_ } = await roomWith(role);
    const presenter = await connect(server.url, 'presenter', { code, key: presenterKey });
    await presenter.send(show('ideas'));
    for (const [command, allowed] of COMMANDS) {
      const asked = command();
      expect(mayCommand(role, asked.type), asked.type).toBe(allowed.includes(role));
      const before = logOf(server.folder, code).length;
      const reply = await console_.send(asked);
      const barred = !reply.ok && reply.reason === 'forbidden';
      expect(barred, asked.type).toBe(!allowed.includes(role));
      if (barred) expect(logOf(server.folder, code)).toHaveLength(before);
    }
  });

  test('is told its role; only the presenter can invite others', async () => {
    const { console_, key, code } = await roomWith(role);
    const hello = console_.hello as ConsoleHello;
    expect(hello.role).toBe(role);
    expect(hello.screenKey).not.toBe(key);
    if (role !== 'presenter') return expect(hello.invite).toBeNull();
    expect(hello.invite!.remote.text).toMatch(new RegExp(`/present/${code}#[\\w-]{22}$`));
    expect(hello.invite!.remote.text).not.toContain(key);
  });

  test('takes answers out of the room only with the presenter’s key', async () => {
    const { server, code, key } = await roomWith(role);
    const { status } = await ask(`${server.url}/api/rooms/${code}/export.json`, { headers: { authorization: `Bearer ${key}` } });
    expect(status).toBe(role === 'presenter' ? 200 : 401);
  });
});

test('everybody at the controls sees how many they are and who drives', async () => {
  const { server, code, presenterKey, console_ } = await roomWith('remote');
  const presenter = await connect(server.url, 'presenter', { code, key: presenterKey, by: 'console-front' });
  await console_.send(show('lunch'));
  await presenter.see(
    (view) => (view as PresenterView).driver === 'other' && (view as PresenterView).consoles === 2,
    'the other drive',
  );
  await console_.see((view) => (view as PresenterView).driver === 'you', 'itself drive');
  console_.socket.disconnect();
  await presenter.see((view) => (view as PresenterView).consoles === 1, 'the other leave');
});
