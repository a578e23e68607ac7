import type { Json } from '../../json.ts';
import { activityOf, type Scene } from './activity.ts';

/** Somebody reacted to a message of the bot. */
export const reaction = (scene: Scene, message: string, type: string): Json => ({
  ...activityOf(scene),
  type: 'messageReaction',
  reactionsAdded: [{ type }],
  replyToId: message,
});

/** Somebody types in the personal chat. */
export const typing = (scene: Scene): Json => ({ ...activityOf(scene), type: 'typing' });
