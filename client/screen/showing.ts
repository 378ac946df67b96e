import type { ScreenView } from '../../shared/room/views.ts';
import type { Standing } from '../lib/connection.svelte.ts';

/** What the page as a whole is showing. */
export type Showing = 'refused' | 'unknown' | 'connecting' | 'ended' | 'blank' | 'join' | 'welcome' | 'stage';

/** `joinHere` is the choice made at this page, by key: to show or hide the join card whatever the console says; null without one. */
export function showingOf(standing: Standing, view: ScreenView | null, joinHere: boolean | null): Showing {
  if (standing === 'refused' || standing === 'unknown') return standing;
  if (!view) return 'connecting';
  if (view.ended) return 'ended';
  if (joinHere ?? view.mode === 'join') return 'join';
  if (view.mode === 'blank') return 'blank';
  return view.step.number === 1 && view.people === 0 ? 'welcome' : 'stage';
}

/** The language of the page: the one asked for if the session has it, otherwise the session's first. */
export function languageOf(asked: string | null, offered: readonly string[]): string {
  return offered.find((one) => one === asked) ?? offered[0] ?? 'en';
}

/** The address as people type it: without protocol and path. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
