/** What is done with something that is picked up by hand; places are in px of the window. */
export interface LiftHands {
  lift(id: string, x: number, y: number): void;
  move(x: number, y: number): void;
  drop(): void;
  /** Everything stays as it was. */
  cancel(): void;
}

/** A mouse that went so far drags; a finger that went so far before it lifted anything scrolls. In px. */
const MOUSE_SLOP = 5;
const FINGER_SLOP = 10;
/** A finger lifts what it rests on for so long. */
const PRESS_MS = 220;
/** Near an edge the page moves along: within so many px, by so many px a frame at most. */
const EDGE = 56;
const SCROLL = 16;
/** A click that a drag leaves behind comes within so long. */
const CLICK_MS = 80;

interface Press {
  pointer: number;
  finger: boolean;
  id: string;
  x: number;
  y: number;
  lifted: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Lets people pick up what bears `data-note` below an element: with a mouse by dragging, with a finger by resting on it, so that a swipe
 * still scrolls. Escape, a second finger, and whatever the browser takes over put it back. Returns what ends that.
 */
export function liftsByHand(root: HTMLElement, hands: LiftHands): () => void {
  let press: Press | null = null;

  const lift = (): void => {
    if (!press) return;
    press.lifted = true;
    hands.lift(press.id, press.x, press.y);
    requestAnimationFrame(scroll);
  };

  function down(event: PointerEvent): void {
    if (press) return end('cancel');
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]')?.dataset.note : undefined;
    if (!id || event.button !== 0 || !root.contains(event.target as Node)) return;
    const finger = event.pointerType !== 'mouse';
    press = { pointer: event.pointerId, finger, id, x: event.clientX, y: event.clientY, lifted: false };
    if (finger) press.timer = setTimeout(lift, PRESS_MS);
  }

  function move(event: PointerEvent): void {
    if (!press || event.pointerId !== press.pointer) return;
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (!press.lifted) {
      if (far < (press.finger ? FINGER_SLOP : MOUSE_SLOP)) return;
      if (press.finger) return end('cancel');
      lift();
    }
    [press.x, press.y] = [event.clientX, event.clientY];
    hands.move(press.x, press.y);
  }

  function end(how: 'drop' | 'cancel'): void {
    if (!press) return;
    const { lifted, timer } = press;
    clearTimeout(timer);
    press = null;
    if (!lifted) return;
    swallowClick();
    hands[how]();
  }

  const up = (event: PointerEvent): void => {
    if (event.pointerId === press?.pointer) end('drop');
  };
  const taken = (event: PointerEvent): void => {
    if (event.pointerId === press?.pointer) end('cancel');
  };

  function key(event: KeyboardEvent): void {
    if (!press?.lifted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end('cancel');
  }

  /** Moves the page along while something is held at its edge. */
  function scroll(): void {
    if (!press?.lifted) return;
    const view = scrollerOf(root);
    const by = edgeSpeed(press.y, view);
    if (by) {
      view.scrollBy(0, by);
      hands.move(press.x, press.y);
    }
    requestAnimationFrame(scroll);
  }

  const still = (event: Event): void => {
    if (press?.lifted && event.cancelable) event.preventDefault();
  };
  const noMenu = (event: Event): void => {
    if (press?.finger) event.preventDefault();
  };

  root.addEventListener('touchmove', still, { passive: false });
  root.addEventListener('contextmenu', noMenu);
  window.addEventListener('pointerdown', down);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', taken);
  window.addEventListener('keydown', key, true);
  return () => {
    end('cancel');
    root.removeEventListener('touchmove', still);
    root.removeEventListener('contextmenu', noMenu);
    window.removeEventListener('pointerdown', down);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', taken);
    window.removeEventListener('keydown', key, true);
  };
}

/** The click that browsers add to a drag would select the card that was moved. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), CLICK_MS);
}

function scrollerOf(element: Element): Element {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.scrollingElement ?? document.documentElement;
}

function edgeSpeed(y: number, view: Element): number {
  const whole = view === document.scrollingElement;
  const { top, bottom } = whole ? { top: 0, bottom: window.innerHeight } : view.getBoundingClientRect();
  const above = top + EDGE - y;
  const below = y - (bottom - EDGE);
  return Math.round(SCROLL * Math.max(0, Math.min(1, Math.max(above, below) / EDGE)) * (above > below ? -1 : 1));
}
