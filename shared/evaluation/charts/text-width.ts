/** About how wide a text is at this height of letters, in pixels: a picture cannot measure. Errs to the wide side. */
export const widthOf = (text: string, letter: number): number =>
  [...text].reduce(
    (sum, sign) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(sign) ? 1 : 0.56),
    0,
  ) * letter;

/** A text in lines that fit, broken between words; what has no spaces stays whole. */
export function linesOf(text: string, width: number, letter: number, most = 4): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && (widthOf(longer, letter) <= width || lines.length >= most)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const last = lines.at(-1);
  if (last) lines[lines.length - 1] = cut(last, width, letter);
  return lines;
}

/** A text that fits, with an ellipsis where it was longer. */
export function cut(text: string, width: number, letter: number): string {
  if (widthOf(text, letter) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join('') + '…', letter) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
