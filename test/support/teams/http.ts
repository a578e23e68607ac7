import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseJson, record } from '../json.ts';
import { ConnectorRefusal, errorBody, refuse } from './errors.ts';
import type { Behaviour, Faults } from './faults.ts';
import { splitThread } from './ids.ts';
import { findEndpoint } from './operations/index.ts';
import type { ConnectorAnswer } from './operations/operation.ts';
import type { Call, TeamsState } from './state.ts';

/** What a call asks for, before it is answered. */
interface Request {
  readonly call: Call;
  readonly answer: () => ConnectorAnswer;
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
};

const checkToken = ({ accessToken }: TeamsState, authorization: string | undefined): void => {
  if (accessToken !== undefined && authorization !== `Bearer ${accessToken}`) {
    refuse(401, 'Unauthorized');
  }
};

const PATH = /^\/(emea|amer)(\/v3\/.*)$/;

const requestFrom = (state: TeamsState, incoming: IncomingMessage, source: string): Request => {
  const { pathname, searchParams: query } = new URL(incoming.url ?? '/', state.url);
  const [, region = '', path = ''] = PATH.exec(pathname) ?? [];
  const found = findEndpoint(incoming.method ?? '', path);
  const body = record(parseJson(source));
  const call: Call = {
    operation: found?.endpoint.name ?? `${incoming.method} ${pathname}`,
    region,
    ...(found?.conversation && { conversation: found.conversation }),
    body,
    at: state.now(),
    outcome: 'waiting',
  };
  const answer = () => {
    checkToken(state, incoming.headers.authorization);
    if (!found) {
      state.problems.push(`unknown operation ${call.operation}`);
      return refuse(404, 'Bad Argument', 'There is no such operation.');
    }
    const { endpoint, conversation, part } = found;
    return endpoint.handle({ state, region, conversation, part, query, body });
  };
  return { call, answer };
};

const send = (
  response: ServerResponse,
  { status, body }: ConnectorAnswer,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
};

const obstruct = (response: ServerResponse, behaviour: Behaviour): string | undefined => {
  switch (behaviour.does) {
    case 'refuse': {
      const { status, code, retryAfter } = behaviour;
      const body = behaviour.body ?? (code && errorBody(code, `Planned: ${code}`));
      const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
      send(response, { status, body }, headers);
      return code ?? `HTTP ${status}`;
    }
    case 'drop before':
      response.destroy();
      return 'dropped';
    default:
      return undefined;
  }
};

const finish = (
  response: ServerResponse,
  answer: Request['answer'],
  fault: Behaviour | undefined,
): string => {
  try {
    const answered = answer();
    if (fault?.does === 'drop after') {
      response.destroy();
      return 'dropped';
    }
    send(response, answered);
    return 'ok';
  } catch (error) {
    if (!(error instanceof ConnectorRefusal)) {
      throw error;
    }
    send(response, { status: error.status, body: errorBody(error.code, error.message) });
    return error.code;
  }
};

/** Answers one HTTP request as the Bot Connector would, or as the test planned. */
export const handle = async (
  state: TeamsState,
  faults: Faults,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { call, answer } = requestFrom(state, incoming, await readBody(incoming));
  state.calls.push(call);
  state.changed();
  const fault = faults.take(call.operation, splitThread(call.conversation ?? '').conversation);
  if (fault?.does === 'wait') {
    await fault.until;
  }
  call.outcome = (fault && obstruct(response, fault)) ?? finish(response, answer, fault);
  state.changed();
};
