/** When an instrument is asked again after the workshop: the same code brings people back weeks later. */
export const FOLLOW_UPS = ['followup1', 'followup2', 'followup3', 'followup4'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/**
 * When an instrument is asked. Before and after make the headline; `then` looks back ("thinking back to before the workshop") once the
 * after answers are locked.
 */
export const WAVES = ['before', 'after', 'then', ...FOLLOW_UPS] as const;
export type Wave = (typeof WAVES)[number];

/** How a wave is called on the screen: follow-ups all the same. */
export const momentOf = (wave: Wave): 'before' | 'after' | 'then' | 'followup' =>
  wave === 'before' || wave === 'after' || wave === 'then' ? wave : 'followup';

/** How somebody's waves were brought together, from the surest way to the least sure one. */
export const METHODS = ['device', 'code', 'paper', 'self-made'] as const;
export type Method = (typeof METHODS)[number];

/** The way by which an answer came where it was not the person's own phone. `device` is a mark that says nothing of the device. */
export interface Via {
  method: Method;
  device: string;
}
