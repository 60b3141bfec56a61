import { Bubble, speakerName } from './bubble.tsx';
import type { ChatView } from './chatView.ts';
import type { Group } from './groups.ts';
import { dayInWords, timeOfDay } from './when.ts';

/** What one speaker said in one breath, with the day where another one begins. */
export function MessageGroup({ view, group }: { view: ChatView; group: Group }) {
  const { locale, labels } = view;
  const [first] = group.messages;
  const last = group.messages.at(-1) ?? first;
  return (
    <>
      {group.day !== undefined && <p class="day">{dayInWords(group.day, Date.now(), locale, labels)}</p>}
      <div class={`group ${first.speaker}`}>
        {first.speaker !== 'customer' && (
          <span class="avatar" aria-hidden="true">
            {initial(first.name || view.settings.company[locale])}
          </span>
        )}
        <div class="messages">
          {first.speaker === 'agent' && <span class="name">{speakerName(first, view)}</span>}
          {group.messages.map((message) => (
            <Bubble key={message.key} view={view} message={message} />
          ))}
          <time class="time" dateTime={new Date(last.at).toISOString()}>
            {timeOfDay(last.at, locale)}
          </time>
        </div>
      </div>
    </>
  );
}

function initial(name: string): string {
  return [...name][0] ?? '';
}
