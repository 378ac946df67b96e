import { readSession, type Problem } from '../../shared/session/read.ts';
import type { Session } from '../../shared/session/session.ts';

/** Reads what a session file would hold; throws with every mistake. */
export function sessionFrom(raw: unknown, name = 'trial'): Session {
  const read = readSession(name, raw);
  if ('problems' in read) throw new Error(read.problems.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));
  return read.session;
}

/** The mistakes of a session file, each as "path message"; none when it can be used. */
export function mistakesIn(raw: unknown): string[] {
  const read = readSession('trial', raw);
  return 'problems' in read ? read.problems.map(sentence) : [];
}

const sentence = ({ path, message }: Problem): string => `${path.join('.')} ${message}`;

/** A scale of five points, with items that should fall and rise. */
export const views = {
  title: { en: 'Your views', es: 'Sus ideas' },
  scale: ['Not at all', 'A little', 'Somewhat', 'Much', 'Very much'],
  dontKnow: true,
  items: [
    { code: 'fun', text: { en: 'It is only fun.', es: 'Solo es diversión.' }, aim: 'lower', primary: true },
    { code: 'useful', text: { en: 'It is useful.', es: 'Es útil.' }, aim: 'higher' },
    { code: 'young', text: { en: 'It is for the young.', es: 'Es para jóvenes.' }, aim: 'lower' },
  ],
};

export const steps = {
  welcome: {
    id: 'welcome',
    kind: 'slide',
    title: { en: 'Welcome', es: 'Bienvenida' },
    text: '# Hello\n\nOne room.',
    notes: 'Smile.',
  },
  lunch: {
    id: 'lunch',
    kind: 'poll',
    title: 'Lunch',
    timer: 1.5,
    question: { en: 'What do you eat?', es: '¿Qué comen?' },
    options: [
      { code: 'rice', text: { en: 'Rice', es: 'Arroz' } },
      { code: 'soup', text: { en: 'Soup', es: 'Sopa' } },
      { code: 'bread', text: { en: 'Bread', es: 'Pan' } },
    ],
  },
  topics: {
    id: 'topics',
    kind: 'poll',
    title: 'Topics',
    results: 'live',
    question: 'Which topics?',
    options: [
      { code: 'safety', text: 'Safety' },
      { code: 'reach', text: 'Reach' },
      { code: 'money', text: 'Money' },
    ],
    choose: 2,
    other: true,
  },
  feelings: { id: 'feelings', kind: 'words', title: 'Feelings', question: 'How do you feel?', perPerson: 3 },
  ideas: {
    id: 'ideas',
    kind: 'board',
    title: 'Ideas',
    question: 'What would help?',
    perPerson: 3,
    length: 40,
    dots: 3,
    perItem: 2,
  },
  before: { id: 'before', kind: 'survey', title: 'Before', instrument: 'views', wave: 'before' },
  after: { id: 'after', kind: 'survey', title: 'After', instrument: 'views', wave: 'after' },
  hidden: {
    id: 'by-hand',
    kind: 'poll',
    title: 'By hand',
    opens: 'by-hand',
    question: 'Shall we?',
    options: [
      { code: 'yes', text: 'Yes' },
      { code: 'no', text: 'No' },
    ],
  },
  goodbye: { id: 'goodbye', kind: 'slide', title: 'Goodbye', text: 'See you.' },
};

/** A file as an organiser writes it: in two chapters, with a slide and every kind of activity. */
export const workshopFile = {
  title: { en: 'Trial workshop', es: 'Taller de prueba' },
  language: 'en',
  languages: ['en', 'es'],
  instruments: { views },
  parts: [
    { title: 'Morning', steps: [steps.welcome, steps.lunch, steps.topics, steps.feelings] },
    { title: 'Afternoon', steps: [steps.ideas, steps.before, steps.after, steps.hidden, steps.goodbye] },
  ],
};

/** Activities that run beside the agenda. */
export const besideSteps = {
  questions: { id: 'questions', kind: 'qa', title: { en: 'Questions', es: 'Preguntas' } },
  pulse: { id: 'pulse', kind: 'pulse', title: 'How it goes' },
};

/** The same workshop with questions and the pulse of the room beside it. */
export const besideFile = { ...workshopFile, beside: [besideSteps.questions, besideSteps.pulse] };

/** The session of `workshopFile`. */
export const workshop: Session = sessionFrom(workshopFile);

/** A session of these steps only. */
export const sessionOf = (...some: object[]): Session => sessionFrom({ ...workshopFile, parts: [{ steps: some }] });
