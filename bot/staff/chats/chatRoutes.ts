import { agentFiles } from '../../desk/acts/agentFiles.ts';
import type { LiveAct, LiveResult } from '../../desk/live/liveActing.ts';
import type { LiveChat } from '../../desk/live/liveChat.ts';
import { json, type Reply } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { replyWarnings } from '../conversation/replyWarnings.ts';
import { storedFile } from '../conversation/storedFile.ts';
import { field } from '../frame/forms.ts';
import { seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { chatPage } from './chatPage.ts';
import { chatsPage } from './chatsPage.ts';
import { chatOf, maySee, requestFor } from './chatView.ts';

const leavings = ['solved', 'handedBack', 'ticket'] as const;

/** Live chats: who waits and who talks, one conversation, and a POST for each act. */
export function registerChats(routes: StaffRoutes, parts: ConsoleParts): void {
  const page = '/console/chats/:conversation';
  routes.staff('GET', '/console/chats', 'queue.see', (visit) => chatsPage(visit, parts));
  routes.staff('GET', page, 'queue.see', async (visit) =>
    chatPage(visit, await chatOf(visit, parts), parts, {}),
  );
  routes.staff('GET', `${page}/files/:file`, 'queue.see', async (visit) => file(visit, parts));
  registerPresence(routes, parts);
  routes.staff('POST', `${page}/take`, 'queue.see', (visit) => take(visit, parts));
  routes.staff('POST', `${page}/say`, 'queue.see', (visit) => say(visit, parts), { files: true });
  routes.staff('POST', `${page}/typing`, 'queue.see', (visit) => typing(visit, parts), { quietly: true });
  const { acts } = parts.live;
  routes.staff('POST', `${page}/note`, 'queue.see', (visit) =>
    run(visit, parts, (act) => acts.note(act, field(visit.form, 'text'))),
  );
  routes.staff('POST', `${page}/pass`, 'queue.see', (visit) =>
    run(visit, parts, (act) => acts.pass(act, field(visit.form, 'target'), field(visit.form, 'text'))),
  );
  routes.staff('POST', `${page}/leave`, 'queue.see', (visit) => leave(visit, parts));
}

function registerPresence(routes: StaffRoutes, { live, sessions }: ConsoleParts): void {
  const { presence, chats } = live;
  routes.staff('POST', '/console/chats/online', 'queue.see', async ({ member }) => {
    await presence.goOnline(member.id);
    return seeOther('/console/chats');
  });
  routes.staff('POST', '/console/chats/offline', 'queue.see', async ({ member }) => {
    await presence.goOffline(member.id);
    return seeOther('/console/chats');
  });
  // The script of every open page says that it is there; who takes chats stays signed in by it.
  routes.staff(
    'POST',
    '/console/chats/alive',
    'queue.see',
    async (visit) => {
      const { member, session } = visit;
      const online = presence.isOnline(member.id);
      if (online) await Promise.all([presence.see(member.id), sessions.find(session.id)]);
      const waiting = chats.list().filter((chat) => waitsFor(visit, chat));
      return json(200, { online, waiting: online ? waiting.length : 0 });
    },
    { quietly: true },
  );
}

// In line, or in a chat of theirs with words that they have not answered.
function waitsFor(visit: StaffVisit, chat: LiveChat): boolean {
  if (chat.state === 'waiting') return maySee(visit, chat);
  return chat.agent === visit.member.id && chat.unansweredSince !== undefined;
}

async function take(visit: StaffVisit, parts: ConsoleParts): Promise<Reply> {
  const { live } = parts;
  const { chat, talk } = await chatOf(visit, parts);
  const isOver = chat === undefined || chat.state === 'over';
  return await run(visit, parts, (act) =>
    isOver && talk ? live.acts.takeOver(act, requestFor(visit, talk)) : live.acts.take(act),
  );
}

async function say(visit: StaffVisit, parts: ConsoleParts): Promise<Reply> {
  const text = field(visit.form, 'text');
  const warnings = replyWarnings(text);
  // What was shown once with its warnings and is sent again as it is, was meant so.
  if (warnings.length > 0 && field(visit.form, 'read') !== text) {
    return await chatPage(visit, await chatOf(visit, parts), parts, { warnings, draft: text });
  }
  const files = await agentFiles(visit.files, parts.files);
  const leftOut = files.length < visit.files.length;
  if (leftOut && text === '' && files.length === 0)
    return await chatPage(visit, await chatOf(visit, parts), parts, { leftOut });
  return await run(visit, parts, (act) => parts.live.words.say(act, text, files));
}

async function typing(visit: StaffVisit, { live }: ConsoleParts): Promise<Reply> {
  live.words.showTyping({ conversation: visit.exchange.params.conversation ?? '', agent: visit.member.id });
  return { status: 204 };
}

async function leave(visit: StaffVisit, parts: ConsoleParts): Promise<Reply> {
  const how = leavings.find((one) => one === field(visit.form, 'how'));
  if (!how) throw new RequestError(400, 'The form is not complete.');
  return await run(visit, parts, (act) => parts.live.acts.leave(act, how));
}

async function run(
  visit: StaffVisit,
  parts: ConsoleParts,
  perform: (act: LiveAct) => Promise<LiveResult>,
): Promise<Reply> {
  const { id } = await chatOf(visit, parts);
  const key = field(visit.form, 'key');
  if (!/^[\w-]{22}$/.test(key)) throw new RequestError(400, 'The form is not complete.');
  const result = await perform({ conversation: id, agent: visit.member.id, key });
  if ('chat' in result)
    return seeOther(maySee(visit, result.chat) ? `/console/chats/${id}` : '/console/chats');
  const { refusal } = result;
  return await chatPage(visit, await chatOf(visit, parts), parts, {
    refusal,
    draft: field(visit.form, 'text'),
  });
}

async function file(visit: StaffVisit, parts: ConsoleParts): Promise<Reply> {
  const { id } = await chatOf(visit, parts);
  const lines = (await parts.live.transcript(id)) ?? [];
  const names = lines.flatMap(({ attachments = [] }) => attachments.map((one) => one.file));
  return await storedFile(visit.exchange.params.file ?? '', names, parts.files);
}
