import type { ChatState } from './chatSession.ts';
import type { ChatView } from './chatView.ts';
import { Choices } from './choices.tsx';
import { groupsOf } from './groups.ts';
import { Icon } from './icon.tsx';
import { MessageGroup } from './messageGroup.tsx';
import { useStayAtEnd } from './useStayAtEnd.ts';

interface MessageListProps {
  view: ChatView;
  state: ChatState;
  /** Called after a quick reply, whose button is gone then. */
  onChosen: () => void;
}

/** The conversation. It stays at its end while the reader is there, and says that more has come when they are not. */
export function MessageList({ view, state, onChosen }: MessageListProps) {
  const { labels } = view;
  const newest = state.messages.at(-1);
  const { scroller, content, isAtEnd, toEnd, onScroll } = useStayAtEnd(newest);
  return (
    <div class="list">
      <div
        class="scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={onScroll}
      >
        <div class="log" ref={content} role="log" aria-label={labels.messages}>
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

function TypingDots({ label }: { label: string }) {
  return (
    <>
      <span class="unseen">{label}</span>
      <i /> <i /> <i />
    </>
  );
}
