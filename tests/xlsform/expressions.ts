/**
 * Whether a rule of a form holds for a value: the few functions of its language that our rules use, as its specification has them
 * (getodk.github.io/xforms-spec). `substr` counts from 0 and stops before its end; `translate` leaves out what has no counterpart.
 */
export function holds(rule: string, value: string): boolean {
  const tokens = rule.match(/'[^']*'|[a-z]+|\d+|[(),.*=]/g) ?? [];
  let at = 0;
  const next = (expected?: string): string => {
    const token = tokens[at++] ?? '';
    if (expected !== undefined && token !== expected) throw new Error(`${expected} expected, not ${token}`);
    return token;
  };
  type Value = string | number | boolean;
  const call = (name: string, args: Value[]): Value => {
    const [a, b, c] = args.map(String) as [string, string, string];
    if (name === 'regex') return new RegExp(b).test(a);
    if (name === 'substr') return a.slice(Number(b), args.length > 2 ? Number(c) : undefined);
    if (name !== 'translate') throw new Error(`${name} is not known`);
    return [...a].map((sign) => (b.includes(sign) ? (c[b.indexOf(sign)] ?? '') : sign)).join('');
  };
  const factor = (): Value => {
    const token = next();
    if (token === '.') return value;
    if (token.startsWith("'")) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    next('(');
    const args = [product()];
    while (tokens[at] === ',') {
      next(',');
      args.push(product());
    }
    next(')');
    return call(token, args);
  };
  const product = (): Value => {
    let left = factor();
    while (tokens[at] === '*') {
      next('*');
      left = Number(left) * Number(factor());
    }
    return left;
  };
  const comparison = (): boolean => {
    const left = product();
    if (tokens[at] !== '=') return Boolean(left);
    next('=');
    return String(left) === String(product());
  };
  let whole = comparison();
  while (tokens[at] === 'and') {
    next('and');
    whole = comparison() && whole;
  }
  if (at !== tokens.length) throw new Error(`${tokens[at]} is left over`);
  return whole;
}
