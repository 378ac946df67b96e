import type { Catalogue } from '../translate.ts';
import type { ReportKey } from './report-en.ts';

export const reportAr: Catalogue<ReportKey> = {
  'report.title': 'قبل وبعد',
  'report.none': 'ليس في هذه الجلسة استبيان يُطرح قبلها وبعدها.',
  'report.none.next':
    'أضف أداة قياس (instrument) إلى ملف الجلسة، وخطوتَي استبيان تطرحانها: واحدة فيها wave: before والأخرى فيها wave: after.',
  'report.copy': 'انسخ نصًا',
  'report.copied': 'نُسخ',
  'report.copy.by-hand': 'لم ينسخ المتصفح. اطبع الصفحة بدلًا من ذلك.',
  'report.print': 'اطبع أو احفظ بصيغة PDF',
  'report.state': 'الغرفة {code}. الحالة في {when}.',
  'report.limits.title': 'ما يمكن أن تقوله هذه الأرقام',

  'wave.before': 'قبل',
  'wave.after': 'بعد',
  'wave.missing': 'لا يُطرح في هذه الجلسة',

  'flow.title': 'من أجاب',
  'flow.sentence':
    'أجاب قبل الورشة {before, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}، وبعدها {after, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}. أجاب في المرتين وأمكنت مطابقة إجاباته {matched, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}؛ وعدد من أجابوا قبلها فقط {lost}، وبعدها فقط {new}؛ وهم غير محسوبين في النتائج.',
  'flow.so-far':
    'حتى الآن أجاب قبل الورشة {before, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}، وبعدها {after, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}. وعدد من أجابوا في المرتين {matched}.',
  'flow.joined': 'دخلوا الغرفة',
  'flow.before': 'أجابوا قبل',
  'flow.after': 'أجابوا بعد',
  'flow.matched': 'مطابَقون',
  'flow.matched.means': 'أجابوا في المرتين',
  'flow.lost': 'مفقودون',
  'flow.lost.so-far': 'قبل فقط حتى الآن',
  'flow.lost.means': 'أجابوا قبل فقط',
  'flow.new': 'جدد',
  'flow.new.so-far': 'بعد فقط حتى الآن',
  'flow.new.means': 'أجابوا بعد فقط',
  'flow.people': 'الأشخاص',
  'flow.group': 'المجموعة',
  'flow.languages': {
    zero: 'لم يُجب أي مشارك مطابَق بلغتين مختلفتين.',
    one: 'أجاب مشارك مطابَق واحد بلغتين مختلفتين.',
    two: 'أجاب مشاركان مطابَقان بلغتين مختلفتين.',
    few: 'أجاب {n} مشاركين مطابَقين بلغتين مختلفتين.',
    many: 'أجاب {n} مشاركًا مطابَقًا بلغتين مختلفتين.',
    other: 'أجاب {n} مشارك مطابَق بلغتين مختلفتين.',
  },

  'withheld.running': 'تظهر النتائج بعد إغلاق الاستبيان البَعدي.',
  'withheld.running.why': 'حتى ذلك الحين لا يراها أحد، ولا من يقدّم الورشة، كي لا يجيب أحد والنتائج في ذهنه.',
  'withheld.too-few': {
    zero: 'لا نتائج: لم يُطابَق أي مشارك.',
    one: 'لا نتائج: طوبق أقل من مشارك واحد.',
    two: 'لا نتائج: طوبق أقل من مشاركَين.',
    few: 'لا نتائج: طوبق أقل من {n} مشاركين.',
    many: 'لا نتائج: طوبق أقل من {n} مشاركًا.',
    other: 'لا نتائج: طوبق أقل من {n} مشارك.',
  },
  'withheld.too-few.why': 'في مجموعة صغيرة كهذه قد يُعرف من أجاب بماذا.',
  'withheld.too-few.item': {
    zero: 'لا نتائج: لم يُجب أي مشارك في المرتين.',
    one: 'لا نتائج: أجاب في المرتين أقل من مشارك واحد.',
    two: 'لا نتائج: أجاب في المرتين أقل من مشاركَين.',
    few: 'لا نتائج: أجاب في المرتين أقل من {n} مشاركين.',
    many: 'لا نتائج: أجاب في المرتين أقل من {n} مشاركًا.',
    other: 'لا نتائج: أجاب في المرتين أقل من {n} مشارك.',
  },
  'withheld.one-wave': 'لا مقارنة: تُطرح هذه الأسئلة في هذه الجلسة مرة واحدة فقط.',
  'withheld.one-wave.why': 'أضف إلى ملف الجلسة خطوة استبيان ثانية للمرة الأخرى. الغرفة المفتوحة تحتفظ بالجلسة التي فُتحت بها.',

  'glance.title': 'نظرة سريعة',
  'glance.hint': 'كيف تحرّكت إجابات المشاركين المطابَقين، عبارةً عبارة.',

  'item.aim': 'الهدف: إجابات أقرب إلى «{aim}»',
  'item.primary': 'السؤال الرئيسي',
  'item.dont-know': 'عدد من قالوا «لا أعرف» من المشاركين المطابَقين ({n}): {before} قبل، و{after} بعد.',

  'move.toward': 'نحو الهدف',
  'move.same': 'الإجابة نفسها',
  'move.away': 'في الاتجاه الآخر',

  'chart.n': 'n = {n}',
  'chart.aim': 'الهدف',
  'chart.movement': 'تحرّك المشاركين المطابَقين (n = {n}): {item}',
  'chart.answers': 'إجابات المشاركين المطابَقين قبل وبعد (n = {n}): {item}',
  'chart.entry': '{label}: {n}',
  'chart.before': 'قبل: {list}.',
  'chart.after': 'بعد: {list}.',
  'chart.dot': 'كل نقطة شخص واحد.',

  'table.show': 'أظهر الأرقام',
  'table.answer': 'الإجابة',
  'table.matched': 'المشاركون المطابَقون',
  'table.total': 'المجموع',
};
