const IDLE_MS = 2_500;

/** Marks the page as idle while nobody moves the pointer or uses the keys. */
export function watchIdle(page: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = (): void => {
    page.classList.remove('idle');
    clearTimeout(timer);
    timer = setTimeout(() => page.classList.add('idle'), IDLE_MS);
  };
  const events = ['pointermove', 'pointerdown', 'keydown'] as const;
  for (const event of events) addEventListener(event, wake);
  wake();
  return () => {
    clearTimeout(timer);
    for (const event of events) removeEventListener(event, wake);
  };
}
