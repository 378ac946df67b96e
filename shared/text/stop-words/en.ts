/** Words that join others: alone in a cloud they say nothing. `no` and `yes` are answers. */
export const en =
  'a an the and or but if so as at by for from in into of on off onto to up with about than then there here it its is are was were be been ' +
  'am do does did has have had will would can could should i you he she we they me him her us them my your his our their this that these those ' +
  'who whom whose which what when where how also just very too';
