const EVERY_MS = 4_000;

/** Refreshes again and again while the page is visible, at once when it comes back or the network does. Returns how to stop. */
export function whileVisible(refresh: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  async function run(): Promise<void> {
    clearTimeout(timer);
    if (running || document.hidden) return;
    running = true;
    await refresh();
    running = false;
    timer = setTimeout(() => void run(), EVERY_MS);
  }

  const now = (): void => void run();
  document.addEventListener('visibilitychange', now);
  addEventListener('online', now);
  now();
  return () => {
    clearTimeout(timer);
    running = true;
    document.removeEventListener('visibilitychange', now);
    removeEventListener('online', now);
  };
}
