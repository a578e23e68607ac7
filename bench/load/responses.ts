import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Where feedback is sent: Slack's response URLs, as far as a load needs them. */
export interface Responses {
  readonly port: number;
  /**
   * When each of these was shown something, by the clock of `performance`; forgets it then. Rejects
   * when that takes too long.
   */
  shownTo(members: readonly string[]): Promise<readonly number[]>;
}

/** Longest wait for feedback after the last acknowledgement, in milliseconds. */
const LONGEST_WAIT_MS = 60_000;

const OK = Buffer.from(
  'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nok',
);

/** Reads requests one after another, and answers each; it parses no more than it has to. */
const answerAll = (socket: Socket, onShown: (member: string) => void): void => {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (part: Buffer) => {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const head = end < 0 ? '' : rest.toString('latin1', 0, end);
      const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (end < 0 || rest.length < end + 4 + length) {
        return;
      }
      rest = rest.subarray(end + 4 + length);
      onShown(/^POST \/response\/(\w+)/.exec(head)?.[1] ?? '');
      socket.write(OK);
    }
  });
};

const listen = (onShown: (member: string) => void): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer({ noDelay: true }, (socket) => answerAll(socket, onShown));
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

export const startResponses = async (): Promise<Responses> => {
  const shown = new Map<string, number>();
  const port = await listen((member) => shown.set(member, performance.now()));
  const shownAt = async (member: string, until: number): Promise<number> => {
    for (;;) {
      const at = shown.get(member);
      if (at !== undefined) {
        return at;
      }
      if (performance.now() > until) {
        throw new Error(`Nothing was shown to ${member}.`);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  return {
    port,
    shownTo: async (members) => {
      const until = performance.now() + LONGEST_WAIT_MS;
      const instants: number[] = [];
      for (const member of members) {
        instants.push(shown.get(member) ?? (await shownAt(member, until)));
        shown.delete(member);
      }
      return instants;
    },
  };
};
