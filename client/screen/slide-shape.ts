import type { MarkdownNode } from '../../shared/text/markdown.ts';

/** A slide taken apart: its pictures, what is to be read, and how the two share the page. */
export interface SlideShape {
  pictures: MarkdownNode[];
  words: MarkdownNode[];
  /** `title`: nothing but the title. `above`: a picture over a line or two. `beside`: a picture next to the text. `columns`: very much text. */
  shape: 'title' | 'picture' | 'above' | 'beside' | 'words' | 'columns';
}

/** Up to this many characters in a single paragraph go below a picture; more stand beside it. */
const LINE_OR_TWO = 130;
/** More characters than these are read in two columns, which keeps their type larger. */
const MUCH = 520;

/** How a slide's content shares the page. A picture inside a sentence or a list stays where it is. */
export function slideShape(content: readonly MarkdownNode[]): SlideShape {
  const pictures = content.flatMap(picturesOf);
  const words = content.filter((node) => picturesOf(node).length === 0);
  return { pictures, words, shape: shapeOf(pictures.length > 0, words) };
}

function shapeOf(pictured: boolean, words: readonly MarkdownNode[]): SlideShape['shape'] {
  if (words.length === 0) return pictured ? 'picture' : 'title';
  if (!pictured) return lengthOf(words) > MUCH ? 'columns' : 'words';
  return words.length === 1 && isParagraph(words[0]!) && lengthOf(words) <= LINE_OR_TWO ? 'above' : 'beside';
}

/** The pictures of a paragraph that holds nothing else. */
function picturesOf(node: MarkdownNode): MarkdownNode[] {
  if (!isParagraph(node)) return [];
  const parts = node.children.filter((child) => typeof child !== 'string' || child.trim());
  return parts.length > 0 && parts.every((child) => typeof child !== 'string' && child.tag === 'img') ? parts : [];
}

const isParagraph = (node: MarkdownNode): node is Exclude<MarkdownNode, string> => typeof node !== 'string' && node.tag === 'p';

const lengthOf = (nodes: readonly MarkdownNode[]): number =>
  nodes.reduce((sum, node) => sum + (typeof node === 'string' ? node.length : lengthOf(node.children)), 0);
