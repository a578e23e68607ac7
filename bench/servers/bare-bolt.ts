import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import bolt from '@slack/bolt';

/** Bolt as its guide shows it: one listener that acknowledges, and does nothing else. */
const app = new bolt.App({
  signingSecret: process.env['SECRET'] ?? '',
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B1', botUserId: 'UBOT' }),
  logLevel: bolt.LogLevel.ERROR,
});
app.action(/^answer:/, async ({ ack }) => ack());
const server = (await app.start({ port: 0, host: '127.0.0.1' })) as Server;
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
process.on('disconnect', () => process.exit());
