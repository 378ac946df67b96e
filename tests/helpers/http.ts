import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';

export interface Sent {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** Bytes of the body as they came over the wire. */
  bytes: number;
  json(): unknown;
}

/** One request just as it is written here: nothing is added, no redirect followed. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve(answered(response.statusCode!, response.headers, Buffer.concat(chunks))));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function answered(status: number, headers: IncomingHttpHeaders, raw: Buffer): Answered {
  const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString();
  return { status, headers, text, bytes: raw.length, json: () => JSON.parse(text) as unknown };
}

type Fields = [name: string, value: string][];

/** A form of a page. `fields` is what a browser without scripts would send if nobody touched it; buttons are left out. */
export interface PageForm {
  method: string;
  action: string;
  fields: Fields;
  /** Names of everything that can be filled in or pressed. */
  names: string[];
}

export interface Page extends Answered {
  /** Where the browser ended up. */
  path: string;
  forms: PageForm[];
  /** The form that answers the question. */
  answerForm: PageForm;
  /** The line that tells how things stand. */
  standing: string;
}

export interface BrowserOptions {
  cookies?: boolean;
  lang?: string;
  headers?: OutgoingHttpHeaders;
}

/** A browser without scripts: keeps cookies unless told not to, follows redirects, posts forms. */
export class Browser {
  readonly #origin: string;
  readonly #keeps: boolean;
  readonly #headers: OutgoingHttpHeaders;
  readonly cookies = new Map<string, string>();
  /** The Set-Cookie headers it was sent. */
  readonly offered: string[] = [];

  constructor(origin: string, { cookies = true, lang = 'en', headers = {} }: BrowserOptions = {}) {
    this.#origin = origin;
    this.#keeps = cookies;
    this.#headers = { 'accept-language': lang, 'accept-encoding': 'gzip', ...headers };
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** One request with the cookies, without following where it leads. */
  async send(path: string, { headers = {}, ...sent }: Sent = {}): Promise<Answered> {
    const own = this.cookies.size ? { cookie: this.cookie } : {};
    const result = await ask(this.#origin + path, { ...sent, headers: { ...this.#headers, ...own, ...headers } });
    for (const line of result.headers['set-cookie'] ?? []) this.#keep(line);
    return result;
  }

  /** Opens an address, wherever it leads. */
  async go(path: string, sent: Sent = {}): Promise<Page> {
    let [at, result] = [path, await this.send(path, sent)];
    for (let hops = 0; result.status >= 300 && result.status < 400 && result.headers.location; hops++) {
      if (hops > 5) throw new Error(`${path} leads on and on.`);
      at = result.headers.location;
      result = await this.send(at);
    }
    return pageOf(result, at);
  }

  /** Sends a form with some fields filled in; what is not named stays as the page had it. */
  submit({ action, fields }: PageForm, filled: Record<string, string | string[]> = {}): Promise<Page> {
    return this.go(action, posted([...fields.filter(([name]) => !Object.hasOwn(filled, name)), ...pairsOf(filled)]));
  }

  #keep(line: string): void {
    this.offered.push(line);
    if (!this.#keeps) return;
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const gone = attributes.some((one) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(one));
    if (gone) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const pairsOf = (filled: Record<string, string | string[]>): Fields =>
  Object.entries(filled).flatMap(([name, values]) => [values].flat().map((value) => [name, value] as [string, string]));

/** A form post as browsers write it. */
export const posted = (fields: Fields): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

/** A post as the script of the page writes it. */
export const postedJson = (body: unknown): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function pageOf(result: Answered, path: string): Page {
  const forms = [...result.text.matchAll(/<form((?:[^>\"]|\"[^\"]*\")*)>([\s\S]*?)<\/form>/g)].map(([, tag, inner]) =>
    formOf(tag!, inner!),
  );
  const status = /role="status"[^>]*>([\s\S]*?)<\/div>/.exec(result.text)?.[1] ?? '';
  return {
    ...result,
    path,
    forms,
    standing: plain(status.replace(/<[^>]*>/g, '')).trim(),
    get answerForm() {
      const found = forms.find(({ action }) => action.endsWith('/answers'));
      if (!found) throw new Error(`No form to answer at ${path} (${result.status}): ${result.text.slice(0, 300)}`);
      return found;
    },
  };
}

function formOf(tag: string, inner: string): PageForm {
  const fields: Fields = [];
  const names: string[] = [];
  for (const [, kind, attributes, content] of inner.matchAll(
    /<(input|textarea)\b((?:[^>\"]|\"[^\"]*\")*)>(?:([^<]*)<\/textarea>)?/g,
  )) {
    const name = attribute(attributes!, 'name');
    const type = attribute(attributes!, 'type');
    if (!name) continue;
    if (!names.includes(name)) names.push(name);
    if ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(attributes!)) continue;
    fields.push([name, kind === 'textarea' ? plain(content ?? '') : attribute(attributes!, 'value')]);
  }
  for (const [, attributes] of inner.matchAll(/<button\b((?:[^>\"]|\"[^\"]*\")*)>/g)) {
    const name = attribute(attributes!, 'name');
    if (name && !names.includes(name)) names.push(name);
  }
  return {
    method: attribute(tag, 'method').toUpperCase() || 'GET',
    action: attribute(tag, 'action').split('#')[0]!,
    fields,
    names,
  };
}

const attribute = (attributes: string, name: string): string =>
  plain(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** HTML text as people read it. */
export const plain = (html: string): string => html.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!);
