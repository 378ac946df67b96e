/**
 * A reading of a server's process: CPU in microseconds since its start, memory in bytes, the longest stall in ms since the last reading.
 * `rss` is without what V8 holds in reserve for garbage to come: that grows and shrinks by many times what a person needs.
 */
export interface Sample {
  user: number;
  system: number;
  rss: number;
  heap: number;
  commits: number;
  stallMs: number;
}

/**
 * What a reading begins: nothing, or a scenario that is counted, or one that is watched for stalls as well. Watching wakes the server
 * every two milliseconds, which by itself is a seventh of a second of CPU in ten seconds.
 */
export type Ask = 'quiet' | 'count' | 'watch' | 'collected';

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
