import type { KindName } from '../../shared/activities/kinds.ts';
import type { PresenterKey } from '../../shared/text/presenter/en.ts';
import { kindViews } from './kind-views.ts';

/** Whether this console knows the kind. */
export const isKindName = (kind: string): kind is KindName => Object.hasOwn(kindViews, kind);

/** What a kind of step is called. */
export const kindKey = (kind: string): PresenterKey => (isKindName(kind) ? `kind.${kind}` : 'kind.slide');
