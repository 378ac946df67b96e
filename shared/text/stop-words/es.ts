/** The same in Spanish; `sí` and `no` are answers, and `si` reads like `sí` without its accent. */
export const es =
  'el la los las lo un una unos unas al del y e o u ni pero que como en de a con por para sin sobre entre desde hasta según tras durante es son era ' +
  'eran fue ser está están estar hay he ha han yo tú él ella nosotros ustedes ellos ellas me te se nos les le mi mis tu tus su sus este esta ' +
  'estos estas ese esa esos esas eso esto aquel aquella cuando donde quien cual cuyo porque muy también ya pues así';
