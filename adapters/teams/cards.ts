import type { ChannelId, MemberId } from '../../src/core/ids.ts';
import type { View } from '../../src/core/view/view.ts';
import { asTyped } from './as-typed.ts';
import { readChannelId } from './ids.ts';
import type { Names, People } from './people.ts';
import type { Pictures } from './pictures.ts';
import type { TeamsReferences } from './references.ts';
import { renderCard } from './render/index.ts';
import type { TeamsMessage } from './wire.ts';

/** Where a view is shown, and which channel it is about. */
export interface Shown {
  /** The channel that it is about, where one is known. */
  readonly channel?: ChannelId;
  /** It isn't shown in that channel: its actions have to say which one they are about. */
  readonly elsewhere?: boolean;
}

/** Puts views on cards, with the names and pictures that they need. */
export interface Cards {
  /** Never fails for want of a name or a picture. */
  draw(view: View, shown: Shown): Promise<TeamsMessage>;
}

export interface CardsParts {
  readonly people: People;
  readonly references: Pick<TeamsReferences, 'channel'>;
  readonly pictures: Pictures;
}

/** Most people to choose from in a form. */
const MOST_CHOICES = 100;

const aboutOf = (view: View): ChannelId | undefined => ('about' in view ? view.about : undefined);

const chosenIn = (view: Extract<View, { kind: 'form' }>): readonly MemberId[] | undefined => {
  const fields = view.fields.filter((field) => field.type === 'members');
  return fields.length === 0 ? undefined : fields.flatMap(({ members }) => members);
};

/** By name, as the view's language orders them. */
const inOrder = (names: Names, language: string): readonly MemberId[] =>
  [...names]
    .sort(([, one], [, other]) => one.localeCompare(other, language))
    .slice(0, MOST_CHOICES)
    .map(([id]) => id);

interface Persons {
  readonly names: Names;
  readonly people: readonly MemberId[];
}
const NOBODY: Persons = { names: new Map(), people: [] };

const personsIn = async (
  people: People,
  view: View,
  about: ChannelId | undefined,
): Promise<Persons> => {
  const channel = about && readChannelId(about);
  if (channel === undefined) {
    return NOBODY;
  }
  if (view.kind === 'leaderboard' && view.rows.length > 0) {
    const names = await people.names(
      channel,
      view.rows.map(({ member }) => member),
    );
    return { names, people: [] };
  }
  const chosen = view.kind === 'form' ? chosenIn(view) : undefined;
  if (chosen === undefined) {
    return NOBODY;
  }
  const [roster, names] = await Promise.all([
    people.roster(channel),
    people.names(channel, chosen),
  ]);
  return { names, people: inOrder(roster, view.language) };
};

/** What the channel is called that a notice is about; without its name the notice stands as well. */
const channelsIn = async (
  { references }: CardsParts,
  view: View,
): Promise<ReadonlyMap<ChannelId, string>> => {
  const about = view.kind === 'notice' ? view.about : undefined;
  const channel = about && readChannelId(about);
  const reference = channel && (await references.channel(channel).catch(() => undefined));
  return about === undefined || reference?.name === undefined
    ? new Map()
    : new Map([[about, reference.name]]);
};

const drawOn = async (
  parts: CardsParts,
  view: View,
  { channel, elsewhere = false }: Shown,
): Promise<TeamsMessage> => {
  const about = channel ?? aboutOf(view);
  const [persons, addresses, channels] = await Promise.all([
    personsIn(parts.people, view, about),
    parts.pictures.of(view),
    channelsIn(parts, view),
  ]);
  const card = renderCard(view, {
    ...persons,
    pictures: addresses,
    channels,
    inPrivate: elsewhere,
    ...(elsewhere && about !== undefined && { about }),
  });
  return { card, summary: asTyped(view, elsewhere).fallback };
};

export const createCards = (parts: CardsParts): Cards => {
  const feedback = new WeakMap<View, Promise<TeamsMessage>>();
  return {
    draw: (view, shown) => {
      // Everyone who answered alike gets one and the same view, and in its channel the same card.
      if (view.kind !== 'feedback' || shown.elsewhere === true) {
        return drawOn(parts, view, shown);
      }
      const drawn = feedback.get(view) ?? drawOn(parts, view, shown);
      feedback.set(view, drawn);
      return drawn;
    },
  };
};
