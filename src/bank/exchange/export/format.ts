import type { Question } from '../../../core/question/schema.ts';
import type { Topic } from '../../bank.ts';
import { type Item, itemLosses, itemsOf, type Loss } from './item.ts';

/** What is to be exported. */
export interface ExportRequest {
  /** Each written in `language`, where the format holds one language. */
  readonly questions: readonly Question[];
  readonly topics: readonly Topic[];
  readonly language: string;
  /** The pictures of questions, by the question’s id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Milliseconds since the epoch: what is written later replaces what was written before. */
  readonly now: number;
}

export interface Exported {
  readonly content: string | Uint8Array;
  /** What the format can’t carry. */
  readonly losses: readonly Loss[];
}

export type WriteFormat = (request: ExportRequest) => Exported;

/** Every question as items in the language that was asked for, and what is lost thereby. */
export const requestedItems = ({
  questions,
  language,
}: ExportRequest): { readonly items: readonly Item[]; readonly losses: readonly Loss[] } => ({
  items: questions.flatMap((question) => itemsOf(question, language)),
  losses: questions.flatMap(itemLosses),
});
