import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertPackageFile } from '@citolab/qti-convert/qti-convert-node';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { writeQti } from '../../../src/bank/exchange/qti/write.ts';
import { isChoice } from '../../../src/core/question/choice.ts';
import type { Question } from '../../../src/core/question/schema.ts';
import { plainText } from '../../../src/core/richtext.ts';
import { launchBrowser } from '../../support/browser.ts';
import { unzip } from '../../support/unzip.ts';
import { anyQuestion } from './arbitrary.ts';
import { loadOwnBank } from './bank.ts';
import { incident, multiple, open, requestFor, single } from './made-questions.ts';
import { openPlayer, type QtiPlayer } from './qti-player.ts';
import { wordsOf } from './words-of.ts';

const packageOf = (questions: readonly Question[], language = 'en') =>
  unzip(Buffer.from(writeQti(requestFor(questions, language)).content));

const itemOf = (question: Question, language = 'en'): string =>
  String(packageOf([question], language).get(`items/${question.id}.xml`));

let browser: Browser;
let page: Page;
let player: QtiPlayer;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  player = await openPlayer(page);
});
afterAll(() => browser.close());

/** Playing them all would take a minute, and tell no more. */
const everySixth = <T>(questions: readonly T[]): readonly T[] =>
  questions.filter((_, place) => place % 6 === 0);

/** A text without its space, which pages draw as they like. */
const dense = (text: string): string => text.replaceAll(/\s/g, '');

describe('somebody else’s player', () => {
  it('asks, scores and explains questions of every topic of the bank', async () => {
    const { bank } = await loadOwnBank();
    for (const question of everySixth(bank.questions.filter(isChoice))) {
      const xml = itemOf(question, 'es');
      const right = await player.play(xml, question.answer);
      expect(right).toMatchObject({ score: '1', shown: [expect.anything()] });
      expect(dense(right.prompt)).toContain(dense(plainText(question.question['es'] ?? '')));
      expect(new Set(right.choices)).toEqual(
        new Set(question.options.map(({ text }) => plainText(text['es'] ?? ''))),
      );
      const wrong = question.options.find(({ id }) => !question.answer.includes(id));
      const other = await player.play(xml, [wrong?.id ?? '']);
      expect(other.score).toBe('0');
      expect(other.shown.map(dense)).toEqual([
        dense(plainText(wrong?.why?.['es'] ?? '')),
        expect.stringContaining(dense(plainText(question.justification['es'] ?? '')).slice(0, 40)),
      ]);
    }
  });

  it('wants every right option, and no other', async () => {
    const xml = itemOf(multiple);
    expect((await player.play(xml, ['add', 'subtract'])).score).toBe('1');
    expect((await player.play(xml, ['add'])).score).toBe('0');
    expect(await player.play(xml, ['add', 'subtract', 'divide'])).toMatchObject({
      score: '0',
      shown: ['By zero.', expect.stringContaining('Roll back first.')],
    });
  });

  it('shows the prompt of one that is answered in one’s own words', async () => {
    const { prompt, choices } = await player.play(itemOf(open), []);
    expect(prompt).toContain('What do you do, and why?');
    expect(choices).toEqual([]);
  });
});

describe('somebody else’s XML reader', () => {
  it('finds every text as it was written, whatever it is', async () => {
    vi.setConfig({ testTimeout: 60_000 });
    const questions = fc.sample(anyQuestion, { numRuns: 200, seed: 6 }).filter(isChoice);
    const items = questions.map((question) => itemOf(question));
    const read = await page.evaluate(
      (texts) =>
        texts.map((text) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml');
          const broken = parsed.querySelector('parsererror')?.textContent;
          return broken
            ? [broken]
            : [...parsed.querySelectorAll('simpleChoice')].map((choice) => choice.textContent);
        }),
      items,
    );
    expect(questions.length).toBeGreaterThan(100);
    expect(read.map((texts) => texts.map(dense))).toEqual(
      questions.map(({ options }) => options.map(({ text }) => dense(wordsOf(text.en)))),
    );
  });
});

describe('an item', () => {
  it('declares, asks, scores and explains', () => {
    expect(itemOf(multiple)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd" identifier="_2-right" title="2-right" adaptive="false" timeDependent="false" xml:lang="en" toolName="MLOps Daily">
      <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
      <correctResponse><value>add</value><value>subtract</value></correctResponse>
      </responseDeclaration>
      <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
      <outcomeDeclaration identifier="FEEDBACK" cardinality="multiple" baseType="identifier"></outcomeDeclaration>
      <outcomeDeclaration identifier="EXPLANATION" cardinality="single" baseType="identifier"></outcomeDeclaration>
      <itemBody>
      <div><p>Latency: <strong>p99</strong> doubled.</p></div>
      <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0">
      <prompt>What now?</prompt>
      <simpleChoice identifier="add">=A1+A2</simpleChoice>
      <simpleChoice identifier="subtract">Subtract</simpleChoice>
      <simpleChoice identifier="divide">Divide</simpleChoice>
      </choiceInteraction>
      </itemBody>
      <responseProcessing>
      <responseCondition><responseIf>
      <match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>
      <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue></responseElse></responseCondition>
      <setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>
      <setOutcomeValue identifier="EXPLANATION"><baseValue baseType="identifier">shown</baseValue></setOutcomeValue>
      </responseProcessing>
      <modalFeedback outcomeIdentifier="FEEDBACK" identifier="divide" showHide="show"><p>By zero.</p></modalFeedback>
      <modalFeedback outcomeIdentifier="EXPLANATION" identifier="shown" showHide="show"><p>Roll back first.</p><ul><li><a href="https://example.com/a?b=1&amp;c=2">A page</a> (2026-11-22)</li></ul></modalFeedback>
      </assessmentItem>
      "
    `);
  });
});

const itemIds = (question: Question): readonly string[] =>
  question.kind === 'incident'
    ? question.steps.map((_, index) => `${question.id}-${index + 1}`)
    : [question.id];

describe('a package', () => {
  it('is opened by somebody else’s converter, with every item', async () => {
    const { bank } = await loadOwnBank();
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const folder = await mkdtemp(join(tmpdir(), 'qti-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const incidents = bank.questions.filter(({ kind }) => kind === 'incident');
    const others = everySixth(bank.questions.filter(({ kind }) => kind !== 'incident'));
    const questions = [...incidents.slice(0, 3), ...others];
    await writeFile(join(folder, '2.zip'), writeQti(requestFor(questions)).content);
    await convertPackageFile(join(folder, '2.zip'), join(folder, '3.zip'));
    const files = unzip(await readFile(join(folder, '3.zip')));
    const manifest = String(files.get('imsmanifest.xml'));
    const ids = questions.flatMap(itemIds);
    expect(manifest.match(/type="imsqti_item_xmlv3p0"/g)).toHaveLength(ids.length);
    for (const id of ids) {
      expect(String(files.get(`items/${id}.xml`))).toContain(`<qti-assessment-item`);
      expect(manifest).toContain(`href="items/${id}.xml"`);
    }
  });

  it('says what each item is about', () => {
    const manifest = String(packageOf([single], 'es').get('imsmanifest.xml'));
    expect(manifest).toContain('<schema>QTIv2.1 Package</schema>');
    expect(manifest).toContain('<imsmd:language>es</imsmd:language>');
    expect(manifest).toContain('<imsmd:keyword><imsmd:string language="en">latency<');
    expect(manifest).toContain('<imsmd:value>medium</imsmd:value>');
    expect(manifest).toContain('<imsmd:version><imsmd:string language="en">3</imsmd:string>');
  });

  it('brings the picture', () => {
    const picture = { file: 'drift.png', alt: { en: 'A "curve"', es: 'Una curva' } };
    const question = { ...single, picture } as Question;
    const pictures = new Map([['one-right', new Uint8Array([1, 2, 3])]]);
    const files = unzip(Buffer.from(writeQti({ ...requestFor([question]), pictures }).content));
    expect(files.get('items/images/one-right-drift.png')).toEqual(Buffer.from([1, 2, 3]));
    expect(String(files.get('items/one-right.xml'))).toContain(
      '<img src="images/one-right-drift.png" alt="A &quot;curve&quot;"/>',
    );
    expect(String(files.get('imsmanifest.xml'))).toContain(
      '<file href="items/images/one-right-drift.png"/>',
    );
  });

  it('is the same for the same questions', () => {
    expect(writeQti(requestFor([single]))).toEqual(writeQti(requestFor([single])));
  });

  it('says what it can’t hold', () => {
    const { losses } = writeQti(requestFor([single, multiple, open, incident]));
    expect(losses).toEqual([
      {
        id: 'night',
        what: 'that the steps of an incident belong together, and what it teaches as a whole',
      },
      { id: '2-right', what: 'the form to answer in one’s own words' },
      {
        id: 'own-words',
        what: 'the short question of one that is answered in one’s own words',
      },
    ]);
  });
});
