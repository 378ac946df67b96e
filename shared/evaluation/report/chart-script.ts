import module from './chart-file.js?raw';

/** The script of a report, as text: the module without its exports, at work on the whole page. */
export const CHART_SCRIPT = `(()=>{${module.replaceAll('\r\n', '\n').replace(/^export /gm, '')}start()})()`;

/** SHA-256 of it, base64: what the page's policy lets run. A test says what it must be. */
export const CHART_SCRIPT_HASH = 'nqyY4p1+5RzLTe6v7E7wOXWqmZAZO1wA30M2FpYSIKU=';
