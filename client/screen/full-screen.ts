/** Fills the screen, or goes back to the window. Browsers that refuse are left as they are. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  change.catch(() => {});
}

/** Keeps the projector awake where the browser can, and again whenever the page comes back into view. */
export function stayAwake(): () => void {
  const ask = (): void => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => document.removeEventListener('visibilitychange', ask);
}
