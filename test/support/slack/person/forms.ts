import { type Json, record, records, text } from '../json.ts';
import { type Entered, isEmptyState } from '../payloads/element-state.ts';
import { stateValues } from '../payloads/state-values.ts';
import { viewClosed, viewSubmission } from '../payloads/view-submission.ts';
import { interactiveElements } from '../read/find-element.ts';
import type { SlackState, SlackView } from '../state.ts';
import { changeView, checkedView, openView } from '../views.ts';
import type { Eyes } from './eyes.ts';
import type { Self } from './self.ts';
import { type Told, tell } from './tell.ts';

/** What one person does with the modal on top. */
export interface Forms {
  /**
   * Fills in fields by block id, leaves the others as they are shown, and sends. As Slack's client
   * does, it throws on a required field that is empty and on a text that is too long.
   */
  submit(values: Readonly<Record<string, Entered>>): Promise<Told>;
  /** Closes it without sending; the bot is told where the modal asks for that. */
  closeModal(): Promise<Told | undefined>;
}

const checkField = (block: Json, state: Json): void => {
  const { element, block_id: id, optional } = block;
  if (optional !== true && isEmptyState(state)) {
    throw new Error(`${text(id)} has to be filled in.`);
  }
  const max = record(element)['max_length'];
  if (typeof max === 'number' && text(state['value']).length > max) {
    throw new Error(`${text(id)} is longer than ${max} characters.`);
  }
};

const checkFields = (view: SlackView, values: Json): void => {
  for (const block of records(view.content['blocks']).filter(({ type }) => type === 'input')) {
    const states = record(values[text(block['block_id'])]);
    checkField(block, record(states[text(record(block['element'])['action_id'])]));
  }
};

/** Does with the modal what the acknowledgement says. */
const follow = (state: SlackState, view: SlackView, body: Json): void => {
  const where = 'view_submission';
  switch (body['response_action']) {
    case 'errors':
      view.errors = record(body['errors']) as Record<string, string>;
      return;
    case 'update':
      changeView(state, view, checkedView(state, where, body['view']));
      return;
    case 'push':
      openView(state, view.user, checkedView(state, where, body['view']), view.rootId);
      return;
    case 'clear':
      for (const other of state.views.filter(({ rootId }) => rootId === view.rootId)) {
        other.open = false;
      }
      return;
    default:
      view.open = false;
  }
};

export const createForms = (self: Self, eyes: Eyes): Forms => {
  const { state, userId } = self;
  const top = (): SlackView => {
    const view = eyes.modal();
    if (!view) {
      throw new Error(`${userId} has no modal open.`);
    }
    return view;
  };
  const fillIn = (view: SlackView, entered: Readonly<Record<string, Entered>>): Json => {
    const elements = interactiveElements(records(view.content['blocks']));
    const unknown = Object.keys(entered).filter(
      (id) => !elements.some(({ blockId }) => blockId === id),
    );
    if (unknown.length > 0) {
      throw new Error(`There is no field ${unknown.join(', ')}.`);
    }
    return stateValues(elements, ({ blockId }) => entered[blockId]);
  };
  return {
    submit: async (entered) => {
      const view = top();
      const values = fillIn(view, entered);
      checkFields(view, values);
      const payload = viewSubmission(state, view, values);
      const told = await tell(self, { type: 'interactive', payload });
      if (told.acknowledged) {
        follow(state, view, record(told.body));
        state.changed();
      }
      return told;
    },
    closeModal: async () => {
      const view = top();
      view.open = false;
      return view.content['notify_on_close'] === true
        ? tell(self, { type: 'interactive', payload: viewClosed(state, view) })
        : undefined;
    },
  };
};
