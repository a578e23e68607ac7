/**
 * Draws scenes of `window.scenes`: each has a name, blocks, and, where it is no message, a `modal`
 * with its title and button. Bundled by `slack-images.ts`.
 */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Message } from 'slack-blocks-to-jsx';
import 'slack-blocks-to-jsx/dist/style.css';

const users = 'Ana Ben Chen Dana Emre Fatou Gita Hugo Inés Jo Kim Lea'
  .split(' ')
  .map((name, index) => ({ id: `U${index + 1}`, name }));
const channels = [{ id: 'C1', name: 'mlops' }];
const LOGO =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#2f5d50"/><text x="18" y="25" font-family="sans-serif" font-size="20" font-weight="700" text-anchor="middle" fill="#fff">M</text></svg>',
  );

/**
 * The stand-in reads `verbatim` as "no marks", and draws no chosen option of a menu: what it is
 * given says the same in a way that it draws.
 */
const asDrawn = (blocks) =>
  JSON.parse(JSON.stringify(blocks), (key, value) =>
    key === 'verbatim' ? undefined : withPlaceholder(value),
  );

const withPlaceholder = (value) =>
  typeof value === 'object' && value !== null && 'initial_option' in value
    ? { ...value, placeholder: value.initial_option.text }
    : value;

/** Slack draws emoji in its own way; the machine that takes the pictures may have no font for them. */
const EMOJI = {
  '✅': '<rect width="16" height="16" rx="3" fill="#3aa55d"/><path d="m4 8 3 3 5-6" stroke="#fff" stroke-width="2" fill="none"/>',
  '❌': '<path d="m2 2 12 12m0-12L2 14" stroke="#d33a3a" stroke-width="3"/>',
  '🟡': '<circle cx="8" cy="8" r="7" fill="#f2c744"/>',
  '⚠️': '<path d="M8 1 15 15H1z" fill="#f2c744"/><path d="M8 6v4m0 2v1" stroke="#333" stroke-width="2"/>',
};

const drawEmoji = (root) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    found.push(texts.currentNode);
  }
  for (const node of found) {
    const sign = Object.keys(EMOJI).find((each) => node.data.includes(each));
    const place = sign === undefined ? -1 : node.data.indexOf(sign);
    if (sign !== undefined && place >= 0) {
      const rest = node.splitText(place);
      rest.data = rest.data.slice(sign.length);
      const drawn = document.createElement('span');
      drawn.innerHTML = `<svg viewBox="0 0 16 16" width="1em" height="1em" style="vertical-align:-0.1em">${EMOJI[sign]}</svg>`;
      rest.before(drawn);
    }
  }
};

/** The stand-in tells how to send a field, which Slack doesn't. */
const dropHints = (root) => {
  for (const element of root.querySelectorAll('*')) {
    if (element.children.length === 0 && element.textContent?.includes("'enter' to submit")) {
      element.remove();
    }
  }
};

const View = ({ scene }) => (
  <main id={scene.name} className={scene.modal ? 'scene modal' : 'scene'}>
    {scene.modal?.title && <h1>{scene.modal.title}</h1>}
    <Message
      theme="light"
      blocks={asDrawn(scene.blocks)}
      logo={LOGO}
      name="MLOps Daily"
      time={new Date(2026, 10, 23, 9, 30)}
      data={{ users, channels }}
      withoutWrapper={scene.modal !== undefined}
    />
    {scene.modal?.submit && (
      <p className="submit">
        <span>{scene.modal.submit}</span>
      </p>
    )}
  </main>
);

const root = document.getElementById('root');
if (root) {
  flushSync(() =>
    createRoot(root).render(window.scenes.map((scene) => <View key={scene.name} scene={scene} />)),
  );
  drawEmoji(root);
  dropHints(root);
}
