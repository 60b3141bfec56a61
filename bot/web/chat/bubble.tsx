import type { ChatView } from './chatView.ts';
import { Choices } from './choices.tsx';
import { Icon } from './icon.tsx';
import type { Card, Message, Picture } from './message.ts';
import { RichText } from './richText.tsx';

interface BubbleProps {
  view: ChatView;
  message: Message;
}

/** One message: its text, pictures and cards, and how its sending went. */
export function Bubble({ view, message }: BubbleProps) {
  const { labels } = view;
  return (
    <div class={`message ${message.progress}`}>
      <span class="unseen">{labels.says(speakerName(message, view))}</span>
      {message.pictures.map((picture) => (
        <PictureLink key={picture.url} picture={picture} view={view} />
      ))}
      {message.text !== '' && (
        <div class="bubble">
          <RichText text={message.text} isMarkdown={message.isMarkdown} labels={labels} />
        </div>
      )}
      {message.cards.map((card) => (
        <CardView key={card.title} card={card} view={view} />
      ))}
      <Progress view={view} message={message} />
    </div>
  );
}

/** Who said it, in words. */
export function speakerName({ speaker, name }: Message, { labels }: ChatView): string {
  if (speaker === 'customer') return labels.you;
  return name || (speaker === 'agent' ? labels.agent : labels.assistant);
}

function Progress({ view, message }: BubbleProps) {
  const { labels, session } = view;
  if (message.progress === 'sent') return null;
  if (message.progress === 'sending') return <span class="progress">{labels.sending}</span>;
  return (
    <span class="progress">
      {labels.failed}
      <button type="button" onClick={() => session.retry(message.key)}>
        <Icon name="retry" />
        {labels.retry}
      </button>
    </span>
  );
}

function PictureLink({ picture, view }: { picture: Picture; view: ChatView }) {
  return (
    <a class="picture" href={picture.url} target="_blank" rel="noopener noreferrer">
      <img src={picture.url} alt={picture.name || view.labels.picture} />
    </a>
  );
}

function CardView({ card, view }: { card: Card; view: ChatView }) {
  return (
    <div class="card">
      {card.pictures.map((picture) => (
        <img key={picture.url} src={picture.url} alt={picture.name} />
      ))}
      {card.title && <p class="card-title">{card.title}</p>}
      {card.subtitle && <p class="card-subtitle">{card.subtitle}</p>}
      {card.text && <RichText text={card.text} isMarkdown labels={view.labels} />}
      <Choices view={view} choices={card.choices} />
    </div>
  );
}
