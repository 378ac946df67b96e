import type { Catalogue } from '../translate.ts';
import { en, type ScreenKey } from './en.ts';

export const srLatn: Catalogue<ScreenKey> = { ...en };
