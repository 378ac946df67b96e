/**
 * Keeps the display awake while the page is seen, and again whenever it comes back into view, in browsers that can and let it (on a
 * secure address). Returns how to stop.
 */
export function stayAwake(): () => void {
  const ask = (): void => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => document.removeEventListener('visibilitychange', ask);
}
