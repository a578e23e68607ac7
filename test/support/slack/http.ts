import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createArgs, parseBody, readBody } from './args.ts';
import { SlackRefusal } from './errors.ts';
import type { Behaviour, Faults } from './faults.ts';
import { type Json, text } from './json.ts';
import { methodOf } from './methods/index.ts';
import { respond } from './response-urls.ts';
import type { Call, SlackState } from './state.ts';

/** What a call asks for, before it is answered. */
interface Request {
  readonly method: string;
  readonly args: Json;
  readonly token: string;
  readonly answer: () => Json;
}

const APP_METHODS = new Set(['apps.connections.open']);

const checkToken = (state: SlackState, method: string, token: string): void => {
  if (token === '') {
    throw new SlackRefusal('not_authed');
  }
  if (state.revokedTokens.has(token)) {
    throw new SlackRefusal('token_revoked');
  }
  if (token !== (APP_METHODS.has(method) ? state.appToken : state.botToken)) {
    throw new SlackRefusal('invalid_auth');
  }
};

const callMethod = (state: SlackState, { method, args, token }: Omit<Request, 'answer'>): Json => {
  checkToken(state, method, token);
  const answer = methodOf(method);
  if (!answer) {
    state.problems.push(`unknown method ${method}`);
    throw new SlackRefusal('unknown_method');
  }
  return { ok: true, ...answer(createArgs(args), state) };
};

const upload = (state: SlackState, id: string, body: Buffer): Json => {
  const file = state.files.get(id);
  if (!file) {
    throw new SlackRefusal('file_not_found');
  }
  file.bytes = body;
  return { ok: true };
};

const requestFrom = (state: SlackState, request: IncomingMessage, body: Buffer): Request => {
  const [, area = '', name = ''] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
  const args = parseBody(request.headers['content-type'] ?? '', body.toString());
  const bearer = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const token = bearer || text(args['token']);
  if (area === 'response') {
    const answer = () => {
      respond(state, name, args);
      return { ok: true };
    };
    return { method: 'response_url', args, token: '', answer };
  }
  if (area === 'upload') {
    return { method: 'upload', args: {}, token: '', answer: () => upload(state, name, body) };
  }
  return {
    method: name,
    args,
    token,
    answer: () => callMethod(state, { method: name, args, token }),
  };
};

const send = (response: ServerResponse, status: number, body: Json, headers: Json = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...(headers as object) });
  response.end(JSON.stringify(body));
};

const refuse = (response: ServerResponse, behaviour: Behaviour): string | undefined => {
  switch (behaviour.does) {
    case 'rate limit':
      send(
        response,
        429,
        { ok: false, error: 'ratelimited' },
        { 'retry-after': String(behaviour.retryAfterS) },
      );
      return 'ratelimited';
    case 'error':
      send(response, 200, { ok: false, error: behaviour.error });
      return behaviour.error;
    case 'http':
      send(response, behaviour.status, { ok: false });
      return `HTTP ${behaviour.status}`;
    case 'drop before':
      response.destroy();
      return 'dropped';
    default:
      return undefined;
  }
};

const carryOut = (answer: () => Json): Json => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof SlackRefusal) {
      return error.body;
    }
    throw error;
  }
};

const finish = (
  response: ServerResponse,
  { method, answer }: Request,
  fault: Behaviour | undefined,
): string => {
  const body = carryOut(answer);
  if (fault?.does === 'drop after') {
    response.destroy();
    return 'dropped';
  }
  if (fault?.does === 'answer late') {
    setTimeout(() => send(response, 200, body), fault.ms).unref();
    return 'late';
  }
  const isRefusedUrl = method === 'response_url' && body['ok'] !== true;
  send(response, isRefusedUrl ? 404 : 200, body);
  return body['ok'] === true ? 'ok' : text(body['error']);
};

/** Answers one HTTP request as Slack's servers would, or as the test planned. */
export const handle = async (
  state: SlackState,
  faults: Faults,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const request = requestFrom(state, incoming, await readBody(incoming));
  const channel = text(request.args['channel']) || undefined;
  const call: Call = {
    method: request.method,
    args: request.args,
    path: incoming.url ?? '',
    headers: incoming.headers,
    at: state.now(),
    outcome: 'waiting',
    ...(channel && { channel }),
  };
  state.calls.push(call);
  state.changed();
  const fault = faults.take(request.method, channel);
  if (fault?.does === 'wait') {
    await fault.until;
  }
  if (fault?.does === 'slow') {
    await wait(fault.ms);
  }
  call.outcome = (fault && refuse(response, fault)) ?? finish(response, request, fault);
  state.changed();
};
