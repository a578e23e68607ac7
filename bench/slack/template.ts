import type { FakeSlack } from '../../test/support/slack/fake-slack.ts';
import { messageAction } from '../../test/support/slack/payloads/block-actions.ts';
import { interactiveElements } from '../../test/support/slack/read/find-element.ts';
import type { SlackMessage } from '../../test/support/slack/state.ts';
import { MEMBER, type PressTemplate } from '../load/protocol.ts';

/** Presses of a posted question's buttons, as Slack sends them: the whole message comes along. */
export const pressesOf = (
  { state }: FakeSlack,
  message: SlackMessage,
  responsesPort: number,
): PressTemplate => ({
  credentials: { type: 'signature', secret: state.signingSecret },
  bodies: interactiveElements(message.blocks)
    .filter(({ element }) => String(element['action_id']).startsWith('answer:'))
    .map((found) => {
      const payload = messageAction(state, message, { userId: MEMBER, found, values: {} });
      const responseUrl = `http://127.0.0.1:${responsesPort}/response/${MEMBER}`;
      const json = JSON.stringify({ ...payload, response_url: responseUrl });
      return new URLSearchParams({ payload: json }).toString();
    }),
});
