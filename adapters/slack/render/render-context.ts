/** What rendering a view needs to know beside the view. */
export interface RenderContext {
  /** Slack's file ids of uploaded pictures, by `PictureView.path`. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Whether a `table` block is taken: in messages it is, in modals and on Home it isn't. */
  readonly tables: boolean;
  /** Where the numbers of buttons begin, so that all buttons of one surface differ. */
  readonly place: number;
}
