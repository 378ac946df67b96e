const PATIENCE_MS = 30_000;

/** Something that is waited for: `check` asks whether it is there. */
export interface Wait {
  promise: Promise<void>;
  check(): void;
}

/** Waits until `there()` holds; rejects with a sentence when it takes too long. Ask with `check` whenever something happened. */
export function waitUntil(there: () => boolean, what: () => string): Wait {
  let check = (): void => {};
  const promise = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`After ${PATIENCE_MS / 1000} s still waiting for ${what()}.`)), PATIENCE_MS);
    check = () => {
      if (!there()) return;
      clearTimeout(timer);
      resolve();
    };
  });
  check();
  return { promise, check: () => check() };
}
