import type { OptionId } from '../../../src/core/ids.ts';
import { decodeAction, decodeChosen, type SlackAction } from '../actions.ts';
import { type BlockActions, blockActionsSchema } from '../schema.ts';
import { channelOfView, type Outcome, place } from './common.ts';
import type { By, Surface } from './happening.ts';

const surfaceOf = (payload: BlockActions): Surface | undefined => {
  const { view, trigger_id: triggerId, response_url: responseUrl } = payload;
  if (view?.type === 'modal') {
    return { type: 'modal', viewId: view.id };
  }
  if (triggerId === undefined) {
    return undefined;
  }
  if (view) {
    return { type: 'home', triggerId };
  }
  return responseUrl === undefined ? undefined : { type: 'message', responseUrl, triggerId };
};

const byOf = ({ user, channel, view }: BlockActions): By => ({
  user: user.id,
  ...place(channel?.id ?? (view ? channelOfView(view) : undefined)),
});

const chosenOf = (
  action: Extract<SlackAction, { type: 'answer' | 'send' }>,
  { state, view }: BlockActions,
): readonly OptionId[] =>
  action.type === 'answer'
    ? [action.optionId]
    : (decodeChosen(action.ask, (view?.state ?? state)?.values) ?? []);

const meaningOf = (payload: BlockActions, action: SlackAction, surface: Surface): Outcome => {
  const by = byOf(payload);
  switch (action.type) {
    case 'choose':
      return { ignored: 'a box was ticked' };
    case 'command':
      return { happening: { type: 'press', ...by, command: action.command, surface } };
    case 'answer':
    case 'send': {
      const optionIds = chosenOf(action, payload);
      return { happening: { type: 'answer', ...by, ask: action.ask, optionIds, surface } };
    }
  }
};

/** Reads a press. What no element of ours can carry is malformed. */
export const parseBlockActions = (json: unknown): Outcome => {
  const parsed = blockActionsSchema.safeParse(json);
  if (!parsed.success) {
    return { malformed: parsed.error };
  }
  const payload = parsed.data;
  const [pressed] = payload.actions;
  const action = pressed && decodeAction(pressed.action_id, pressed.value);
  const surface = surfaceOf(payload);
  if (action === undefined || surface === undefined) {
    return { malformed: 'not an element of ours' };
  }
  return { ...meaningOf(payload, action, surface), payload };
};
