import type { Channel } from '../channels/channel.ts';
import { channels } from '../channels/channels.ts';
import { readTranscription } from '../config/transcription.ts';
import { weChatAccounts } from '../config/weChatAccounts.ts';
import type { Capabilities } from '../core/capabilities.ts';
import { signingKey } from '../core/keys.ts';
import { weChatStores } from '../storage/weChatStores.ts';
import type { Conversations } from '../turn/conversations.ts';
import type { Sender } from '../turn/delivery.ts';
import type { Base } from './base.ts';
import type { Kept } from './kept.ts';

/** Every channel, with what it needs. */
export function assembleChannels(
  base: Base,
  conversations: Conversations,
  kept: Pick<Kept, 'uploads' | 'pictures'>,
): Channel[] {
  const { config, clock, log, metrics, provider } = base;
  const { host, publicUrl } = config.web;
  const { directLineSecret, botFramework } = config;
  const { apiUrl, account } = config.weChat;
  const accounts = weChatAccounts(account, provider.current.weChat.accounts, config.serviceFile);
  const transcription = readTranscription(provider.current.weChat.transcription, config.serviceFile);
  const settings = {
    host,
    publicUrl,
    directLineSecret,
    botFramework,
    weChat: { accounts, apiUrl, transcription },
  };
  const sessionKey = signingKey(config.dataDir, 'session');
  const service = () => provider.current;
  const weChat = weChatStores(config.dataDir);
  const { uploads, pictures } = kept;
  const stores = { uploads, pictures, weChat };
  const parts = { conversations, ...stores, sessionKey, settings, service, clock, log, metrics };
  return channels.map((create) => create(parts));
}

/** The channels that have to send, by name. */
export function sendersOf(carried: readonly Channel[]): ReadonlyMap<string, Sender> {
  return new Map(carried.flatMap(({ name, send }): [string, Sender][] => (send ? [[name, send]] : [])));
}

/** What a channel can carry. */
export function capabilitiesOf(carried: readonly Channel[]): (channel: string) => Capabilities {
  const known = new Map(carried.map(({ name, capabilities }) => [name, capabilities]));
  return (channel) => {
    const capabilities = known.get(channel);
    if (!capabilities) throw new TypeError(`No channel is called ${channel}.`);
    return capabilities;
  };
}
