/** All charts beside a button as one picture; sizes in pixels. */
export function pictureOf(place: Element): { svg: string; width: number; height: number };
/** Lets every chart inside `root` be saved. */
export function withChartFiles(root: HTMLElement): void;
