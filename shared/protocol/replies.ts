import type { MineView } from '../room/views.ts';
import type { Refusal } from './refusal.ts';
import type { ConsoleRole } from './roles.ts';

/**
 * What a command is answered with, by socket and by HTTP alike. `ok` means on disk. `mine` is the asker's own part as it now is;
 * `retryAfter` is in seconds.
 */
export type Reply = { ok: true; seq: number; mine?: MineView | null } | ({ ok: false; retryAfter?: number } & Refusal);

/** A square of a QR code: an SVG path in a box of `size` by `size`, and the text it holds. */
export type QrCode = { text: string; path: string; size: number };

/** How people get in: the address in words and as QR, and the Wi-Fi where the presenter named one. */
export type JoinInfo = { code: string; url: string; qr: QrCode; wifi?: { name: string; password: string; qr: QrCode } };

/** The first message on every socket of staff. `now` is the server's clock in milliseconds, `build` changes when the pages do. */
export type Hello = { now: number; build: string; join: JoinInfo; languages: string[] };

/** The first message on the socket of a phone. */
export type PhoneHello = Omit<Hello, 'join'>;

/** The first message on the socket of a console. `screenKey` opens the screen and nothing else; only the presenter can invite others. */
export type ConsoleHello = Hello & { role: ConsoleRole; screenKey: string; invite: Invite | null };

/** Addresses that open the console in another role, to be read by a phone's camera. */
export type Invite = { remote: QrCode; moderator: QrCode };

/** Names of the socket messages: commands go up, whole views come down. A console asks for `texts` while it has their list open. */
export const MESSAGES = {
  command: 'command',
  view: 'view',
  mine: 'mine',
  hello: 'hello',
  replaced: 'replaced',
  texts: 'texts',
} as const;

/** What a page of staff asks now and then, to find out soon that nobody answers; answered with nothing. */
export const BEAT = 'beat';

/** A namespace per role. */
export const NAMESPACES = { participant: '/participant', presenter: '/presenter', screen: '/screen' } as const;
