import type { ChatAdapter } from '../core/adapter/chat-adapter.ts';
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

/** Whether the database and every adapter can do their work. */
export const readiness = async ({ adapters, pingDatabase }: HealthSources) => {
  const checks = [
    pingDatabase().then(() => ({ name: 'database', ok: true, detail: 'answers' })),
    ...adapters.map(async (adapter) => ({ name: adapter.name, ...(await adapter.health()) })),
  ];
  const settled = await Promise.allSettled(checks);
  return settled.map((result) =>
    result.status === 'fulfilled'
      ? result.value
      : { name: 'check', ok: false, detail: String(result.reason) },
  );
};

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
