import type { View } from '../../../src/core/view/view.ts';
import type { Acknowledge } from '../incoming.ts';
import type { By, Surface } from '../parse/happening.ts';
import { EPHEMERAL } from '../respond.ts';
import { refreshHome } from './home.ts';
import { eventOf, type Handler, type Parts, showing } from './parts.ts';

/** A reply, or `undefined` when it isn't there in time. */
const inTime = async (view: Promise<View>, ms: number): Promise<View | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([view, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Runs a command and acknowledges it in time, with the reply or without. */
const run = async (parts: Parts, by: By, command: string, acknowledge: Acknowledge) => {
  const event = eventOf(parts, by);
  const working = parts.inbound.onCommand({ ...event, text: command });
  const early = await inTime(working, parts.acknowledgeWithinMs);
  if (early === undefined) {
    await acknowledge();
  }
  return { requestId: event.requestId, view: early ?? (await working) };
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

/** `/mlops …`: the acknowledgement itself carries the reply, unless that is a form, or late. */
export const handleSlash =
  (parts: Parts): Handler<'slash'> =>
  async (happening, acknowledge) => {
    const { text, responseUrl, triggerId } = happening;
    const { requestId, view } = await run(parts, happening, text, acknowledge);
    const shown =
      view.kind !== 'form' &&
      (await acknowledge({ ...EPHEMERAL, ...(await parts.surfaces.message(view)) }));
    if (!shown) {
      await acknowledge();
      const surface: Surface = { type: 'message', responseUrl, triggerId };
      const asked = { ...happening, command: text };
      await showing(parts, requestId, () => parts.surfaces.show(view, surface, asked));
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
