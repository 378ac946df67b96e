import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { remembering } from '../remembering.ts';

/** Whether a request may come in: addressed to one of our own names, and sent by one of our own pages. */
export interface Gate {
  host(header: string | undefined): boolean;
  origin(headers: IncomingMessage['headers']): boolean;
}

/** A name or an address, with a port or without. It goes into a header, where nothing else may. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/**
 * A gate that knows the names we are reached by. An address in digits is always ours, since a hostile name cannot be made to
 * point here while the browser says an address (DNS rebinding); other names only if they are in `names`.
 */
export function gate(names: readonly string[]): Gate {
  const known = new Set([
    'localhost',
    hostname().toLowerCase(),
    `${hostname().toLowerCase()}.local`,
    ...names.map((name) => name.toLowerCase()),
  ]);
  const host = remembering((header: string): boolean => {
    const name = HOST.test(header) ? nameOf(`http://${header}`) : null;
    return name !== null && (isIP(name) !== 0 || known.has(name));
  });
  const origin = (headers: IncomingMessage['headers']): boolean => {
    if (headers.origin === undefined) return true;
    return headers.origin.replace(/^https?:\/\//, '').toLowerCase() === headers.host?.toLowerCase();
  };
  return { host: (header = '') => host(header), origin };
}

function nameOf(address: string): string | null {
  try {
    return new URL(address).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  } catch {
    return null;
  }
}
