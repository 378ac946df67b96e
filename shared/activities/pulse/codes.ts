/** What people can say at any time: how the pace is for them, that they want to speak, that they are done, how they like it. */
export const PARTS = ['pace', 'hand', 'ready', 'reactions'] as const;
export const PACES = ['slow', 'right', 'fast', 'lost'] as const;
export const REACTIONS = ['heart', 'idea', 'laugh', 'star'] as const;

export type Part = (typeof PARTS)[number];
export type Pace = (typeof PACES)[number];
export type Reaction = (typeof REACTIONS)[number];
