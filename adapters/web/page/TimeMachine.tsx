import { usePlayground } from './playground.ts';

/** The clock that the scheduler reads, and two ways to move it. */
export const TimeMachine = () => {
  const { moveClock, snapshot } = usePlayground();
  const { clock, words } = snapshot;
  return (
    <section class="panel clock" aria-labelledby="clock-heading">
      <h2 id="clock-heading">{words.clock}</h2>
      <p class="clock-now">
        <strong>{clock.time}</strong>
        <span>
          {clock.day}
          <br />
          <span class="clock-zone">{clock.zone.replaceAll('_', ' ')}</span>
        </span>
      </p>
      <p class="clock-next">{clock.next}</p>
      <div class="clock-buttons">
        <button type="button" class="clock-button primary" onClick={() => moveClock('next-slot')}>
          {words.nextSlot}
        </button>
        <button type="button" class="clock-button" onClick={() => moveClock('friday')}>
          {words.friday}
        </button>
      </div>
      <p class="clock-hint">{words.clockHint}</p>
    </section>
  );
};
