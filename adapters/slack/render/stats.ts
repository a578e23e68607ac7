import type { KnownBlock, MrkdwnElement, SectionBlock } from '@slack/types';
import type { StatsView } from '../../../src/core/view/view.ts';
import { mrkdwnCharacter, mrkdwnText } from '../escape.ts';
import { cut, FIELD_TEXT, FIELDS_IN_SECTION, pack } from '../limits.ts';
import { bold } from './inlines.ts';
import { richBlocks, section } from './rich-text.ts';

type Fact = StatsView['facts'][number];

const HALF = FIELD_TEXT / 2 - '**\n'.length;

const half = (words: string): string => cut(mrkdwnText(words).trim(), HALF, mrkdwnCharacter);

const field = ({ label, value }: Fact): MrkdwnElement => ({
  type: 'mrkdwn',
  text: `*${half(label) || '…'}*\n${half(value)}`,
  verbatim: true,
});

const fields = (facts: readonly Fact[]): SectionBlock[] =>
  pack(facts, FIELDS_IN_SECTION).map((part) => ({ type: 'section', fields: part.map(field) }));

/** A person's own numbers. */
export const statsBlocks = (view: StatsView): KnownBlock[] => [
  ...fields(view.facts),
  ...(view.topics.length === 0 ? [] : richBlocks(section(bold(view.topicsHeading)))),
  ...fields(view.topics),
];
