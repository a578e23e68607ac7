import type { Random } from '../random.ts';
import type { World } from '../world.ts';

/** Something that goes wrong. */
export interface Fault {
  readonly name: string;
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  /** Does it; resolves when it is over. Whatever it decides is drawn before it waits for anything. */
  strike(world: World, random: Random): Promise<void>;
}
