import { BotFramework } from './botFramework/botFramework.ts';
import type { Channel, ChannelParts } from './channel.ts';
import { DirectLine } from './directLine/directLine.ts';
import { WeChat } from './weChat/weChat.ts';

/** Every channel that is built; a new one is a folder and a line here. */
export const channels: readonly ((parts: ChannelParts) => Channel)[] = [
  (parts) => new DirectLine(parts),
  (parts) => new BotFramework(parts),
  (parts) => new WeChat(parts),
];
