import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TeamsManifestV1D29 } from '@microsoft/app-manifest';
import { describe, expect, onTestFinished, test } from 'vitest';
import { iconProblems } from '../../../scripts/teams/icons.ts';
import { buildPackage } from '../../../scripts/teams/package.ts';
import { readPicture } from '../../../scripts/teams/picture.ts';
import { schemaErrors } from '../../../scripts/teams/schema.ts';
import { readSettings } from '../../../scripts/teams/settings.ts';
import { parseCommand } from '../../../src/app/commands/parse/parse.ts';
import { COMMAND_WORDS } from '../../../src/app/commands/parse/vocabulary.ts';
import { createCommandWords } from '../../../src/app/commands/parse/words.ts';
import { localDateSchema } from '../../../src/core/schedule/settings.ts';
import { loadLanguages } from '../../../src/i18n/languages.ts';
import { unzip } from '../../support/unzip.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const APP_ID = '01234567-89ab-cdef-0123-456789abcdef';
const ENVIRONMENT = { MICROSOFT_APP_ID: APP_ID, PUBLIC_URL: 'https://mlops.example.com' };
const languages = await loadLanguages();

const build = (args: readonly string[] = [], environment = ENVIRONMENT) =>
  buildPackage(readSettings(args, environment), languages);

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const jsonIn = (bytes: Uint8Array, name: string): unknown =>
  JSON.parse(unzip(bytes).get(name)?.toString('utf8') ?? 'null');

const manifestIn = (bytes: Uint8Array) =>
  jsonIn(bytes, 'manifest.json') as TeamsManifestV1D29.TeamsManifestV1D29;

const spanishIn = (bytes: Uint8Array) => jsonIn(bytes, 'es.json') as Record<string, string>;

const listsIn = (bytes: Uint8Array) => manifestIn(bytes).bots?.[0]?.commandLists ?? [];

/** The commands that the bot's own parser reads in these words. */
const understood = (titles: readonly string[]) => {
  const today = localDateSchema.parse('2026-11-23');
  const context = { words: createCommandWords(languages), topics: [], today };
  return titles.map((title) => {
    const parsed = parseCommand(title, context);
    return parsed.type === 'command' ? parsed.command.name : parsed;
  });
};

describe('the app package', () => {
  test('holds the manifest, the other languages and both icons, and nothing else', () => {
    expect([...unzip(build()).keys()].toSorted()).toEqual([
      'color.png',
      'es.json',
      'manifest.json',
      'outline.png',
    ]);
  });

  test('is made of the same bytes each time, in any time zone', () => {
    const before = process.env['TZ'];
    onTestFinished(() => {
      process.env['TZ'] = before;
    });
    const [first, second] = ['UTC', 'Pacific/Chatham'].map((zone) => {
      process.env['TZ'] = zone;
      return digestOf(build());
    });
    expect(first).toBe(second);
    expect(digestOf(build(['--name', 'Other']))).not.toBe(first);
  });

  test('is valid by Microsoft’s schemas', () => {
    const bytes = build();
    const { manifestVersion } = manifestIn(bytes);
    expect(schemaErrors(manifestIn(bytes), 'manifest', manifestVersion)).toEqual([]);
    expect(schemaErrors(spanishIn(bytes), 'localization', manifestVersion)).toEqual([]);
    const broken = { ...manifestIn(bytes), accentColor: 'blue', tabs: [] };
    expect(schemaErrors(broken, 'manifest', manifestVersion)).toEqual([
      expect.stringContaining('tabs'),
      expect.stringMatching(/^manifest accentColor="blue": must match pattern /),
    ]);
  });

  test('names the bot, its version and its address', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const manifest = manifestIn(build(['--website', 'https://wiki.example.com/mlops']));
    expect(manifest).toMatchObject({
      id: APP_ID,
      version,
      validDomains: ['mlops.example.com'],
      developer: {
        websiteUrl: 'https://wiki.example.com/mlops',
        privacyUrl: 'https://wiki.example.com/mlops',
      },
      bots: [{ botId: APP_ID, scopes: ['team', 'groupChat', 'personal'] }],
    });
    expect(JSON.stringify(manifest)).not.toContain('{{');
  });

  test('says what Teams asks of it beyond the schema', () => {
    const manifest = manifestIn(build());
    // Since 1.25 an app for teams is refused without it.
    expect(manifest.supportsChannelFeatures).toBe('tier1');
    // Without it there are no slash commands.
    expect(manifest.bots?.[0]?.supportsTargetedMessages).toBe(true);
  });

  test('asks for no permission of Microsoft Graph', () => {
    const manifest = manifestIn(build());
    expect(manifest).not.toHaveProperty('authorization');
    expect(manifest).not.toHaveProperty('webApplicationInfo');
    expect(manifest.permissions).toEqual(['identity', 'messageTeamMembers']);
  });
});

describe('the commands', () => {
  test('are offered in each scope, by mention, and by slash where Teams has it', () => {
    expect(listsIn(build()).map(({ scopes, triggers }) => [scopes, triggers])).toEqual([
      [['team'], ['mention', 'slash']],
      [['groupChat'], ['mention', 'slash']],
      [['personal'], ['mention']],
    ]);
  });

  test('are understood as they are offered, all of them, in English', () => {
    for (const { commands } of listsIn(build())) {
      expect(understood(commands.map(({ title }) => title))).toEqual([...COMMAND_WORDS]);
      expect(commands.map(({ description }) => description)).not.toContain(undefined);
    }
  });

  test('are understood in Spanish', () => {
    const bytes = build();
    const spanish = spanishIn(bytes);
    for (const list of listsIn(bytes).keys()) {
      const at = (command: number) => `bots[0].commandLists[${list}].commands[${command}]`;
      const titles = COMMAND_WORDS.map((_, command) => spanish[`${at(command)}.title`] ?? '');
      expect(understood(titles)).toEqual([...COMMAND_WORDS]);
      expect(titles).toContain('clasificación');
    }
  });

  test('are there in every language of the bot', () => {
    const { defaultLanguageTag, additionalLanguages = [] } =
      manifestIn(build()).localizationInfo ?? {};
    const tags = [defaultLanguageTag, ...additionalLanguages.map((other) => other.languageTag)];
    expect(tags.toSorted()).toEqual(languages.codes.toSorted());
  });
});

describe('the icons', () => {
  const icon = (name: string) => readFileSync(join(ROOT, 'adapters/teams/manifest', name));

  test('are what Teams takes', () => {
    expect(iconProblems('color', icon('color.png'))).toEqual([]);
    expect(iconProblems('outline', icon('outline.png'))).toEqual([]);
    const { width, height, pixels } = readPicture(icon('outline.png')) ?? { pixels: [] };
    expect([width, height]).toEqual([32, 32]);
    // Something is drawn: neither an empty picture nor a filled one.
    const drawn = pixels.filter(({ alpha }) => alpha > 127).length;
    expect(drawn).toBeGreaterThan(100);
    expect(drawn).toBeLessThan(600);
  });

  test.each([
    ['color', 'outline.png', ['color.png=32×32: must be 192×192', 'must fill its whole square']],
    ['outline', 'color.png', ['outline.png=192×192: must be 32×32', 'must be white']],
    ['color', 'manifest.json', ['color.png: must be a PNG']],
  ] as const)('are refused otherwise: %s from %s', (name, file, problems) => {
    expect(iconProblems(name, icon(file))).toEqual(
      problems.map((problem) => expect.stringContaining(problem)),
    );
  });
});

describe('what is given', () => {
  test.each([
    [[], { MICROSOFT_APP_ID: 'mlops-daily' }, 'MICROSOFT_APP_ID="mlops-daily": must be a GUID'],
    [['--app-id', 'x'], {}, '--app-id="x": must be a GUID'],
    [[], { MICROSOFT_APP_ID: ' ' }, 'MICROSOFT_APP_ID or --app-id: is missing'],
    [[], { PUBLIC_URL: '' }, 'PUBLIC_URL or --domain: is missing'],
    [
      [],
      { PUBLIC_URL: 'http://127.0.0.1:3000' },
      'must be an https address that Microsoft reaches',
    ],
    [[], { PUBLIC_URL: 'https://10.0.0.1' }, 'must be an https address that Microsoft reaches'],
    [['--domain', 'https://a.example.com/x'], {}, '--domain="https://a.example.com/x": must be a'],
    [['--name', 'x'.repeat(31)], {}, 'must have 30 characters at most'],
    [
      ['--privacy', 'http://a.example.com'],
      {},
      '--privacy="http://a.example.com": must be an https',
    ],
  ])('is refused with a line that says how to mend it: %j %j', (args, environment, line) => {
    expect(() => readSettings(args, { ...ENVIRONMENT, ...environment })).toThrow(line);
  });

  test('names all that is wrong at once, a line each', () => {
    const lines = /^--app-id="x": .*\n--terms="y": .*\nPUBLIC_URL or --domain: .*$/;
    expect(() => readSettings(['--app-id', 'x', '--terms', 'y'], {})).toThrow(lines);
  });

  test('may stand between spaces, as for the bot itself', () => {
    const [id, url] = [` ${APP_ID} `, ' https://mlops.example.com '];
    expect(readSettings([], { MICROSOFT_APP_ID: id, PUBLIC_URL: url })).toEqual(
      readSettings([], ENVIRONMENT),
    );
  });

  test('prefers a flag to its variable', () => {
    const other = 'ABCDEF01-0000-4000-8000-000000000000';
    const args = ['--app-id', other, '--domain', 'Bot.Example.org'];
    const wrong = { MICROSOFT_APP_ID: 'nonsense', PUBLIC_URL: 'http://localhost' };
    expect(readSettings(args, wrong)).toMatchObject({
      appId: other.toLowerCase(),
      domain: 'bot.example.org',
      website: 'https://bot.example.org/',
    });
  });
});

describe('npm run teams:package', () => {
  const run = (args: readonly string[]) => {
    const { MICROSOFT_APP_ID: _, PUBLIC_URL: __, ...env } = process.env;
    const script = join(ROOT, 'scripts/teams-package.ts');
    const tsx = ['--import', import.meta.resolve('tsx'), script, ...args];
    return execFileSync(process.execPath, tsx, {
      cwd: tmpdir(),
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  };

  test('writes the file and says where', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mlops-daily-teams-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const out = join(folder, 'new/app.zip');
    const said = run(['--app-id', APP_ID, '--domain', 'mlops.example.com', '--out', out]);
    expect(said).toContain(`${out}\n`);
    expect(digestOf(readFileSync(out))).toBe(digestOf(build()));
  });

  test('says why a file can’t be written', () => {
    const out = join(tmpdir(), 'x'.repeat(300));
    const args = ['--app-id', APP_ID, '--domain', 'mlops.example.com', '--out', out];
    expect(() => run(args)).toThrow(
      /The app package can’t be built\.\n--out=".*": can’t be written/,
    );
  });

  test('exits with 1 and the lines', () => {
    expect(() => run(['--app-id', 'x', '--domain', 'mlops.example.com'])).toThrow(
      expect.objectContaining({ status: 1, stderr: expect.stringContaining('must be a GUID') }),
    );
    expect(() => run(['--nonsense'])).toThrow(
      expect.objectContaining({ status: 1, stderr: expect.stringContaining('Usage:') }),
    );
  });
});
