/** How pushes are protected. `plain` and `compatible` let anybody who learns one address post what they like. */
export type WeChatEncryption = 'safe' | 'compatible' | 'plain';

/** `active`: a verified account, which may send by itself; `passive`: answers stand in the response to a push alone. */
export type WeChatReplyMode = 'active' | 'passive';

/** A button of the menu below the chat: it says its name as the customer, opens a page, or holds up to five others. */
export interface MenuButton {
  name: string;
  says?: string | undefined;
  opens?: string | undefined;
  buttons?: MenuButton[] | undefined;
}

/** An official account (服务号 or 公众号) that the service answers for, as settings describe it. */
export interface WeChatAccount {
  /** Our name for it: the path `/wechat/<name>`, and part of what is stored. */
  name: string;
  appId: string;
  appSecret: string;
  token: string;
  /** EncodingAESKeys, the current one first; empty only where `encryption` is `plain`. */
  aesKeys: readonly string[];
  /** `gh_…`, where pushes for another account are refused; undefined takes what the push names. */
  originalId: string | undefined;
  encryption: WeChatEncryption;
  replyMode: WeChatReplyMode;
  menu: readonly MenuButton[];
  /** The template that tells an unreachable customer that an answer waits; undefined sends none. */
  template: { id: string; field: string; url?: string | undefined } | undefined;
  /** Hands customers who ask for a person to the platform's own desk. */
  transfer: boolean;
}
