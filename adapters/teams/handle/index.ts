import type { Happening } from '../parse/happening.ts';
import type { InvokeReply } from '../wire.ts';
import { handleAdded } from './install.ts';
import {
  handleChannelDeleted,
  handleChannelRestored,
  handleMembersChanged,
  handleRemoved,
  handleRenamed,
  handleTeamClosed,
  handleTeamOpened,
} from './life.ts';
import type { Handler, Parts } from './parts.ts';
import { handleAnswer, handleForm, handleLook, handlePress } from './press.ts';
import { handleWords } from './words.ts';

type Handlers = { readonly [T in Happening['type']]: Handler<T> };

const handlersOf = (parts: Parts): Handlers => ({
  answer: handleAnswer(parts),
  look: handleLook(parts),
  press: handlePress(parts),
  form: handleForm(parts),
  words: handleWords(parts),
  added: handleAdded(parts),
  removed: handleRemoved(parts),
  'channel deleted': handleChannelDeleted(parts),
  'channel restored': handleChannelRestored(parts),
  renamed: handleRenamed(parts),
  'team closed': handleTeamClosed(parts),
  'team opened': handleTeamOpened(parts),
  'members changed': handleMembersChanged(parts),
});

/** What people do where the bot is: it can be spoken to there from then on. */
const MEETINGS: ReadonlySet<Happening['type']> = new Set([
  'answer',
  'look',
  'press',
  'form',
  'words',
  'added',
]);

export type Handle = (happening: Happening) => Promise<InvokeReply | undefined>;

/** One look into a table, whatever happened. */
export const createHandle = (parts: Parts): Handle => {
  const handlers = handlersOf(parts);
  return async (happening) => {
    if (MEETINGS.has(happening.type)) {
      await parts.acquaintance.meet(happening);
    }
    // The table's type pairs each handler with what it handles; a look by a union loses the pair.
    const handler = handlers[happening.type] as Handler<Happening['type']>;
    return handler(happening);
  };
};
