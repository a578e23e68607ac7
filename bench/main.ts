import { parseArgs } from 'node:util';
import { answerSubjects } from './answers.ts';
import { compare, type Measured } from './compare.ts';
import { planningSubjects } from './planning.ts';
import { slackSubjects } from './slack.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '7' } },
});
const rounds = Number(values.rounds);

const answers = await answerSubjects();
const slack = await slackSubjects();
const results = {
  slack: await compare(slack.subjects, rounds),
  answers: await compare(answers.subjects, rounds),
  planning: await compare(planningSubjects, rounds),
};
await slack.close();
await answers.close();

const line = ({ name, perSecond, ratio }: Measured): string =>
  `${name.padEnd(40)} ${Math.round(perSecond).toLocaleString('en').padStart(10)}/s ${ratio.toFixed(2).padStart(7)}`;

const table = Object.entries(results)
  .map(([name, measured]) => [name, ...measured.map(line)].join('\n'))
  .join('\n\n');

process.stdout.write(`${values.json ? JSON.stringify(results) : table}\n`);
