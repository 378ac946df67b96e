import type { Translated } from '../../../text/kind-texts.ts';
import type { en } from './en.ts';

export const ar: Translated<typeof en> = {
  name: 'شبكة بمحورين',
  phone: {
    'grid.hint': 'يوضع كل بند على المحورين: {x} و{y}. يمكن تخطي بعضها.',
    'grid.skip': 'تخطي هذا البند',
    'grid.skipped': 'لم يوضع بعد: سيُتخطى',
    'grid.median': 'وسيط كل الإجابات: {x} · {y}',
  },
  screen: {
    'grid.invite': 'ضعوا كل بند في مكانه، على الهاتف',
    'grid.base': 'وسيط الإجابات، والخطان الخفيفان يضمان نصفها الأوسط على كل محور',
    'grid.alone': 'نقطة لكل شخص',
    'grid.nobody': 'لم يوضع أي بند بعد',
    'grid.median': '{axis}: الوسيط',
    'grid.quartiles': '{axis}: النصف الأوسط',
  },
  presenter: {
    'grid.did.show-item': 'عرض عنصر واحد من «{title}» وحده',
    'grid.did.show-all': 'عرض كل عناصر «{title}»',
    'grid.of': { zero: 'لا أحد بعد', one: 'شخص واحد', two: 'شخصان', few: '{n} أشخاص', many: '{n} شخصًا', other: '{n} شخص' },
    'grid.item': 'البند',
    'grid.median': '{axis}: الوسيط (النصف الأوسط)',
    'grid.answers': 'الإجابات',
    'grid.alone': 'عرضه وحده',
    'grid.show': 'عرض «{item}» وحده',
    'grid.all': 'عرض كل البنود',
  },
};
