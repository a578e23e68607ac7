import type { ChatAdapter } from '../../core/adapter/chat-adapter.ts';
import type { Inbound } from '../../core/adapter/inbound.ts';
import { createAnswerRound } from '../answers/answer-round.ts';
import { look } from '../answers/look.ts';
import { runCommand } from '../commands/run.ts';
import { viewHome } from '../home/view-home.ts';
import { answerPractice } from '../practice/answer-practice.ts';
import { takeForm } from '../practice/own-words.ts';
import { settingsFormChannel } from '../present/settings-form.ts';
import { presentWelcome } from '../present/welcome.ts';
import type { Services } from '../services.ts';
import { installChannel, removeChannels } from '../settings/install.ts';
import { takeSettings } from '../settings/settings-form.ts';
import { contextOf, speechIn } from './context.ts';

export interface InboundOptions {
  /** The adapter that tells what people do. */
  readonly adapter: Pick<ChatAdapter, 'name' | 'tell'>;
  /** Asks the scheduler for a turn soon. */
  readonly wake: () => void;
}

/** What the product does with what people do on one platform. */
export const createInbound = (services: Services, { adapter, wake }: InboundOptions): Inbound => {
  const answerRound = createAnswerRound(services);
  return {
    onAnswer: async (event) => {
      const context = contextOf(services, event, wake);
      const { ask, optionIds } = event;
      return ask.type === 'round'
        ? answerRound(context, ask.id, optionIds)
        : answerPractice(await context, ask.id, optionIds);
    },
    onCommand: async (event) => runCommand(await contextOf(services, event, wake), event.text),
    onForm: async (event) => {
      const context = await contextOf(services, event, wake);
      const channelId = settingsFormChannel(event.form);
      return channelId === undefined
        ? takeForm(context, event.form, event.values)
        : takeSettings(context, channelId, event.values);
    },
    onInstalled: async (event) => {
      const { settings, status } = await installChannel(services, adapter.name, event);
      wake();
      return presentWelcome(speechIn(services, settings.language), settings, status === 'active');
    },
    onLook: async (event) => look(await contextOf(services, event, wake), event.ask),
    onHome: async (event) => viewHome(await contextOf(services, event, wake)),
    onRemoved: ({ workspaceId, channelId }) =>
      removeChannels(services, adapter, workspaceId, channelId),
  };
};
