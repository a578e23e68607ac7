/**
 * Draws `window.scenes`, each of them some messages beside each other: a card, its colours, and what
 * the renderer needs to know. Bundled by `teams-images.ts`.
 */
import { drawCard } from '../test/support/teams/renderer/page.js';

const element = (tag, className, text = '') =>
  Object.assign(document.createElement(tag), { className, textContent: text });

const LOGO =
  '<svg viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#2f5d50"/><text x="16" y="22.5" font-size="18" font-weight="700" text-anchor="middle" fill="#fff">M</text></svg>';

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
  avatar.innerHTML = LOGO;
  const post = element('div', 'post');
  const frame = element('div', 'card');
  drawCard(card, { hostConfig, charts }, frame);
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
