import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBank } from '../../src/bank/load.ts';
import { projectRoot } from '../../src/start/project-root.ts';

/**
 * A folder of the bank's questions with one right option, for tests that press whatever the day
 * brings. It is made with the build.
 */
export const ONE_CHOICE_BANK = join(projectRoot(), 'dist', 'one-choice-bank');

/** Makes the folder anew. */
export const makeOneChoiceBank = async (): Promise<void> => {
  const source = join(projectRoot(), 'questions');
  const { bank } = await loadBank([source], { today: '9999-12-31' });
  await rm(ONE_CHOICE_BANK, { recursive: true, force: true });
  await mkdir(ONE_CHOICE_BANK, { recursive: true });
  await copyFile(join(source, 'topics.yaml'), join(ONE_CHOICE_BANK, 'topics.yaml'));
  for (const { kind, topic, id } of bank.questions) {
    if (kind === 'single') {
      await mkdir(join(ONE_CHOICE_BANK, topic), { recursive: true });
      const file = join(topic, `${id}.yaml`);
      await copyFile(join(source, file), join(ONE_CHOICE_BANK, file));
    }
  }
};
