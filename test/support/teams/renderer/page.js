/** The official renderer in a page, as `window.drawCard`. Bundled by `renderer.ts`. */
import {
  AdaptiveCard,
  CardElement,
  CardObjectRegistry,
  GlobalRegistry,
  HostConfig,
  SerializationContext,
  ValidationEvent,
  ValidationPhase,
  Version,
} from 'adaptivecards';
import { HorizontalBarChart } from './chart.js';
import { toHtml } from './markdown.js';

const contextFor = (charts) => {
  const elements = new CardObjectRegistry();
  GlobalRegistry.populateWithDefaultElements(elements);
  if (charts) {
    elements.register('Chart.HorizontalBar', HorizontalBarChart, new Version(1, 5));
  }
  const context = new SerializationContext(new Version(1, 5));
  context.setElementRegistry(elements);
  return context;
};

const eventsOf = (context) =>
  Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index)).map(
    ({ phase, event, message }) => ({
      phase: ValidationPhase[phase],
      event: ValidationEvent[event],
      message,
    }),
  );

const executed = (action) => ({ verb: action.verb, data: action.data });

/**
 * Draws a card into an element, and says what the renderer complained about. What is pressed comes
 * to `onExecute`.
 */
export const drawCard = (json, { hostConfig, charts = false }, target, onExecute = () => {}) => {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
  // The renderer's pattern for a language remembers where it stopped, and so refuses every second card.
  CardElement.langProperty.regEx.lastIndex = 0;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => onExecute(executed(action));
  const context = contextFor(charts);
  card.parse(json, context);
  target.replaceChildren(card.render());
  const failures = card.validateProperties().validationEvents.map(({ message }) => message);
  return { events: eventsOf(context), failures };
};

window.drawCard = drawCard;
