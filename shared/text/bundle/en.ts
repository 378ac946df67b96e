import type { Message } from '../translate.ts';

/** What the files say that an evaluator takes home. Names of columns are the same in every language: people's scripts read them. */
export const bundleEn = {
  'bundle.title': 'Before and after: {title}',
  'bundle.room': 'Room',
  'bundle.series': 'All rooms of the session',
  'bundle.made': 'Made on',
  'bundle.version': 'Version of Plenary',
  'bundle.seed': 'Seed of the random draws',
  'bundle.grade': 'Grade',
  'bundle.grade.public': 'Public: figures of groups only. May be published.',
  'bundle.grade.team':
    'Team: figures, and each person’s answers under a random name. Not for publication: in a small room an answer can point to a person.',
  'bundle.grade.restricted':
    'Restricted: like Team, with what people wrote and what they said of themselves. For few people, never behind an open link. That it was made has been recorded.',
  'bundle.threshold': 'Fewest people in a figure',
  'bundle.risk':
    'Risk in the answers of each person: {percent} of people in a room could be picked out by their language and the way their answers were matched.',
  'bundle.risk.about':
    'Risk in the answers of each person: {percent} of people in a room could be picked out by their language, the way their answers were matched and what they said of themselves.',
  'bundle.files': 'Files',
  'bundle.no-answers': 'No answers of single persons are here: there are too few people, or answers may still come.',
  'bundle.unnamed': 'Unnamed is not anonymous. The random names are others in every bundle, and the rows are in random order.',

  'bundle.file.report': 'the report, on screen and on paper',
  'bundle.file.workbook': 'the same figures as a workbook',
  'bundle.file.results-csv': 'every figure: room, item, statistic, value',
  'bundle.file.results-json': 'the same in full, for programs',
  'bundle.file.charts': 'the pictures of the report',
  'bundle.file.long': 'a row per answer',
  'bundle.file.wide': 'a row per person',
  'bundle.file.codebook': 'what the columns and codes mean',
  'bundle.file.package': 'the same for programs (Frictionless)',
  'bundle.file.scripts': 'read the answers and compute the figures in R, in SPSS or PSPP, in Stata',
  'bundle.file.texts': 'what people wrote, in random order, tied to nobody',

  'bundle.file.questionnaire': 'the same questions as a form for KoboToolbox or ODK',
  'bundle.file.answers-map':
    'how the answers to that form are brought in: npm run import-data -- --file answers.csv --map this file',
  'bundle.words': 'What the names mean',
  'bundle.word.n': 'n_before, n_after: people with an answer; n_matched: people with an answer both times',
  'bundle.word.moves': 'toward, same, away: people who moved toward the aim, stayed, or moved the other way',
  'bundle.word.net': 'net: (toward − away) / n_matched, with its 95% interval net_lo to net_hi',
  'bundle.word.sign': 'p_sign: exact sign test, two-sided',
  'bundle.word.means': 'mean_before, mean_after: averages of the matched, on the scale as it was answered',
  'bundle.word.change': 'change: mean change toward the aim, with its 95% interval lo to hi',
  'bundle.word.then':
    'n_then: people who also looked back; felt_change: after − then; change_then: after − before of the same people; ruler_shift: then − before',
  'bundle.word.followup':
    'n_followup1: people who answered before and in this follow-up; toward_followup1, same_followup1, away_followup1: how they stand there beside before',
  'bundle.word.agree': 'agree_before, agree_after: matched people who agreed',
  'bundle.word.composite':
    'a composite is the mean of a person’s answers to several statements, each turned toward the aim, of who answered two thirds of them; its lo and hi are from a bootstrap with the seed above; alpha: Cronbach’s alpha of the first answers',
  'bundle.word.groups': 'toward:gender=women: the same of the group of women only, where groups are large enough to be shown',
  'bundle.word.missing': '-8: I do not know; -9: I prefer not to say; empty: not answered. None of them is a point of the scale.',
  'bundle.word.matched':
    'matched: 1 where both answers of a person are compared. Answers to a question that read differently the second time are not.',

  'bundle.indicator.unit': 'matched people who agree',
  'bundle.indicator.note':
    'Of {n, plural, one {# matched participant} other {# matched participants}}; {lost} answered only before. No comparison group. Aim: “{aim}”.',
} satisfies Record<string, Message>;

export type BundleKey = keyof typeof bundleEn;
