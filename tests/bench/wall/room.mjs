import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { io } from 'socket.io-client';

const AT_ONCE = 500;

/** A built server with one room, and the hands of its presenter. Rejects with what it said when it does not come up. */
export async function startRoom(root, folder) {
  const child = spawn(process.execPath, [
    join(root, 'dist/server/main.js'),
    ...['--port', '0', '--host', '127.0.0.1', '--data', join(folder, 'data'), '--sessions', join(folder, 'sessions')],
    ...['--session', 'wall'],
  ]);
  const said = await firstWords(child);
  const line = (name) => new RegExp(`^${name}: (\\S+)`, 'm').exec(said)?.[1] ?? '';
  const [present, code] = [new URL(line('Present')), line('Room code')];
  const key = present.hash.slice(1);
  const socket = io(`${present.origin}/presenter`, { auth: { code, key, lang: 'en' }, transports: ['websocket'] });
  let view = null;
  socket.on('view', (newest) => (view = newest));
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  let sent = 0;
  const send = async (command) => {
    const reply = await socket.emitWithAck('command', { ...command, id: `wall${String(++sent).padStart(18, '0')}` });
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.reason}`);
  };
  const bring = async (notes) => {
    for (let from = 0; from < notes.length; from += AT_ONCE) {
      const response = await fetch(`${present.origin}/api/rooms/${code}/boards/ideas/import`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ notes: notes.slice(from, from + AT_ONCE) }),
      });
      if (!response.ok) throw new Error(await response.text());
    }
  };
  return {
    screen: line('Screen'),
    present: present.href,
    show: (step) => send({ type: 'show-step', step }),
    control: (control) => send({ type: 'control-activity', activity: 'ideas', control }),
    bring,
    notes: async () => view.stage.activity.body.notes.map(({ id }) => id),
    stop: () => {
      socket.close();
      return new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGINT'));
    },
  };
}

function firstWords(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Stop with')) resolve(said);
    });
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('exit', (status) => reject(new Error(`The server ended with ${status}: ${said}`)));
  });
}
