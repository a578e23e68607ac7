import type { Quantiles } from '../measure/quantiles.ts';

/** How a platform shows that a request is its own. */
export type Credentials =
  /** Slack signs each request. */
  | { readonly type: 'signature'; readonly secret: string }
  /** Teams sends a token along, the same one for an hour. */
  | { readonly type: 'token'; readonly token: string };

/** Presses of one question's buttons, as one platform sends them. */
export interface PressTemplate {
  readonly credentials: Credentials;
  /** Bodies as they go over the wire, one for each option; {@link MEMBER} stands for who presses. */
  readonly bodies: readonly string[];
}

/** Stands for a member's id in a template; as long as the ids that take its place. */
export const MEMBER = 'U00000000000';

/** The id of the member with a number. */
export const memberOf = (number: number): string =>
  `U${String(number).padStart(MEMBER.length - 1, '0')}`;

export interface Target {
  readonly url: string;
  readonly template: PressTemplate;
  /**
   * Whether everyone who presses is sent something after the acknowledgement, which is waited for. In
   * Teams feedback is the acknowledgement itself.
   */
  readonly showsFeedback: boolean;
}

/** How people press. */
export type Manner =
  /** So many people, each of whom presses again as soon as they are acknowledged. */
  | { readonly type: 'in turn'; readonly atOnce: number; readonly presses: number }
  /** As above, for a while. */
  | { readonly type: 'lasting'; readonly atOnce: number; readonly seconds: number }
  /** So many presses a second, whether or not the ones before have been acknowledged. */
  | { readonly type: 'at rate'; readonly perSecond: number; readonly presses: number };

/** What the process that presses is told to do. */
export interface Order extends Target {
  readonly manner: Manner;
}

export interface Outcome {
  readonly presses: number;
  /** From the first press to the last acknowledgement, in milliseconds. */
  readonly acknowledgedMs: number;
  /** From the first press to the last feedback, in milliseconds; as above where there is none. */
  readonly shownMs: number;
  /** From a press to its acknowledgement; from when it was due, where presses have their time. */
  readonly acknowledgement: Quantiles;
  /** From a press to its feedback; absent where there is none. */
  readonly feedback?: Quantiles;
}
