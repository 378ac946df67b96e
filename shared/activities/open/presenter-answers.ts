import { cutGraphemes } from '../../text/graphemes.ts';
import type { PresenterKey } from '../../text/presenter/en.ts';
import type { Translate } from '../../text/translate.ts';
import type { OpenControl, OpenPresenter, Queue, Queued } from './open.ts';

/** What this needs of a console. */
interface Controller {
  readonly t: Translate<PresenterKey>;
  control(control: OpenControl, what: string): Promise<boolean>;
}

const LONGEST_NAME = 30;

/** What buttons and keys do with an answer of the queue, and what each is called. */
export function answerActs(console: Controller, view: () => OpenPresenter) {
  const { t } = console;
  const read = ({ id, version }: Queued) => ({ answer: id, version });
  const named = (answer: Queued) => ({ text: cutGraphemes(answer.text, LONGEST_NAME) });
  const isLarge = ({ id }: Queued): boolean => view().spotlight?.id === id;
  const names = {
    show: (part: Queue, answer: Queued): string => t(part === 'hidden' ? 'open.restore.of' : 'open.approve.of', named(answer)),
    hide: (answer: Queued): string => t('open.hide.of', named(answer)),
    spotlight: (answer: Queued): string => t(isLarge(answer) ? 'open.spotlight.end.of' : 'open.spotlight.of', named(answer)),
  };
  const all = { waiting: 'open.approve-all', hidden: 'open.restore-all' } as const;
  return {
    isLarge,
    show: (part: Queue, answer: Queued) =>
      part !== 'shown' && console.control({ do: 'show-answers', answers: [read(answer)] }, names.show(part, answer)),
    showAll: (part: 'waiting' | 'hidden', answers: readonly Queued[]) =>
      console.control({ do: 'show-answers', answers: answers.map(read) }, t(all[part], { n: answers.length })),
    hide: (part: Queue, answer: Queued) =>
      part !== 'hidden' && console.control({ do: 'hide-answers', answers: [answer.id] }, names.hide(answer)),
    spotlight: (part: Queue, answer: Queued) =>
      part === 'shown' &&
      console.control({ do: 'spotlight', answer: isLarge(answer) ? null : read(answer) }, names.spotlight(answer)),
  };
}

export type AnswerActs = ReturnType<typeof answerActs>;
