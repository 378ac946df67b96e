import type { Phone } from './phone.svelte.ts';
import { forget, recall, remember } from '../lib/keep.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Keeps what somebody types on the phone until it was sent, and puts it back when the page comes back. */
export function keepDrafts(phone: Phone): void {
  for (const form of document.querySelectorAll('form[data-draft]')) restoreForm(phone, form);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) restoreWithin(phone, node);
  }).observe(document.getElementById('app')!, { childList: true, subtree: true });
  document.addEventListener('input', ({ target }) => {
    const form = target instanceof Element && target.closest<HTMLFormElement>('form[data-draft]');
    if (!form) return;
    remember(draftKey(phone, form.dataset.draft!), written(form));
    const { state } = phone.now.delivery;
    // What was saved is no longer what is seen.
    if ((state === 'idle' || state === 'saved') && phone.own?.body) phone.change({ delivery: { state: 'changed' } });
  });
}

const restoreWithin = (phone: Phone, node: Element): void => {
  if (node.matches('form[data-draft]')) restoreForm(phone, node);
  for (const form of node.querySelectorAll('form[data-draft]')) restoreForm(phone, form);
};

const restoreForm = (phone: Phone, form: Element): void =>
  restore(form as HTMLFormElement, recall(draftKey(phone, (form as HTMLFormElement).dataset.draft!)));

/** Where the draft of a form of the current activity is kept. */
const draftKey = (phone: Phone, name: string): string =>
  `${phone.view.code}:draft:${phone.view.step.id}:${phone.activity?.run ?? 0}:${name}`;

/** Forgets every draft of the current activity's form. */
export const dropDraft = (phone: Phone, name: string): void => forget(draftKey(phone, name));

/** Every visible field of a form with its value; boxes that are not ticked are left out. */
function written(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !isHidden(form, name) ? [[name, value] as [string, string]] : [],
  );
}

const isHidden = (form: HTMLFormElement, name: string): boolean => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && field.type === 'hidden';
};

function restore(form: HTMLFormElement, draft: unknown): void {
  if (!Array.isArray(draft)) return;
  const values = new Map<string, string[]>();
  for (const [name, value] of draft as [string, string][]) values.set(name, [...(values.get(name) ?? []), value]);
  for (const field of form.elements) if (isField(field)) restoreField(field, values);
}

function restoreField(field: Field, values: Map<string, string[]>): void {
  const kept = values.get(field.name);
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
    if (kept || field.type === 'checkbox') field.checked = kept?.includes(field.value) ?? false;
  } else if (kept) {
    field.value = kept.shift() ?? '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const isField = (field: Element): field is Field =>
  (field instanceof HTMLInputElement && field.type !== 'hidden') ||
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement;
