import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const ar: Translated<typeof en> = {
  name: 'مقياس',
  phone: {
    'scale.hint': 'إجابة واحدة لكل عبارة. يمكن ترك بعض العبارات بلا إجابة.',
    'scale.skip': 'تخطّي هذه العبارة',
    'scale.mean': 'المتوسط {mean}',
    'scale.skips': {
      zero: 'لم يتخطَّها أحد',
      one: 'تخطّاها شخص واحد',
      two: 'تخطّاها شخصان',
      few: 'تخطّاها {n} أشخاص',
      many: 'تخطّاها {n} شخصًا',
      other: 'تخطّاها {n} شخص',
    },
    'scale.mine.skip': 'تخطّيتُ هذه العبارة',
  },
  screen: {
    'scale.invite': {
      one: 'قيّموا العبارة على الهاتف',
      two: 'قيّموا العبارتين على الهاتف',
      few: 'قيّموا {n} عبارات على الهاتف',
      many: 'قيّموا {n} عبارة على الهاتف',
      other: 'قيّموا {n} عبارة على الهاتف',
    },
    'scale.mean': 'المتوسط',
    'scale.skips': {
      zero: 'لم يتخطَّها أحد',
      one: 'تخطّاها شخص واحد',
      two: 'تخطّاها شخصان',
      few: 'تخطّاها {n} أشخاص',
      many: 'تخطّاها {n} شخصًا',
      other: 'تخطّاها {n} شخص',
    },
    'scale.none': 'لا إجابات',
    'scale.half': 'النصف الأوسط من الإجابات',
    'scale.percent': 'النسبة المئوية من الإجابات',
    'scale.count': 'عدد الإجابات',
    'scale.mixed': 'النسبة المئوية من الإجابات، أو عددها إن قلّت عن 5',
    'scale.from-to': 'من {from} إلى {to}',
  },
  presenter: {
    'scale.did.show-view': 'طريقة رسم «{title}» على الشاشة',
    'scale.of': { zero: 'لا أحد بعد', one: 'شخص واحد', two: 'شخصان', few: '{n} أشخاص', many: '{n} شخصًا', other: '{n} شخص' },
    'scale.shuffled': 'لكل هاتف ترتيبه',
    'scale.statement': 'العبارة',
    'scale.mean': 'المتوسط',
    'scale.half': 'النصف الأوسط',
    'scale.half.hint':
      'النصف الأوسط: يقع نصف الإجابات بين هاتين الدرجتين (الرُّبَيع الأول والثالث). كلما تقاربتا زاد اتفاق الناس فيما بينهم.',
    'scale.from-to': 'من {from} إلى {to}',
    'scale.answers': 'الإجابات',
    'scale.skips': 'تخطٍّ',
    'scale.view': 'على الشاشة',
    'scale.view.stacked': 'أشرطة كاملة',
    'scale.view.diverging': 'حول الوسط',
    'scale.view.means': 'المتوسطات',
    'scale.view.do': 'الشاشة: {view}',
  },
};
