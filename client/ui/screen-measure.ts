const REFERENCE_PX = 100;

/** How wide a text is, and how far its ink reaches above and below the baseline, in em. */
export type Ink = { width: number; ascent: number; descent: number };

/** The size of a rem of this page in px. */
export const rem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Measures texts in the font of an element, whatever script they are in. Each is measured once. */
export function inkIn(element: Element): (text: string) => Ink {
  const context = document.createElement('canvas').getContext('2d')!;
  const { fontFamily, fontWeight } = getComputedStyle(element);
  context.font = `${fontWeight} ${REFERENCE_PX}px ${fontFamily}`;
  const known = new Map<string, Ink>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
    const ink = {
      width: width / REFERENCE_PX,
      ascent: actualBoundingBoxAscent / REFERENCE_PX,
      descent: actualBoundingBoxDescent / REFERENCE_PX,
    };
    known.set(text, ink);
    return ink;
  };
}
