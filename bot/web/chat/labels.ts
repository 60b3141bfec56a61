import type { ContentLocale } from '../../core/locale.ts';

/** What the chat itself says; what the bot says stands in the script. */
export interface Labels {
  title: string;
  open: string;
  openUnread(count: number): string;
  close: string;
  messages: string;
  assistant: string;
  agent: string;
  you: string;
  says(speaker: string): string;
  placeholder: string;
  write: string;
  send: string;
  addPicture: string;
  removePicture: string;
  picture: string;
  sending: string;
  failed: string;
  retry: string;
  typing: string;
  quickReplies: string;
  today: string;
  yesterday: string;
  connecting: string;
  reconnecting: string;
  offline: string;
  unreachable(hotline: string): string;
  wrongType: string;
  tooLarge(megabytes: number): string;
  tooMany(count: number): string;
  latest: string;
  newWindow: string;
}

const chinese: Labels = {
  title: '在线客服',
  open: '打开在线客服',
  openUnread: (count) => `打开在线客服，${count} 条未读消息`,
  close: '关闭',
  messages: '对话',
  assistant: '服务助手',
  agent: '人工客服',
  you: '您',
  says: (speaker) => `${speaker}：`,
  placeholder: '请输入您的问题',
  write: '输入消息',
  send: '发送',
  addPicture: '添加图片',
  removePicture: '移除图片',
  picture: '图片',
  sending: '正在发送',
  failed: '未发送成功',
  retry: '重试',
  typing: '正在输入',
  quickReplies: '可选择的回复',
  today: '今天',
  yesterday: '昨天',
  connecting: '正在连接…',
  reconnecting: '连接已断开，正在重新连接…',
  offline: '网络已断开，恢复后会自动连接',
  unreachable: (hotline) => `暂时连接不上，请稍候，或拨打服务热线 ${hotline}`,
  wrongType: '请选择 JPG、PNG、GIF 或 WebP 格式的图片',
  tooLarge: (megabytes) => `图片太大，请选择 ${megabytes} MB 以内的图片`,
  tooMany: (count) => `一次最多发送 ${count} 张图片`,
  latest: '查看新消息',
  newWindow: '在新窗口打开',
};

const english: Labels = {
  title: 'Customer service',
  open: 'Open customer service chat',
  openUnread: (count) => `Open customer service chat, ${count} unread message${count === 1 ? '' : 's'}`,
  close: 'Close',
  messages: 'Conversation',
  assistant: 'Service assistant',
  agent: 'Service agent',
  you: 'You',
  says: (speaker) => `${speaker}:`,
  placeholder: 'Type your question',
  write: 'Message',
  send: 'Send',
  addPicture: 'Add a picture',
  removePicture: 'Remove picture',
  picture: 'Picture',
  sending: 'Sending',
  failed: 'Not sent',
  retry: 'Try again',
  typing: 'Typing',
  quickReplies: 'Suggested replies',
  today: 'Today',
  yesterday: 'Yesterday',
  connecting: 'Connecting…',
  reconnecting: 'Connection lost. Reconnecting…',
  offline: 'You are offline. The chat comes back by itself.',
  unreachable: (hotline) => `The service cannot be reached right now. Please wait, or call ${hotline}.`,
  wrongType: 'Please choose a JPG, PNG, GIF or WebP picture',
  tooLarge: (megabytes) => `The picture is too large; ${megabytes} MB at most, please`,
  tooMany: (count) => `${count} pictures at a time at most, please`,
  latest: 'New messages',
  newWindow: 'opens in a new window',
};

export const labels: Readonly<Record<ContentLocale, Labels>> = { 'zh-CN': chinese, 'en-US': english };
