import { inTime } from '../../../src/core/adapter/in-time.ts';
import type { View } from '../../../src/core/view/view.ts';
import type { Acknowledge } from '../incoming.ts';
import type { By, Surface } from '../parse/happening.ts';
import { EPHEMERAL } from '../respond.ts';
import { refreshHome } from './home.ts';
import { eventOf, type Handler, type Parts, showing } from './parts.ts';

/** Waits for a reply and acknowledges in time, with the reply there or not. */
const replyOf = async <T>(
  { acknowledgeWithinMs }: Parts,
  working: Promise<T>,
  acknowledge: Acknowledge,
): Promise<T> => {
  const early = await inTime(working, acknowledgeWithinMs);
  if (early === undefined) {
    await acknowledge();
  }
  return early ?? working;
};

const run = async (parts: Parts, by: By, command: string, acknowledge: Acknowledge) => {
  const event = eventOf(parts, by);
  const working = parts.inbound.onCommand({ ...event, text: command });
  return { requestId: event.requestId, view: await replyOf(parts, working, acknowledge) };
};

/** A button that does what typing its command would. */
export const handlePress =
  (parts: Parts): Handler<'press'> =>
  async (happening, acknowledge) => {
    const { command, surface } = happening;
    const { requestId, view } = await run(parts, happening, command, acknowledge);
    await acknowledge();
    await showing(parts, requestId, () => parts.surfaces.show(view, surface, happening));
    await refreshHome(parts, happening, surface);
  };

/** A reply as a message; none for a form, which is a modal. A picture to be uploaded takes its time. */
const inWords = async ({ surfaces }: Parts, coming: Promise<View>) => {
  const view = await coming;
  return { view, words: view.kind === 'form' ? undefined : await surfaces.message(view) };
};

/** `/mlops …`: the acknowledgement itself carries the reply, unless that is a form, or late. */
export const handleSlash =
  (parts: Parts): Handler<'slash'> =>
  async (happening, acknowledge) => {
    const { text, responseUrl, triggerId } = happening;
    const event = eventOf(parts, happening);
    const working = inWords(parts, parts.inbound.onCommand({ ...event, text }));
    const { view, words } = await replyOf(parts, working, acknowledge);
    if (!(words && (await acknowledge({ ...EPHEMERAL, ...words })))) {
      await acknowledge();
      const surface: Surface = { type: 'message', responseUrl, triggerId };
      const asked = { ...happening, command: text };
      await showing(parts, event.requestId, () => parts.surfaces.show(view, surface, asked));
    }
  };

/** Words to the bot are a command without its slash. */
export const handleWords =
  (parts: Parts): Handler<'words'> =>
  async (happening, acknowledge) => {
    const { text, conversation } = happening;
    const { requestId, view } = await run(parts, happening, text, acknowledge);
    await acknowledge();
    const asked = { ...happening, command: text };
    await showing(parts, requestId, () => parts.surfaces.reply(view, conversation, asked));
  };
