import { Refused } from '../../../src/core/adapter/errors.ts';
import type { NoticeView, View } from '../../../src/core/view/view.ts';
import { channelIdOf } from '../ids.ts';
import { threadIn } from '../messages.ts';
import type { HappeningOf } from '../parse/happening.ts';
import { installOnce } from './install.ts';
import { eventOf, type Handler, type Parts, showing, zoneOf } from './parts.ts';

type Words = HappeningOf<'words'>;

/** For all to see, because the person can't be written to: how they reach the bot. */
const writeToMe = ({ languages }: Parts, { language }: View): NoticeView => {
  const { text } = languages.translator(language);
  return {
    kind: 'notice',
    tone: 'info',
    language,
    heading: text('notice.write-to-me.heading'),
    fallback: text('notice.write-to-me.text'),
    text: text('notice.write-to-me.text'),
    items: [],
    actions: [],
  };
};

/** Teams has no message in a channel that one person alone sees: the reply goes to their own chat. */
const replyInPrivate = async (
  parts: Parts,
  { person, place, unseen }: Words,
  view: View,
): Promise<void> => {
  const { messages, log } = parts;
  const { tenant, serviceUrl, conversation, thread } = place;
  const channel = channelIdOf(place);
  try {
    await messages.sayTo({ tenant, person }, view, { channel, elsewhere: true }, serviceUrl);
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }
    log.info({ reason: error.reason }, 'teams person not reached');
    if (unseen) {
      return;
    }
    const to = { serviceUrl, tenant, conversation: threadIn(conversation, thread) };
    await messages.say(to, writeToMe(parts, view), { channel });
  }
};

/** Words to the bot are a command. */
export const handleWords =
  (parts: Parts): Handler<'words'> =>
  async (happening) => {
    const { text, place, unseen } = happening;
    const event = eventOf(parts, happening);
    const inPrivate = place.scope === 'personal';
    const isFirst = !inPrivate && !unseen && (await installOnce(parts, happening));
    if (isFirst && text === '') {
      return undefined;
    }
    const view = await parts.inbound.onCommand({ ...event, ...zoneOf(happening), text });
    await showing(parts, event.requestId, () =>
      inPrivate
        ? parts.messages.say(place, view, { elsewhere: true })
        : replyInPrivate(parts, happening, view),
    );
    return undefined;
  };
