import type { Attachment } from 'svelte/attachments';

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

function stepDown(elements: readonly HTMLElement[], sizes: readonly number[]): void {
  let left = elements;
  for (const size of sizes) {
    for (const element of left) element.style.fontSize = `${size}rem`;
    left = left.filter(overflows);
    if (!left.length) return;
  }
}

const overflows = (element: HTMLElement): boolean =>
  element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;

/** A count that grows from 12 to 13 needs no new layout. */
const matters = ({ type, target, oldValue }: MutationRecord): boolean =>
  type === 'childList' || target.textContent?.length !== oldValue?.length;
