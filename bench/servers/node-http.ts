import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';
import { isSigned } from '../../adapters/slack/signature.ts';

/** `node:http` that checks the signature and parses, with what Node brings, and no more. */
const secret = process.env['SECRET'] ?? '';
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } =
      request.headers;
    const isOurs = isSigned(secret, { timestamp, signature, body }, Date.now());
    const { payload } = parse(body.toString('utf8'));
    const { type } = JSON.parse(String(payload));
    response.writeHead(isOurs && type === 'block_actions' ? 200 : 401, { 'content-length': 0 });
    response.end();
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
process.on('disconnect', () => process.exit());
