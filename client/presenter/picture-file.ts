import { pictureOf } from '../../shared/activities/kind-pictures.ts';
import type { Figure, Picture, PictureFor } from '../../shared/picture/picture.ts';
import { svgOf } from '../../shared/picture/svg.ts';

export type Format = 'svg' | 'png';

/** The results that a console sees, as a file, with pictures from below `media`; null where there are none. PNG has two dots for each unit, for print and large screens. */
export async function pictureFile(
  format: Format,
  { kind, body }: { kind: string; body: unknown },
  to: PictureFor,
  { lang, media }: { lang: string; media: string },
): Promise<Blob | null> {
  const picture = pictureOf(kind, body, to);
  if (!picture) return null;
  const drawn = svgOf(await withImages(picture, media), lang);
  return format === 'svg' ? new Blob([drawn.svg], { type: 'image/svg+xml' }) : pngOf(drawn);
}

/** A file of its own loads nothing: it holds the pictures of the session that it shows. */
async function withImages(picture: Picture, media: string): Promise<Picture> {
  const figures = picture.figures.map(async (figure): Promise<Figure> =>
    figure.type === 'map' ? { ...figure, image: await dataUrlOf(media + figure.image) } : figure,
  );
  return { ...picture, figures: await Promise.all(figures) };
}

async function dataUrlOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}.`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error!);
    reader.readAsDataURL(blob);
  });
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
