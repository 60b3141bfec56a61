import { useEffect, useState } from 'preact/hooks';
import type { ChatSession, ChatState } from './chatSession.ts';

/** The state of a conversation, and every later one. */
export function useChatState(session: ChatSession): ChatState {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    setState(session.state);
    return session.subscribe(setState);
  }, [session]);
  return state;
}
