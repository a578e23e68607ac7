import type { Question } from '../../core/question/schema.ts';
import { type Figure, isBeyond, type QuestionFinding } from '../measures/figure.ts';
import { fileProblem, type Problem, shownName } from '../problem.ts';
import { readText } from '../read-text.ts';
import { parseYaml } from '../yaml-file.ts';
import { shownLimits, shownValue } from './figures-table.ts';

/**
 * Gives each finding its place in its question's file, which is read once more for that.
 *
 * @param files - paths of the questions' files.
 * @param root - problems name files relative to this folder.
 */
export const placeFindings = async (
  findings: readonly QuestionFinding[],
  files: ReadonlyMap<Question, string>,
  root: string,
): Promise<readonly Problem[]> => {
  const placed = await Promise.all(
    [...new Set(findings.map(({ question }) => question))].map((question) => {
      const path = files.get(question);
      const found = findings.filter((finding) => finding.question === question);
      return path === undefined ? [] : placeIn(path, found, root);
    }),
  );
  return placed.flat();
};

const placeIn = async (
  path: string,
  findings: readonly QuestionFinding[],
  root: string,
): Promise<readonly Problem[]> => {
  const source = await readText(path, root);
  if ('problem' in source) {
    return [source.problem];
  }
  const { problemOf } = parseYaml(source.text, shownName(path, root));
  return findings.map(problemOf);
};

/** The figures that are beyond their limits for no single question's fault. */
export const figureProblems = (figures: readonly Figure[], bank: string): readonly Problem[] =>
  figures.flatMap((figure) =>
    figure.mend === undefined || !isBeyond(figure)
      ? []
      : [
          fileProblem(
            bank,
            `${figure.name}: ${shownValue(figure)}; limits: ${shownLimits(figure)}`,
            figure.mend,
          ),
        ],
  );
