import { withChartFiles } from '../../../shared/evaluation/report/chart-file.js';
import { REPORT_CSS } from '../../../shared/evaluation/report/css.ts';

let sheet: CSSStyleSheet | undefined;

/** Lets the charts in an element be saved, and gives the page the style of reports, once. */
export function withReportStyle(element: HTMLElement): void {
  withChartFiles(element);
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(REPORT_CSS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
