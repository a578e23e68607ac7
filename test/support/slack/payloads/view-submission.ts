import type { Json } from '../json.ts';
import type { SlackState, SlackView } from '../state.ts';
import { viewJson } from '../views.ts';
import { actorFields, createTrigger } from './common.ts';

/** A modal was filled in and sent. */
export const viewSubmission = (state: SlackState, view: SlackView, values: Json): Json => ({
  type: 'view_submission',
  ...actorFields(state, view.user),
  trigger_id: createTrigger(state, view.user),
  view: { ...viewJson(state, view), state: { values } },
  response_urls: [],
});

/** A modal was closed without being sent. */
export const viewClosed = (state: SlackState, view: SlackView): Json => ({
  type: 'view_closed',
  ...actorFields(state, view.user),
  view: viewJson(state, view),
  is_cleared: false,
});
