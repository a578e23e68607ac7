import type { BarView, RevealView } from '../../../src/core/view/view.ts';
import { literal } from '../escape.ts';
import type { CardElement, Chart, ColumnSet } from './card.ts';
import { row } from './rows.ts';
import { bold, run } from './text.ts';

/** As wide as a phone shows on one line. */
const BAR_LENGTH = 30;
/** Leaves room above itself, so that bars don't touch. */
const BLOCK = '▆';

/** A bar of blocks: at least one where anybody voted, none where nobody did. */
const blocksOf = ({ count, share }: BarView): string => {
  const length = Math.round(Math.min(Math.max(share, 0), 1) * BAR_LENGTH);
  return count > 0 ? BLOCK.repeat(Math.max(1, length)) : NO_BREAK_SPACE;
};

const NO_BREAK_SPACE = '\u00A0';

const bar = (view: BarView): ColumnSet[] => {
  const blocks = run(blocksOf(view), { color: view.right ? 'good' : 'accent' });
  const inText = { type: 'RichTextBlock', inlines: blocks } as const;
  return row(bold(view.letter, { fontType: 'monospace' }), [inText], { spacing: 'none' });
};

/**
 * The spread of votes, drawn. All that it says stands in words beside the options too, so that
 * nothing hangs on how a client draws it.
 */
export const spread = ({ bars }: RevealView): CardElement[] =>
  bars.length === 0
    ? []
    : [
        {
          type: 'Chart.HorizontalBar',
          displayMode: 'AbsoluteNoAxis',
          data: bars.map(({ letter, right, count }) => ({
            x: right ? `${literal(letter)} ✓` : literal(letter),
            y: count,
            color: right ? 'good' : 'neutral',
          })),
          fallback: { type: 'Container', items: bars.flatMap(bar) },
        } satisfies Chart,
      ];
