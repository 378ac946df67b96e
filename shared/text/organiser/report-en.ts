import type { Message } from '../translate.ts';

/** What the report of before and after says: counts of people, never why they moved. The wording follows the reference of the method. */
export const reportEn = {
  'report.title': 'Before and after',
  'report.none': 'This session has no survey that is asked before and after.',
  'report.none.next':
    'Add an instrument to the session file, and two survey steps that ask it: one with wave before, one with wave after.',
  'report.copy': 'Copy as text',
  'report.copied': 'Copied',
  'report.copy.by-hand': 'The browser did not copy. Print the page instead.',
  'report.print': 'Print or save as PDF',
  'report.grade': 'For whom',
  'report.grade.public': 'The public: groups of 10 or more',
  'report.grade.team': 'The team: groups of 5 or more',
  'report.grade.restricted': 'Few people: with texts that people wrote',
  'report.save': 'Save the report',
  'report.risk':
    'Of {people} people in a file of answers, {n} could be picked out by somebody who knows their languages and how they were matched.',
  'report.risk.warn': 'That is more than 3 in 100: pass such a file only to people whom you trust.',
  'series.see': 'See all rooms of this session side by side',
  'series.about': 'All rooms of this session in which the after survey has closed, side by side.',
  'series.unknown': 'No room has delivered this session.',
  'report.state': 'Room {code}. As of {when}.',
  'report.limits.title': 'What these figures can say',

  'wave.before': 'Before',
  'wave.after': 'After',
  'wave.missing': 'Not asked in this session',

  'flow.title': 'Who answered',
  'flow.sentence':
    '{before, plural, one {# person} other {# people}} answered before and {after, plural, one {# person} other {# people}} after. {matched} answered both times and could be matched; {lost} answered only before and {new} only after; these are not counted in the results.',
  'flow.so-far':
    'So far {before, plural, one {# person has} other {# people have}} answered before and {after, plural, one {# person has} other {# people have}} answered after. {matched} of them answered both times.',
  'flow.joined': 'Joined the room',
  'flow.before': 'Answered before',
  'flow.after': 'Answered after',
  'flow.matched': 'Matched',
  'flow.matched.means': 'answered both times',
  'flow.lost': 'Lost',
  'flow.lost.so-far': 'Only before so far',
  'flow.lost.means': 'answered before only',
  'flow.new': 'New',
  'flow.new.so-far': 'Only after so far',
  'flow.new.means': 'answered after only',
  'flow.opened': 'Saw the survey before',
  'flow.refused': 'Would rather not',
  'flow.duplicates': 'Code used on two devices, set aside',
  'flow.earlier': 'Earlier answers replaced',
  'flow.by-code': 'Matched by code',
  'flow.on-paper': 'Matched on paper',
  'flow.by-own-code': 'Matched by a code of their own',
  'flow.people': 'People',
  'flow.group': 'Group',
  'flow.languages': {
    one: '{n} matched participant answered in two different languages.',
    other: '{n} matched participants answered in two different languages.',
  },

  'glance.title': 'At a glance',
  'glance.hint': 'How the answers of matched participants moved, statement by statement.',

  'item.aim': 'Aim: answers nearer to “{aim}”',
  'item.primary': 'Main question',
  'item.dont-know': 'Of {n} matched participants, {before} said “I do not know” before and {after} after.',

  'move.toward': 'Toward the aim',
  'move.same': 'Same answer',
  'move.away': 'The other way',

  'chart.n': 'n = {n}',
  'chart.aim': 'Aim',
  'chart.movement': 'Movement of {n, plural, one {# matched participant} other {# matched participants}}: {item}',
  'chart.answers': 'Answers of {n, plural, one {# matched participant} other {# matched participants}} before and after: {item}',
  'chart.entry': '{label}: {n}',
  'chart.before': 'Before: {list}.',
  'chart.after': 'After: {list}.',
  'chart.dot': 'One dot is one person.',

  'table.show': 'Show the numbers',
  'table.answer': 'Answer',
  'table.total': 'Together',
} satisfies Record<string, Message>;

export type ReportKey = keyof typeof reportEn;
