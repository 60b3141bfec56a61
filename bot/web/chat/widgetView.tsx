import { useEffect, useRef, useState } from 'preact/hooks';
import { focusForNext } from './chat.tsx';
import type { ChatView } from './chatView.ts';
import { Icon } from './icon.tsx';
import type { Memory } from './memory.ts';
import { useChatState } from './useChatState.ts';
import { useReading } from './useReading.ts';
import type { WidgetOptions } from './widgetOptions.ts';
import { WidgetPanel } from './widgetPanel.tsx';

interface WidgetProps {
  view: ChatView;
  options: WidgetOptions;
  memory: Memory;
}

/** The button in the corner, with how much is unread, and the panel that it opens. */
export function Widget({ view, options, memory }: WidgetProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const launcher = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(memory.isOpen);
  const hasBeenOpen = useRef(false);
  hasBeenOpen.current ||= isOpen;
  const state = useChatState(view.session);
  useReading(view.session, state, isOpen);
  const turn = (open: boolean) => {
    memory.isOpen = open;
    setOpen(open);
    if (!open) launcher.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    view.session.start();
    focusForNext(field.current);
  }, [isOpen]);
  useOpeners(() => turn(true));
  const title = options.title ?? view.settings.company[view.locale];
  return (
    <div class={`widget ${options.position} ${isOpen ? 'open' : ''}`}>
      {hasBeenOpen.current && (
        <WidgetPanel {...{ view, state, title, isOpen, field }} onClose={() => turn(false)} />
      )}
      <button
        ref={launcher}
        type="button"
        class="launcher"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={launcherLabel(view, isOpen, state.unread)}
        onClick={() => turn(!isOpen)}
      >
        <Icon name={isOpen ? 'close' : 'chat'} />
        {state.unread > 0 && !isOpen && <span class="badge">{state.unread}</span>}
      </button>
    </div>
  );
}

function launcherLabel({ labels }: ChatView, isOpen: boolean, unread: number): string {
  if (isOpen) return labels.close;
  return unread > 0 ? labels.openUnread(unread) : labels.open;
}

/** Lets the site's own links and buttons open the chat: any element with `data-chat-open`. */
function useOpeners(open: () => void): void {
  useEffect(() => {
    const look = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-chat-open]')) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('click', look);
    return () => document.removeEventListener('click', look);
  }, [open]);
}
