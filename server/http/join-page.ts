import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { gzipSync } from 'node:zlib';
import Crowded from '../../client/join/Crowded.svelte';
import Join from '../../client/join/Join.svelte';
import Me from '../../client/join/Me.svelte';
import OwnCode from '../../client/join/OwnCode.svelte';
import { ownCodeTexts } from '../../shared/text/cards/own-code-texts.ts';
import { crowdedTexts } from '../../shared/text/phone/crowded-texts.ts';
import { phoneTexts } from '../../shared/text/phone/phone-texts.ts';
import { translator } from '../../shared/text/translate.ts';
import { phoneDocument, type PackedPage } from './phone-page.ts';

/** The page where people type a room code; `unknown` is one that is not there. */
export function joinPage(lang: string, unknown: string | null): PackedPage {
  const t = translator(phoneTexts(lang), lang);
  return page(lang, t('join.title'), render(Join, { props: { t, unknown } }).body);
}

/** A person's own page in a room. `code` is their return code as people read it. */
export function mePage(
  lang: string,
  props: { base: string; code: string; wrong: 'right' | 'wrong' | 'too-many' | null },
): PackedPage {
  const t = translator(phoneTexts(lang), lang);
  return page(lang, t('code.title'), render(Me, { props: { t, ...props } }).body);
}

/** The page on which people make a code of their own for a survey. */
export function ownCodePage(lang: string, props: Omit<ComponentProps<typeof OwnCode>, 'texts'>): PackedPage {
  const texts = ownCodeTexts(lang);
  return page(lang, texts.title, render(OwnCode, { props: { texts, ...props } }).body);
}

/** The page for newcomers who have to wait at the door; `base` is where they come in. */
export function crowdedPage(lang: string, base: string): PackedPage {
  const texts = crowdedTexts(lang);
  return page(lang, texts.title, render(Crowded, { props: { texts, base } }).body);
}

/** The page after leaving; its script removes what the phone kept. */
export function leftPage(lang: string, script: string): PackedPage {
  const t = translator(phoneTexts(lang), lang);
  return page(lang, t('join.title'), render(Join, { props: { t, unknown: null, notice: t('code.left') } }).body, script);
}

function page(lang: string, title: string, body: string, script?: string): PackedPage {
  const html = phoneDocument({ lang, title, body, ...(script && { script }) });
  return { html, gzip: () => gzipSync(html) };
}
