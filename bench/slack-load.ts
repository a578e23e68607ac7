import { createHmac } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the load needs to know; it runs in a process of its own, so that it takes no time of the server. */
export interface Load {
  readonly secret: string;
  readonly ask: string;
  readonly presses: number;
  readonly atOnce: number;
}

const { secret, ask, presses, atOnce }: Load = JSON.parse(process.argv[2] ?? '{}');
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** Takes the feedback that is shown to whoever pressed. */
const responses = createServer((incoming, outgoing) => {
  incoming.resume();
  outgoing.end('ok');
});
await new Promise<void>((resolve) => responses.listen(0, '127.0.0.1', resolve));
const responseUrl = `http://127.0.0.1:${(responses.address() as AddressInfo).port}/`;

const bodyOf = (member: string): string =>
  new URLSearchParams({
    payload: JSON.stringify({
      type: 'block_actions',
      user: { id: member, team_id: 'T1' },
      team: { id: 'T1', domain: 'bench' },
      api_app_id: 'A1',
      channel: { id: 'C1', name: 'bench' },
      container: { type: 'message', message_ts: '1.1', channel_id: 'C1' },
      trigger_id: '1.1.x',
      response_url: responseUrl,
      state: { values: {} },
      actions: [
        {
          type: 'button',
          action_id: 'answer:1',
          block_id: 'b',
          action_ts: '1.1',
          value: `${ask}|retrain`,
        },
      ],
    }),
  }).toString();

const press = (url: string, member: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = bodyOf(member);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const sent = request(url, {
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
      },
    });
    sent.on('response', (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

let members = 0;
process.on('message', async (url: string) => {
  let left = presses;
  const person = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      members += 1;
      await press(url, `U${members.toString(36).toUpperCase().padStart(8, '0')}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  process.send?.('done');
});
