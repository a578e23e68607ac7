import { type Ask, formatAsk } from '../../src/core/ask.ts';
import type { View } from '../../src/core/view/view.ts';

/** What a message asks for, so that its reply finds the message that it belongs to. */
export type Subject = `ask:${string}` | `form:${string}`;

export const askSubject = (ask: Ask): Subject => `ask:${formatAsk(ask)}`;

export const formSubject = (form: string): Subject => `form:${form}`;

/** Why a form's reply stands where it does: the same form may be opened again, each with a reply of its own. */
export const formReplyReason = (form: string, below: number | null): string =>
  `${formSubject(form)} below ${below}`;

/** The subject of a view that can be answered or filled in; `null` for any other. */
export const subjectOf = (view: View): Subject | null => {
  switch (view.kind) {
    case 'question':
      return askSubject(view.ask);
    case 'form':
      return formSubject(view.form);
    default:
      return null;
  }
};
