import { baseOf } from './phone.svelte.ts';
import type { PhoneState } from './phone-state.ts';

/** Whether a page is of an activity that runs beside the agenda. */
export const isBeside = ({ view }: PhoneState): boolean => view.step.number === 0;

/** The address of an activity beside the agenda, by its id. */
export const besideAddress = (state: PhoneState, id: string): string => `${baseOf(state)}/beside/${id}`;

/** The address of this page: it stays where it is when it is loaded anew or its language is changed. */
export const hereOf = (state: PhoneState): string => (isBeside(state) ? besideAddress(state, state.view.step.id) : baseOf(state));
