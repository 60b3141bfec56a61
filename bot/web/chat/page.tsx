import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { contentLocale } from '../../core/locale.ts';
import { Chat } from './chat.tsx';
import { ChatSession } from './chatSession.ts';
import type { ChatSettings } from './chatSettings.ts';
import { chatStyles } from './chatStyles.ts';
import type { ChatView } from './chatView.ts';
import { followViewport } from './followViewport.ts';
import { labels } from './labels.ts';
import { chosenLocale } from './language.ts';
import { Memory } from './memory.ts';
import { adoptStyles } from './styles.ts';
import { useChatState } from './useChatState.ts';
import { useReading } from './useReading.ts';

declare const SERVICE: ChatSettings;

/** The chat as the whole of a page that the server has laid out around it. */
function PageChat({ view }: { view: ChatView }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const state = useChatState(view.session);
  useReading(view.session, state, true);
  return <Chat view={view} state={state} field={field} />;
}

function showIn(place: HTMLElement): void {
  const asked = chosenLocale([place.dataset.locale ?? ''], SERVICE.languages);
  const locale = contentLocale(asked);
  const session = new ChatSession({ base: location.origin, locale: asked, memory: new Memory() });
  adoptStyles(document, ...chatStyles);
  followViewport(document.documentElement);
  render(<PageChat view={{ session, settings: SERVICE, locale, labels: labels[locale] }} />, place);
  session.start();
}

const place = document.getElementById('chat');
if (place) showIn(place);
