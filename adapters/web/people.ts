import {
  type ChannelId,
  channelIdSchema,
  type MemberId,
  memberIdSchema,
  workspaceIdSchema,
} from '../../src/core/ids.ts';

export const WORKSPACE_ID = workspaceIdSchema.parse('web:local');
export const CHANNEL_ID: ChannelId = channelIdSchema.parse('web:mlops-daily');

/** The invented people of the playground: whoever opens the page chooses which one to be. */
export const PERSON_IDS = ['ana', 'ben', 'chen', 'dana'] as const;
export type PersonId = (typeof PERSON_IDS)[number];

const NAMES: Readonly<Record<PersonId, string>> = {
  ana: 'Ana',
  ben: 'Ben',
  chen: 'Chen',
  dana: 'Dana',
};

export interface Person {
  readonly id: PersonId;
  readonly memberId: MemberId;
  readonly name: string;
}

export const memberIdOf = (person: PersonId): MemberId => memberIdSchema.parse(`web:${person}`);

export const PEOPLE: readonly Person[] = PERSON_IDS.map((id) => ({
  id,
  memberId: memberIdOf(id),
  name: NAMES[id],
}));
