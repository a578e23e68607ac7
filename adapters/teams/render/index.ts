import type { ChannelId } from '../../../src/core/ids.ts';
import type { View } from '../../../src/core/view/view.ts';
import { asTyped } from '../as-typed.ts';
import { clean, literal, unmarked } from '../escape.ts';
import { CARD_SIZE, cut, FALLBACK_TEXT, sizeOf } from '../limits.ts';
import { buttonSets, commandButtons } from './buttons.ts';
import type { ActionSet, Card, CardElement } from './card.ts';
import { askedButton, feedbackBody } from './feedback.ts';
import { formBody } from './form.ts';
import { leaderboardBody } from './leaderboard.ts';
import { noticeBody } from './notice.ts';
import { questionBody, refreshOf } from './question.ts';
import type { RenderContext } from './render-context.ts';
import { revealBody } from './reveal.ts';
import { within } from './room.ts';
import { statsBody } from './stats.ts';

const bodyOf = (view: View, render: RenderContext): CardElement[] => {
  switch (view.kind) {
    case 'question':
      return questionBody(view, render);
    case 'feedback':
      return feedbackBody(view);
    case 'reveal':
      return revealBody(view);
    case 'leaderboard':
      return leaderboardBody(view, render);
    case 'stats':
      return statsBody(view);
    case 'notice':
      return noticeBody(view, render);
    case 'form':
      return formBody(view, render);
  }
};

const buttonsOf = (view: View, about: ChannelId | undefined): ActionSet[] =>
  buttonSets([
    ...(view.kind === 'feedback' ? [askedButton(view)] : []),
    ...commandButtons(view.actions, about),
  ]);

const fallbackOf = ({ fallback, heading }: View): string =>
  cut(clean(fallback).trim() || clean(heading).trim() || '…', FALLBACK_TEXT);

/** SSML is read in it, so there are no tags and entities. */
const speech = (words: string): string => literal(words).replaceAll(/[<>&]/g, ' ');

/**
 * A view as an Adaptive Card of Teams, within the size of a message. Nothing that a text says is read
 * as a mark, a link or a mention, and what its buttons carry says nothing of what is right.
 */
export const renderCard = (written: View, context: RenderContext): Card => {
  const view = asTyped(written, context.inPrivate);
  const card: Card = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: view.language,
    fallbackText: unmarked(fallbackOf(view)),
    speak: speech(fallbackOf(view)),
    ...(view.kind === 'question' && refreshOf(view)),
    msteams: { width: 'Full' },
    body: [],
  };
  const about = context.about ?? (view.kind === 'notice' ? view.about : undefined);
  const body = [
    ...bodyOf(written, { ...context, ...(about && { about }) }),
    ...buttonsOf(view, about),
  ];
  return { ...card, body: within(body, CARD_SIZE - sizeOf(card)) };
};
