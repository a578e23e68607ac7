import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of questions for one test, gone when it has finished. */
export interface TestFolder {
  readonly path: string;
  write(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
}

/** @param files - texts by path, such as `serving/one.yaml`. */
export const createFolder = async (
  files: Readonly<Record<string, string>>,
): Promise<TestFolder> => {
  const path = await mkdtemp(join(tmpdir(), 'bank-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  const folder: TestFolder = {
    path,
    write: async (file, text) => {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), text);
    },
    remove: (file) => rm(join(path, file)),
  };
  for (const [file, text] of Object.entries(files)) {
    await folder.write(file, text);
  }
  return folder;
};

export const TODAY = '2026-11-22';

export const TOPICS = `serving:
  en: Serving
  es: Serving
cost:
  en: Cost
  es: Costes
`;

const stepText = (n: number): string => `  - id: step-${n}
${n > 1 ? `    situation: { en: Situation ${n}., es: Situación ${n}. }\n` : ''}\
    question: { en: Decision ${n}?, es: ¿Decisión ${n}? }
    options:
      - id: right
        text: { en: Right ${n}, es: Correcta ${n} }
      - id: wrong
        text: { en: Wrong ${n}, es: Incorrecta ${n} }
        why: { en: Not ${n}., es: No ${n}. }
    answer: [right]
    justification: { en: Because ${n}., es: Porque ${n}. }
`;

/** An incident of three steps that nothing is wrong with. */
export const incidentText = (id: string, topic = 'serving'): string => `id: ${id}
topic: ${topic}
tags: [latency]
difficulty: 3
revision: 1
kind: incident
scenario:
  en: A page at night.
  es: Un aviso de noche.
steps:
${[1, 2, 3].map(stepText).join('')}\
justification: { en: Contain it first., es: Primero contén. }
references:
  - title: A runbook
    url: https://example.com/runbook
    checked: 2024-05-01
`;

/** A question that nothing is wrong with. */
export const questionText = (id: string, topic = 'serving'): string => `id: ${id}
topic: ${topic}
tags: [aws]
difficulty: 1
revision: 1
kind: single
scenario:
  en: You serve a model.
  es: Sirves un modelo.
question:
  en: Which one?
  es: ¿Cuál?
options:
  - id: right
    text: { en: Right, es: Correcta }
  - id: wrong
    text: { en: Wrong, es: Incorrecta }
    why:
      en: It is wrong.
      es: Es incorrecta.
answer: [right]
justification: { en: Because., es: Porque sí. }
references:
  - title: A page
    url: https://example.com/page
    checked: 2024-05-01
`;

/** A question that the measures too find nothing wrong with; each id has words of its own. */
export const measuredText = (id: string, topic = 'serving'): string => {
  const words = Array.from({ length: 20 }, (_, n) => `${id}-${String.fromCharCode(97 + n)}`).join(
    ' ',
  );
  return questionText(id, topic)
    .replace('en: You serve a model.', `en: You serve a model. ${words}`)
    .replace('es: Sirves un modelo.', `es: Sirves un modelo. ${words}`)
    .replace('checked: 2024-05-01', 'checked: 2026-11-01');
};
