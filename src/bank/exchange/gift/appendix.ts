import { z } from 'zod';

/** A source as it stands below a justification. */
export interface ShownReference {
  readonly title: string;
  readonly url: string;
  readonly checked: string;
  readonly volatile?: boolean | undefined;
}

const referenceLine = ({ title, url, checked, volatile }: ShownReference): string =>
  `- ${title}: <${url}> (${checked}${volatile === true ? ', volatile' : ''})`;

/** Key points and sources, as learners see them below the justification. */
const appendix = (keyPoints: readonly string[], references: readonly ShownReference[]): string =>
  [keyPoints.map((point) => `- ${point}`), references.map(referenceLine)]
    .filter((lines) => lines.length > 0)
    .map((lines) => `\n\n${lines.join('\n')}`)
    .join('');

/** The justification with key points and sources below it. */
export const withAppendix = (
  justification: string,
  keyPoints: readonly string[],
  references: readonly ShownReference[],
): string => justification + appendix(keyPoints, references);

/** The justification without what {@link withAppendix} put below it. */
export const withoutAppendix = (
  feedback: string,
  keyPoints: readonly string[],
  references: readonly ShownReference[],
): string => {
  const end = appendix(keyPoints, references);
  return feedback.endsWith(end) ? feedback.slice(0, feedback.length - end.length) : feedback;
};

const REFERENCE_LINE = /^[-*] +(.+): <(https:[^>\s]+)> \((\d{4}-\d{2}-\d{2})(, volatile)?\)$/;
const dateSchema = z.iso.date();

/** Sources that stand below a justification whose comment was lost on the way, and the rest. */
export const takeReferences = (
  feedback: string,
): { readonly rest: string; readonly references: readonly ShownReference[] } => {
  const lines = feedback.split('\n');
  const references: ShownReference[] = [];
  for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
    const [, title, url, checked, volatile] = REFERENCE_LINE.exec(line) ?? [];
    if (!title || !url || !dateSchema.safeParse(checked).success || checked === undefined) {
      lines.push(line);
      break;
    }
    references.unshift({ title, url, checked, ...(volatile && { volatile: true }) });
  }
  return { rest: lines.join('\n').trim(), references };
};
