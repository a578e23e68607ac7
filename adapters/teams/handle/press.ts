import type { FormEvent } from '../../../src/core/adapter/inbound.ts';
import type { View } from '../../../src/core/view/view.ts';
import type { FieldValue } from '../card-data.ts';
import type { Shown } from '../cards.ts';
import { memberIdOf, personSchema } from '../ids.ts';
import type { Press } from '../parse/happening.ts';
import { cardReply, createCardReplies } from '../replies.ts';
import type { InvokeReply } from '../wire.ts';
import { eventOf, type Handler, type Parts, shownFor, zoneOf } from './parts.ts';

const draw = async ({ cards }: Parts, view: View, shown: Shown): Promise<InvokeReply> =>
  cardReply(await cards.draw(view, shown));

/**
 * What comes of a press, on the card for that person alone. In a chat of two the message itself becomes
 * it too: Teams would show the first card again at its next start.
 */
const onCard = async (
  parts: Parts,
  { place, message }: Press,
  view: View,
  shown: Shown,
  replyOf: typeof cardReply = cardReply,
): Promise<InvokeReply> => {
  const drawn = await parts.cards.draw(view, shown);
  if (place.scope === 'personal' && message !== undefined) {
    void parts.messages.replace(place, message, drawn).catch((error: unknown) => {
      parts.log.info({ err: error }, 'teams card not kept');
    });
  }
  return replyOf(drawn);
};

/** An answer: on disk first, then its feedback is shown, which is Teams' acknowledgement too. */
export const handleAnswer = (parts: Parts): Handler<'answer'> => {
  const replyOf = createCardReplies();
  return async (happening) => {
    const { ask, optionIds } = happening;
    const shown = await shownFor(parts, happening, undefined);
    const event = eventOf(parts, happening);
    const view = await parts.inbound.onAnswer({ ...event, ask, optionIds });
    return onCard(parts, happening, view, shown, replyOf);
  };
};

/** How a posted question looks to one person, which Teams asks by itself. */
export const handleLook =
  (parts: Parts): Handler<'look'> =>
  async (happening) => {
    const { ask } = happening;
    const shown = await shownFor(parts, happening, undefined);
    const event = eventOf(parts, happening);
    return draw(parts, await parts.inbound.onLook({ ...event, ask }), shown);
  };

/** A button that does what typing its command would. */
export const handlePress =
  (parts: Parts): Handler<'press'> =>
  async (happening) => {
    const { command: text, about } = happening;
    const shown = await shownFor(parts, happening, about);
    const event = eventOf(parts, happening, shown.channel);
    const view = await parts.inbound.onCommand({ ...event, ...zoneOf(happening), text });
    return onCard(parts, happening, view, shown);
  };

const fieldOf = (value: FieldValue, tenant: string): string | readonly string[] => {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'choices':
      return value.ids;
    case 'people':
      return value.people.flatMap((id) => {
        const person = personSchema.safeParse(id);
        return person.success ? [memberIdOf({ tenant, person: person.data })] : [];
      });
  }
};

const valuesOf = (
  values: Readonly<Record<string, FieldValue>>,
  tenant: string,
): FormEvent['values'] =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, fieldOf(value, tenant)]));

/** A filled-in form: what comes of it, or the form again with what is wrong. */
export const handleForm =
  (parts: Parts): Handler<'form'> =>
  async (happening) => {
    const { form, about, place } = happening;
    const shown = await shownFor(parts, happening, about);
    const event = eventOf(parts, happening, shown.channel);
    const values = valuesOf(happening.values, place.tenant);
    return onCard(parts, happening, await parts.inbound.onForm({ ...event, form, values }), shown);
  };
