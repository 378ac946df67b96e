import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleHello, Hello } from '../shared/protocol/replies.ts';
import type { ConsoleRole } from '../shared/protocol/roles.ts';
import type { RoomLinks } from './http/api/room-summary.ts';
import { phoneScripts } from './http/scripts.ts';
import { roomKey } from './rooms/identity.ts';
import type { OpenRoom, Rooms } from './rooms/rooms.ts';
import { joinInfo, qrCode, type Reach } from './terminal/reach.ts';

interface Parts {
  /** Folder of the built pages. */
  built: string;
  reach(): Reach;
  now(): number;
}

/** What a page is told when it connects, and where the pages of a room are. */
export interface Greetings {
  hello(code: string): Hello;
  /** With the keys that a console may hand on; the presenter's alone may invite others. */
  consoleHello(code: string, role: ConsoleRole): ConsoleHello;
  links(room: OpenRoom): RoomLinks;
}

/** Greets in the name of a server; how it is reached is asked anew each time. */
export function greetings({ built, reach, now }: Parts, rooms: Rooms): Greetings {
  const build = buildId(built);
  const hello = (code: string): Hello => ({
    now: now(),
    build,
    join: joinInfo(reach(), code),
    languages: rooms.get(code)!.live.room.session.languages,
  });
  return {
    hello,
    consoleHello(code, role) {
      const { secret } = rooms.get(code)!.live.stored;
      const address = (other: ConsoleRole) => qrCode(`${reach().lan}/present/${code}#${roomKey(secret, other)}`);
      const invite = role === 'presenter' ? { remote: address('remote'), moderator: address('moderator') } : null;
      return { ...hello(code), role, screenKey: roomKey(secret, 'screen'), invite };
    },
    links({ live: { code, stored } }) {
      const { local, lan } = reach();
      return {
        join: `${lan}/j/${code}`,
        present: `${local}/present/${code}#${roomKey(stored.secret, 'presenter')}`,
        screen: `${local}/screen/${code}#${roomKey(stored.secret, 'screen')}`,
      };
    },
  };
}

/** Changes with every build, so that an open page can tell that it is an older one. */
function buildId(built: string): string {
  return (
    readFileSync(join(built, 'phone/.vite/manifest.json'), 'utf8').length.toString(36) +
    phoneScripts(join(built, 'phone')).entry.slice(-12)
  );
}
