import { getContext, setContext } from 'svelte';
import type { Phone } from '../participant/phone.svelte.ts';

const KEY = 'phone';

/** Hands the phone to every component below. */
export const providePhone = (phone: Phone): Phone => setContext(KEY, phone);

/** The phone that a component is drawn on. */
export const usePhone = (): Phone => getContext<Phone>(KEY);
