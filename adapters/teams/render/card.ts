/** An Adaptive Card 1.5, as far as this adapter writes one. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
}
