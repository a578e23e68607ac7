import { createHmac } from 'node:crypto';
import { type Credentials, MEMBER, memberOf, type Target } from './protocol.ts';

/** One press, ready to be sent. */
export interface Press {
  readonly member: string;
  readonly request: Buffer;
}

const slackHeaders = (secret: string, body: string): readonly string[] => {
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return [
    'user-agent: Slackbot 1.0 (+https://api.slack.com/robots)',
    'accept: application/json,*/*',
    'accept-encoding: gzip,deflate',
    'content-type: application/x-www-form-urlencoded',
    `x-slack-request-timestamp: ${timestamp}`,
    `x-slack-signature: v0=${signature}`,
  ];
};

const teamsHeaders = (token: string): readonly string[] => [
  'user-agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
  'content-type: application/json; charset=utf-8',
  `authorization: Bearer ${token}`,
];

const requestOf = (credentials: Credentials, body: string, { host, pathname }: URL): Buffer => {
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${host}`,
    `content-length: ${Buffer.byteLength(body)}`,
    ...(credentials.type === 'signature'
      ? slackHeaders(credentials.secret, body)
      : teamsHeaders(credentials.token)),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
};

/** Makes presses of people who have not pressed before; each call is the next person's. */
export const createPresses = ({ url, template }: Target, number: () => number): (() => Press) => {
  const address = new URL(url);
  const { credentials, bodies } = template;
  return () => {
    const mine = number();
    const member = memberOf(mine);
    const body = bodies[mine % bodies.length]?.replaceAll(MEMBER, member) ?? '';
    return { member, request: requestOf(credentials, body, address) };
  };
};
