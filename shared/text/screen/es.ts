import type { Catalogue } from '../translate.ts';
import { en, type ScreenKey } from './en.ts';

export const es: Catalogue<ScreenKey> = { ...en };
