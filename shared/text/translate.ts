/** A text of the interface: one string, or a string per plural form. `{name}` is filled from the parameters. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** The texts of one language under the keys of English. */
export type Catalogue<Key extends string> = Readonly<Record<Key, Message>>;

export type Params = Readonly<Record<string, string | number>>;

/** Says a text of the catalogue. The plural form follows the parameter `n`. */
export type Translate<Key extends string> = (key: Key, params?: Params) => string;

/** A translator over one catalogue; numbers are written with Latin digits, as on the screen and in exports. */
export function translator<Key extends string>(catalogue: Catalogue<Key>, language: string): Translate<Key> {
  const plurals = new Intl.PluralRules(language);
  // Years and the like are read without a mark: 2026, but 12,000.
  const numbers = new Intl.NumberFormat(`${language}-u-nu-latn`, { useGrouping: 'min2' });
  return (key, params = {}) => {
    const message = catalogue[key];
    const form = typeof message === 'string' ? message : (message[plurals.select(Number(params.n ?? 0))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (_all, name: string) => {
      const value = params[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
  };
}
