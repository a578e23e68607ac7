import type { Action } from '../../../../src/core/view/view.ts';
import { usePlayground } from '../playground.ts';

/** Buttons that do what typing their command would. */
export const Actions = ({ actions }: { readonly actions: readonly Action[] }) => {
  const { command } = usePlayground();
  if (actions.length === 0) {
    return null;
  }
  return (
    <div class="actions">
      {actions.map(({ label, command: text }) => (
        <button key={text} type="button" class="button" onClick={() => command(text)}>
          {label}
        </button>
      ))}
    </div>
  );
};
