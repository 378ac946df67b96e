import type { Reaction } from './codes.ts';

/** The reactions as lines in a box of 24 by 24: no page needs a font for them. */
export const drawings: Readonly<Record<Reaction, string>> = {
  heart: 'M12 20 4.2 12.3a4.8 4.8 0 0 1 7.8-5.4 4.8 4.8 0 0 1 7.8 5.4z',
  idea: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9V15h7v-1.1A6 6 0 0 0 12 3z',
  laugh: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M8.5 8.5v1.5M15.5 8.5v1.5M7.5 13.5h9a4.5 4.5 0 0 1-9 0z',
  star: 'M12 3l2.7 5.9 6.3.8-4.6 4.4 1.2 6.4-5.6-3.1-5.6 3.1 1.2-6.4L3 9.7l6.3-.8z',
};
