import type { NoticeView } from '../../core/view/view.ts';
import { commandAction } from './actions.ts';
import { noticeOf } from './notice.ts';
import type { Speech } from './speech.ts';

/** Says that a command isn't known, with the nearest one where there is one. */
export const presentUnknownCommand = (
  speech: Speech,
  word: string,
  nearest?: string,
): NoticeView => {
  const { t } = speech;
  const help = commandAction(speech, 'help');
  return noticeOf(speech, {
    tone: 'warning',
    heading: t.text('unknown.heading'),
    ...(nearest === undefined
      ? { text: t.text('unknown.text', { word }), actions: [help] }
      : {
          text: t.text('unknown.nearest', { word, nearest }),
          actions: [{ label: `/mlops ${nearest}`, command: nearest }, help],
        }),
  });
};
