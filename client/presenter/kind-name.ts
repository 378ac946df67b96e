import { textsOf } from '../../shared/activities/kind-texts.ts';
import type { KindName } from '../../shared/activities/kinds.ts';
import { kindViews } from './kind-views.ts';

/** Whether this console knows the kind. */
export const isKindName = (kind: string): kind is KindName => Object.hasOwn(kindViews, kind);

/** What a kind of step is called in a language; `slide` is what a slide is called. */
export const kindName = (kind: string, language: string, slide: string): string => textsOf(kind, language)?.name ?? slide;
