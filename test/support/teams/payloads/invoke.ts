import { type Json, record, text } from '../../json.ts';
import { activityOf, type Scene } from './activity.ts';

/** An `Action.Execute` that a client carries out. */
export interface Executed {
  /** The action as it stands in the card. */
  readonly action: Json;
  /** What the fields send, by id. */
  readonly inputs: Readonly<Record<string, string>>;
  /** `automatic`: Teams fetches how a card looks to this person. */
  readonly trigger: 'manual' | 'automatic';
  /** The message that the card stands in. */
  readonly message: string;
}

/** A card's button was pressed, or its look is fetched: `adaptiveCard/action`. */
export const cardAction = (scene: Scene, { action, inputs, trigger, message }: Executed): Json => {
  const activity = activityOf(scene);
  return {
    ...activity,
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message,
    channelData: { ...record(activity['channelData']), source: { name: 'message' } },
    value: {
      action: {
        type: 'Action.Execute',
        id: text(action['id']),
        ...(action['title'] !== undefined && { title: action['title'] }),
        verb: action['verb'],
        data: { ...record(action['data']), ...inputs },
      },
      trigger,
    },
  };
};
