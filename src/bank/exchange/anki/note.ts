import { hashOf } from '../../../core/hash.ts';
import { letterOf } from '../../../core/letters.ts';
import type { Item, ItemChoice } from '../export/item.ts';
import { escapeXml } from '../html/escape.ts';
import { createRichHtml } from '../html/rich-html.ts';
import type { FIELDS } from './note-type.ts';

/** Square brackets are Anki’s marks for sounds and formulas. */
const rich = createRichHtml((text) =>
  escapeXml(text).replaceAll('[', '&#91;').replaceAll(']', '&#93;'),
);

/** The name that a picture has among all media of a collection. */
export const mediaName = ({ bankId, picture }: Item): string =>
  `mlops-daily-${bankId}-${picture?.file ?? ''}`;

/** What a note is known by in every collection: the same question in one language, always. */
export const noteGuid = ({ id, language }: Item): string =>
  hashOf('mlops-daily', id, language).slice(0, 20);

/** Tags of a note; Anki separates them by spaces. */
export const noteTags = ({ topic, tags, difficulty }: Item): string =>
  ` ${[...new Set([topic, ...tags, `difficulty-${difficulty}`])].join(' ')} `;

type NoteFields = Readonly<Record<(typeof FIELDS)[number], string>>;

/** The fields of a note, as HTML. No words but the question’s own, so that every language will do. */
export const noteFields = (item: Item): NoteFields => {
  const { id, scenario, question, justification, open, picture } = item;
  const choices = shuffled(item);
  const asked = choices.length > 0 ? question : (open?.prompt ?? question);
  return {
    Id: rich.escape(id),
    Scenario: rich.blocks(scenario),
    Picture: picture
      ? `<img src="${rich.escape(mediaName(item))}" alt="${rich.escape(picture.alt)}">`
      : '',
    Question: rich.blocks(asked),
    Options: list(
      choices.map(({ text }) => lineOf(text)),
      'ol',
      'options',
    ),
    Answer:
      choices.length > 0 ? verdicts(choices) : list((open?.keyPoints ?? []).map(lineOf), 'ul'),
    Justification: rich.blocks(justification),
    Sources: sources(item),
  };
};

/** In the file the right one may always be last; a card must not teach its place. */
const shuffled = ({ id, choices }: Item): readonly ItemChoice[] =>
  choices.toSorted((a, b) => (hashOf(id, a.id) < hashOf(id, b.id) ? -1 : 1));

const lineOf = (text: string): string => rich.inline(text) ?? rich.blocks(text);

const list = (lines: readonly string[], tag: 'ol' | 'ul', name?: string): string => {
  const items = lines.map((line) => `<li>${line}</li>`).join('');
  return items && `<${tag}${name ? ` class="${name}"` : ''}>${items}</${tag}>`;
};

/** Each option with its verdict: the right ones, then why the others are wrong. */
const verdicts = (choices: readonly ItemChoice[]): string => {
  const lines = choices.map(({ text, right, why }, place) => ({
    right,
    html: right
      ? `<span class="right">✓ ${letterOf(place)}</span> ${lineOf(text)}`
      : `✗ ${letterOf(place)} ${lineOf(text)}${why === undefined ? '' : `<br/>${lineOf(why)}`}`,
  }));
  return list(
    [...lines.filter(({ right }) => right), ...lines.filter(({ right }) => !right)].map(
      ({ html }) => html,
    ),
    'ul',
  );
};

const sources = ({ references }: Item): string =>
  list(
    references.map(
      ({ title, url, checked }) =>
        `<a href="${rich.escape(url)}">${rich.escape(title)}</a> (${checked})`,
    ),
    'ul',
  );
