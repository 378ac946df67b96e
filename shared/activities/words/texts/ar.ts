import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const ar: Translated<typeof en> = {
  name: 'سحابة كلمات',
  phone: {
    'words.word': 'الكلمة {n}',
    'words.hint': {
      zero: 'لا كلمات',
      one: 'كلمة واحدة أو عبارة قصيرة',
      two: 'كلمتان أو عبارتان قصيرتان على الأكثر',
      few: '{n} كلمات أو عبارات قصيرة على الأكثر',
      many: '{n} كلمة أو عبارة قصيرة على الأكثر',
      other: '{n} كلمة أو عبارة قصيرة على الأكثر',
    },
  },
  screen: {
    'words.invite': {
      one: 'كلمة أو عبارة قصيرة، على الهاتف',
      two: 'كلمتان أو عبارتان قصيرتان على الأكثر، على الهاتف',
      few: '{n} كلمات أو عبارات قصيرة على الأكثر، على الهاتف',
      other: '{n} كلمة أو عبارة قصيرة على الأكثر، على الهاتف',
    },
    'words.people': {
      zero: 'شخص كتب',
      one: 'شخص كتب',
      two: 'شخصان كتبا',
      few: 'أشخاص كتبوا',
      many: 'شخصًا كتبوا',
      other: 'شخص كتبوا',
    },
    'words.empty': 'هنا تظهر الكلمات الأولى',
  },
  presenter: {
    'words.did.hide-word': 'إخفاء كلمة',
    'words.did.show-word': 'إظهار كلمة من جديد',
    'words.of': {
      zero: 'لا أحد بعد',
      one: 'شخص واحد، الكلمات المختلفة: {words}',
      two: 'شخصان، الكلمات المختلفة: {words}',
      few: '{n} أشخاص، الكلمات المختلفة: {words}',
      many: '{n} شخصًا، الكلمات المختلفة: {words}',
      other: '{n} شخص، الكلمات المختلفة: {words}',
    },
    'words.none': 'لا كلمات بعد.',
    'words.hidden': 'مخفية عن القاعة',
    'words.hide': 'إخفاء «{word}»',
    'words.show': 'إظهار «{word}» من جديد',
  },
};
