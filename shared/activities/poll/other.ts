/** The code of an answer in one's own words. */
export const OTHER = 'other';
