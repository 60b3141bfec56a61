import chat from './chat.css';
import composer from './composer.css';
import log from './log.css';

/** The style sheets of the chat itself, wherever it is shown. */
export const chatStyles = [chat, log, composer];
