import type { ChatView } from './chatView.ts';
import type { Choice } from './message.ts';

interface ChoicesProps {
  view: ChatView;
  choices: readonly Choice[];
  /** Called after a choice was made. */
  onChosen?: () => void;
}

/** Buttons that speak for the customer, and links. */
export function Choices({ view, choices, onChosen }: ChoicesProps) {
  if (choices.length === 0) return null;
  const choose = (says: string) => {
    view.session.say(says);
    onChosen?.();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are actions
    <div class="choices" role="group" aria-label={view.labels.quickReplies}>
      {choices.map((choice) =>
        'says' in choice ? (
          <button type="button" key={choice.label} onClick={() => choose(choice.says)}>
            {choice.label}
          </button>
        ) : (
          <a key={choice.label} href={choice.opens} target="_blank" rel="noopener noreferrer">
            {choice.label}
            <span class="unseen"> {view.labels.newWindow}</span>
          </a>
        ),
      )}
    </div>
  );
}
