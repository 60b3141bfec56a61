import { WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../../core/clock.ts';
import type { Conversation } from '../../turn/conversation.ts';
import type { Signal } from '../../turn/conversations.ts';
import { addressKey, isLoopback } from '../../web/clientAddress.ts';
import { tooMany } from '../../web/requestError.ts';
import type { Upgrade } from '../../web/upgrades.ts';
import { conversationId, unknownConversation } from './conversationId.ts';
import { CHANNEL, delivered, typing } from './delivered.ts';
import type { DirectLineParts } from './directLineParts.ts';
import { positionOf, watermarkAfter } from './watermark.ts';

const PER_CONVERSATION = 8;
const PER_ADDRESS = 50;
const PING_EVERY = 25_000;
const LONGEST_FRAME = 16 * 1024;
/** Larger than any conversation that is told again from its beginning. */
const LARGEST_BACKLOG = 8 * 1024 * 1024;
const GOING_AWAY = 1001;
const CLOSING_TIME = 2000;

interface Listener {
  socket: WebSocket;
  conversation: string;
  address: string;
  /** Answered since the last ping. */
  alive: boolean;
}

/**
 * The WebSockets of Direct Line: each is told what its conversation's log says after its watermark, and then
 * everything new. A conversation may have several (two tabs, and clients that open more on their own); of too many the
 * oldest goes, and so does one that does not read or does not answer.
 */
export class Stream {
  readonly #parts: DirectLineParts;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_FRAME });
  readonly #listeners = new Set<Listener>();
  readonly #stopPings: () => void;
  #stopped = false;

  constructor(parts: DirectLineParts) {
    this.#parts = parts;
    this.#stopPings = parts.clock.every(PING_EVERY, () => this.#ping());
  }

  /** Throws a RequestError for who may not listen, and 429 where there are too many sockets already. */
  async open(upgrade: Upgrade): Promise<void> {
    const id = conversationId(upgrade);
    this.#parts.access.streamOf(id, upgrade);
    const conversation = await this.#parts.conversations.get(id);
    if (conversation?.channel !== CHANNEL) throw unknownConversation();
    const address = addressKey(upgrade.client);
    this.#refuse(address);
    this.#server.handleUpgrade(upgrade.request, upgrade.socket, upgrade.head, (socket) => {
      const listener = { socket, conversation: id, address, alive: true };
      this.#listen(listener, conversation, upgrade).catch((error: unknown) => {
        this.#parts.log.error('directline.stream-failed', { conversation: id, error });
        socket.terminate();
      });
    });
  }

  // This machine is no address of customers: behind it stand a proxy that nobody declared, or a test.
  #refuse(address: string): void {
    const mine = [...this.#listeners].filter((one) => one.address === address);
    const full = this.#listeners.size >= this.#parts.service().limits.sockets;
    if (this.#stopped || full || (mine.length >= PER_ADDRESS && !isLoopback(address))) throw tooMany(60);
  }

  /** Closes all sockets; clients come back after a few seconds and go on where they were. */
  async stop(): Promise<void> {
    this.#stopPings();
    this.#stopped = true;
    const sockets = [...this.#listeners].map(({ socket }) => socket);
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of sockets) socket.close(GOING_AWAY);
    const timer = setTimeout(() => {
      for (const socket of sockets) socket.terminate();
    }, CLOSING_TIME);
    await Promise.all(closed);
    clearTimeout(timer);
  }

  async #listen(listener: Listener, conversation: Conversation, { query, baseUrl }: Upgrade): Promise<void> {
    const { socket } = listener;
    this.#add(listener);
    const tell = (signal: Signal) =>
      this.#send(socket, frame(signal, conversation, baseUrl, this.#parts.clock));
    const from = positionOf(query.get('watermark'), conversation);
    const unfollow = await this.#parts.conversations.follow(conversation.id, from, tell);
    socket.once('close', unfollow);
    if (socket.readyState >= WebSocket.CLOSING) unfollow();
  }

  #add(listener: Listener): void {
    const { socket, conversation } = listener;
    this.#listeners.add(listener);
    this.#parts.metrics.socketOpened();
    socket.once('close', () => {
      this.#listeners.delete(listener);
      this.#parts.metrics.socketClosed();
    });
    socket.on('pong', () => {
      listener.alive = true;
    });
    // A frame that breaks the rules closes the socket; what a client sends otherwise (empty text) means nothing.
    socket.on('error', () => socket.terminate());
    const mine = [...this.#listeners].filter((one) => one.conversation === conversation);
    for (const oldest of mine.slice(0, -PER_CONVERSATION)) oldest.socket.close(GOING_AWAY);
  }

  // A reader that is too slow loses its socket and reads the rest from its watermark when it is back.
  #send(socket: WebSocket, text: string): void {
    if (socket.bufferedAmount > LARGEST_BACKLOG) socket.terminate();
    else if (socket.readyState === WebSocket.OPEN) socket.send(text);
  }

  #ping(): void {
    for (const listener of this.#listeners) {
      if (!listener.alive) listener.socket.terminate();
      listener.alive = false;
      if (listener.socket.readyState !== WebSocket.OPEN) continue;
      listener.socket.ping();
      // Browsers hide pings from their pages; an empty frame tells a page that the line is alive.
      listener.socket.send('');
    }
  }
}

function frame(signal: Signal, conversation: Conversation, baseUrl: string, clock: Clock): string {
  if ('typing' in signal) return JSON.stringify({ activities: [typing(conversation, clock.now())] });
  const activities = signal.entries.map((entry) => delivered(entry, conversation, baseUrl));
  return JSON.stringify({ activities, watermark: watermarkAfter(conversation, signal.entries) });
}
