import type { RefObject } from 'preact';
import { Chat } from './chat.tsx';
import type { ChatState } from './chatSession.ts';
import type { ChatView } from './chatView.ts';
import { Icon } from './icon.tsx';

interface WidgetPanelProps {
  view: ChatView;
  state: ChatState;
  title: string;
  isOpen: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onClose: () => void;
}

/** The opened widget. It does not keep the visitor from the page behind it; Escape closes it. */
export function WidgetPanel({ view, state, title, isOpen, field, onClose }: WidgetPanelProps) {
  const { labels, settings, locale } = view;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div
      class={isOpen ? 'panel' : 'panel closed'}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={closeOnEscape}
    >
      <div class="head">
        <h2>
          {title}
          {title !== labels.title && <small>{labels.title}</small>}
        </h2>
        <button type="button" aria-label={labels.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="body">
        <Chat view={view} state={state} field={field} />
      </div>
      <p class="legal">{settings.legal[locale]}</p>
    </div>
  );
}
