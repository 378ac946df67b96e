import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Config {
  port: number;
  host: string;
  data: string;
  session: string | null;
  /** Folder of the session files; null for the one that comes with Plenary. */
  sessions: string | null;
  /** Network and password for the Wi-Fi QR code. */
  wifi: { name: string; password: string } | null;
  /** The address under which people reach a hosted server, such as https://plenary.example.org. */
  origin: string | null;
  newOrganiserKey: boolean;
}

/** A mistake on the command line; the message is a sentence for people. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const DEFAULT_PORT = 3000;

export const USAGE = `npm start -- [--port 3000] [--host 0.0.0.0] [--data ./data] [--session NAME] [--sessions DIR] [--wifi NAME:PASSWORD] [--origin URL] [--new-organiser-key]`;

/** Reads the command line. Throws a ConfigError in words. */
export function readConfig(argv: readonly string[]): Config {
  const { values } = parse(argv);
  return {
    port: portOf(values.port),
    host: values.host ?? '0.0.0.0',
    data: values.data ?? './data',
    session: values.session ?? null,
    sessions: values.sessions ?? null,
    wifi: values.wifi === undefined ? null : wifiOf(values.wifi),
    origin: values.origin === undefined ? null : originOf(values.origin),
    newOrganiserKey: values['new-organiser-key'] ?? false,
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    port: text,
    host: text,
    data: text,
    session: text,
    sessions: text,
    wifi: text,
    origin: text,
    'new-organiser-key': { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...argv], options, strict: true });
  } catch (error) {
    throw new ConfigError(`${(error as Error).message.split('. ')[0]}. Usage: ${USAGE}`);
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError(`--port must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function wifiOf(text: string): Config['wifi'] {
  const at = text.indexOf(':');
  if (at < 1) throw new ConfigError(`--wifi must be NAME:PASSWORD, not "${text}".`);
  return { name: text.slice(0, at), password: text.slice(at + 1) };
}

function originOf(text: string): string {
  try {
    const { origin, protocol } = new URL(text);
    if (protocol === 'http:' || protocol === 'https:') return origin;
  } catch {
    // said below
  }
  throw new ConfigError(`--origin must be an address such as https://plenary.example.org, not "${text}".`);
}
