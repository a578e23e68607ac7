import type { AdapterHealth, ChatAdapter } from '../core/adapter/chat-adapter.ts';
import type { Route } from '../core/adapter/routes.ts';

type Responder = Parameters<Route['handle']>[1];

const answer = (response: Responder, status: number, body: unknown): void => {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(`${JSON.stringify(body)}\n`);
};

/** What `/readyz` asks. */
export interface HealthSources {
  readonly adapters: readonly ChatAdapter[];
  /** Throws when the database doesn't answer. */
  readonly pingDatabase: () => Promise<void>;
}

interface Check extends AdapterHealth {
  readonly name: string;
}

/** A check that fails is an answer too, under its own name. */
const check = async (name: string, ask: () => Promise<AdapterHealth>): Promise<Check> => {
  try {
    return { name, ...(await ask()) };
  } catch (error) {
    return { name, ok: false, detail: String(error) };
  }
};

/** Whether the database and every adapter can do their work. */
const readiness = ({ adapters, pingDatabase }: HealthSources): Promise<readonly Check[]> =>
  Promise.all([
    check('database', async () => {
      await pingDatabase();
      return { ok: true, detail: 'answers' };
    }),
    ...adapters.map((adapter) => check(adapter.name, () => adapter.health())),
  ]);

/** `/healthz`: the process answers. `/readyz`: it can do its work, 503 otherwise. */
export const healthRoutes = (sources: HealthSources): readonly Route[] => [
  { path: '/healthz', handle: (_request, response) => answer(response, 200, { ok: true }) },
  {
    path: '/readyz',
    handle: async (_request, response) => {
      const checks = await readiness(sources);
      const ok = checks.every((check) => check.ok);
      answer(response, ok ? 200 : 503, { ok, checks });
    },
  },
];
