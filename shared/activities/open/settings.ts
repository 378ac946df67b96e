/** How the screen sets the answers: below each other, or as a wall of cards. */
export const LAYOUTS = ['list', 'wall'] as const;
/** The order of answers. `mixed` tells nothing; `newest` tells the room who has just put their phone down, so a presenter must ask for it. */
export const ORDERS = ['mixed', 'newest', 'likes'] as const;

export type Layout = (typeof LAYOUTS)[number];
export type Order = (typeof ORDERS)[number];
