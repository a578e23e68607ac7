import type { Way } from './delivery.ts';
import type { FakeSlack } from './fake-slack.ts';
import { createEyes, type Eyes } from './person/eyes.ts';
import { createForms, type Forms } from './person/forms.ts';
import { createHands, type Hands } from './person/hands.ts';
import { createHappenings, type Happenings } from './person/happenings.ts';

export interface SlackPersonOptions {
  readonly fake: FakeSlack;
  /** `overHttp(fake, url)` or `overSocket(fake)`. */
  readonly way: Way;
  /** Of the fake's users: `U1` is an administrator, `U2` and `U3` are not. */
  readonly userId: string;
}

/** Somebody in Slack's client: sees what Slack shows, and does what it lets one do. */
export interface SlackPerson extends Eyes, Hands, Forms, Happenings {
  readonly userId: string;
}

export const createSlackPerson = ({ fake, way, userId }: SlackPersonOptions): SlackPerson => {
  const eyes = createEyes(fake.state, userId);
  const self = { state: fake.state, until: fake.until, way, userId };
  return {
    userId,
    ...eyes,
    ...createHands(self),
    ...createForms(self, eyes),
    ...createHappenings(self),
  };
};
