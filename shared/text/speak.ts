import type { Catalogue, Message, Params, Translate } from './translate.ts';

/**
 * A translator for sentences that count several things at once: besides the forms that follow `n`, a message may hold
 * `{name, plural, one {…} other {…}}` for any parameter, as ICU writes it, with `#` for its number. Numbers get Latin digits.
 */
export function speaker<Key extends string>(catalogue: Catalogue<Key>, language: string): Translate<Key> {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(`${language}-u-nu-latn`, { useGrouping: 'min2' });
  const say = (value: string | number | undefined): string => (typeof value === 'number' ? numbers.format(value) : (value ?? ''));
  return (key, params = {}) =>
    wholeOf(catalogue[key], plurals, params)
      .replace(PLURAL, (_all, name: string, forms: string) =>
        formOf(forms, plurals.select(Number(params[name] ?? 0))).replaceAll('#', `{${name}}`),
      )
      .replace(/\{(\w+)\}/g, (_all, name: string) => say(params[name]));
}

/** `{name, plural, one {…} other {…}}`. */
const PLURAL = /\{(\w+), plural,((?:\s*\w+ \{[^{}]*\})+)\s*\}/g;

function wholeOf(message: Message, plurals: Intl.PluralRules, params: Params): string {
  return typeof message === 'string' ? message : (message[plurals.select(Number(params.n ?? 0))] ?? message.other);
}

function formOf(forms: string, rule: string): string {
  const byRule = new Map([...forms.matchAll(/(\w+) \{([^{}]*)\}/g)].map(([, name, text]) => [name, text]));
  return byRule.get(rule) ?? byRule.get('other') ?? '';
}
