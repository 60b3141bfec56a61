import type { KeyObject } from 'node:crypto';
import type { Capabilities } from '../core/capabilities.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { Service } from '../serviceSchema.ts';
import type { Conversations } from '../turn/conversations.ts';
import type { Sender } from '../turn/delivery.ts';
import type { Turns } from '../turn/turns.ts';
import type { SocketMetrics } from '../web/metrics.ts';
import type { WebServer } from '../web/server.ts';
import type { Uploads } from './uploads.ts';
import type { WeChatAccount } from './weChat/account.ts';
import type { LedgerStore } from './weChat/ledger.ts';
import type { AccountStateStore } from './weChat/liveAccount.ts';
import type { TranscriptionSettings } from './weChat/transcriber.ts';

/** A way for words to travel. It only carries: what is said it neither makes nor changes. */
export interface Channel {
  /** As it stands in stored conversations and on the wire. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** For channels that have to send; clients of the others read the conversation's log. */
  readonly send?: Sender;
  /** Puts its routes on the server; what comes in goes to `turns`. Called once, before listening. */
  attach(server: WebServer, turns: Turns): void;
  /** Ends open connections; their clients come back by themselves. */
  stop(): Promise<void>;
}

/** As whom the service signs in at Azure Bot Service. */
export interface AppRegistration {
  readonly appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  readonly appPassword: string | undefined;
  readonly tenantId: string | undefined;
}

/** Settings of the environment that channels need; see `bot/settings.ts`. */
export interface ChannelSettings {
  /** Address that the service listens on. */
  readonly host: string;
  /** Address that customers use, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** Undefined: nobody authenticates by secret. */
  readonly directLineSecret: string | undefined;
  /** Undefined: Bot Framework activities are taken from this machine alone. */
  readonly botFramework: AppRegistration | undefined;
  readonly weChat: WeChatSettings;
}

export interface WeChatSettings {
  /** Without any there is no such channel. */
  readonly accounts: readonly WeChatAccount[];
  readonly apiUrl: string;
  /** Undefined: voices without words of the platform are politely declined. */
  readonly transcription?: TranscriptionSettings | undefined;
}

/** What a channel is made of. */
export interface ChannelParts {
  conversations: Conversations;
  uploads: Uploads;
  /** Of articles. */
  pictures: Pick<Uploads, 'open'>;
  weChat: { ledgers: LedgerStore; accountStates: AccountStateStore };
  /** Signs Direct Line tokens. */
  sessionKey: KeyObject;
  settings: ChannelSettings;
  /** The current `service.yaml`. */
  service(): Pick<Service, 'limits' | 'allowedOrigins'>;
  clock: Clock;
  log: Log;
  metrics: SocketMetrics;
}
