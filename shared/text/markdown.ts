import MarkdownIt, { type Token } from 'markdown-it';

/**
 * Markdown as plain data. Pages draw it node by node, so no HTML from a session file ever reaches a browser, and what is not in
 * this list of tags cannot be shown.
 */
export type MarkdownNode = string | { tag: MarkdownTag; children: MarkdownNode[]; href?: string; src?: string; alt?: string };

const TAGS = [
  'p',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'code',
  'blockquote',
  'a',
  'img',
  'br',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
] as const;
export type MarkdownTag = (typeof TAGS)[number];

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('strikethrough');
const known = new Map<string, MarkdownNode[]>();
const MOST_KNOWN = 500;

/** Parses Markdown to nodes. Pictures are `media/…` files of the session only; links are http, https or mailto only. */
export function parseMarkdown(source: string): MarkdownNode[] {
  const before = known.get(source);
  if (before) return before;
  const nodes = build(markdown.parse(source, {}));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(source, nodes);
  return nodes;
}

function build(tokens: Token[]): MarkdownNode[] {
  const root: MarkdownNode[] = [];
  const open: MarkdownNode[][] = [root];
  for (const token of tokens) {
    const here = open[open.length - 1]!;
    if (token.nesting === -1) open.pop();
    else if (token.type === 'inline') here.push(...build(token.children ?? []));
    else if (token.nesting === 1) open.push(enter(here, token));
    else here.push(...leaf(token));
  }
  return root;
}

/** Adds an element for an opening token and returns where its children go; a hidden paragraph of a tight list is no element. */
function enter(here: MarkdownNode[], token: Token): MarkdownNode[] {
  if (token.hidden) return here;
  const node = { tag: tagOf(token.tag), children: [] as MarkdownNode[], ...linkOf(token) };
  here.push(node);
  return node.children;
}

function leaf(token: Token): MarkdownNode[] {
  switch (token.type) {
    case 'text':
    case 'html_block':
    case 'html_inline':
      return token.content ? [token.content] : [];
    case 'softbreak':
      return [' '];
    case 'hardbreak':
      return [{ tag: 'br', children: [] }];
    case 'hr':
      return [{ tag: 'hr', children: [] }];
    case 'code_inline':
    case 'code_block':
    case 'fence':
      return [{ tag: 'code', children: [token.content] }];
    case 'image':
      return picture(token);
    default:
      return [];
  }
}

function picture(token: Token): MarkdownNode[] {
  const src = String(token.attrGet('src') ?? '');
  return MEDIA_FILE.test(src) ? [{ tag: 'img', children: [], src, alt: token.content }] : [token.content];
}

/** A picture of the session: `media/name.ext`. */
export const MEDIA_FILE = /^media\/[a-z0-9][a-z0-9._-]*\.(svg|png|jpe?g|webp|gif|avif)$/i;

function linkOf(token: Token): { href?: string } {
  const href = token.type === 'link_open' ? String(token.attrGet('href') ?? '') : '';
  return /^(https?:|mailto:)/i.test(href) ? { href } : {};
}

/** Slides have one first heading, their title: a level-one heading in the text becomes a second. */
function tagOf(tag: string): MarkdownTag {
  if (tag === 'h1') return 'h2';
  if (/^h[4-6]$/.test(tag)) return 'h3';
  return (TAGS as readonly string[]).includes(tag) ? (tag as MarkdownTag) : 'p';
}
