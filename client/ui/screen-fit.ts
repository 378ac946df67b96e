import type { Attachment } from 'svelte/attachments';
import { rem } from './screen-measure.ts';

/** Gives an element the largest of these type sizes (in rem, falling) at which nothing in it overflows. */
export const fit =
  (sizes: readonly number[]): Attachment<HTMLElement> =>
  (element) =>
    keepFitting(element, () => [element], sizes);

/** The same for each element that the selector finds, on its own: all of them step down together, so a wall costs one layout a step. */
export const fitEach =
  (selector: string, sizes: readonly number[]): Attachment<HTMLElement> =>
  (element) =>
    keepFitting(element, () => [...element.querySelectorAll<HTMLElement>(selector)], sizes);

/** Fits now, and again when a box or what is in it changes: at most once a frame. */
function keepFitting(element: HTMLElement, targets: () => HTMLElement[], sizes: readonly number[]): () => void {
  let frame = 0;
  const refit = (): void => stepDown(targets(), sizes);
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(refit);
  };
  const boxes = new ResizeObserver(soon);
  const observe = (): void => {
    boxes.disconnect();
    for (const target of new Set([element, ...targets()])) boxes.observe(target);
  };
  const changes = new MutationObserver((records) => {
    if (records.some(({ type }) => type === 'childList')) observe();
    if (records.some(matters)) soon();
  });
  refit();
  observe();
  changes.observe(element, { subtree: true, childList: true, characterData: true, characterDataOldValue: true });
  element.addEventListener('load', soon, true);
  return () => {
    cancelAnimationFrame(frame);
    boxes.disconnect();
    changes.disconnect();
    element.removeEventListener('load', soon, true);
  };
}

/** Down to this size words stay whole; where that is not enough, long ones are broken rather than made smaller still. */
const WHOLE_WORDS_TO = 1.25;

function stepDown(elements: readonly HTMLElement[], sizes: readonly number[]): void {
  const whole = step(
    elements,
    sizes.filter((size) => size >= WHOLE_WORDS_TO),
    'normal',
  );
  step(
    whole,
    sizes.filter((size) => size <= WHOLE_WORDS_TO),
    'anywhere',
  );
}

/** Makes the elements smaller until they fit; returns those that do not at any of the sizes. */
function step(elements: readonly HTMLElement[], sizes: readonly number[], wrap: 'normal' | 'anywhere'): readonly HTMLElement[] {
  let left = elements;
  for (const size of sizes) {
    if (!left.length) return left;
    for (const { style } of left) [style.fontSize, style.overflowWrap] = [`${size}rem`, wrap];
    left = left.filter(overflows);
  }
  return left;
}

/** Letters may reach out of a tight line by this share of their size without being cut. */
const REACH = 0.14;

function overflows(element: HTMLElement): boolean {
  const reach = Math.max(1, REACH * parseFloat(element.style.fontSize) * rem());
  return element.scrollHeight > element.clientHeight + reach || element.scrollWidth > element.clientWidth + 1;
}

/** A count that grows from 12 to 13 needs no new layout. */
const matters = ({ type, target, oldValue }: MutationRecord): boolean =>
  type === 'childList' || target.textContent?.length !== oldValue?.length;
