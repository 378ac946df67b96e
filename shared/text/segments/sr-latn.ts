import type { SegmentsTexts } from './en.ts';

export const srLatn: SegmentsTexts = {
  'segments.by': 'Po grupama: {by}',
  'segments.share': 'udeo u svakoj grupi',
  'segments.mean': 'prosek svake grupe',
  'segments.median': 'medijana svake grupe',
  'segments.people': { one: '{n} osoba', few: '{n} osobe', other: '{n} osoba' },
  'segments.of': '{n} od {of}',
  'segments.rest': 'ostali',
  'segments.most': 'većina',
  'segments.few': 'malo ko ili niko',
  'segments.none': 'premalo',
  'segments.open': 'Grupe se porede kada se odgovori zatvore, ovde i u pitanju po kom se dele.',
  'segments.too-few': 'Nije prikazano: grupe bi bile premale.',
};
