import type { ContentLocale } from '../../core/locale.ts';

export interface WidgetPageWords {
  title: string;
  lead: string;
  about: string;
  open: string;
  howTo: string;
  paste: string;
  origins: string;
  options: string;
  attribute: string;
  meaning: string;
  attributes: readonly (readonly [name: string, meaning: string])[];
  example: string;
  login: string;
  /** Before and after the example. */
  loginHow: readonly [string, string];
  opening: string;
  openers: string;
  privacy: string;
  facts: readonly string[];
}

const chinese: WidgetPageWords = {
  title: '聊天按钮',
  lead: '一行代码，把在线客服放进您的网站',
  about:
    '右下角的按钮就是它。任何网页都可以加上，顾客不离开当前页面就能对话；换页、刷新、几天后再来，对话都还在。',
  open: '打开对话',
  howTo: '怎么加',
  paste: '把下面一行放进网页，放在任何位置都可以：',
  origins: '网页的网址与本服务不同时，先在 service.yaml 里登记该网站：',
  options: '可选设置',
  attribute: '属性',
  meaning: '含义',
  attributes: [
    ['data-locale', '界面和对话的语言：zh-CN 或 en-US。不写则跟随顾客的浏览器。'],
    ['data-title', '对话窗口的标题。不写则为公司名称。'],
    ['data-color', '主色，例如 #1d4ed8。文字会自动用黑色或白色，保证看得清。'],
    ['data-position', '按钮的位置：right（默认）或 left。'],
    ['data-theme', '外观：light 或 dark。不写则跟随顾客的系统设置。'],
    ['data-product', '本页的产品，例如“冰箱 BCD-300”。顾客说“不制冷”时就不用再问是什么产品。'],
    ['data-order', '本页的订单号。退换货、查进度时就不用再问。'],
    ['data-login', '已登录的顾客，由您的服务器签名；换设备也认得，不再问姓名和电话。见下文。'],
  ],
  example: '例如：',
  login: '已登录的顾客',
  loginHow: [
    'data-login 是您的服务器用 WIDGET_LOGIN_SECRET 签名的 JWT（HS256）。必须有 sub（您的顾客编号）和 exp（最多 24 小时后），可以有 name、title（先生、女士）、phone、email：',
    '请按页签发，有效期越短越好。签名不对或已过期的登录不被采信：接口答复 401 并说明原因，顾客按访客对待。退出登录后，同一浏览器上看不到之前的对话。',
  ],
  opening: '用自己的链接打开',
  openers: '网页上任何带 data-chat-open 的链接或按钮，点一下都会打开对话：',
  privacy: '放心使用',
  facts: [
    '按钮只与本服务通信，不加载任何第三方内容，不使用 Cookie。',
    '它的样式与网页互不影响。网页若有内容安全策略，请在 script-src、connect-src 和 img-src 中允许本服务的网址。',
  ],
};

const english: WidgetPageWords = {
  title: 'Chat button',
  lead: 'Customer service on your site, with one line',
  about:
    'It is the button in the lower right corner. Any page can have it. Customers talk without leaving the page they are on, and the conversation is still there on the next page, after a reload, and days later.',
  open: 'Open the chat',
  howTo: 'How to add it',
  paste: 'Put this line into your page, wherever you like:',
  origins: 'If the page is at another address than this service, list its site in service.yaml first:',
  options: 'Options',
  attribute: 'Attribute',
  meaning: 'Meaning',
  attributes: [
    ['data-locale', 'Language of the chat: zh-CN or en-US. Without it, that of the customer’s browser.'],
    ['data-title', 'Title of the chat window. Without it, the name of the company.'],
    ['data-color', 'Main colour, like #1d4ed8. Text on it turns black or white so that it can be read.'],
    ['data-position', 'Where the button is: right (default) or left.'],
    ['data-theme', 'Look: light or dark. Without it, as the customer’s system is set.'],
    ['data-product', 'The product of the page, like “refrigerator BCD-300”: nobody has to be asked for it.'],
    ['data-order', 'The order number of the page: not asked for on returns and order status.'],
    [
      'data-login',
      'Who is logged in, signed by your server: known on every device, name and phone not asked. See below.',
    ],
  ],
  example: 'For example:',
  login: 'Customers who are logged in',
  loginHow: [
    'data-login is a JWT that your server signs with WIDGET_LOGIN_SECRET (HS256). It needs sub (your customer number) and exp (24 hours ahead at most), and may have name, title (Mr, Ms), phone, email:',
    'Sign one for each page, valid for as short as possible. A login with a wrong signature, or that has expired, is not trusted: the answer is a 401 that says why, and the customer is served as a visitor. After a logout the conversation is not to be seen in that browser.',
  ],
  opening: 'Links of your own',
  openers: 'Any link or button of your page with data-chat-open opens the chat:',
  privacy: 'Good to know',
  facts: [
    'The button talks to this service only. It loads nothing from anybody else and uses no cookies.',
    'Its styles and those of your page leave each other alone. If your page has a content security policy, allow the address of this service in script-src, connect-src and img-src.',
  ],
};

export const widgetPageWords: Readonly<Record<ContentLocale, WidgetPageWords>> = {
  'zh-CN': chinese,
  'en-US': english,
};
