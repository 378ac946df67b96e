import type { Catalogue } from '../translate.ts';
import type { BundleKey } from './en.ts';

export const bundleAr: Catalogue<BundleKey> = {
  'bundle.title': 'قبل وبعد: {title}',
  'bundle.room': 'الغرفة',
  'bundle.series': 'كل غرف الجلسة',
  'bundle.made': 'التاريخ',
  'bundle.version': 'إصدار Plenary',
  'bundle.seed': 'بذرة السحب العشوائي',
  'bundle.grade': 'الدرجة',
  'bundle.grade.public': 'عام: أرقام المجموعات فقط. يجوز نشره.',
  'bundle.grade.team': 'الفريق: الأرقام، وإجابات كل شخص تحت اسم عشوائي. ليس للنشر: في غرفة صغيرة قد تدل الإجابة على صاحبها.',
  'bundle.grade.restricted':
    'مقيّد: مثل الفريق، مع ما كتبه الناس وما قالوه عن أنفسهم. لعدد قليل من الأشخاص، ولا يوضع أبدًا خلف رابط مفتوح. سُجّل أنه أُنشئ.',
  'bundle.threshold': 'أقل عدد من الأشخاص في رقم واحد',
  'bundle.risk': 'الخطر في إجابات الأشخاص: يمكن التعرف على {percent} من الأشخاص في غرفة من لغتهم ومن طريقة مطابقة إجاباتهم.',
  'bundle.risk.about':
    'الخطر في إجابات الأشخاص: يمكن التعرف على {percent} من الأشخاص في غرفة من لغتهم ومن طريقة مطابقة إجاباتهم ومما قالوه عن أنفسهم.',
  'bundle.files': 'الملفات',
  'bundle.no-answers': 'لا توجد هنا إجابات أشخاص منفردين: عددهم قليل جدًا، أو قد تصل إجابات بعد.',
  'bundle.unnamed': 'من دون اسم لا يعني مجهول الهوية. الأسماء العشوائية تختلف في كل حزمة، والصفوف بترتيب عشوائي.',

  'bundle.file.report': 'التقرير، للشاشة وللورق',
  'bundle.file.workbook': 'الأرقام نفسها في مصنف جداول',
  'bundle.file.results-csv': 'كل رقم: الغرفة والعبارة والإحصاء والقيمة',
  'bundle.file.results-json': 'الشيء نفسه كاملًا، للبرامج',
  'bundle.file.charts': 'رسوم التقرير',
  'bundle.file.long': 'صف لكل إجابة',
  'bundle.file.wide': 'صف لكل شخص',
  'bundle.file.codebook': 'معنى الأعمدة والرموز',
  'bundle.file.package': 'الشيء نفسه للبرامج (Frictionless)',
  'bundle.file.scripts': 'تقرأ الإجابات وتحسب الأرقام في R وفي SPSS أو PSPP وفي Stata',
  'bundle.file.texts': 'ما كتبه الناس، بترتيب عشوائي، غير مرتبط بأحد',

  'bundle.file.questionnaire': 'الأسئلة نفسها نموذجًا لـ KoboToolbox أو ODK',
  'bundle.file.answers-map': 'كيف تُستورد إجابات ذلك النموذج: npm run import-data -- --file answers.csv --map هذا الملف',
  'bundle.words': 'معنى الأسماء',
  'bundle.word.n': 'n_before وn_after: من أجابوا؛ n_matched: من أجابوا في المرتين',
  'bundle.word.moves': 'toward وsame وaway: من تحركوا نحو الهدف، ومن بقوا، ومن تحركوا في الاتجاه الآخر',
  'bundle.word.net': 'net: ‏(toward − away) / n_matched، مع مجال الثقة 95% من net_lo إلى net_hi',
  'bundle.word.sign': 'p_sign: اختبار الإشارة الدقيق، من جانبين',
  'bundle.word.means': 'mean_before وmean_after: متوسطا من طوبقت إجاباتهم، على المقياس كما أُجيب عنه',
  'bundle.word.change': 'change: متوسط التغير نحو الهدف، مع مجال الثقة 95% من lo إلى hi',
  'bundle.word.then':
    'n_then: عدد من نظروا إلى الوراء أيضًا؛ felt_change: بعد − النظر إلى الوراء؛ change_then: بعد − قبل للأشخاص أنفسهم؛ ruler_shift: النظر إلى الوراء − قبل',
  'bundle.word.followup':
    'n_followup1: من أجابوا قبل الورشة وفي هذه المتابعة؛ toward_followup1 وsame_followup1 وaway_followup1: موضعهم فيها مقارنة بما قبلها',
  'bundle.word.agree': 'agree_before وagree_after: من وافقوا ممن طوبقت إجاباتهم',
  'bundle.word.composite':
    'المقياس المركّب هو متوسط إجابات الشخص عن عدة عبارات، كل منها باتجاه الهدف، لمن أجاب عن ثلثيها؛ وقيمتا lo وhi من طريقة bootstrap بالبذرة المذكورة أعلاه؛ alpha: ألفا كرونباخ للإجابات الأولى',
  'bundle.word.groups': 'toward:gender=women: نفسه لمجموعة النساء وحدها، حيث تكون المجموعات كبيرة بما يكفي لعرضها',
  'bundle.word.missing': '‎-8: لا أعرف؛ ‎-9: أفضل عدم الإجابة؛ فارغ: لم يُجب. لا شيء منها نقطة على المقياس.',
  'bundle.word.matched': 'matched: القيمة 1 حيث تُقارن إجابتا الشخص. لا تُقارن الإجابتان إذا اختلف نص السؤال في المرة الثانية.',

  'bundle.indicator.unit': 'من يوافقون ممن طوبقت إجاباتهم',
  'bundle.indicator.note':
    'من {n, plural, zero {# مشارك} one {مشارك واحد طوبقت إجاباته} two {مشاركين اثنين طوبقت إجاباتهما} few {# مشاركين طوبقت إجاباتهم} many {# مشاركًا طوبقت إجاباتهم} other {# مشارك طوبقت إجاباتهم}}؛ أجاب قبل فقط: {lost}. لا توجد مجموعة مقارنة. الهدف: «{aim}».',
};
