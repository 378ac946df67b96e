const EDGE_PX = 70;
const SCROLL_PX = 10;

/**
 * Lets a placed item follow a pointer that the list has captured, until it is let go: `moveTo` is told the place (from 0) that the
 * pointer is at. Near an edge of the window the page scrolls on.
 */
export function drag(list: HTMLElement, { pointerId }: PointerEvent, code: string, moveTo: (at: number) => void): void {
  if (!list.hasPointerCapture(pointerId)) return;
  const row = (): HTMLElement | null => list.querySelector(`[data-placed="${code}"]`);
  const follow = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    const others = [...list.querySelectorAll<HTMLElement>('[data-placed]')].filter((one) => one !== row());
    moveTo(others.filter((other) => middleOf(other) < event.clientY).length);
    scrollNear(event.clientY);
  };
  const stop = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    list.removeEventListener('pointermove', follow);
    list.removeEventListener('lostpointercapture', stop);
  };
  list.addEventListener('pointermove', follow);
  list.addEventListener('lostpointercapture', stop);
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

function scrollNear(y: number): void {
  if (y < EDGE_PX) scrollBy(0, -SCROLL_PX);
  else if (y > innerHeight - EDGE_PX) scrollBy(0, SCROLL_PX);
}
