import QRCode from 'qrcode';
import type { JoinInfo, QrCode } from '../../shared/protocol/replies.ts';

/** How this server is reached: by phones, and from this machine. Both are origins such as http://192.168.1.7:3000. */
export interface Reach {
  lan: string;
  local: string;
  wifi: { name: string; password: string } | null;
}

/** What people need to join a room. */
export function joinInfo({ lan, wifi }: Reach, code: string): JoinInfo {
  const url = `${lan}/j/${code}`;
  const info: JoinInfo = { code, url, qr: qrCode(url) };
  return wifi ? { ...info, wifi: { ...wifi, qr: qrCode(wifiText(wifi)) } } : info;
}

const known = new Map<string, QrCode>();

/** A QR code as one SVG path in a box of `size` by `size`, quiet zone included. One with a secret in it is not to be remembered. */
export function qrCode(text: string, remember = true): QrCode {
  const before = known.get(text);
  if (before) return before;
  const QUIET = 4;
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  const code = { text, path, size: modules.size + 2 * QUIET };
  if (remember) known.set(text, code);
  return code;
}

/** A Wi-Fi network as phones read it from a QR code; backslash before `\ ; , " :`. */
export function wifiText({ name, password }: { name: string; password: string }): string {
  const escape = (text: string): string => text.replace(/[\\;,":]/g, (sign) => `\\${sign}`);
  return password ? `WIFI:T:WPA;S:${escape(name)};P:${escape(password)};H:false;;` : `WIFI:T:nopass;S:${escape(name)};H:false;;`;
}
