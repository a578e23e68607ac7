import type { Args } from '../args.ts';
import { SlackRefusal } from '../errors.ts';
import type { SlackState, SlackView } from '../state.ts';
import { changeView, checkedView, openView, redeemTrigger, viewJson } from '../views.ts';
import type { Methods } from './method.ts';

const sameHash = (view: SlackView | undefined, { optional }: Args): void => {
  const hash = optional('hash');
  if (view && hash && hash !== view.hash) {
    throw new SlackRefusal('hash_conflict');
  }
};

const open = (args: Args, state: SlackState) => {
  const content = checkedView(state, 'views.open', args.fields['view']);
  const user = redeemTrigger(state, args.text('trigger_id'));
  return { view: viewJson(state, openView(state, user, content)) };
};

const push = (args: Args, state: SlackState) => {
  const content = checkedView(state, 'views.push', args.fields['view']);
  const user = redeemTrigger(state, args.text('trigger_id'));
  const below = state.views.findLast((view) => view.open && view.user === user);
  if (!below) {
    throw new SlackRefusal('not_found');
  }
  return { view: viewJson(state, openView(state, user, content, below.rootId)) };
};

const update = (args: Args, state: SlackState) => {
  const [id, externalId] = [args.optional('view_id'), args.optional('external_id')];
  const view = state.views.find(
    (candidate) =>
      candidate.open &&
      (id ? candidate.id === id : candidate.content['external_id'] === externalId),
  );
  if (!view) {
    throw new SlackRefusal('not_found');
  }
  sameHash(view, args);
  changeView(state, view, checkedView(state, 'views.update', args.fields['view']));
  return { view: viewJson(state, view) };
};

const publish = (args: Args, state: SlackState) => {
  const user = args.text('user_id');
  if (!state.users.has(user)) {
    throw new SlackRefusal('user_not_found');
  }
  const before = state.homes.get(user);
  sameHash(before, args);
  const content = checkedView(state, 'views.publish', args.fields['view']);
  const number = state.next();
  const id = before?.id ?? `V${number}`;
  const hash = `${number}.hash`;
  const home: SlackView = { id, rootId: id, user, content, hash, errors: {}, open: true };
  state.homes.set(user, home);
  return { view: viewJson(state, home) };
};

export const viewMethods: Methods = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
