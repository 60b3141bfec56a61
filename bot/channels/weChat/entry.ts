/**
 * The ways into WeChat that documents on disk tell apart. Official accounts push each message; 微信客服 (WeCom
 * customer service) and mini programs share customers, allowances and sessions with them, and differ in the figures.
 */
export type WeChatEntry = 'officialAccount' | 'customerService' | 'miniProgram';

/** What the platform allows on a way in, and how long a session of its own desk lasts. */
export interface EntryRules {
  /** Messages of ours within 48 hours after the customer wrote. */
  afterMessage: number;
  /** Messages of ours within a minute after a tap, a scan or an entrance. */
  afterAction: number;
  /** Milliseconds after which the platform ends a session of its own desk by itself. */
  personStays: number;
}

const HOUR = 3_600_000;

/** Figures since 2023-06: wechat.md §2.2 and §2.8 for official accounts, §3 for 微信客服, §4 for mini programs. */
export const entryRules: Readonly<Record<WeChatEntry, EntryRules>> = {
  officialAccount: { afterMessage: 5, afterAction: 3, personStays: HOUR / 2 },
  customerService: { afterMessage: 5, afterAction: 1, personStays: 48 * HOUR },
  miniProgram: { afterMessage: 5, afterAction: 2, personStays: HOUR / 2 },
};
