import type { By, Locale, Place } from './happening.ts';
import type { Activity } from './schema.ts';

/** Without the kind of conversation, it is told by what else is there. */
const scopeOf = ({ conversation, channelData }: Activity): Place['scope'] => {
  switch (conversation.conversationType) {
    case 'personal':
      return 'personal';
    case 'groupChat':
      return 'group';
    case 'channel':
      return 'channel';
    default:
      if (channelData?.team !== undefined) {
        return 'channel';
      }
      return conversation.isGroup === true ? 'group' : 'personal';
  }
};

/** The one tenant that an activity names; `undefined` for none, and for two that differ. */
const tenantOf = ({ conversation, channelData }: Activity): string | undefined => {
  const [one, ...others] = new Set(
    [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined),
  );
  return others.length === 0 ? one : undefined;
};

const nameOf = ({ conversation, channelData }: Activity, id: string): string | undefined => {
  const { team, channel } = channelData ?? {};
  if (id === team?.id) {
    return team.name;
  }
  const own = id === conversation.id.conversation ? conversation.name : undefined;
  return (id === channel?.id ? channel.name : undefined) ?? own;
};

const named = (activity: Activity, id: string): { readonly name?: string } => {
  const name = nameOf(activity, id);
  return name === undefined ? {} : { name };
};

const placeOf = (activity: Activity, tenant: string): Place => {
  const { serviceUrl, channelData } = activity;
  const { conversation, thread } = activity.conversation.id;
  const scope = scopeOf(activity);
  const team = scope === 'channel' ? channelData?.team?.id : undefined;
  return {
    serviceUrl,
    tenant,
    conversation,
    scope,
    ...named(activity, conversation),
    ...(thread !== undefined && { thread }),
    ...(team !== undefined && { team }),
  };
};

/** Who did something, and where; `undefined` where no tenant is named. */
export const byOf = (activity: Activity): By | undefined => {
  const tenant = tenantOf(activity);
  if (tenant === undefined) {
    return undefined;
  }
  const { id, aadObjectId: objectId } = activity.from;
  return {
    person: objectId ?? id,
    ...(objectId !== undefined && { objectId }),
    place: placeOf(activity, tenant),
  };
};

/** The same, in another channel of the team. */
export const inChannel = (activity: Activity, by: By, channel: string): By => {
  const { thread: _thread, name: _name, ...rest } = by.place;
  return { ...by, place: { ...rest, conversation: channel, ...named(activity, channel) } };
};

export const localeOf = ({ locale, localTimezone }: Activity): Locale => ({
  ...(locale !== undefined && { locale }),
  ...(localTimezone !== undefined && { zone: localTimezone }),
});
