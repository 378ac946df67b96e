import QRCode from 'qrcode';
import type { RoomLinks } from '../http/api/room-summary.ts';
import { wifiText, type Reach } from './reach.ts';

/** What the terminal says once the server is up. */
export interface Welcome {
  reach: Reach;
  organiserKey: string | null;
  /** The room to run now, and any others that are open. */
  room: { code: string; title: string; links: RoomLinks } | null;
  others: { code: string; title: string }[];
}

/** The addresses, one a line, the QR code, and what to do next, in plain words. */
export async function banner({ reach, organiserKey, room, others }: Welcome): Promise<string> {
  const organise = `${reach.local}/organise${organiserKey ? `#${organiserKey}` : ''}`;
  const lines = room ? [`Join: ${room.links.join}`, `Present: ${room.links.present}`, `Screen: ${room.links.screen}`] : [];
  return [
    '',
    `Plenary is running${room ? `: ${room.title}` : ''}`,
    '',
    ...lines,
    `Organise: ${organise}`,
    ...(room ? [`Room code: ${room.code}`, '', await QRCode.toString(room.links.join, { type: 'terminal', small: true })] : ['']),
    ...(organiserKey ? ['The organiser key is shown only this once: keep the Organise address.', ''] : []),
    ...(reach.wifi
      ? [
          `Wi-Fi for the room: ${reach.wifi.name}`,
          '',
          await QRCode.toString(wifiText(reach.wifi), { type: 'terminal', small: true }),
        ]
      : []),
    ...nextSteps(reach, room !== null),
    ...(others.length ? ['', `Also open: ${others.map((other) => `${other.code} (${other.title})`).join(', ')}`] : []),
    '',
    'Stop with Ctrl+C. Everything is saved; the next start goes on from here.',
    '',
  ].join('\n');
}

function nextSteps(reach: Reach, hasRoom: boolean): string[] {
  if (!hasRoom) return ['Next: open the Organise address and open a room for one of the sessions.'];
  const alone = reach.lan.includes('localhost') || reach.lan.includes('127.0.0.1');
  return [
    'Next: 1. Open the Present address on this computer.',
    '      2. Open the Screen address on the projector.',
    '      3. Try the QR code with your own phone, on the same Wi-Fi as this computer.',
    ...(alone
      ? [
          '',
          'This computer has no network that phones could use. Connect it to the Wi-Fi of the room, or switch on its own hotspot.',
        ]
      : []),
    '      No internet is needed. If a phone asks "No internet, stay connected?", tap Yes.',
  ];
}
