import { z } from 'zod';

/** The name of a picture in a session file, with or without `media/` before it. */
export const pictureFile = z
  .string()
  .regex(/^(media\/)?[a-z0-9][a-z0-9._-]*\.(svg|png|jpe?g|webp|gif|avif)$/i, 'must be the name of a picture such as map.svg')
  .transform((name) => (name.startsWith('media/') ? name : `media/${name}`));

/** The size of a picture in its own units; only the ratio of the two matters. */
export type PictureSize = { width: number; height: number };

/** The size of a picture of the session by its file (`media/name.ext`), or why it cannot be used, in words that follow its name. */
export type Pictures = (file: string) => PictureSize | { error: string };

/** Where nobody can look, every picture is there, and is four units wide and three high. */
export const anyPicture: Pictures = () => ({ width: 4, height: 3 });
