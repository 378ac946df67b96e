/** What in a text may point to a person: to be looked at before it is quoted. */
const FLAGS = ['e-mail', 'url', 'handle', 'phone', 'name'] as const;
export type Flag = (typeof FLAGS)[number];

const PATTERNS: Readonly<Record<Flag, RegExp>> = {
  'e-mail': /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u,
  url: /\b(https?:\/\/|www\.)\S+|(?<![@\w.-])[a-z0-9-]+\.(com|org|net|info|io|me|rs|ng|kh|np|ar|ke|jo|ve)\b/i,
  handle: /(^|[^\p{L}\p{N}._%+-])[@#][\p{L}\p{N}_]{2,}/u,
  phone: /(?<!\p{N})\+?\p{Nd}(?:[\s().-]?\p{Nd}){6,14}(?!\p{N})/u,
  // A capital that no sentence asks for: of a person or a place, in the scripts that have capitals.
  name: /[^\s.!?:;…"“”«»(\n][,]?\s+\p{Lu}\p{Ll}+/u,
};

/** The kinds of things in a text that may point to somebody. Scripts without capitals show no names this way: such texts are to be read. */
export const flagsOf = (text: string): Flag[] => FLAGS.filter((flag) => PATTERNS[flag].test(text));
