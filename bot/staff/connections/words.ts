import type { ContentLocale } from '../../core/locale.ts';
import type { ApiScope } from '../api/apiTokens.ts';

/** What the page of connections says. */
export interface ConnectionWords {
  title: string;
  about: string;
  description: string;
  tokens: string;
  empty: string;
  shownOnce: string;
  name: string;
  staff: string;
  scopes: string;
  scope: Record<ApiScope, string>;
  create: string;
  incomplete: string;
  revoke: string;
  revoked: string;
  created: (by: string) => string;
  used: string;
  neverUsed: string;
  webhooks: string;
  noWebhook: string;
  works: string;
  paused: string;
}

export const connectionWords: Record<ContentLocale, ConnectionWords> = {
  'zh-CN': {
    title: '接口',
    about: '其他系统凭令牌读取和处理受理事项。令牌只显示一次，随时可以停用。',
    description: '接口说明（OpenAPI）',
    tokens: '令牌',
    empty: '还没有令牌。',
    shownOnce: '请立即复制保存，离开这一页就再也看不到了：',
    name: '名称（给哪个系统用）',
    staff: '以谁的权限',
    scopes: '可以做什么',
    scope: {
      'tickets.read': '读取事项（含客户的个人信息）',
      'tickets.write': '接手、答复、转办、解决等',
      'agents.any': '以其他同事的名义处理',
    },
    create: '新建令牌',
    incomplete: '请写上名称，并至少选一项。',
    revoke: '停用',
    revoked: '已停用',
    created: (by) => `${by} 创建`,
    used: '最近使用',
    neverUsed: '从未使用',
    webhooks: '推送',
    noWebhook: '没有设置推送（service.yaml 的 webhooks）。',
    works: '正常',
    paused: '对方连续没有收下，已暂停，每十分钟试一次；暂停于',
  },
  'en-US': {
    title: 'Connections',
    about:
      'Other programs read and work on cases with a token. A token is shown once and can be ended at any time.',
    description: 'Description of the API (OpenAPI)',
    tokens: 'Tokens',
    empty: 'There is no token yet.',
    shownOnce: 'Copy it now; it cannot be seen again once you leave this page:',
    name: 'Name (which program it is for)',
    staff: 'With the rights of',
    scopes: 'What it may do',
    scope: {
      'tickets.read': 'Read cases, personal data included',
      'tickets.write': 'Take, answer, transfer, solve and so on',
      'agents.any': 'Act in the name of other colleagues',
    },
    create: 'Make a token',
    incomplete: 'Give it a name and tick at least one of the boxes.',
    revoke: 'End it',
    revoked: 'Ended',
    created: (by) => `Made by ${by}`,
    used: 'Last used',
    neverUsed: 'Never used',
    webhooks: 'Webhooks',
    noWebhook: 'None is set (webhooks in service.yaml).',
    works: 'Works',
    paused: 'Failed again and again; it rests and is tried every ten minutes. Resting since',
  },
};
