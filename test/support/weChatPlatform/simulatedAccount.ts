/** An official account as the simulated platform knows it. */
export interface SimulatedAccount {
  appId: string;
  appSecret: string;
  token: string;
  /** Empty for plain mode. */
  aesKey: string;
  originalId: string;
  /** The server configuration: where pushes go. */
  pushUrl: string;
  type: 'service' | 'subscription' | 'test';
  isVerified: boolean;
  mode: 'safe' | 'compatible' | 'plain';
}

/** One bubble on a customer's screen. */
export interface ScreenBubble {
  /** Position on the screen, from 0. */
  n: number;
  from: 'customer' | 'account' | 'platform';
  type: 'text' | 'choices' | 'image' | 'card' | 'fault' | 'typing';
  text: string;
  choices?: { id: string; content: string }[];
  /** Media id of a picture. */
  image?: string;
  at: string;
  /** Whether it came as the answer to a push or by a call; absent for what the customer said. */
  by?: 'reply' | 'call';
}

/** A customer as the platform knows them, with all they ever saw. */
export interface SimulatedCustomer {
  openId: string;
  follows: boolean;
  refuses: boolean;
  /** Set while a person of the platform's own desk has the customer. */
  withPerson: boolean;
  message: { until: number; left: number };
  action: { until: number; left: number };
  lastActAt: number;
  screen: ScreenBubble[];
}

/** The account that tests and demos use. */
export const demoAccount: SimulatedAccount = {
  appId: 'wx5f1e8a0000000001',
  appSecret: '5'.repeat(32),
  token: 'SimulatedPlatform',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  originalId: 'gh_0000simulated',
  pushUrl: '',
  type: 'service',
  isVerified: true,
  mode: 'safe',
};
