/** At most so many cards begin to move, or come, together. */
export const MOST_IN_A_WAVE = 80;
const WAVES = 12;
/** Milliseconds from one wave to the next, and that one card moves. */
export const WAVE_MS = 70;
export const MOVE_MS = 250;
/** How long very many shapes take to turn, all together. */
const SWEEP_MS = 900;
/** More cards than these are put where they belong at once. */
const MOST_MOVING = 300;
/** Of notes that arrive within a second, so many are laid down before everybody's eyes. */
export const ARRIVALS_A_SECOND = 6;
/** A frame that took longer is one too many. */
const SLOW_FRAME_MS = 40;
const SLOW_FRAMES = 2;

/** The cards in the waves in which they turn, from the first to the last. */
export function wavesOf<Card>(cards: readonly Card[]): Card[][] {
  const size = Math.min(MOST_IN_A_WAVE, Math.max(1, Math.ceil(cards.length / WAVES)));
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, at) => cards.slice(at * size, (at + 1) * size));
}

/** How many of so many shapes lie face up `ms` after the first was turned, if `done` did a frame ago: never a wave more in one frame. */
export const dueInSweep = (shapes: number, done: number, ms: number): number =>
  Math.min(shapes, done + MOST_IN_A_WAVE, Math.max(done + 1, Math.ceil((shapes * ms) / SWEEP_MS)));

/** What may move: everything that turns, and as many cards as a slow machine can push about. */
export const mayMove = (cards: number, turning: boolean, calm: boolean): boolean => !calm && (turning || cards <= MOST_MOVING);

/** Which of these arrivals are seen to arrive, at `now` in milliseconds: few a second, so that the wall stays calm. */
export function seenArriving(before: readonly number[], arrived: number, now: number): { seen: number; times: number[] } {
  const times = before.filter((time) => now - time < 1000);
  const seen = Math.max(0, Math.min(arrived, ARRIVALS_A_SECOND - times.length));
  return { seen, times: [...times, ...Array.from({ length: seen }, () => now)] };
}

/** Whether a machine is too slow to move anything: after two frames that took too long, it is for good. */
export function tooSlow(frames: readonly number[]): boolean {
  return frames.filter((ms) => ms > SLOW_FRAME_MS).length >= SLOW_FRAMES;
}
