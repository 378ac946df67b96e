const TICK_MS = 250;

/** This computer's time in milliseconds since 1970, moving on while the console is open. */
export class Clock {
  now = $state(Date.now());

  constructor() {
    setInterval(() => (this.now = Date.now()), TICK_MS);
  }
}
