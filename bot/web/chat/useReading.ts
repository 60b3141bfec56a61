import { useEffect, useState } from 'preact/hooks';
import type { ChatSession, ChatState } from './chatSession.ts';
import { markTitle } from './titleMark.ts';

/** Marks what is said as read while the chat can be seen, and otherwise shows in the page's title how much was not. */
export function useReading(session: ChatSession, { unread }: ChatState, isShown: boolean): void {
  const isVisible = usePageVisible();
  useEffect(() => {
    if (isShown && isVisible) session.markRead();
    else markTitle(unread);
  }, [session, unread, isShown, isVisible]);
  useEffect(() => {
    if (unread === 0) markTitle(0);
  }, [unread]);
}

function usePageVisible(): boolean {
  const [isVisible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isVisible;
}
