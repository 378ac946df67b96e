import type { Catalogue } from '../translate.ts';
import { en, type ScreenKey } from './en.ts';

export const ar: Catalogue<ScreenKey> = { ...en };
