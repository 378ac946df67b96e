import type { Attachment } from 'svelte/attachments';

/** Gives an element the largest of these type sizes (in rem, falling) at which nothing in it overflows. */
export const fit =
  (sizes: readonly number[]): Attachment<HTMLElement> =>
  (element) =>
    watch(element, () => stepDown([element], sizes));

/** The same for each element that the selector finds, on its own: all of them step down together, so a wall costs one layout a step. */
export const fitEach =
  (selector: string, sizes: readonly number[]): Attachment<HTMLElement> =>
  (element) =>
    watch(element, () => stepDown([...element.querySelectorAll<HTMLElement>(selector)], sizes));

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

/** Fits now, and again when the box, what is in it or the language changes: at most once a frame. */
function watch(element: HTMLElement, refit: () => void): () => void {
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(refit);
  };
  const boxes = new ResizeObserver(soon);
  const changes = new MutationObserver((records) => records.some(matters) && soon());
  refit();
  boxes.observe(element);
  changes.observe(element, { subtree: true, childList: true, characterData: true, characterDataOldValue: true });
  element.addEventListener('load', soon, true);
  return () => {
    cancelAnimationFrame(frame);
    boxes.disconnect();
    changes.disconnect();
    element.removeEventListener('load', soon, true);
  };
}

/** A count that grows from 12 to 13 needs no new layout. */
const matters = ({ type, target, oldValue }: MutationRecord): boolean =>
  type === 'childList' || target.textContent?.length !== oldValue?.length;
