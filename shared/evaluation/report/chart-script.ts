import module from './chart-file.js?raw';

/** The script of a report, as text: the module without its exports, at work on the whole page. */
export const CHART_SCRIPT = `(()=>{${module.replaceAll('\r\n', '\n').replace(/^export /gm, '')}withChartFiles(document.body)})()`;

/** SHA-256 of it, base64: what the page's policy lets run. A test says what it must be. */
export const CHART_SCRIPT_HASH = 'AnpDKhgRW1kYl4Pokdk93bVORpc/z+gF4qeJQwdWdTs=';
