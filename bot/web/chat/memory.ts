import type { Access } from './accessToken.ts';
import { loginName } from './loginName.ts';

const PREFIX = 'yingda.';

/**
 * What a page remembers of its visitor; where the browser keeps nothing, until the page is left. Each customer who is
 * logged in at the site has a memory of their own, and so have those who are not.
 */
export class Memory {
  readonly #prefix: string;
  readonly #kept = new Map<string, string>();

  constructor(login?: string) {
    const name = loginName(login);
    this.#prefix = name ? `${PREFIX}${name}.` : PREFIX;
  }

  /** Between visits. */
  get visitor(): string | undefined {
    return this.#read('visitor', () => localStorage);
  }

  set visitor(visitor: string) {
    this.#write('visitor', visitor, () => localStorage);
  }

  /** In this tab, so that not every page asks for it anew. */
  get access(): Access | undefined {
    const [conversationId, token] = this.#read('access', () => sessionStorage)?.split(' ') ?? [];
    return conversationId && token ? { conversationId, token } : undefined;
  }

  set access({ conversationId, token }: Access) {
    this.#write('access', `${conversationId} ${token}`, () => sessionStorage);
  }

  /** Whether the widget stands open in this tab, from page to page. */
  get isOpen(): boolean {
    return this.#read('open', () => sessionStorage) === 'yes';
  }

  set isOpen(isOpen: boolean) {
    this.#write('open', isOpen ? 'yes' : 'no', () => sessionStorage);
  }

  /** The place up to which a conversation has been read; -1 for not at all. */
  readSeq(conversation: string): number {
    const [id, seq] = this.#read('read', () => localStorage)?.split(' ') ?? [];
    return id === conversation && seq !== undefined ? Number(seq) : -1;
  }

  setReadSeq(conversation: string, seq: number): void {
    this.#write('read', `${conversation} ${seq}`, () => localStorage);
  }

  #read(name: string, storage: () => Storage): string | undefined {
    try {
      return storage().getItem(this.#prefix + name) ?? this.#kept.get(name);
    } catch {
      return this.#kept.get(name);
    }
  }

  // Private windows and pages of strict browsers may not keep anything.
  #write(name: string, value: string, storage: () => Storage): void {
    this.#kept.set(name, value);
    try {
      storage().setItem(this.#prefix + name, value);
    } catch {
      return;
    }
  }
}
