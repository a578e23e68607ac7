import { usePlayground } from './playground.ts';

/** The clock that the scheduler reads, and two ways to move it. */
export const TimeMachine = () => {
  const { moveClock, moving, snapshot } = usePlayground();
  const { clock, words } = snapshot;
  return (
    <section class="panel clock" aria-labelledby="clock-heading" aria-busy={moving}>
      <h2 id="clock-heading">{words.clock}</h2>
      <p class="clock-now">
        <strong>{clock.time}</strong>
        <span class="clock-zone">{clock.zone.replaceAll('_', ' ')}</span>
        <span class="clock-day">{clock.day}</span>
      </p>
      <p class="clock-next" role="status">
        {moving ? <span class="clock-moving">{words.moving}</span> : clock.next}
      </p>
      <div class="clock-buttons">
        <MoveButton primary text={words.nextSlot} move={() => moveClock('next-slot')} />
        <MoveButton text={words.friday} move={() => moveClock('friday')} />
      </div>
      <p class="clock-hint">{words.clockHint}</p>
    </section>
  );
};

/** Off while the clock moves, yet still focusable: the keyboard stays where it is. */
const MoveButton = ({
  text,
  move,
  primary = false,
}: {
  readonly text: string;
  readonly move: () => Promise<void>;
  readonly primary?: boolean;
}) => {
  const { moving } = usePlayground();
  return (
    <button
      type="button"
      class={primary ? 'clock-button primary' : 'clock-button'}
      aria-disabled={moving}
      onClick={move}
    >
      {text}
    </button>
  );
};
