import { type Json, list } from '../../json.ts';
import { activityOf, type Scene } from './activity.ts';

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same words as Teams shows them, which it sends along. */
const asHtml = (words: string, mentioned?: string): Json => {
  const mention = mentioned
    ? `<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">${escaped(mentioned)}</span>&nbsp;`
    : '';
  return { contentType: 'text/html', content: `<p>${mention}${escaped(words)}</p>` };
};

/** Words in a personal chat; they stand in the text as they were typed. */
export const personalMessage = (scene: Scene, words: string): Json => ({
  ...activityOf(scene),
  type: 'message',
  textFormat: 'plain',
  text: words,
  attachments: [asHtml(words)],
});

/** Words of the list of commands behind a slash: nobody else sees them, and they mention nobody. */
export const slashMessage = (scene: Scene, words: string): Json => {
  const { id, name } = scene.state.bot;
  return { ...personalMessage(scene, words), recipient: { id, name, isTargeted: true } };
};

/** Words that mention the bot: the mention in them is marked up, and a line end closes them. */
export const mentionMessage = (scene: Scene, words: string): Json => {
  const { bot } = scene.state;
  const activity = activityOf(scene);
  const mention = `<at>${bot.name}</at>`;
  return {
    ...activity,
    type: 'message',
    textFormat: 'plain',
    text: `${mention} ${words}\n`,
    attachments: [asHtml(words, bot.name)],
    entities: [
      { type: 'mention', mentioned: { id: bot.id, name: bot.name }, text: mention },
      ...list(activity['entities']),
    ],
  };
};
