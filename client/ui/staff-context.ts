import { getContext, setContext } from 'svelte';
import type { Console } from '../presenter/console.svelte.ts';

const KEY = 'console';

/** Hands the console to every component below. */
export const provideConsole = (console: Console): Console => setContext(KEY, console);

/** The console that a component is part of. */
export const useConsole = (): Console => getContext<Console>(KEY);
