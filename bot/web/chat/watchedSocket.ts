/** What is told of a stream; each stream ends with exactly one `lost` or `blocked`. */
export interface StreamWatch {
  /** The stream is open. */
  up(): void;
  /** Something came over it, be it only a sign of life; `isEmpty` for the latter. */
  heard(isEmpty: boolean): void;
  lost(): void;
  /** It could not be opened at all. */
  blocked(): void;
}

// Some proxies neither open a WebSocket nor refuse it.
const PATIENCE = 6000;

/** A WebSocket class whose instances report how they fare. */
export function watchedSocket(watch: StreamWatch): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      let wasOpen = false;
      const timer = setTimeout(() => this.close(), PATIENCE);
      this.addEventListener('open', () => {
        wasOpen = true;
        clearTimeout(timer);
        watch.up();
      });
      this.addEventListener('message', ({ data }) => watch.heard(data === ''));
      this.addEventListener('close', () => {
        clearTimeout(timer);
        if (wasOpen) watch.lost();
        else watch.blocked();
      });
    }
  };
}
