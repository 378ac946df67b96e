import type { Catalogue } from '../translate.ts';
import { en, type PhoneKey } from './en.ts';

export const ar: Catalogue<PhoneKey> = { ...en };
