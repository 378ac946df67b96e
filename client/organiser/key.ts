const SLOT = 'plenary:key:organise';

/** The organiser's key: from the address, which then forgets it, or kept on this computer before; empty when there is none. */
export function officeKey(): string {
  const given = keyIn(location.hash);
  if (given) {
    keepKey(given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return given || (localStorage.getItem(SLOT) ?? '');
}

export const keepKey = (key: string): void => localStorage.setItem(SLOT, key);

export const forgetKey = (): void => localStorage.removeItem(SLOT);

/** The key in what somebody typed or pasted: the key itself, or a whole address with the key behind its #. */
export const keyIn = (typed: string): string => typed.slice(typed.indexOf('#') + 1).replace(/\s/g, '');
