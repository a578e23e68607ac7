import type { Args } from '../args.ts';
import { SlackRefusal } from '../errors.ts';
import type { SlackState } from '../state.ts';
import type { Methods } from './method.ts';

const info = (args: Args, state: SlackState) => {
  const user = state.users.get(args.text('user'));
  if (!user) {
    throw new SlackRefusal('user_not_found');
  }
  return {
    user: {
      id: user.id,
      team_id: state.teamId,
      name: user.name,
      real_name: user.name,
      is_admin: user.isAdmin,
      is_owner: user.isOwner,
      is_bot: user.isBot,
      deleted: false,
      tz: user.tz,
      profile: { display_name: user.name, real_name: user.name },
      ...(args.flag('include_locale') && { locale: user.locale }),
    },
  };
};

export const userMethods: Methods = { 'users.info': info };
