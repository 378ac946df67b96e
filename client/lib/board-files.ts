import type { ImportedAction, ImportedNote } from '../../shared/activities/board/import-notes.ts';

const PATIENCE_MS = 20_000;

/** A board of a room, and the key that lets somebody take it out. */
export interface BoardSeat {
  code: string;
  step: string;
  key: string;
  lang: string;
}

export interface BoardDownload {
  name: string;
  content: Blob;
}

const pathOf = ({ code, step }: BoardSeat): string => `/api/rooms/${encodeURIComponent(code)}/boards/${encodeURIComponent(step)}`;

/** A board as a file, or null when the server did not give it. `format` may bring further settings behind a `?`. */
export async function fetchBoard(seat: BoardSeat, format: string): Promise<BoardDownload | null> {
  try {
    const address = `${pathOf(seat)}/export.${format}${format.includes('?') ? '&' : '?'}lang=${encodeURIComponent(seat.lang)}`;
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${seat.key}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return null;
    const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    return { name: named ?? `board.${format.split('?')[0]!}`, content: await response.blob() };
  } catch {
    return null;
  }
}

/** Brings notes and actions in. An empty text when it worked, otherwise why not, in the words of the server. */
export async function sendImport(
  seat: BoardSeat,
  what: { notes: readonly ImportedNote[]; actions: readonly ImportedAction[]; by: string },
): Promise<string | null> {
  try {
    const response = await fetch(`${pathOf(seat)}/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${seat.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(what),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? '' : ((await response.json()) as { error: string }).error;
  } catch {
    return null;
  }
}

/** Hands a file to the browser to be saved. */
export function saveBoard({ name, content }: BoardDownload): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Some browsers begin to read only after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A drawing as a picture, so many times as large; null where the browser cannot draw one of that size. */
export async function pictureOf({ name, content }: BoardDownload, scale: number): Promise<BoardDownload | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await content.text())}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return drawn && { name: name.replace(/\.svg$/, `-${scale}x.png`), content: drawn };
}
