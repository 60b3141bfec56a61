import type { Capabilities } from '../core/capabilities.ts';
import type { LiveChat, LiveNews } from '../desk/live/liveChat.ts';
import type { LiveVoice, LiveWords } from '../desk/live/liveVoice.ts';
import type { Announcements } from '../turn/announcements.ts';
import type { Conversations } from '../turn/conversations.ts';
import type { Turns } from '../turn/turns.ts';

export interface AgentVoiceParts {
  turns: Turns;
  conversations: Conversations;
  announcements: Announcements;
  capabilities(channel: string): Capabilities;
  /** The name by which customers know a person of the staff. */
  nameOf(staff: string): string;
}

/** Brings live service into conversations: its news begin turns, the words of agents stand beside them. */
export class AgentVoice implements LiveVoice {
  readonly #parts: AgentVoiceParts;

  constructor(parts: AgentVoiceParts) {
    this.#parts = parts;
  }

  async tell(conversation: string, { key, name }: { key: string; name: LiveNews }): Promise<void> {
    const { turns } = this.#parts;
    await turns.receive(conversation, key, { type: 'event', name });
    await turns.settled(conversation);
  }

  async say(
    { conversation, channel, locale }: LiveChat,
    { key, agent, text, files }: LiveWords,
  ): Promise<'said' | 'known' | 'withheld'> {
    const { announcements, capabilities, nameOf } = this.#parts;
    const name = nameOf(agent);
    const isNamed = capabilities(channel).speakers || text === '';
    const attachments = files.map((file) => ({
      name: file.name,
      contentType: file.contentType,
      contentUrl: `/uploads/${file.file}`,
    }));
    const bubble = {
      ...{ type: 'message', textFormat: 'plain', inputHint: 'acceptingInput' },
      text: isNamed ? text : `${name}${locale === 'en-US' ? ': ' : '：'}${text}`,
      from: { id: 'agent', name, role: 'bot' },
      ...(attachments.length > 0 && { attachments }),
    };
    return await announcements.tell(conversation, { key, from: 'agent', bubbles: [bubble] });
  }

  showTyping(conversation: string): void {
    this.#parts.conversations.showTyping(conversation);
  }
}
