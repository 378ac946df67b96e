import type { SegmentsTexts } from './en.ts';

export const ar: SegmentsTexts = {
  'segments.by': 'حسب المجموعات: {by}',
  'segments.share': 'نسبة كل مجموعة',
  'segments.mean': 'متوسط كل مجموعة',
  'segments.median': 'وسيط كل مجموعة',
  'segments.people': { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '{n} أشخاص', many: '{n} شخصًا', other: '{n} شخص' },
  'segments.of': '{n} من {of}',
  'segments.rest': 'آخرون',
  'segments.most': 'الأغلبية',
  'segments.few': 'قليل أو لا أحد',
  'segments.none': 'عدد قليل جدًا',
  'segments.open': 'تُقارَن المجموعات بعد إغلاق الإجابات، هنا وفي السؤال الذي يقسمها.',
  'segments.too-few': 'لا تُعرض: المجموعات صغيرة جدًا.',
};
