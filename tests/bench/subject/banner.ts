/** Where a server is and how its room is entered. */
export interface Banner {
  port: number;
  code: string;
  keys: { presenter: string; screen: string };
}

/** Reads what a server says when it is up, or null when it has not said all of it yet. */
export function readBanner(said: string): Banner | null {
  const presenter = /^Present: http:\/\/[^/]+:(\d+)\/present\/(\w+)#(\S+)$/m.exec(said);
  const screen = /^Screen: \S+#(\S+)$/m.exec(said);
  const done = /^Room code: \w+$/m.test(said);
  if (!presenter || !screen || !done) return null;
  return { port: Number(presenter[1]), code: presenter[2]!, keys: { presenter: presenter[3]!, screen: screen[1]! } };
}
