import type { Limits } from '../../web/limits.ts';
import type { ChannelParts } from '../channel.ts';
import type { Access } from './access.ts';
import type { Tokens } from './tokens.ts';

export type LimitName = 'token' | 'conversations' | 'activities' | 'upload';

/** What the routes of Direct Line share. */
export interface DirectLineParts extends ChannelParts {
  tokens: Tokens;
  access: Access;
  limits: Limits<LimitName>;
}
