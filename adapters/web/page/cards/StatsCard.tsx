import type { StatsView } from '../../../../src/core/view/view.ts';

export const StatsCard = ({ view }: { readonly view: StatsView }) => (
  <>
    <dl class="facts">
      {view.facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    {view.topics.length > 0 && (
      <>
        <h4>{view.topicsHeading}</h4>
        <dl class="topics">
          {view.topics.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </>
    )}
  </>
);
