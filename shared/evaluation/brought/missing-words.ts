import type { StandsFor } from './stands-for.ts';

const DONT_KNOW =
  /^(-8|((i )?(don['’]?t|do not) know)|dont_know|do_not_know|dk|not sure|unsure|no (lo )?s[eé]|no sabe|ne znam|لا أعرف|لا أدري)$/;
const PREFER_NOT =
  /^(-9|(i )?(would )?prefer not to (say|answer)|prefer_not_to_(say|answer)|refused?|refuse to answer|prefiero no (responder|contestar|decirlo)|(radije )?ne (želim|bih) (da (odgovorim|kažem)|rekao\/la)|أفض[\u0651]?ل عدم الإجابة)$/;

/** What a text in the form of `cellKey` stands for, if it says that somebody has or gives no answer. */
export const missingNamed = (key: string): Exclude<StandsFor, 'blank'> | null =>
  DONT_KNOW.test(key) ? 'dont-know' : PREFER_NOT.test(key) ? 'prefer-not' : null;
