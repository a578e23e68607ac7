import type { FaultRun } from '../run.ts';

/** A change of one of the built product's files, below `dist/`. */
interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Something wrong with the product, the run that is to show it, and how the checker says so. */
export interface PlantedBug {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly run: Omit<FaultRun, 'product'>;
  readonly found: RegExp;
}

export const BUGS: readonly PlantedBug[] = [
  {
    name: 'answers without their unique key',
    changes: [
      {
        file: 'src/storage/migrations/0001-initial.js',
        from: ".addPrimaryKeyConstraint('answer_key', ['round_id', 'member_id'])",
        to: '',
      },
      {
        file: 'src/storage/sql/answer-rows.js',
        from: ".onConflict((conflict) => conflict.columns(['round_id', 'member_id']).doNothing())",
        to: '',
      },
    ],
    run: { database: 'sqlite', rounds: 4, seed: 1, faults: [] },
    found: /answer stored 2 times/,
  },
  {
    name: 'an acknowledgement before the commit',
    changes: [
      {
        file: 'adapters/slack/handle/answer.js',
        from: 'const view = await parts.inbound.onAnswer(',
        to: 'await acknowledge(); const view = await parts.inbound.onAnswer(',
      },
    ],
    run: { database: 'sqlite', rounds: 5, seed: 1, faults: ['disk full'] },
    found: /answer lost: .* acknowledged/,
  },
  {
    name: 'an unknown outcome that is posted again without a look',
    changes: [
      {
        file: 'src/app/delivery/outcome.js',
        from: "mark: 'uncertain', at: now + waitToLook",
        to: "mark: 'pending', at: now + waitToLook",
      },
    ],
    run: { database: 'sqlite', rounds: 4, seed: 1, faults: ['platform: drop after'] },
    found: /posted [2-9] times/,
  },
  {
    name: 'a lease that nobody heeds',
    changes: [
      {
        file: 'src/storage/sql/leases.js',
        from: "'leased_until', '>', now)",
        to: "'leased_until', '<', 0)",
      },
    ],
    run: { database: 'postgres', rounds: 5, seed: 17, faults: ['platform: slow'] },
    found: /posted [2-9] times/,
  },
];
