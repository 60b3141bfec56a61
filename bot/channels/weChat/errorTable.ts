/**
 * What is done about an errcode:
 * `retry` at once, at most three times · `renew` the token once, then retry · `upload` the file once more ·
 * `plainChoices` numbers from now on · `unreachable` customer, nothing more goes there · `hold` until they write ·
 * `minute`, `day`: the account rests so long · `halt`: the account rests until the operator has done something ·
 * `passive`: the account may only answer pushes · `drop` this message.
 */
export type Reaction =
  | 'retry'
  | 'renew'
  | 'upload'
  | 'plainChoices'
  | 'unreachable'
  | 'hold'
  | 'minute'
  | 'day'
  | 'halt'
  | 'passive'
  | 'drop';

interface Known {
  reaction: Reaction;
  /** For the operator. */
  meaning: string;
}

const token = (meaning: string): Known => ({ reaction: 'renew', meaning });
const gone = (meaning: string): Known => ({ reaction: 'unreachable', meaning });
const file = (meaning: string): Known => ({ reaction: 'upload', meaning });
const drop = (meaning: string): Known => ({ reaction: 'drop', meaning });
const halt = (meaning: string): Known => ({ reaction: 'halt', meaning });

/** Errcodes of the platform (developers.weixin.qq.com, "global return codes" and the pages of each call). */
export const errorTable: Readonly<Record<number, Known>> = {
  [-1]: { reaction: 'retry', meaning: 'The platform is busy.' },
  40001: token('The access token is not valid.'),
  40014: token('The access token is not valid.'),
  41001: token('The access token is missing.'),
  42001: token('The access token has expired.'),
  40003: gone('The customer is not known to this account.'),
  43004: gone('The customer does not follow the account.'),
  46004: gone('The customer does not exist.'),
  50005: gone('The customer does not follow the account.'),
  48002: gone('The customer refuses messages of this account.'),
  40004: file('The type of the file is not taken.'),
  40007: file('The file is not or no longer known to the platform.'),
  40009: file('The file is too large.'),
  40033: drop('The text has signs that are not taken.'),
  43019: drop('The customer is on the black list.'),
  43101: drop('The customer declined this kind of message.'),
  44004: drop('The text is empty.'),
  45002: drop('The text is too long.'),
  45008: drop('Too many articles in one message.'),
  47001: drop('The call is malformed.'),
  70000: drop('Protection of minors keeps the message back.'),
  45015: { reaction: 'hold', meaning: 'The customer last wrote more than 48 hours ago.' },
  45047: { reaction: 'hold', meaning: 'No more messages to this customer until they write.' },
  45009: { reaction: 'day', meaning: 'All calls of this day are used up.' },
  45011: { reaction: 'minute', meaning: 'Too many calls in this minute.' },
  48001: { reaction: 'passive', meaning: 'The account may not send by itself: it is not verified.' },
  40200: { reaction: 'plainChoices', meaning: 'This type of account has no menu messages.' },
  40013: halt('WECHAT_APP_ID is wrong.'),
  40125: halt('WECHAT_APP_SECRET is wrong. Set the one of the platform page, or reset it there.'),
  40164: halt("This machine's address is not on the IP allow-list of the account. Add it there."),
  61004: halt("This machine's address is not on the IP allow-list of the account. Add it there."),
  40243: halt('WECHAT_APP_SECRET is frozen. Unfreeze it on the platform page; that takes ten minutes.'),
  48004: halt('The account is banned from this call. Look at the notices on the platform page.'),
  48008: halt('The account may not send this type of message.'),
  50002: halt('The account is limited. Look at the notices on the platform page.'),
  89503: halt('The platform waits for an administrator to confirm this address in WeChat.'),
};

const UNKNOWN: Known = { reaction: 'drop', meaning: 'The platform refused the call.' };

export function knownError(code: number): Known {
  return errorTable[code] ?? UNKNOWN;
}
