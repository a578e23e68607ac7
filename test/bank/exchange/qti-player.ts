import { fileURLToPath } from 'node:url';
import { convertQti2toQti3 } from '@citolab/qti-convert/qti-convert-node';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const PLAYER = fileURLToPath(import.meta.resolve('@citolab/qti-components/cdn/index.global.js'));

const playedSchema = z.object({
  prompt: z.string(),
  choices: z.array(z.string()),
  score: z.string().nullable(),
  shown: z.array(z.string()),
});
/** What a player made of an item: what it asked, the points it gave, and the feedback it showed. */
export type Played = z.infer<typeof playedSchema>;

/** Somebody else's QTI player in a browser; it plays QTI 3, as its authors' converter makes it of 2.1. */
export interface QtiPlayer {
  /** @param choose - the identifiers of the choices that are clicked before the answer is sent. */
  play(xml: string, choose: readonly string[]): Promise<Played>;
}

/** What the page needs of the player's elements. */
interface AssessmentItem extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  processResponse(): boolean;
  getOutcome(name: string): { readonly value: string | null };
}

export const openPlayer = async (page: Page): Promise<QtiPlayer> => {
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ path: PLAYER });
  return {
    play: async (xml, choose) =>
      playedSchema.parse(
        await page.evaluate(playItem, { xml: await convertQti2toQti3(xml), choose }),
      ),
  };
};

/** Runs inside the page. */
const playItem = async ({ xml, choose }: { xml: string; choose: readonly string[] }) => {
  const frame = document.createElement('qti-item');
  const container = Object.assign(document.createElement('item-container'), { itemXML: xml });
  const connected = new Promise((resolve) => {
    frame.addEventListener('qti-assessment-item-connected', resolve);
  });
  frame.append(container);
  document.body.replaceChildren(frame);
  await connected;
  const item = container.shadowRoot?.querySelector<AssessmentItem>('qti-assessment-item');
  if (!item) {
    return undefined;
  }
  await item.updateComplete;
  const textOf = (selector: string) =>
    [...item.querySelectorAll(selector)].map((element) => element.textContent.trim());
  for (const identifier of choose) {
    item.querySelector<HTMLElement>(`qti-simple-choice[identifier="${identifier}"]`)?.click();
  }
  item.processResponse();
  // The dialogs open with the next drawing of the page.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const shown = [...item.querySelectorAll('qti-modal-feedback')].filter(
    (feedback) => feedback.shadowRoot?.querySelector('dialog')?.open === true,
  );
  return {
    prompt: textOf('qti-item-body').join(''),
    choices: textOf('qti-simple-choice'),
    score: item.getOutcome('SCORE').value,
    shown: shown.map((feedback) => feedback.textContent.trim()),
  };
};
