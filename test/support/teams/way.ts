import { type Json, parseJson } from '../json.ts';
import type { TeamsState } from './state.ts';

/** Signs tokens as the Bot Connector does. */
export interface TokenSigner {
  /** `iss` of its tokens. */
  readonly issuer: string;
  sign(claims: Json): string | Promise<string>;
}

/** What the bot said to an activity. */
export interface Answer {
  readonly status: number;
  /** Parsed JSON, plain text, or `undefined` where it was empty. */
  readonly body: unknown;
}

export interface SignedActivity {
  /** The bot's address, such as `http://127.0.0.1:3000/api/messages`. */
  readonly url: string;
  readonly activity: unknown;
  /** None: the request has no `Authorization`. */
  readonly token?: string;
  /** Replaces or adds headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

export const postActivity = async (request: SignedActivity): Promise<Answer> => {
  const response = await fetch(request.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(request.token !== undefined && { authorization: `Bearer ${request.token}` }),
      ...request.headers,
    },
    body: JSON.stringify(request.activity),
  });
  const words = await response.text();
  return { status: response.status, body: words === '' ? undefined : (parseJson(words) ?? words) };
};

/** How long a token is good for, in seconds. */
const LIFE_S = 3600;

/** What a token of the Bot Connector says of an activity; a test replaces what it likes. */
export const claimsFor = (state: TeamsState, activity: Json, issuer: string): Json => {
  const now = Math.floor(state.now() / 1000);
  return {
    aud: state.bot.appId,
    iss: issuer,
    serviceurl: activity['serviceUrl'],
    nbf: now,
    iat: now,
    exp: now + LIFE_S,
  };
};

/** How Teams reaches the bot. */
export interface Way {
  deliver(activity: Json): Promise<Answer>;
}

/** With tokens as Teams signs them; without a signer nobody vouches for anything. */
export const overHttp = (state: TeamsState, url: string, signer: TokenSigner | undefined): Way => ({
  deliver: async (activity) =>
    postActivity({
      url,
      activity,
      ...(signer && { token: await signer.sign(claimsFor(state, activity, signer.issuer)) }),
    }),
});
