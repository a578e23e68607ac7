import type { TopicId } from '../../core/ids.ts';
import type { NoticeView } from '../../core/view/view.ts';
import { examples } from './examples.ts';
import { noticeOf } from './notice.ts';
import { type Speech, topicName } from './speech.ts';

/** A topic of the bank and how many questions it has. */
export interface TopicCount {
  readonly id: TopicId;
  readonly questions: number;
}

const EXAMPLES = ['topics.example-some', 'topics.example-all'] as const;

/** The bank's topics, and which of them a channel chose; none chosen means all. */
export const presentTopics = (
  speech: Speech,
  topics: readonly TopicCount[],
  chosen: readonly TopicId[],
): NoticeView => {
  const { t } = speech;
  const heading = t.text('topics.heading');
  const asked = askedText(speech, chosen);
  return noticeOf(speech, {
    tone: 'info',
    heading,
    text: `${asked}\n\n${t.text('topics.usage')}\n\n${examples(speech, EXAMPLES)}`,
    fallback: `${heading}. ${asked}`,
    items: topics.map((topic) => ({
      term: topicName(speech, topic.id),
      text: [
        topic.id,
        t.text('topics.questions', { questions: topic.questions }),
        ...(chosen.includes(topic.id) ? [t.text('topics.chosen')] : []),
      ].join(' · '),
    })),
  });
};

const askedText = (speech: Speech, chosen: readonly TopicId[]): string => {
  const { t } = speech;
  if (chosen.length === 0) {
    return t.text('topics.all');
  }
  const names = chosen.map((topic) => topicName(speech, topic));
  return t.text('topics.some', { topics: names.join(' · ') });
};
