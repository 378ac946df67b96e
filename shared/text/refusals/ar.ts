import type { Catalogue } from '../translate.ts';
import type { RefusalKey } from './en.ts';

export const ar: Catalogue<RefusalKey> = {
  'refused.malformed': 'تعذّرت قراءة هذا. يُرجى المحاولة مرة أخرى.',
  'refused.forbidden': 'لا يمكن فعل هذا من هنا.',
  'refused.unknown-activity': 'لم يعد هذا السؤال جزءًا من الورشة.',
  'refused.unknown-step': 'هذه الخطوة ليست جزءًا من الورشة.',
  'refused.unknown-option': 'يُرجى اختيار واحد من الخيارات.',
  'refused.unknown-item': 'لم يعد هذا موجودًا.',
  'refused.not-an-activity': 'لا يوجد هنا ما يُجاب عنه.',
  'refused.not-open': 'لا تُستقبل الإجابات الآن.',
  'refused.closed': 'فات الأوان: أُغلق هذا السؤال.',
  'refused.reset': 'بدأ هذا السؤال من جديد. تُرجى الإجابة مرة أخرى.',
  'refused.ended': 'انتهت الورشة.',
  'refused.empty': 'لا شيء للإرسال بعد: تُرجى الإجابة أولًا.',
  'refused.too-long': 'النص طويل: الحد الأقصى لعدد الأحرف {limit}.',
  'refused.too-many': 'العدد أكبر من المسموح: الحد الأقصى {limit}.',
  'refused.not-yours': 'لا يغيّر هذا إلا من كتبه.',
  'refused.over-budget': 'العدد أكبر من المتاح: المجموع {limit}.',
  'refused.under-budget': 'يلزم توزيع الكل: المجموع {limit}.',
  'refused.incomplete': 'يلزم إدخال القيمتين معًا أو تركهما معًا.',
  'refused.nothing-to-undo': 'لا يوجد ما يمكن التراجع عنه.',
  'refused.changed-since': 'تغيّر هذا في الأثناء.',
  'refused.slow-down': 'لحظة من فضلك: يُرجى المحاولة بعد ثوانٍ.',
  'refused.storage': 'لم يُحفظ: لا يستطيع الخادم الكتابة الآن. يُرجى المحاولة مرة أخرى.',
  'refused.fault': 'حدث خطأ ما. يُرجى المحاولة مرة أخرى.',
};
