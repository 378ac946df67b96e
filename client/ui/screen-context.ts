import { getContext, setContext } from 'svelte';
import type { Screen } from '../screen/screen.svelte.ts';

const KEY = 'screen';

/** Hands the projected page to every component below. */
export const provideScreen = (screen: Screen): Screen => setContext(KEY, screen);

/** The projected page that a component is drawn on. */
export const useScreen = (): Screen => getContext<Screen>(KEY);
