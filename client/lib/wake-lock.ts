/** Keeps the display awake while the page is seen, in browsers that can and where they let a page (a secure address). */
export function stayAwake(): void {
  const ask = (): void => {
    if (document.hidden || !('wakeLock' in navigator)) return;
    void navigator.wakeLock.request('screen').catch(() => {});
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
