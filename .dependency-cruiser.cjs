/** The direction of imports: what `docs/architecture.md` draws, checked. */
const npm = '^node_modules/';
const only = (name, comment, from, allowed, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...more },
  to: { pathNot: allowed, dependencyTypesNot: ['core'] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module, or have a third in common.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only('core-is-pure', 'core imports zod and small pure libraries only.', '^src/core/', [
      '^src/core/',
      `${npm}(zod|lru-cache|temporal-polyfill|mdast-util-from-markdown|@types/mdast)/`,
    ]),
    {
      name: 'core-does-nothing',
      comment: 'core decides; files, sockets and processes are the business of others.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        dependencyTypes: ['core'],
        // `http` for the types of a route alone.
        pathNot: ['^(node:)?crypto$', '^(node:)?http$'],
      },
    },
    only('storage-knows-core', 'storage imports core.', '^src/storage/', [
      '^src/(storage|core)/',
      npm,
    ]),
    only('i18n-knows-core', 'i18n imports core.', '^src/i18n/', ['^src/(i18n|core)/', npm]),
    only('bank-knows-core', 'the question bank imports core.', '^src/bank/', [
      '^src/(bank|core)/',
      npm,
    ]),
    {
      name: 'exchange-for-the-tool',
      comment: 'Formats of other programs are the question tool’s: the bot never loads them.',
      severity: 'error',
      from: { path: '^(src|adapters)/', pathNot: '^src/bank/(exchange|cli)/' },
      to: { path: '^src/bank/exchange/' },
    },
    only('app-knows-core', 'app imports core, i18n, and the interface of the store.', '^src/app/', [
      '^src/(app|core|i18n)/',
      '^src/storage/(store|records)\\.ts$',
      npm,
    ]),
    only(
      'runtime-knows-app',
      'runtime imports app, core and the interface of the store.',
      '^src/runtime/',
      ['^src/(runtime|app|core)/', '^src/storage/(store|records)\\.ts$', npm],
    ),
    {
      name: 'adapters-know-core',
      comment: 'An adapter imports itself, core and i18n: no other adapter, no app, no storage.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: {
        pathNot: ['^adapters/$1/', '^src/(core|i18n)/', npm],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'botbuilder-in-one-place',
      comment:
        'The SDK is archived: one small transport knows it; a test and the benchmark hold it beside ours.',
      severity: 'error',
      from: {
        pathNot:
          '^(adapters/teams/transport|bench/servers/(stock-botbuilder|teams-login)|test/adapters/teams/stock-validation\\.test)\\.ts$',
      },
      to: { path: `${npm}bot(builder|framework)` },
    },
    {
      name: 'bolt-in-one-place',
      comment: 'One transport knows Bolt; the benchmark runs it bare.',
      severity: 'error',
      from: { pathNot: '^(adapters/slack/transport|bench/servers/bare-bolt)\\.ts$' },
      to: { path: `${npm}@slack/bolt` },
    },
    {
      name: 'slack-web-api-in-one-place',
      comment: 'One file knows the client of Slack’s Web API; tests may use it against their fake.',
      severity: 'error',
      from: { path: '^(src|adapters)/', pathNot: '^adapters/slack/web-api\\.ts$' },
      to: { path: `${npm}@slack/web-api` },
    },
    {
      name: 'not-to-test',
      comment: 'What ships knows nothing of its tests.',
      severity: 'error',
      from: { path: '^(src|adapters)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'not-to-dev',
      comment: 'What ships needs no development dependency.',
      severity: 'error',
      from: { path: '^(src|adapters)/', pathNot: '^adapters/web/page/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
