/** Graphemes of the name of a group. */
export const NAME_LENGTH = 60;
/** Graphemes of a person's name and of who takes an action. */
export const PERSON_LENGTH = 40;
/** Things to vote on that a phone shows: more, nobody reads. */
export const MOST_ITEMS_ON_A_PHONE = 60;
