import { bare, plain } from './plain.ts';

const hello =
  /^(?:[你您]们?好[呀啊哦吗]?|[嗨哈]+[喽啰罗咯]?|哈喽|哈啰|喂+|您?在[吗嘛么不没]+|在不在|在线吗|有人[吗嘛么在没不]*|有没有人[啊在]*|客服(?:在吗|你好|您好|在)?|请问(?:有人)?(?:在吗)?|(?:早上|上午|中午|下午|晚上|大家)好[呀啊]?|早[安啊呀上]?|亲[爱的]*|hi+|hello+|hey+|helo|hallo|yo|good (?:morning|afternoon|evening|day)|morning|evening|greetings|howdy|hi there|hello there|hey there|(?:is )?any(?:one|body) (?:there|here|home|in|around)|are you (?:there|here|online)|you there|在么|在嘛|有在|[?？]|你好在吗|您好在吗|哈罗|嘿+|呼叫|老板在吗|打扰了?|打扰一下|excuse me|唔该|你哋好|early|start|开始)$/;

/** Whether a text only opens the talk: a greeting, "anyone there?", a single question mark. */
export function isGreeting(text: string): boolean {
  const said = plain(text);
  if (/^[?？]$/.test(said) || /^👋/u.test(said)) return true;
  const parts = said
    .split(/[\s,，。.!！~～?？、]+/)
    .map(bare)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 4) return false;
  return hello.test(bare(said).replace(/[?？]+$/, '')) || parts.every((part) => hello.test(part));
}
