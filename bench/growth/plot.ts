import type { Growth, Size } from './measure.ts';

/** Units of the drawing; one panel a database, side by side. */
const [WIDTH, HEIGHT] = [1120, 560];
const PANEL = { left: 70, top: 60, width: 300, height: 420, apart: 560 };
/** Milliseconds at the ends of the axis, as powers of ten. */
const [LEAST, MOST] = [-3, 2];
const COLOURS = ['#1f6feb', '#bf3989', '#1a7f37', '#9a6700', '#cf222e', '#8250df', '#57606a'];

interface Label {
  readonly y: number;
  readonly text: string;
  readonly colour: string;
}

const textAt = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${x}" y="${y.toFixed(1)}" ${more}>${text}</text>`;

const xOf = (sizes: readonly Size[], place: number): number =>
  PANEL.left + (place * PANEL.width) / Math.max(1, sizes.length - 1);

const yOf = (ms: number): number =>
  PANEL.top + (PANEL.height * (MOST - Math.log10(Math.max(ms, 10 ** LEAST)))) / (MOST - LEAST);

const axes = (sizes: readonly Size[]): string => {
  const powers = Array.from({ length: MOST - LEAST + 1 }, (_, step) => LEAST + step);
  const lines = powers.map((power) => {
    const y = yOf(10 ** power);
    return `<path d="M${PANEL.left} ${y}h${PANEL.width}" stroke="#d0d7de"/>${textAt(PANEL.left - 8, y + 4, `${10 ** power}`, 'text-anchor="end"')}`;
  });
  const marks = sizes.map(({ answers }, place) =>
    textAt(
      xOf(sizes, place),
      PANEL.top + PANEL.height + 22,
      `10<tspan dy="-5" font-size="9">${Math.round(Math.log10(answers))}</tspan>`,
      'text-anchor="middle"',
    ),
  );
  return [...lines, ...marks].join('');
};

/** Labels from top to bottom, none over another. */
const spread = (labels: readonly Label[]): readonly Label[] => {
  let free = 0;
  return [...labels]
    .sort((one, other) => one.y - other.y)
    .map((label) => {
      const y = Math.max(label.y, free);
      free = y + 15;
      return { ...label, y };
    });
};

const panel = (database: string, sizes: readonly Size[], left: number): string => {
  const names = Object.keys(sizes[0]?.ms ?? {});
  const colourOf = (place: number): string => COLOURS[place % COLOURS.length] ?? '#000';
  const lines = names.map((name, place) => {
    const points = sizes.map(({ ms }, at) => `${xOf(sizes, at)},${yOf(ms[name] ?? 0).toFixed(1)}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colourOf(place)}" stroke-width="2"/>`;
  });
  const labels = spread(
    names.map((text, place) => ({
      y: yOf(sizes.at(-1)?.ms[text] ?? 0) + 4,
      text,
      colour: colourOf(place),
    })),
  ).map(({ y, text, colour }) =>
    textAt(PANEL.left + PANEL.width + 10, y, text, `fill="${colour}"`),
  );
  const head = textAt(PANEL.left, 34, database, 'font-size="18" font-weight="600"');
  const unit = textAt(PANEL.left - 8, 52, 'ms', 'text-anchor="end"');
  const below = textAt(
    PANEL.left + PANEL.width / 2,
    PANEL.top + PANEL.height + 46,
    'answers in the database',
    'text-anchor="middle"',
  );
  return `<g transform="translate(${left} 0)">${head}${unit}${axes(sizes)}${lines.join('')}${labels.join('')}${below}</g>`;
};

/** Growth as a drawing (SVG): both axes are logarithmic. */
export const growthPlot = (growth: Growth): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#1f2328" role="img" aria-label="Milliseconds of each query by the number of answers">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...Object.entries(growth).map(([database, sizes], place) =>
      panel(database, sizes, place * PANEL.apart),
    ),
    '</svg>\n',
  ].join('\n');
