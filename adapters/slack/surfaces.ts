import type { Logger } from 'pino';
import { z } from 'zod';
import type {
  FeedbackView,
  FormView,
  HomeView,
  NoticeView,
  View,
} from '../../src/core/view/view.ts';
import { channelIdOf } from './ids.ts';
import type { By, Surface } from './parse/happening.ts';
import type { Pictures } from './pictures.ts';
import {
  renderHome,
  renderMessage,
  renderModal,
  renderResultModal,
  type SlackMessage,
} from './render/index.ts';
import { EPHEMERAL, type Responses } from './respond.ts';
import type { WebApi } from './web-api.ts';

/** What somebody did, and where: there they see what comes of it. */
export interface Asked extends By {
  /** The command that was asked for, by which a form can be asked for again. */
  readonly command?: string;
}

/** What one person gets to see, and nobody else. Each throws when Slack doesn't take it. */
export interface Surfaces {
  /** A view as a message for one person. */
  message(view: View): Promise<SlackMessage>;
  /** A view as a modal that knows in which channel it was asked for. */
  modal(view: View, by: By): Promise<Readonly<Record<string, unknown>>>;
  show(view: View, surface: Surface, asked: Asked): Promise<void>;
  /** Below the words that somebody wrote to the bot, in its chat with them or in a channel. */
  reply(view: View, conversation: string, asked: Asked): Promise<void>;
  publishHome(user: string, view: HomeView): Promise<void>;
}

export interface SurfacesParts {
  readonly web: WebApi;
  readonly pictures: Pictures;
  readonly responses: Responses;
  readonly team: string;
  readonly log: Logger;
}

const anySchema = z.object({});

/** Where no modal can be opened, a form is a button that asks for it again, from where one can. */
const buttonFor = (view: FormView, command: string): NoticeView => ({
  kind: 'notice',
  tone: 'info',
  language: view.language,
  heading: view.heading,
  fallback: view.fallback,
  text: view.intro.join('\n\n'),
  items: [],
  actions: [{ label: view.heading, command }],
});

const asMessage = (view: View, { command }: Asked): View =>
  view.kind === 'form' && command !== undefined ? buttonFor(view, command) : view;

const ephemeral = (message: SlackMessage): Buffer =>
  Buffer.from(JSON.stringify({ ...EPHEMERAL, ...message }));

/** Feedback as it goes over the wire, drawn once for all who get the same. */
const createDrawnFeedback = (): ((view: FeedbackView) => Buffer) => {
  const drawn = new WeakMap<FeedbackView, Buffer>();
  return (view) => {
    const json = drawn.get(view) ?? ephemeral(renderMessage(view));
    drawn.set(view, json);
    return json;
  };
};

export const createSurfaces = (parts: SurfacesParts): Surfaces => {
  const { web, pictures, responses, team, log } = parts;
  const drawn = createDrawnFeedback();

  const message = async (view: View): Promise<SlackMessage> =>
    renderMessage(view, { pictures: await pictures.of(view), tables: false });

  const modal = async (view: View, { channel }: By) => {
    const place = channel === undefined ? {} : { channel: channelIdOf(team, channel) };
    return view.kind === 'form'
      ? { ...renderModal(view, { form: view.form, ...place }) }
      : {
          ...renderResultModal(view, { pictures: await pictures.of(view) }),
          private_metadata: JSON.stringify(place),
        };
  };

  const openModal = async (view: View, triggerId: string, by: By): Promise<void> => {
    const content = await modal(view, by);
    await web.call('views.open', { trigger_id: triggerId, view: content }, anySchema);
  };

  const inWords = async (view: View, asked: Asked): Promise<Buffer> =>
    view.kind === 'feedback' ? drawn(view) : ephemeral(await message(asMessage(view, asked)));

  const showBelow = async (
    view: View,
    { responseUrl, triggerId }: Extract<Surface, { type: 'message' }>,
    asked: Asked,
  ): Promise<void> => {
    if (view.kind === 'form') {
      try {
        await openModal(view, triggerId, asked);
        return;
      } catch (error) {
        log.warn({ err: error }, 'slack modal not opened');
      }
    }
    await responses.send(responseUrl, await inWords(view, asked));
  };

  return {
    message,
    modal,
    show: async (view, surface, asked) => {
      switch (surface.type) {
        case 'message':
          return showBelow(view, surface, asked);
        case 'home':
          return openModal(view, surface.triggerId, asked);
        case 'modal': {
          const content = await modal(view, asked);
          await web.call('views.update', { view_id: surface.viewId, view: content }, anySchema);
        }
      }
    },
    reply: async (view, conversation, asked) => {
      const words = await message(asMessage(view, asked));
      const [method, to] = conversation.startsWith('D')
        ? ['chat.postMessage', { channel: conversation }]
        : ['chat.postEphemeral', { channel: conversation, user: asked.user }];
      await web.call(method, { ...to, ...words, unfurl_links: false }, anySchema);
    },
    publishHome: async (user, view) => {
      const content = renderHome(view, { pictures: await pictures.of(view) });
      await web.call('views.publish', { user_id: user, view: content }, anySchema);
    },
  };
};
