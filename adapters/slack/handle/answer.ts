import { refreshHome } from './home.ts';
import { eventOf, type Handler, type Parts, showing } from './parts.ts';

/**
 * An answer: on disk first, then acknowledged, then its feedback is shown. Where feedback can't keep
 * up, answers wait before they are taken.
 */
export const handleAnswer =
  (parts: Parts): Handler<'answer'> =>
  async (happening, acknowledge) => {
    const { ask, optionIds, surface } = happening;
    await parts.feedback.room();
    const event = eventOf(parts, happening);
    const view = await parts.inbound.onAnswer({ ...event, ask, optionIds });
    await acknowledge();
    await parts.feedback.run(() =>
      showing(parts, event.requestId, () => parts.surfaces.show(view, surface, happening)),
    );
    await refreshHome(parts, happening, surface);
  };
