/** A posted form as it arrives: every field with all its values, in order. */
export type Form = Readonly<Record<string, readonly string[]>>;

/** The first value of a field, trimmed; empty when it was not sent. */
export const field = (form: Form, name: string): string => form[name]?.[0]?.trim() ?? '';

/** All non-empty values of a field, trimmed. */
export const fields = (form: Form, name: string): string[] => (form[name] ?? []).map((value) => value.trim()).filter(Boolean);

/** Fields named `prefix.key`, as key and first value. */
export function fieldsUnder(form: Form, prefix: string): [key: string, value: string][] {
  const start = `${prefix}.`;
  return Object.keys(form)
    .filter((name) => name.startsWith(start))
    .map((name) => [name.slice(start.length), field(form, name)]);
}

/** A form from name and value pairs, as FormData and URLSearchParams give them. */
export function formFrom(pairs: Iterable<readonly [string, unknown]>): Form {
  const form: Record<string, string[]> = Object.create(null);
  for (const [name, value] of pairs) if (typeof value === 'string') (form[name] ??= []).push(value);
  return form;
}
