import { channelIdOf, type TeamsChannel, workspaceIdOf } from '../ids.ts';
import type { By } from '../parse/happening.ts';
import type { Standing } from '../references.ts';
import { install } from './install.ts';
import type { Handler, Parts } from './parts.ts';

/** All channels of the team in which it happened, or else the one conversation; a personal chat is no channel. */
const concerned = async (parts: Parts, { place }: By): Promise<readonly TeamsChannel[]> =>
  place.team === undefined ? [place] : parts.references.channelsOf(place.tenant, place.team);

const leaveOne = async (parts: Parts, channel: TeamsChannel, standing: Standing): Promise<void> => {
  const { inbound, references, newId, now } = parts;
  const reference = await references.channel(channel);
  if (reference === undefined) {
    return;
  }
  const workspaceId = workspaceIdOf(channel.tenant);
  await inbound.onRemoved({ requestId: newId(), workspaceId, channelId: channelIdOf(channel) });
  if (reference.standing === 'installed') {
    await references.saveChannel(channel, { ...reference, standing, since: now() });
  }
};

/** Nothing is posted into a channel any more, until it is set up again; Teams tells some of it twice. */
const leave = async (
  parts: Parts,
  channels: readonly TeamsChannel[],
  standing: Standing,
): Promise<void> => {
  for (const channel of channels) {
    await parts.serial(channelIdOf(channel), () => leaveOne(parts, channel, standing));
  }
};

/** Sets those channels up again that were left in this way. */
const comeBack = async (
  parts: Parts,
  by: By,
  channels: readonly TeamsChannel[],
  standing: Standing,
): Promise<void> => {
  const { name: _ofTeam, ...told } = by.place;
  for (const channel of channels) {
    const reference = await parts.references.channel(channel);
    if (reference?.standing === standing) {
      const { team } = reference;
      const place = { ...told, ...channel, ...(team !== undefined && { team }) };
      await install(parts, { ...by, place });
    }
  }
};

export const handleRemoved =
  (parts: Parts): Handler<'removed'> =>
  async (happening) => {
    await leave(parts, await concerned(parts, happening), 'known');
    return undefined;
  };

export const handleTeamClosed =
  (parts: Parts): Handler<'team closed'> =>
  async (happening) => {
    await leave(parts, await concerned(parts, happening), 'closed');
    return undefined;
  };

export const handleTeamOpened =
  (parts: Parts): Handler<'team opened'> =>
  async (happening) => {
    await comeBack(parts, happening, await concerned(parts, happening), 'closed');
    return undefined;
  };

export const handleChannelDeleted =
  (parts: Parts): Handler<'channel deleted'> =>
  async ({ place }) => {
    await leave(parts, [place], 'deleted');
    return undefined;
  };

export const handleChannelRestored =
  (parts: Parts): Handler<'channel restored'> =>
  async (happening) => {
    await comeBack(parts, happening, [happening.place], 'deleted');
    return undefined;
  };

export const handleRenamed =
  ({ references }: Parts): Handler<'renamed'> =>
  async ({ place }) => {
    const reference = await references.channel(place);
    if (reference !== undefined && place.name !== undefined) {
      await references.saveChannel(place, { ...reference, name: place.name });
    }
    return undefined;
  };

/** Who is a member, and how they are called, is asked anew. */
export const handleMembersChanged =
  ({ people }: Parts): Handler<'members changed'> =>
  async ({ place }) => {
    people.forget(place.tenant);
    return undefined;
  };
