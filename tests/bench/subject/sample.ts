/** A reading of a server's process: CPU in microseconds and bytes since its start, the longest stall in ms since the last reading. */
export interface Sample {
  user: number;
  system: number;
  rss: number;
  heap: number;
  commits: number;
  stallMs: number;
}

/** What a server used for one scenario. */
export interface Used {
  userUs: number;
  systemUs: number;
  commits: number;
  stallMs: number;
}

export const usedBetween = (before: Sample, after: Sample): Used => ({
  userUs: after.user - before.user,
  systemUs: after.system - before.system,
  commits: after.commits - before.commits,
  stallMs: after.stallMs,
});
