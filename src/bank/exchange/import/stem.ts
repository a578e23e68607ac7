/** Scenario and question as the one text that other formats have. */
export const joinStem = (scenario: string, question: string): string =>
  `${scenario}\n\n${question}`;

/** How many paragraphs of a stem are the question. */
export const paragraphsOf = (question: string): number => question.split('\n\n').length;

/**
 * Takes a stem apart again: the last paragraphs are the question, what stands before them the scenario.
 *
 * @param paragraphs - of the question.
 */
export const splitStem = (
  stem: string,
  paragraphs = 1,
): { readonly scenario?: string; readonly question: string } => {
  const parts = stem.split('\n\n');
  const scenario = parts.slice(0, -paragraphs).join('\n\n').trim();
  return {
    ...(scenario !== '' && { scenario }),
    question: parts.slice(-paragraphs).join('\n\n').trim(),
  };
};
