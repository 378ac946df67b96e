/** Fewest matched people in anything that is shown: in the team, and in public. Raised at will, never lowered. */
export const THRESHOLDS = { team: 5, public: 10 } as const;

/** Who sees it. */
export type Audience = keyof typeof THRESHOLDS;

/** The threshold for an audience; what the organiser asked for counts only where it is higher. */
export const thresholdFor = (audience: Audience, asked = 0): number => Math.max(THRESHOLDS[audience], Math.floor(asked) || 0);

/** Subgroups below this get words instead of counts, and no mean. */
export const LEAST_COUNTED = 10;
