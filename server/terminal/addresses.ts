import { networkInterfaces } from 'node:os';

/** Interfaces that phones in the room cannot reach: containers, virtual machines, tunnels. */
const UNREACHABLE = /^(docker|veth|br-|bridge|virbr|vmnet|vbox|utun|tun|tap|tailscale|zt|wg|lo|vethernet|awdl|llw)/i;

/** Address ranges from the likeliest to be the room's network: a hotspot of this laptop first, then private networks. */
const RANKS: readonly RegExp[] = [
  /^192\.168\.137\./,
  /^10\.42\.0\./,
  /^192\.168\.2\.1$/,
  /^172\.20\.10\./,
  /^192\.168\.(43|49)\./,
  /^192\.168\./,
  /^10\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
];

export interface Address {
  name: string;
  address: string;
}

/** The IPv4 addresses under which phones may reach this machine, the likeliest first. */
function rankAddresses(all: readonly Address[]): string[] {
  return all
    .filter(({ name, address }) => !UNREACHABLE.test(name) && !address.startsWith('169.254.') && !address.startsWith('127.'))
    .map(({ address }) => ({ address, rank: rankOf(address) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address);
}

const rankOf = (address: string): number => {
  const found = RANKS.findIndex((range) => range.test(address));
  return found < 0 ? RANKS.length : found;
};

/** This machine's addresses as they are now. */
export const ownAddresses = (): string[] =>
  rankAddresses(
    Object.entries(networkInterfaces()).flatMap(([name, found]) =>
      (found ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => ({ name, address })),
    ),
  );
