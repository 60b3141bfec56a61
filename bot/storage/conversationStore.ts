import { join } from 'node:path';
import type { Conversation, ConversationStore, LogEntry } from '../turn/conversation.ts';
import { Documents } from './documents.ts';
import { OpenSet } from './openSet.ts';

/** Conversations as durable lowdb documents under `conversations/`, sealed log segments under `segments/`. */
export class FileConversationStore implements ConversationStore {
  readonly #documents: Documents<Conversation>;
  readonly #segments: Documents<LogEntry[]>;
  readonly #unfinished: OpenSet;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'conversations'));
    this.#segments = new Documents(join(dataDir, 'segments'));
    this.#unfinished = new OpenSet(join(dataDir, 'unfinished'));
  }

  async read(id: string): Promise<Conversation | undefined> {
    return await this.#documents.read(id);
  }

  async write(conversation: Conversation): Promise<void> {
    await this.#documents.write(conversation.id, conversation);
  }

  async readSegment(id: string, number: number): Promise<LogEntry[]> {
    return (await this.#segments.read(`${id}.${number}`)) ?? [];
  }

  async writeSegment(id: string, number: number, entries: LogEntry[]): Promise<void> {
    await this.#segments.write(`${id}.${number}`, entries);
  }

  async unfinished(): Promise<string[]> {
    return await this.#unfinished.load();
  }

  async markUnfinished(id: string): Promise<void> {
    await this.#unfinished.add(id);
  }

  async markFinished(id: string): Promise<void> {
    await this.#unfinished.remove(id);
  }
}
