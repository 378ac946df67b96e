/** From which share of those who have written the console asks whether to go on. */
const ENOUGH = 0.8;

/** Whether so many are done that the room could go on. */
export const isReadyToGoOn = (done: number, people: number): boolean => people > 0 && done / people >= ENOUGH;
