import { render } from 'svelte/server';
import css from './phone.css?inline';
import App from './App.svelte';
import Footer from './Footer.svelte';
import Header from './Header.svelte';
import Bar from './Bar.svelte';
import { allKindViews } from './all-kind-views.ts';
import type { PageMarks, PhoneState } from './phone-state.ts';
import { Phone } from './phone.svelte.ts';

/** The style sheet of the participant page, to be put into the page. */
export { css };

/** An activity that runs beside the agenda, as phones name it. */
export type PlaceLink = { id: string; title: string };

/**
 * The participant page's body as HTML that works before and without scripts; what is inside `app` is taken over by them. `beside` is
 * what runs beside the agenda; `marks` say whose page it is.
 */
export function renderPhone(state: PhoneState, beside: PlaceLink[], marks: PageMarks): string {
  const options = { props: { phone: new Phone(state, allKindViews) } };
  const bar = beside.length ? render(Bar, { props: { state, beside } }).body : '';
  const header = render(Header, { props: { ...options.props, marks } }).body;
  return `${header}<main id="app">${render(App, options).body}</main>${render(Footer, options).body}${bar}`;
}
