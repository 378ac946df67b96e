const PREFIX = 'plenary:';
const memory = new Map<string, string>();

/** Whether what is kept survives closing the page; known after the first `remember`. */
export let lasting = true;

/** What was kept under a key, or null. Storage that throws (private tabs, full disks) is as good as memory. */
export function recall(key: string): unknown {
  try {
    const text = memory.get(key) ?? localStorage.getItem(PREFIX + key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps a value on this phone, or in memory while the page is open where the phone refuses. */
export function remember(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(PREFIX + key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
    lasting = false;
  }
}

export function forget(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // nothing was kept
  }
}

/** Removes everything that was kept of one room. */
export function forgetRoom(code: string): void {
  for (const key of [...memory.keys()]) if (key.startsWith(`${code}:`)) memory.delete(key);
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${code}:`)) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

/** Removes everything that was kept of any room. */
export function forgetAll(): void {
  memory.clear();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
