import type { ChannelId } from '../../core/ids.ts';
import { choiceOf } from '../../core/question/choice.ts';
import { plainText } from '../../core/richtext.ts';
import type { HomePart, HomeView, NoticeView } from '../../core/view/view.ts';
import type { Answer, Round } from '../../storage/records.ts';
import { editSettingsAction, tryAction } from './actions.ts';
import { noticeOf } from './notice.ts';
import { lettersOf, placeOptions } from './options.ts';
import { type Speech, say } from './speech.ts';

/** A round that somebody answered wrong. */
export interface Mistake {
  readonly round: Round;
  readonly answer: Answer;
}

const rightAnswer = (speech: Speech, round: Round): string => {
  const question = choiceOf(round.version.question);
  const right = placeOptions(question, round.optionOrder).filter(({ option }) =>
    question.answer.includes(option.id),
  );
  const texts = right.map(({ option }) => plainText(say(speech, option.text)));
  return `${lettersOf(speech, right)}: ${speech.t.formats.list(texts)}`;
};

/** What one person got wrong, the newest first, each with its right answer. */
export const presentMistakes = (speech: Speech, mistakes: readonly Mistake[]): NoticeView => {
  const { t } = speech;
  return noticeOf(speech, {
    tone: 'info',
    heading: t.text('home.mistakes'),
    text: t.text(mistakes.length === 0 ? 'home.no-mistakes' : 'home.mistakes-text'),
    items: mistakes.map(({ round }) => ({
      term: plainText(say(speech, choiceOf(round.version.question).question)),
      text: rightAnswer(speech, round),
    })),
    actions: [tryAction(speech)],
  });
};

/** A channel that this person may set up, with a button that does it. */
export const presentSetUp = (speech: Speech, channelId: ChannelId): NoticeView => ({
  ...noticeOf(speech, {
    tone: 'info',
    heading: speech.t.text('home.settings'),
    text: speech.t.text('home.settings-text'),
    actions: [editSettingsAction(speech, channelId)],
  }),
  about: channelId,
});

/** A person's own page: parts in the order in which they are read. */
export const presentHome = (speech: Speech, parts: readonly HomePart[]): HomeView => ({
  kind: 'home',
  language: speech.t.language,
  heading: speech.t.text('home.heading'),
  fallback: speech.t.text('home.heading'),
  parts,
  actions: [tryAction(speech)],
});
