import type { NoticeView } from '../../core/view/view.ts';
import type { Context } from '../inbound/context.ts';
import { presentMistakes } from '../present/home.ts';

/** As many as one reads at a time. */
const MOST_MISTAKES = 5;

/** What a member got wrong lately, in all of the workspace's channels. */
export const mistakes = async ({
  services: { store },
  actor,
  speech,
}: Context): Promise<NoticeView> =>
  presentMistakes(speech, await store.mistakes(actor.workspaceId, actor.memberId, MOST_MISTAKES));
