import type { Handle } from '../incoming.ts';
import type { Happening } from '../parse/happening.ts';
import { handleAnswer } from './answer.ts';
import { handleJoined, handleLeft, handleUninstalled } from './channel.ts';
import { handlePress, handleSlash, handleWords } from './command.ts';
import { handleForm } from './form.ts';
import { handleHome } from './home.ts';
import type { Handler, Parts } from './parts.ts';

type Handlers = { readonly [T in Happening['type']]: Handler<T> };

const handlersOf = (parts: Parts): Handlers => ({
  answer: handleAnswer(parts),
  press: handlePress(parts),
  slash: handleSlash(parts),
  words: handleWords(parts),
  form: handleForm(parts),
  home: handleHome(parts),
  joined: handleJoined(parts),
  left: handleLeft(parts),
  uninstalled: handleUninstalled(parts),
});

/** One look into a table, whatever happened. */
export const createHandle = (parts: Parts): Handle => {
  const handlers = handlersOf(parts);
  return (happening, acknowledge) => {
    // The table's type pairs each handler with what it handles; a look by a union loses the pair.
    const handler = handlers[happening.type] as Handler<Happening['type']>;
    return handler(happening, acknowledge);
  };
};
