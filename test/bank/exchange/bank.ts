import { fileURLToPath } from 'node:url';
import { type LoadedBank, loadBank } from '../../../src/bank/load.ts';
import { readTopics } from '../../../src/bank/topics-file.ts';
import { TOPICS } from '../folder-fixture.ts';

const FOLDER = fileURLToPath(new URL('../../../questions', import.meta.url));

/** The whole bank as it is; dates of sources are none of these tests’ business. */
export const loadOwnBank = (): Promise<LoadedBank> =>
  loadBank([FOLDER], { today: '9999-12-31', root: FOLDER });

/** The topics of questions that tests make. */
export const { topics: MADE_TOPICS } = readTopics(TOPICS, {
  file: 'topics.yaml',
  taken: new Map(),
});
