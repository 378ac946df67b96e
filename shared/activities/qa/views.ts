import type { ExportRow, Sight } from '../../activity/kind.ts';
import type { Say } from '../../text/text.ts';
import { isWaiting } from './acts.ts';
import type { QaConfig, Sort } from './config.ts';
import { sorted } from './sorting.ts';
import { askerOf, groups, leadOf, questionOf, type Group, type QaState, type Stage } from './state.ts';

const MOST_ON_A_PHONE = 30;
const MOST_ON_THE_SCREEN = 12;

/** A question that the room may see. `labels` in the language of the reader. */
export type QaShown = { id: string; text: string; name: string | null; likes: number; stage: Stage; labels: string[] };
type Frame = { question: string; length: number; open: number; review: boolean; names: QaConfig['names'] };
/** What the room sees, the highlighted question first and answered ones last; null while it is hidden. `more` were left out. */
export type QaView = Frame & { list: QaShown[] | null; more: number };
/** `lead` is the highlighted question; `count` how many wait for an answer. */
export type QaScreen = { question: string; lead: QaShown | null; list: QaShown[] | null; count: number; people: number };
export type QaPresenterQuestion = QaShown & {
  exposed: number;
  minute: number;
  marks: string[];
  merged: { id: string; text: string }[];
};
export type QaPresenter = {
  question: string;
  review: boolean;
  sort: Sort;
  labels: { code: string; text: string }[];
  people: number;
  questions: QaPresenterQuestion[];
};
/** One's own questions with where they stand, newest last, and what one likes. `full`: no more can be asked now. */
export type QaMine = { questions: { id: string; text: string; stage: Stage }[]; likes: string[]; full: boolean };

const ORDER: readonly Stage[] = ['highlighted', 'published', 'answered'];

/** What every participant sees. */
export function participant(config: QaConfig, state: QaState, { say, revealed }: Sight): QaView {
  const list = revealed ? visible(config, state, say) : [];
  return {
    question: config.question ? say(config.question) : '',
    length: config.length,
    open: config.open,
    review: config.review,
    names: config.names,
    list: revealed ? list.slice(0, MOST_ON_A_PHONE) : null,
    more: Math.max(0, list.length - MOST_ON_A_PHONE),
  };
}

/** What is projected: nobody's words while it is hidden. */
export function screen(config: QaConfig, state: QaState, { say, revealed }: Sight): QaScreen {
  const open = visible(config, state, say).filter(({ stage }) => stage !== 'answered');
  return {
    question: config.question ? say(config.question) : '',
    lead: (revealed && open.find(({ stage }) => stage === 'highlighted')) || null,
    list: revealed ? open.filter(({ stage }) => stage === 'published').slice(0, MOST_ON_THE_SCREEN) : null,
    count: open.length,
    people: state.people.size,
  };
}

/** Every question in every stage. */
export function presenter(config: QaConfig, state: QaState, { say }: Sight): QaPresenter {
  return {
    question: config.question ? say(config.question) : '',
    review: config.review,
    sort: config.sort,
    labels: config.labels.map(({ code, text }) => ({ code, text: say(text) })),
    people: state.people.size,
    questions: groups(state).map((group) => ({
      ...shown(config, group, say),
      exposed: group.exposed,
      minute: group.question.minute,
      marks: Object.keys(group.question.labels).sort(),
      merged: group.merged.map((id) => ({ id, text: questionOf(state, id).text })),
    })),
  };
}

function visible(config: QaConfig, state: QaState, say: Say): QaShown[] {
  const list = groups(state).map((group) => ({ ...group, minute: group.question.minute }));
  return ORDER.flatMap((stage) =>
    sorted(
      list.filter(({ question }) => question.stage === stage),
      config.sort,
    ).map((group) => shown(config, group, say)),
  );
}

const shown = ({ labels }: QaConfig, { id, question, likes }: Group, say: Say): QaShown => ({
  id,
  text: question.text,
  name: question.name,
  likes,
  stage: question.stage,
  labels: labels.filter(({ code }) => Object.hasOwn(question.labels, code)).map(({ text }) => say(text)),
});

/** What one person asked and likes; null before they did anything. Likes are named by the questions that stand for them. */
export function mine(config: QaConfig, state: QaState, person: string): QaMine | null {
  const { turn, asked, likes } = askerOf(state, person);
  if (!turn) return null;
  const questions = asked.filter((id) => !questionOf(state, id).gone);
  return {
    questions: questions.map((id) => ({
      id,
      text: questionOf(state, id).text,
      stage: questionOf(state, leadOf(state, id)).stage,
    })),
    likes: [...new Set(likes.map((id) => leadOf(state, id)))].sort(),
    full: questions.filter((id) => isWaiting(state, id)).length >= config.open,
  };
}

/** Questions with their stage, then those who want them answered; labels by their codes. Nobody's alias. */
export function* rows(config: QaConfig, state: QaState, say: Say): Generator<ExportRow> {
  const row = (item: string, value: string | number, label: string): ExportRow => ({
    participant: null,
    item,
    value,
    label,
    lang: '',
  });
  for (const { id, question, merged, likes } of groups(state)) {
    yield row('question', question.stage, question.text);
    yield row('likes', likes, question.text);
    if (question.name) yield row('asked_by', question.name, question.text);
    for (const { code, text } of config.labels)
      if (Object.hasOwn(question.labels, code)) yield row('label', code, `${say(text)}: ${question.text}`);
    for (const one of merged) yield row('merged', id, questionOf(state, one).text);
  }
}
