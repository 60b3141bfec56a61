import type { Activity } from 'botframework-directlinejs';
import { composed, type PageContext } from './composed.ts';
import { Connection, type Phase } from './connection.ts';
import type { Memory } from './memory.ts';
import type { Message } from './message.ts';
import { Outbox } from './outbox.ts';
import { type ChosenPicture, releasePicture } from './picture.ts';
import { isTyping, readMessage } from './readActivity.ts';
import { lastSeq, unreadIn, withMessage, withProgress } from './transcript.ts';

/** All that the page shows of a conversation. */
export interface ChatState {
  readonly phase: Phase;
  /** Attempts in vain since the connection was last there. */
  readonly attempts: number;
  readonly messages: readonly Message[];
  readonly isTyping: boolean;
  readonly unread: number;
}

export interface ChatSessionOptions {
  base: string;
  locale: string;
  memory: Memory;
  page?: PageContext;
  login?: string | undefined;
}

const TYPING_LASTS = 6000;
const PATIENCE = { text: 15_000, pictures: 60_000 };

/** A visitor's conversation as the page sees it: what was said, what is being sent, what has been read. */
export class ChatSession {
  readonly #memory: Memory;
  readonly #locale: string;
  readonly #page: PageContext | undefined;
  readonly #connection: Connection;
  readonly #outbox: Outbox;
  readonly #listeners = new Set<(state: ChatState) => void>();
  readonly #unsent = new Map<string, { activity: Activity; pictures: readonly ChosenPicture[] }>();
  #state: ChatState = { phase: 'connecting', attempts: 0, messages: [], isTyping: false, unread: 0 };
  #conversation = '';
  #isStarted = false;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ base, locale, memory, page, login }: ChatSessionOptions) {
    this.#memory = memory;
    this.#locale = locale;
    this.#page = page;
    this.#connection = new Connection({
      base,
      locale,
      memory,
      login,
      received: (activity, conversation) => this.#receive(activity, conversation),
      changed: (phase, attempts) => this.#change({ phase, attempts }),
    });
    this.#outbox = new Outbox({
      isOnline: () => this.#connection.isOnline,
      post: (key) => this.#post(key),
      done: (key, isSent) => this.#progress(key, isSent ? 'sent' : 'failed'),
    });
  }

  get state(): ChatState {
    return this.#state;
  }

  /** Connects once, however often it is called; a first visit is greeted then. */
  start(): void {
    if (!this.#isStarted) this.#connection.start();
    this.#isStarted = true;
  }

  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: (state: ChatState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says something; it stands in the conversation at once and is sent after what was said before. */
  say(text: string, pictures: readonly ChosenPicture[] = []): void {
    const { message, activity } = composed(text, pictures, this.#locale, this.#page);
    this.#unsent.set(message.key, { activity, pictures });
    this.#add(message);
    this.#send(message.key);
  }

  /** Tries again to send what failed. */
  retry(key: string): void {
    this.#progress(key, 'sending');
    this.#send(key);
  }

  /** Marks everything that is there as read. */
  markRead(): void {
    if (this.#state.unread === 0) return;
    this.#memory.setReadSeq(this.#conversation, lastSeq(this.#state.messages));
    this.#change({ unread: 0 });
  }

  #send(key: string): void {
    const hasPictures = (this.#unsent.get(key)?.pictures.length ?? 0) > 0;
    this.#outbox.add(key, hasPictures ? PATIENCE.pictures : PATIENCE.text);
  }

  async #post(key: string) {
    const unsent = this.#unsent.get(key);
    return unsent ? await this.#connection.post(unsent.activity) : 'sent';
  }

  #receive(activity: Activity, conversation: string): void {
    if (conversation !== this.#conversation) this.#enter(conversation);
    if (isTyping(activity)) this.#showTyping(true);
    const message = readMessage(activity);
    if (!message) return;
    if (message.speaker !== 'customer') this.#showTyping(false);
    this.#add(message);
    this.#unsent.get(message.key)?.pictures.forEach(releasePicture);
    this.#unsent.delete(message.key);
  }

  // What is still to be sent comes along; the rest belongs to a conversation that the service no longer has.
  #enter(conversation: string): void {
    this.#conversation = conversation;
    this.#change({ messages: this.#state.messages.filter(({ seq }) => seq === undefined), unread: 0 });
  }

  #add(message: Message): void {
    const messages = withMessage(this.#state.messages, message);
    this.#change({ messages, unread: unreadIn(messages, this.#memory.readSeq(this.#conversation)) });
  }

  #progress(key: string, progress: Message['progress']): void {
    this.#change({ messages: withProgress(this.#state.messages, key, progress) });
  }

  #showTyping(isShown: boolean): void {
    clearTimeout(this.#typingTimer);
    if (isShown) this.#typingTimer = setTimeout(() => this.#showTyping(false), TYPING_LASTS);
    if (isShown !== this.#state.isTyping) this.#change({ isTyping: isShown });
  }

  #change(change: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}
