import type { KnownBlock, ModalView } from '@slack/types';
import type { FormView, View } from '../../../src/core/view/view.ts';
import {
  encodeFormMetadata,
  FORM_CALLBACK,
  type FormMetadata,
  RESULT_CALLBACK,
} from '../actions.ts';
import { literal } from '../escape.ts';
import { BLOCKS_IN_VIEW, MODAL_SUBMIT, MODAL_TITLE } from '../limits.ts';
import { actionRows } from './buttons.ts';
import { fieldBlock } from './fields.ts';
import type { MessageOptions } from './message.ts';
import { rich } from './rich-text.ts';
import { within } from './room.ts';
import { header, plain } from './text.ts';
import { headingOf, viewBlocks } from './view-blocks.ts';

const FORM_ROOM = { blocks: BLOCKS_IN_VIEW } as const;

/** A title's room is small: a heading that doesn't fit stands whole above the rest. */
const headerWhereCut = (heading: string): KnownBlock[] =>
  literal(heading).trim().length > MODAL_TITLE ? header(heading) : [];

/** A form as a modal; `metadata` comes back with what was filled in. */
export const renderModal = (view: FormView, metadata: FormMetadata): ModalView => ({
  type: 'modal',
  callback_id: FORM_CALLBACK,
  private_metadata: encodeFormMetadata(metadata),
  title: plain(view.heading, MODAL_TITLE),
  submit: plain(view.submitLabel, MODAL_SUBMIT),
  blocks: within(
    [
      ...headerWhereCut(view.heading),
      ...view.intro.flatMap((paragraph) => rich(paragraph)),
      ...view.fields.flatMap(fieldBlock),
      ...actionRows(view.actions, 0),
    ],
    FORM_ROOM,
  ),
});

/** What followed from a form, shown in its place: any view but another form. */
export const renderResultModal = (
  view: Exclude<View, FormView>,
  { pictures = new Map() }: Pick<MessageOptions, 'pictures'> = {},
): ModalView => {
  const [first, ...rest] = viewBlocks(view, { pictures, tables: false, place: 0 });
  const heading = headingOf(view);
  const body = first?.type === 'header' || first === undefined ? rest : [first, ...rest];
  return {
    type: 'modal',
    callback_id: RESULT_CALLBACK,
    title: plain(heading, MODAL_TITLE),
    blocks: within([...headerWhereCut(heading), ...body], FORM_ROOM),
  };
};

/** What is wrong with what was sent, by field, for `response_action: errors`; none where all is well. */
export const fieldErrors = (view: FormView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    view.fields.flatMap(({ id, problem }) =>
      problem === undefined ? [] : [[id, plain(problem, ERROR_TEXT).text]],
    ),
  );

/** Slack gives none for an error below a field. */
const ERROR_TEXT = 300;
