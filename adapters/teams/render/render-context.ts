import type { ChannelId, MemberId } from '../../../src/core/ids.ts';

/** What a renderer needs beside the view. */
export interface RenderContext {
  /** The channel that the card is about, where it is shown elsewhere: its actions carry it. */
  readonly about?: ChannelId;
  /** It is shown in one person's chat with the bot: commands are typed there without a mention. */
  readonly inPrivate: boolean;
  /** Names of the people that the view mentions, as far as they are known. */
  readonly names: ReadonlyMap<MemberId, string>;
  /** Names of the channels that a view is about, as far as they are known. */
  readonly channels?: ReadonlyMap<ChannelId, string>;
  /** People to choose from in a form, beside those who are chosen already. */
  readonly people: readonly MemberId[];
  /** Web addresses of pictures by `PictureView.path`; one that isn't there is told in words. */
  readonly pictures: ReadonlyMap<string, string>;
}
