import type { Message } from '../translate.ts';

/**
 * What is said of a before/after evaluation: counts of people, never why they moved. Whole messages; the wording follows the reference
 * of the method.
 */
export const evaluationEn = {
  'change.counts':
    'Of the {n, plural, one {# participant} other {# participants}} we could match, {toward} moved toward “{aim}”, {same} gave the same answer and {away} moved the other way.',
  'change.counts.composite':
    'Of the {n, plural, one {# participant} other {# participants}} we could match, {toward} moved toward the aim on average over “{title}”, {same} stayed where they were and {away} moved the other way.',
  'change.mostly.toward': {
    one: 'Most of the {n} participant we could match moved toward “{aim}”.',
    other: 'Most of the {n} participants we could match moved toward “{aim}”.',
  },
  'change.mostly.same': {
    one: 'Most of the {n} participant we could match gave the same answer.',
    other: 'Most of the {n} participants we could match gave the same answer.',
  },
  'change.mostly.away': {
    one: 'Most of the {n} participant we could match moved away from “{aim}”.',
    other: 'Most of the {n} participants we could match moved away from “{aim}”.',
  },
  'change.mostly.composite.toward': {
    one: 'Most of the {n} participant we could match moved toward the aim on average over “{title}”.',
    other: 'Most of the {n} participants we could match moved toward the aim on average over “{title}”.',
  },
  'change.mostly.composite.same': {
    one: 'Most of the {n} participant we could match stayed where they were on average over “{title}”.',
    other: 'Most of the {n} participants we could match stayed where they were on average over “{title}”.',
  },
  'change.mostly.composite.away': {
    one: 'Most of the {n} participant we could match moved away from the aim on average over “{title}”.',
    other: 'Most of the {n} participants we could match moved away from the aim on average over “{title}”.',
  },
  'change.all-statements': 'All statements together',
  'change.mean.composite':
    'With every statement turned so that {max} is nearest to the aim, the average went from {before} to {after}, a change of {change}.',
  'change.in-ten.toward': {
    one: 'That is about {n} more in every 10 moving toward than away.',
    other: 'That is about {n} more in every 10 moving toward than away.',
  },
  'change.in-ten.away': {
    one: 'That is about {n} more in every 10 moving away than toward.',
    other: 'That is about {n} more in every 10 moving away than toward.',
  },
  'change.in-ten.even': 'About as many moved toward as away.',

  'change.mean': 'On a scale of {min} to {max} the average went from {before} to {after}, a change of {change}.',
  'change.mean.range': 'With a group this size the real change could plausibly be anywhere from {low} to {high}.',
  'change.mean.sign': 'A change below 0 leads away from the aim.',

  'change.then':
    'Looking back afterwards, {n, plural, one {# person} other {# people}} rated anew where they had stood before. Counted from there the average change is {felt}; counted from what the same people had said before it is {change}. A look back corrects a ruler that shifted, and invites flattery.',
  'change.then.felt':
    'Looking back afterwards, {n, plural, one {# person} other {# people}} rated anew where they had stood before. Counted from there the average change is {felt}. A look back corrects a ruler that shifted, and invites flattery.',
  'change.followup':
    'Some time later ({number}): of the {n, plural, one {# participant} other {# participants}} who had also answered before, {toward} moved toward “{aim}”, {same} gave the same answer as before and {away} moved the other way.',
  'change.followup.composite':
    'Some time later ({number}): of the {n, plural, one {# participant} other {# participants}} who had also answered before, {toward} moved toward the aim in the average of “{title}”, {same} stayed where they were and {away} moved the other way.',
  'change.followup.rooms': 'Counted in {n} of {rooms, plural, one {# room that asked again} other {# rooms that asked again}}.',

  'change.test.rarely': {
    one: 'A split this one-sided would very rarely happen by chance (about once in 1,000).',
    other: 'A split this one-sided would very rarely happen by chance (about {n} times in 1,000).',
  },
  'change.test.hardly-ever': 'A split this one-sided would very rarely happen by chance (less than once in 1,000).',
  'change.test.seldom': 'A split this one-sided would seldom happen by chance.',
  'change.test.maybe': 'A split like this could well be chance.',
  'change.test.none': 'There is no clear movement either way.',
  'change.test.too-few': 'Too few people changed their answer to say more.',

  'change.best-already': '{best} of {n} gave the most favourable answer already before.',
  'change.missing':
    '{lost, plural, one {# person} other {# people}} answered only before, {new} only after; they are not counted.',
  'change.missing.worst': 'Had the first all moved away, it would be {toward} of {n}.',
  'change.bounds': 'Had they been matched too, between {low} and {high} of {n} would have moved toward the aim.',

  'change.size.hardly-any': 'By our own convention, this is hardly any change.',
  'change.size.small': 'By our own convention, this is a small change.',
  'change.size.clear': 'By our own convention, this is a clear change.',
  'change.size.large': 'By our own convention, this is a large change.',
  'change.size.uncertain': 'How large the change is remains uncertain with a group this size.',

  'change.series': 'In {n} of {rooms, plural, one {# room} other {# rooms}} more moved toward than away.',
  'change.series.total':
    '{toward} of {n, plural, one {# matched participant} other {# matched participants}} in {rooms, plural, one {# room} other {# rooms}} moved toward the aim.',
  'change.rooms.two-small': 'two small rooms',
  'change.rooms.small': { one: '{n} small room', other: '{n} small rooms' },
  'change.rooms.left-out': {
    one: '{n} room with too few matched participants is left out.',
    other: '{n} rooms with too few matched participants are left out.',
  },

  'change.group.most': 'most',
  'change.group.few-or-none': 'few or none',
  'change.group.count': '{count} of {n}',
  'change.not-shown.groups-too-small': 'Not shown: groups too small.',
  'change.table.hidden': 'Cells with few people are hidden, and others with them, so that none can be worked out.',
  'change.unmatched': 'Nobody could be matched, so we cannot say how many people changed.',

  'change.not-shown.too-few': 'Not shown: too few people.',
  'change.not-shown.too-few-changed': 'Not shown: too few people changed their answer.',
  'change.not-shown.no-spread': 'Not shown: there are no differences between people to measure it by.',
  'change.not-shown.too-few-for-a-table': {
    one: 'Not shown: it needs at least {n} matched participant.',
    other: 'Not shown: it needs at least {n} matched participants.',
  },
  'change.not-shown.too-few-items': 'Not shown: too few statements.',
  'change.not-shown.too-few-rooms': {
    one: 'Not shown: too few rooms; it needs at least {n}.',
    other: 'Not shown: too few rooms; it needs at least {n}.',
  },
  'change.not-shown.tells-of-the-unmatched': 'Not shown: it would tell what the few people answered who could not be matched.',
  'change.not-shown.tells-of-the-absent':
    'Not shown: it would tell what the few people answered who did not take part each time.',
  'change.not-shown.other-scale': 'Not shown: our convention is for scales of five points.',
  'change.not-shown.running': 'Not shown: answers may still come.',
  'change.not-shown.one-wave': 'Not shown: this is asked only once, so there is nothing to compare.',
  'change.not-shown.nearly-unanimous':
    'Not shown: nearly all of a few people agree, so it would tell what each of them answered.',
  'change.not-shown.one-demographic':
    'Not shown: one question about people at a time; two side by side could point to single persons.',
  'change.not-shown.small-cells': 'Not shown: some cells of the table hold fewer than five people.',

  'change.methods.design':
    'One group of people was asked the same questions before and after the workshop, and their answers were matched person by person. Nobody saw results of the first round before the second had closed.',
  'change.methods.design.shown':
    'One group of people was asked the same questions before and after the workshop, and their answers were matched person by person. Results of the first round were seen before the second had closed.',
  'change.methods.threats':
    'Other things than the workshop may have moved the answers: events outside it; having answered the same questions before; reading the scale differently afterwards; extreme answers, which drift back toward the middle by themselves; people who left before the end; and the wish to please.',
  'change.limits':
    'There was no comparison group, and answers were given right after the workshop to its organisers. The figures show that answers changed, not why, nor whether it lasts.',
  'change.limits.taken-early': {
    one: 'While results were withheld from the room, the organisers downloaded answers {n} time.',
    other: 'While results were withheld from the room, the organisers downloaded answers {n} times.',
  },
  'change.limits.shown-early': {
    one: 'Results of the first round were shown to the room {n} time before the second had closed.',
    other: 'Results of the first round were shown to the room {n} times before the second had closed.',
  },
  'change.limits.series.taken-early': {
    one: 'While results were withheld from the rooms, organisers downloaded answers {n} time.',
    other: 'While results were withheld from the rooms, organisers downloaded answers {n} times.',
  },
  'change.limits.series.shown-early': {
    one: 'In {n} room results of the first round were shown before the second had closed.',
    other: 'In {n} rooms results of the first round were shown before the second had closed.',
  },
  'change.limits.two-languages': {
    one: '{n} matched participant answered in two different languages.',
    other: '{n} matched participants answered in two different languages.',
  },
  'change.limits.changed-wording': {
    one: '{n} statement was worded differently the second time and is left out of the comparison.',
    other: '{n} statements were worded differently the second time and are left out of the comparison.',
  },
  'change.limits.duplicates': {
    one: '{n} code was used from two devices; its answers are left out.',
    other: '{n} codes were used from two devices; their answers are left out.',
  },
  'change.limits.self-made': {
    one: '{n} matched participant was found again by a code that they made themselves, which is less sure than a device or a printed code.',
    other:
      '{n} matched participants were found again by codes that they made themselves, which are less sure than a device or a printed code.',
  },
  'change.limits.probable': {
    one: '{n} of these codes was not the same in every answer: that match is probable, not certain.',
    other: '{n} of these codes were not the same in every answer: those matches are probable, not certain.',
  },
  'change.limits.across-rooms': {
    one: '{n} participant answered before in one room and after in another, was matched by a printed code, and counts in the totals only.',
    other:
      '{n} participants answered before in one room and after in another, were matched by printed codes, and count in the totals only.',
  },
  'change.limits.across-left-out': {
    one: '{n} participant answered before in one room and after in another: too few to be counted in the totals.',
    other: '{n} participants answered before in one room and after in another: too few to be counted in the totals.',
  },
  'change.limits.rooms-left-out': {
    one: '{n} room with too few matched participants is left out.',
    other: '{n} rooms with too few matched participants are left out.',
  },
} satisfies Record<string, Message>;

export type EvaluationKey = keyof typeof evaluationEn;
