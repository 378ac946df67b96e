import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pictures } from '../../shared/session/pictures.ts';
import { pictureSize } from './picture-size.ts';

/** The pictures in the folder of a session. */
export const picturesIn =
  (folder: string): Pictures =>
  (file) => {
    const path = join(folder, file);
    if (!existsSync(path)) return { error: 'which is not there' };
    return pictureSize(readFileSync(path)) ?? { error: 'which is no picture that can be read' };
  };
