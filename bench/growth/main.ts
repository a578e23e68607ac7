import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process/spawn.ts';
import { measureGrowth } from './measure.ts';
import { growthPlot } from './plot.ts';
import { growthTable } from './table.ts';

const PLOT = 'docs/images/growth.svg';

const growth = await measureGrowth((what) => process.stderr.write(`${what} …\n`));
writeFileSync(join(ROOT, PLOT), growthPlot(growth));
process.stdout.write(`${growthTable(growth)}\n\nDrawn in ${PLOT}.\n`);
