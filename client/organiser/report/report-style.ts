import { REPORT_CSS } from '../../../shared/evaluation/report/css.ts';

let sheet: CSSStyleSheet | undefined;

/** Gives the page the style of reports, once. */
export function withReportStyle(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(REPORT_CSS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
