import { z } from 'zod';
import { parseMarkdown, type MarkdownNode } from '../text/markdown.ts';
import { text, type Say } from '../text/text.ts';

/** A slide: Markdown per language. The title of the step is its heading. */
export const slide = z.strictObject({ text: text.optional() });

export type Slide = z.infer<typeof slide>;
export type SlideView = { content: MarkdownNode[] };

/** A slide as an audience sees it. */
export const slideView = (config: Slide, say: Say): SlideView => ({
  content: config.text ? parseMarkdown(say(config.text)) : [],
});
