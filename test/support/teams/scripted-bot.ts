import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Json, parseJson, record } from '../json.ts';
import type { Answer } from './way.ts';

/** A bot that writes down what it is told, and answers what a test says. */
export interface ScriptedBot {
  /** Its address. */
  readonly url: string;
  /** Activities, oldest first. */
  readonly told: readonly Json[];
  /** `Authorization` of each. */
  readonly tokens: readonly (string | undefined)[];
  /** A test replaces it; 200 and nothing else until then. */
  answer: () => Answer;
  close(): void;
}

export const startScriptedBot = async (): Promise<ScriptedBot> => {
  const told: Json[] = [];
  const tokens: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    told.push(record(parseJson(Buffer.concat(chunks).toString())));
    tokens.push(request.headers.authorization);
    const { status, body } = bot.answer();
    response.writeHead(status).end(body === undefined ? '' : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bot: ScriptedBot = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    told,
    tokens,
    answer: () => ({ status: 200, body: undefined }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return bot;
};
