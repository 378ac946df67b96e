import type { KindTexts } from '../../../text/kind-texts.ts';

export const en = {
  name: 'Points to share',
  phone: {
    'points.hint': { one: 'Share {n} point', other: 'Share {n} points' },
    'points.hint.all': { one: 'Share {n} point: give all of it', other: 'Share {n} points: give all of them' },
    'points.left': { one: '{n} point left', other: '{n} points left' },
    'points.over': { one: '{n} point too many', other: '{n} points too many' },
    'points.more': { one: '{n} point more: {name}', other: '{n} points more: {name}' },
    'points.fewer': { one: '{n} point less: {name}', other: '{n} points less: {name}' },
    'points.mean': '{mean} each',
  },
  screen: {
    'points.invite': { one: 'Share {n} point, on your phone', other: 'Share {n} points, on your phone' },
    'points.base': 'Average points per person, and share of all points',
    'points.base.few': 'Average points per person',
    'points.none': 'gave none',
    'points.gave-none': '{n} gave none',
    'points.sum': 'Points in all',
    'points.mean': 'Average',
    'points.share': 'Share',
  },
  presenter: {
    'points.did.sort-by-points': 'sorting “{title}” by points',
    'points.did.sort-as-listed': 'showing “{title}” as listed',
    'points.of': { one: '{n} person', other: '{n} people' },
    'points.budget': { one: '{n} point each', other: '{n} points each' },
    'points.all': 'all must be given',
    'points.detail': 'on average {mean} · in all {sum} · gave none: {none}',
    'points.order': 'Order on the screen',
    'points.as-listed': 'As listed',
    'points.by-points': 'Most points first',
  },
} satisfies KindTexts;
