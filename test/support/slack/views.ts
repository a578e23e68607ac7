import { SlackRefusal } from './errors.ts';
import { type Json, record } from './json.ts';
import { viewProblems } from './limits/view.ts';
import { report, withBlockIds } from './message.ts';
import type { SlackState, SlackView } from './state.ts';

/** Slack forgets a trigger after 3 seconds. */
const TRIGGER_MS = 3000;

/** Checks a view that was sent, and gives its blocks their ids. */
export const checkedView = (state: SlackState, where: string, sent: unknown): Json => {
  const view = record(sent);
  const problems = viewProblems(view);
  report(state, where, problems);
  if (problems.length > 0) {
    throw new SlackRefusal('invalid_arguments', problems);
  }
  return { ...view, blocks: withBlockIds(state, view['blocks']) };
};

/** Who pressed, for a trigger that is neither old nor used; it is used from now on. */
export const redeemTrigger = (state: SlackState, id: string): string => {
  const trigger = state.triggers.get(id);
  if (!trigger) {
    throw new SlackRefusal('invalid_trigger_id');
  }
  if (trigger.used) {
    throw new SlackRefusal('exchanged_trigger_id');
  }
  if (state.now() - trigger.createdAt > TRIGGER_MS) {
    throw new SlackRefusal('expired_trigger_id');
  }
  trigger.used = true;
  return trigger.user;
};

/** Shows a modal on top of what this person has open. */
export const openView = (
  state: SlackState,
  user: string,
  content: Json,
  rootId?: string,
): SlackView => {
  const number = state.next();
  const view: SlackView = {
    id: `V${number}`,
    user,
    rootId: rootId ?? `V${number}`,
    content,
    hash: `${number}.hash`,
    errors: {},
    open: true,
  };
  state.views.push(view);
  return view;
};

/** Replaces what a view shows. */
export const changeView = (state: SlackState, view: SlackView, content: Json): void => {
  view.content = content;
  view.hash = `${state.next()}.hash`;
  view.errors = {};
};

/** A view as the Web API and payloads show it. */
export const viewJson = (state: SlackState, view: SlackView): Json => ({
  id: view.id,
  team_id: state.teamId,
  private_metadata: '',
  callback_id: '',
  external_id: '',
  state: { values: {} },
  hash: view.hash,
  clear_on_close: false,
  notify_on_close: false,
  submit: null,
  close: null,
  previous_view_id: null,
  root_view_id: view.rootId,
  app_id: state.appId,
  app_installed_team_id: state.teamId,
  bot_id: state.botId,
  ...view.content,
});
