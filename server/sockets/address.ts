import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

/** What of a request says where it comes from. */
export type Coming = { socket: Pick<IncomingMessage['socket'], 'remoteAddress'>; headers: IncomingMessage['headers'] };

/**
 * Where a request comes from, for the one limit that needs it: an address, of IPv6 the network alone, since one phone has many there.
 * A proxy on this computer is believed when it says for whom it asks; null is this computer itself. Only for memory, never for disk or log.
 */
export function addressOf({ socket, headers }: Coming): string | null {
  const direct = plain(socket.remoteAddress);
  if (!isHere(direct)) return networkOf(direct);
  const forwarded = [headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim() ?? '';
  return isIP(plain(forwarded)) && !isHere(plain(forwarded)) ? networkOf(plain(forwarded)) : null;
}

/** IPv4 inside IPv6 is IPv4. */
const plain = (address = ''): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const isHere = (address: string): boolean => address === '::1' || /^127\./.test(address);

/** The first half of an IPv6 address, with the zeros that `::` stands for. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - first!.length - last!.length }, () => '0');
  return [...first!, ...zeros, ...last!]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
