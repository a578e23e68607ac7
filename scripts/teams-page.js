/**
 * Draws `window.scenes`, each of them some messages beside each other: a card, its colours, and what
 * the renderer needs to know; `window.logo` is the bot's picture. Bundled by `teams-images.ts`.
 */
import { drawCard } from '../test/support/teams/renderer/page.js';

const element = (tag, className, text = '') =>
  Object.assign(document.createElement(tag), { className, textContent: text });

const byline = () => {
  const line = element('div', 'byline');
  line.append(
    element('span', 'name', 'MLOps Daily'),
    element('span', 'time', '09:30'),
    element('span', 'bot', 'App'),
  );
  return line;
};

const message = ({ card, theme, hostConfig, charts }) => {
  const panel = element('section', `panel ${theme}`);
  const avatar = element('div', 'avatar');
  avatar.innerHTML = window.logo;
  const post = element('div', 'post');
  const frame = element('div', 'card');
  drawCard(card, { hostConfig, charts }, frame);
  // A browser writes times by its own language, Teams by the reader's.
  for (const input of frame.querySelectorAll('input[type=time]')) {
    input.type = 'text';
  }
  post.append(byline(), frame);
  panel.append(avatar, post);
  return panel;
};

for (const { name, messages } of window.scenes) {
  const scene = element('main', 'scene');
  scene.id = name;
  document.body.append(scene);
  scene.append(...messages.map(message));
}
