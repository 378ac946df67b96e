/** Saves the charts of a report as files. The report carries this text as its one script, and the office's page loads it as a module. */

const SVG = 'http://www.w3.org/2000/svg';
const GAP = 14;
const SHARPNESS = 2;

const node = (name, attributes, text) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text) made.textContent = text;
  return made;
};

/** A text in lines that fit. */
function linesOf(text, width, font) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = font;
  const lines = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** What a picture is called: the statement beside it, or its own title. */
const nameOf = (svg) => svg.closest('li')?.querySelector('a')?.textContent ?? svg.querySelector('title')?.textContent ?? '';

/** All charts beside a button as one picture on white, each under its name, with the keys that explain them. */
export function pictureOf(place) {
  const charts = [...place.querySelectorAll('svg[role=img]')];
  const width = Math.max(...charts.map((one) => one.viewBox.baseVal.width));
  const first = charts[0];
  const rightToLeft = first.getAttribute('direction') === 'rtl';
  const family = first.getAttribute('font-family');
  const whole = node('svg', { xmlns: SVG, lang: first.getAttribute('lang'), direction: first.getAttribute('direction') });
  const start = rightToLeft ? GAP + width : GAP;
  const say = (text, y, more) =>
    whole.append(node('text', { x: start, y, 'font-family': family, 'font-size': 13, fill: '#1d1a16', ...more }, text));
  let y = GAP;
  for (const chart of charts) {
    for (const line of linesOf(nameOf(chart), width, `600 14px ${family}`))
      say(line, (y += 19), { 'font-weight': 600, 'font-size': 14 });
    const { width: wide, height } = chart.viewBox.baseVal;
    const copy = chart.cloneNode(true);
    for (const [key, value] of Object.entries({ x: rightToLeft ? start - wide : start, y: y + 8, width: wide, height }))
      copy.setAttribute(key, String(value));
    whole.append(copy);
    y += height + 8 + GAP;
  }
  for (const key of place.querySelectorAll('.keys li')) {
    const mark = key.querySelector('svg').cloneNode(true);
    mark.setAttribute('x', String(rightToLeft ? start - 22 : start));
    mark.setAttribute('y', String(y));
    whole.append(mark);
    say(key.textContent, y + 12, { x: rightToLeft ? start - 30 : start + 30 });
    y += 22;
  }
  const size = { width: width + 2 * GAP, height: Math.ceil(y + GAP) };
  for (const [key, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}` }))
    whole.setAttribute(key, String(value));
  whole.prepend(node('rect', { ...size, fill: '#fff' }));
  // The page's own colours, which may be those of a dark page, are no part of a file.
  const svg = new XMLSerializer().serializeToString(whole).replace(/var\(--[\w-]+, ?(#[0-9a-f]+)\)/gi, '$1');
  return { svg, ...size };
}

async function pngOf({ svg, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

async function save(button) {
  const { chart, format } = button.dataset;
  const picture = pictureOf(button.closest('[data-charts]'));
  const blob = format === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await pngOf(picture);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${chart}.${format}`;
  link.click();
  // Some browsers begin to read only after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Lets every chart inside `root` be saved: the buttons are shown only where they can do something. */
export function withChartFiles(root) {
  const show = () => root.querySelectorAll('.save-chart').forEach((one) => (one.hidden = false));
  root.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-format]');
    if (button) void save(button);
  });
  show();
  new MutationObserver(show).observe(root, { childList: true, subtree: true });
}

/** The same of a page that is a report. */
export const start = () => withChartFiles(document.body);
