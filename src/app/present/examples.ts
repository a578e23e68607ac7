import type { RichText } from '../../core/view/view.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Speech } from './speech.ts';

/** Commands that can be typed as they stand, as a list. */
export const examples = ({ t }: Speech, keys: readonly MessageKey[]): RichText =>
  keys.map((key) => `- \`/mlops ${t.text(key)}\``).join('\n');
