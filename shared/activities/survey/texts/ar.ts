import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const ar: Translated<typeof en> = {
  name: 'استبيان',
  phone: {
    'survey.dont-know': 'لا أعرف',
    'survey.left': {
      zero: 'لم تبقَ عبارات',
      one: 'بقيت عبارة واحدة',
      two: 'بقيت عبارتان',
      few: 'بقيت {n} عبارات',
      many: 'بقيت {n} عبارة',
      other: 'بقيت {n} عبارة',
    },
    'survey.complete': 'اكتملت الإجابات. شكرًا.',
    'survey.unnamed': 'بلا أسماء: لا أحد في القاعة يرى إجاباتك.',
  },
  screen: {
    'survey.before': 'قبل أن نبدأ',
    'survey.after': 'قبل أن نفترق',
    'survey.then': 'بالعودة إلى ما قبل الورشة',
    'survey.followup': 'بعد مدة من الورشة',
    'survey.invite': {
      one: 'عبارة واحدة، على الهاتف',
      two: 'عبارتان، على الهاتف',
      few: '{n} عبارات، على الهاتف',
      many: '{n} عبارة، على الهاتف',
      other: '{n} عبارة، على الهاتف',
    },
    'survey.unnamed': 'بلا أسماء. لا أحد في القاعة يرى إجاباتكم.',
    'survey.answered': {
      zero: 'شخص أجاب',
      one: 'شخص أجاب',
      two: 'شخصان أجابا',
      few: 'أشخاص أجابوا',
      many: 'شخصًا أجابوا',
      other: 'شخص أجابوا',
    },
  },
  presenter: {
    'survey.answered': 'بدأوا بالإجابة',
    'survey.complete': 'أجابوا عن كل شيء',
    'survey.not-yet': 'لم يبدأوا بعد',
    'survey.no-tallies': 'لا يُعرض هنا على أحد ما يجيب به الناس، كي لا يتأثر أحد. تُقارن الإجابات قبل الورشة وبعدها في التقرير.',
    'survey.items': { one: 'العبارة', two: 'العبارتان', few: 'العبارات: {n}', many: 'العبارات: {n}', other: 'العبارات: {n}' },
  },
};
