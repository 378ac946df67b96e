import { pictureOf } from '../../shared/activities/kind-pictures.ts';
import type { PictureFor } from '../../shared/picture/picture.ts';
import { svgOf } from '../../shared/picture/svg.ts';

export type Format = 'svg' | 'png';

/** The results that a console sees, as a file; null where there are none. PNG has two dots for each unit, for print and large screens. */
export async function pictureFile(
  format: Format,
  { kind, body }: { kind: string; body: unknown },
  to: PictureFor,
  lang: string,
): Promise<Blob | null> {
  const picture = pictureOf(kind, body, to);
  if (!picture) return null;
  const drawn = svgOf(picture, lang);
  return format === 'svg' ? new Blob([drawn.svg], { type: 'image/svg+xml' }) : pngOf(drawn);
}

const SHARPNESS = 2;

async function pngOf({ svg, width, height }: { svg: string; width: number; height: number }): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * SHARPNESS, height * SHARPNESS];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png');
  });
}
