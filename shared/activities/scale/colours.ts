/** The two ends of a scale and its middle: paper in the light and in the dark, so that ink on each reads at 10:1 or better. */
const [LOW, MIDDLE, HIGH] = ['#f8c08a', '#efe8da', '#8ed8d0'];

/** The colour of a point by how far out it is, -1 to 1: orange below the middle, blue-green above, paler towards it. */
export function colourOf(tint: number): string {
  const strength = Math.round(Math.abs(tint) * 100);
  return `color-mix(in srgb, ${tint < 0 ? LOW : HIGH} ${strength}%, ${MIDDLE})`;
}
