/** What somebody did in a wave: answered, saw the consent page and went no further, refused, or gave a code used from two devices. */
export type Did = 'answered' | 'opened' | 'refused' | 'duplicate' | null;

/** So many people who did the same in both waves. */
export interface FlowGroup {
  before: Did;
  after: Did;
  people: number;
}

/** The ways through the two waves as the report counts them. Shares are null where nobody is there to count from. */
export interface FlowCounts {
  openedBefore: number;
  refusedBefore: number;
  answeredBefore: number;
  answeredAfter: number;
  matched: number;
  lost: number;
  new: number;
  matchedOfBefore: number | null;
  matchedOfPresent: number | null;
  /** Everybody who answered before and was not matched, for the bounds. */
  lostForBounds: number;
}

/** The flow of so many people present. Somebody set aside as a duplicate is neither matched nor lost nor new. */
export function flowCounts(groups: readonly FlowGroup[], present: number | null): FlowCounts {
  const count = (holds: (group: FlowGroup) => boolean): number =>
    groups.filter(holds).reduce((sum, { people }) => sum + people, 0);
  const answeredBefore = count(({ before }) => before === 'answered');
  const matched = count(({ before, after }) => before === 'answered' && after === 'answered');
  return {
    openedBefore: count(({ before }) => before !== null),
    refusedBefore: count(({ before }) => before === 'refused'),
    answeredBefore,
    answeredAfter: count(({ after }) => after === 'answered'),
    matched,
    lost: count(({ before, after }) => before === 'answered' && after !== 'answered' && after !== 'duplicate'),
    new: count(({ before, after }) => after === 'answered' && before !== 'answered' && before !== 'duplicate'),
    matchedOfBefore: answeredBefore ? matched / answeredBefore : null,
    matchedOfPresent: present ? matched / present : null,
    lostForBounds: answeredBefore - matched,
  };
}
