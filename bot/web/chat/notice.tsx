import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from './chatSession.ts';
import type { ChatView } from './chatView.ts';

const MANY = 3;

/** Says when the service cannot be reached, and what to do when that lasts. */
export function ConnectionNotice({ view, state }: { view: ChatView; state: ChatState }) {
  const isConnected = useNetwork();
  const text = noticeOf(view, state, isConnected);
  return (
    <div class="notice" role="status">
      {text && <p>{text}</p>}
    </div>
  );
}

function noticeOf({ labels, settings }: ChatView, state: ChatState, isConnected: boolean): string {
  if (state.phase === 'online') return '';
  if (!isConnected) return labels.offline;
  if (state.attempts >= MANY) return labels.unreachable(settings.hotline);
  return state.phase === 'connecting' ? labels.connecting : labels.reconnecting;
}

function useNetwork(): boolean {
  const [isConnected, setConnected] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setConnected(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isConnected;
}
