import type {
  AnswerEvent,
  CommandEvent,
  FormEvent,
  HomeEvent,
  Inbound,
  InstalledEvent,
  LookEvent,
  RemovedEvent,
} from '../../src/core/adapter/inbound.ts';
import type { HomeView, View } from '../../src/core/view/view.ts';
import { help, home, question, rightFeedback, warning } from './sample-views.ts';

/** An application that a test writes: it records what people do, and answers what it is told to. */
export interface ScriptedInbound extends Inbound {
  readonly answers: AnswerEvent[];
  readonly commands: CommandEvent[];
  readonly forms: FormEvent[];
  readonly installed: InstalledEvent[];
  readonly removed: RemovedEvent[];
  readonly homes: HomeEvent[];
  readonly looks: LookEvent[];
  /** What comes back; a test replaces them. */
  replies: {
    answer: (event: AnswerEvent) => View | Promise<View>;
    command: (event: CommandEvent) => View | Promise<View>;
    form: (event: FormEvent) => View | Promise<View>;
    home: (event: HomeEvent) => HomeView | Promise<HomeView>;
    look: (event: LookEvent) => View | Promise<View>;
  };
}

export const createScriptedInbound = (): ScriptedInbound => {
  const script: ScriptedInbound = {
    answers: [],
    commands: [],
    forms: [],
    installed: [],
    removed: [],
    homes: [],
    looks: [],
    replies: {
      answer: () => rightFeedback,
      command: () => help,
      form: () => warning,
      home: () => home,
      look: () => question,
    },
    onAnswer: async (event) => {
      script.answers.push(event);
      return script.replies.answer(event);
    },
    onCommand: async (event) => {
      script.commands.push(event);
      return script.replies.command(event);
    },
    onForm: async (event) => {
      script.forms.push(event);
      return script.replies.form(event);
    },
    onInstalled: async (event) => {
      script.installed.push(event);
      return { ...help, heading: 'Welcome' };
    },
    onRemoved: async (event) => {
      script.removed.push(event);
    },
    onHome: async (event) => {
      script.homes.push(event);
      return script.replies.home(event);
    },
    onLook: async (event) => {
      script.looks.push(event);
      return script.replies.look(event);
    },
  };
  return script;
};
