import { cardAction } from '../../test/support/teams/payloads/invoke.ts';
import { actionsOf } from '../../test/support/teams/read/find-action.ts';
import { claimsFor } from '../../test/support/teams/way.ts';
import { MEMBER, type PressTemplate } from '../load/protocol.ts';
import type { TeamsPlace } from './place.ts';

/** Presses of a posted question's buttons, as Teams sends them. */
export const pressesOf = ({ fake, issuer, channel, user }: TeamsPlace): PressTemplate => {
  const { state } = fake;
  const [message] = channel.messages;
  if (message?.card === undefined) {
    throw new Error('Nothing was posted.');
  }
  const somebody = { ...user, id: `29:${MEMBER}`, objectId: MEMBER };
  const scene = { state, user: somebody, conversation: channel, thread: message.id };
  const presses = actionsOf(message.card)
    .filter(({ json }) => json['verb'] === 'answer')
    .map(({ json }) => ({
      ...cardAction(scene, { action: json, inputs: {}, trigger: 'manual', message: message.id }),
      id: `f:${MEMBER}`,
    }));
  const [first = {}] = presses;
  return {
    credentials: { type: 'token', token: issuer.sign(claimsFor(state, first, issuer.issuer)) },
    bodies: presses.map((press) => JSON.stringify(press)),
  };
};
