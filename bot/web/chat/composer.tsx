import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatView } from './chatView.ts';
import { Icon } from './icon.tsx';
import { pictureTypes } from './picture.ts';
import type { Pictures } from './usePictures.ts';

interface ComposerProps {
  view: ChatView;
  pictures: Pictures;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Where the customer writes: Enter sends, Shift and Enter begins a line, pictures can be pasted. */
export function Composer({ view, pictures, field }: ComposerProps) {
  const { labels, session } = view;
  const [text, setText] = useState('');
  useLayoutEffect(() => fitToText(field.current), [text]);
  const isEmpty = text.trim() === '' && pictures.chosen.length === 0;
  const send = (event: Event) => {
    event.preventDefault();
    if (isEmpty) return;
    session.say(text.trim(), pictures.take());
    setText('');
    field.current?.focus();
  };
  return (
    <form class="composer" onSubmit={send}>
      <ChosenPictures view={view} pictures={pictures} />
      <div class="entry">
        <PictureButton view={view} pictures={pictures} />
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-label={labels.write}
          placeholder={labels.placeholder}
          enterkeyhint="send"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => isSendKey(event) && send(event)}
          onPaste={(event) => pastePictures(event, pictures)}
        />
        <button type="submit" class="send" aria-label={labels.send} disabled={isEmpty}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}

function PictureButton({ view, pictures }: Omit<ComposerProps, 'field'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="add"
        aria-label={view.labels.addPicture}
        onClick={() => input.current?.click()}
      >
        <Icon name="picture" />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={pictureTypes.join(',')}
        aria-label={view.labels.addPicture}
        onChange={({ currentTarget }) => {
          void pictures.add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function ChosenPictures({ view: { labels }, pictures }: Omit<ComposerProps, 'field'>) {
  return (
    <>
      <p class="problem" role="alert">
        {pictures.problem}
      </p>
      {pictures.chosen.length > 0 && (
        <ul class="chosen">
          {pictures.chosen.map((picture) => (
            <li key={picture.url} class="thumbnail">
              <img src={picture.url} alt={picture.name} />
              <button
                type="button"
                aria-label={`${labels.removePicture} ${picture.name}`}
                onClick={() => pictures.remove(picture)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

// While a Chinese word is being composed, Enter and Escape belong to the input method.
function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

function pastePictures(event: ClipboardEvent, pictures: Pictures): void {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  void pictures.add(files);
}

function fitToText(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
