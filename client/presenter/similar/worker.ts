import { answer } from './questions.ts';
import type { Asked } from './apart.ts';

addEventListener('message', ({ data: { number, question } }: MessageEvent<Asked>) =>
  postMessage({ number, answer: answer(question) }),
);
