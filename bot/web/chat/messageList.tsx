import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from './chatSession.ts';
import type { ChatView } from './chatView.ts';
import { Choices } from './choices.tsx';
import { groupsOf } from './groups.ts';
import { Icon } from './icon.tsx';
import { MessageGroup } from './messageGroup.tsx';

interface MessageListProps {
  view: ChatView;
  state: ChatState;
  /** Called after a quick reply, whose button is gone then. */
  onChosen: () => void;
}

const NEAR = 80;

/** The conversation. It stays at its end while the reader is there, and says that more has come when they are not. */
export function MessageList({ view, state, onChosen }: MessageListProps) {
  const { labels } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const newest = state.messages.at(-1);
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  useLayoutEffect(() => {
    if (isAtEnd || newest?.progress === 'sending') toEnd();
  }, [newest?.key, newest?.progress, state.isTyping]);
  return (
    <div class="list">
      <div
        class="scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={() => setAtEnd(isNearEnd(scroller.current))}
      >
        <div class="log" role="log" aria-label={labels.messages} onLoadCapture={() => isAtEnd && toEnd()}>
          {groupsOf(state.messages).map((group) => (
            <MessageGroup key={group.key} view={view} group={group} />
          ))}
          {newest && <Choices view={view} choices={newest.choices} onChosen={onChosen} />}
        </div>
        <div class="typing" role="status">
          {state.isTyping && <TypingDots label={labels.typing} />}
        </div>
      </div>
      {!isAtEnd && (
        <button type="button" class="latest" onClick={toEnd}>
          <Icon name="down" />
          {labels.latest}
        </button>
      )}
    </div>
  );
}

function isNearEnd(element: HTMLElement | null): boolean {
  return !element || element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
}

function TypingDots({ label }: { label: string }) {
  return (
    <>
      <span class="unseen">{label}</span>
      <i /> <i /> <i />
    </>
  );
}
