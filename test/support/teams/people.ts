import { memberIdOf } from '../../../adapters/teams/ids.ts';
import type { MemberId } from '../../../src/core/ids.ts';
import type { View } from '../../../src/core/view/view.ts';

const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const NAMES = 'Ana Ben Chen Dana Emre Fatou Gita Hugo Inés Jo Kim Lea'.split(' ');

/** The person with this number, from 1 on. */
export const teamsMember = (number: number): MemberId =>
  memberIdOf({
    tenant: TENANT,
    person: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  });

/** Twelve people, by the ids of {@link teamsMember}. */
export const NAMED: ReadonlyMap<MemberId, string> = new Map(
  NAMES.map((name, index) => [teamsMember(index + 1), name]),
);

/** The same view, with Teams' people where it has those of Slack. */
export const inTeams = <T extends View>(view: T): T =>
  JSON.parse(
    JSON.stringify(view).replaceAll(/slack:T1:U(\d+)/g, (_whole, number: string) =>
      teamsMember(Number(number)),
    ),
  );
