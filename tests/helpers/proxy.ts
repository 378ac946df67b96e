import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line between phones and the server that can be cut where it hurts. */
export interface Proxy {
  url: string;
  /** Lets requests through and cuts the line instead of bringing the next `count` replies. */
  dropReplies(count: number): void;
  /** Nothing arrives any more, and nobody is told: as where the Wi-Fi is out of reach. False brings all of it. */
  hold(on: boolean): void;
  /** Cuts all lines; new ones are let through. */
  cut(): void;
  /** How many lines there are. */
  lines(): number;
}

/** A TCP proxy in front of a port of this machine. */
export async function proxyTo(port: number): Promise<Proxy> {
  const open = new Set<Socket>();
  let drops = 0;
  let held = false;
  const server = createServer((phone) => {
    const line = connect(port, '127.0.0.1');
    const end = (): void => {
      phone.destroy();
      line.destroy();
      open.delete(phone);
    };
    open.add(phone);
    if (held) phone.pause();
    for (const side of [phone, line]) side.on('error', end).on('close', end);
    phone.on('data', (bytes) => line.write(bytes));
    line.on('data', (bytes) => {
      if (drops <= 0) return void phone.write(bytes);
      drops -= 1;
      end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => open.forEach((phone) => phone.destroy());
  onTestFinished(() => {
    cut();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    dropReplies: (count) => void (drops = count),
    hold(on) {
      held = on;
      for (const phone of open)
        if (on) phone.pause();
        else phone.resume();
    },
    cut,
    lines: () => open.size,
  };
}
