/** The room that is measured: a poll per scenario, and a step of every kind for the weights of the pages. */

const SCENARIO_POLLS = ['warm-up', 'answers', 'tallies', 'instant', 'fan-out', 'twice', 'stream'] as const;

/** Steps whose tallies go to phones while people answer. */
export const LIVE_STEPS: ReadonlySet<string> = new Set(['warm-up', 'tallies', 'fan-out', 'stream']);

const OPTIONS = [
  { code: 'a', text: 'Meeting people where they already are' },
  { code: 'b', text: 'Telling one story well, again and again' },
  { code: 'c', text: 'Answering every question within the day' },
  { code: 'd', text: 'Working with three groups near to us' },
  { code: 'e', text: 'Something else that is not on this list' },
];

const poll = (id: string) => ({
  id,
  kind: 'poll',
  title: `Poll: ${id}`,
  results: LIVE_STEPS.has(id) ? 'live' : 'hidden',
  question: 'What would help our work most in the coming months?',
  options: OPTIONS,
});

const instrument = {
  title: 'How do you see it?',
  scale: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'],
  dontKnow: true,
  items: Array.from({ length: 8 }, (_, n) => ({
    code: `item_${n + 1}`,
    text: `A statement of the usual length that people rate, number ${n + 1}`,
    aim: n % 2 ? 'higher' : 'lower',
  })),
};

const kinds = [
  { id: 'words', kind: 'words', title: 'Words', question: 'What comes to mind first?' },
  { id: 'open', kind: 'open', title: 'In your words', question: 'What do we need most?' },
  {
    id: 'quiz',
    kind: 'quiz',
    title: 'Quiz',
    type: 'choice',
    question: 'Which of these reached most people last year?',
    options: OPTIONS.map((option, at) => ({ ...option, right: at === 2 })),
  },
  { id: 'questions', kind: 'qa', title: 'Questions', question: 'What would you like to ask?' },
  { id: 'board', kind: 'board', title: 'Board', question: 'What would help?' },
  { id: 'survey', kind: 'survey', title: 'Survey', instrument: 'views', wave: 'before' },
];

/** What the session file holds; JSON is YAML. */
export const benchSession = {
  title: 'Bench',
  language: 'en',
  languages: ['en', 'es', 'sr-Latn', 'ar'],
  instruments: { views: instrument },
  steps: [
    { id: 'welcome', kind: 'slide', title: 'Welcome', text: 'One room, one question.' },
    ...SCENARIO_POLLS.map(poll),
    ...kinds,
  ],
};

/** The step of each kind whose page is weighed. */
export const WEIGHED_STEPS = { slide: 'welcome', poll: 'answers', words: 'words', board: 'board', survey: 'survey' } as const;
