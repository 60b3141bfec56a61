import type { RefObject } from 'preact';
import type { ChatState } from './chatSession.ts';
import type { ChatView } from './chatView.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './messageList.tsx';
import { ConnectionNotice } from './notice.tsx';
import { usePictures } from './usePictures.ts';

interface ChatProps {
  view: ChatView;
  state: ChatState;
  /** The field in which the customer writes. */
  field: RefObject<HTMLTextAreaElement | null>;
}

/** A conversation and the means to go on with it; it fills what it is put in. Pictures can be dropped on it. */
export function Chat({ view, state, field }: ChatProps) {
  const pictures = usePictures(view);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void pictures.add([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the button does the same
    <div class="chat" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <ConnectionNotice view={view} state={state} />
      <MessageList view={view} state={state} onChosen={() => focusForNext(field.current)} />
      <Composer view={view} pictures={pictures} field={field} />
    </div>
  );
}

/** Puts the cursor where the customer writes, except where that would bring up a keyboard over the conversation. */
export function focusForNext(field: HTMLElement | null): void {
  const target = matchMedia('(pointer: coarse)').matches
    ? field?.closest('.chat')?.querySelector('.scroller')
    : field;
  if (target instanceof HTMLElement) target.focus();
}
