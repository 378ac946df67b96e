import { createHmac, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ConsoleRole } from '../../shared/protocol/roles.ts';
import { checkDigit } from '../../shared/evaluation/return-code.ts';

/** 128 random bits as 22 characters of base64url: the secret of a phone, an organiser's key. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** 256 random bits as hex: what all names and keys of a room derive from. */
export const newSecret = (): string => randomBytes(32).toString('hex');

/** Whether a text can be a token at all. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z0-9_-]{22}$/.test(text);

const derive = (secret: string, ...parts: string[]): string =>
  createHmac('sha256', secret).update(parts.join('\u0000')).digest('base64url').slice(0, 22);

/** The person behind a phone's token: says nothing of the token, and is another one in every room. */
export const participantOf = (secret: string, token: string): string => derive(secret, 'participant', token);

/** The name of a person in one anonymous activity; cannot be tied to their name in another. */
export const aliasOf = (secret: string, activity: string, participant: string): string =>
  derive(secret, 'alias', activity, participant);

/** The name of a person in exports, another one in surveys than elsewhere. Letters and digits that no spreadsheet takes for anything else. */
export const exportNameOf = (secret: string, participant: string, scope: string): string =>
  `p${createHmac('sha256', secret).update(`export\u0000${scope}\u0000${participant}`).digest('hex').slice(0, 12)}`;

/** Roles that have a key of a room. */
export type KeyRole = ConsoleRole | 'screen';

/** The key of a role in a room. Derived, so that a restart prints the same addresses and nothing secret beyond the room's secret is stored. */
export const roomKey = (secret: string, role: KeyRole): string => derive(secret, 'key', role);

/** The id under which a form without script counts once, however often it is sent. */
export const formCommandId = (secret: string, ...parts: string[]): string => derive(secret, 'form', ...parts);

/** How a token is looked up without being stored. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares two texts in a time that does not depend on where they differ. */
export function sameText(a: string, b: string): boolean {
  const [x, y] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()];
  return timingSafeEqual(x, y);
}

/** How a card is known without its code: under a key of the series, which no log holds. */
export const cardMark = (seriesKey: string, code: string): string => derive(seriesKey, 'card', code);

/** One answer of a code that somebody made, in the form in which answers are compared: says nothing without the secret of the room. */
export const codeElement = (secret: string, instrument: string, question: string, answer: string): string =>
  derive(secret, 'own-code', instrument, question, answer);

/** A phone as answers name it where one person used two: says nothing of the phone, and is another one in every room. */
export const deviceMark = (secret: string, token: string): string => derive(secret, 'device', token).slice(0, 8);

/** The return code of a person at the given attempt: six digits from the room's secret, and the check digit. */
export function returnCodeOf(secret: string, participant: string, attempt: number): string {
  const bytes = createHmac('sha256', secret).update(`return\u0000${participant}\u0000${attempt}`).digest();
  const digits = String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  return digits + checkDigit(digits);
}
