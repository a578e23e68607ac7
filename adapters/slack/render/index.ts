export { renderHome } from './home.ts';
export { renderMessage, type SlackMessage } from './message.ts';
export { fieldErrors, renderModal, renderResultModal } from './modal.ts';
