import { contentLocale } from '../../bot/core/locale.ts';
import { silentLog } from '../../bot/core/log.ts';
import { AgentActs } from '../../bot/desk/acts/agentActs.ts';
import { visitWords } from '../../bot/desk/dispatch/orderRows.ts';
import { LiveActs } from '../../bot/desk/live/liveActs.ts';
import { LiveWatch } from '../../bot/desk/live/liveWatch.ts';
import { LiveWords } from '../../bot/desk/live/liveWords.ts';
import type { CustomerMailer } from '../../bot/desk/mail/customerMail.ts';
import { Teller } from '../../bot/desk/teller.ts';
import { PromiseWatch } from '../../bot/desk/watch/promiseWatch.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { ServiceCompany } from '../../bot/services/company.ts';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { Announcements } from '../../bot/turn/announcements.ts';
import type { LogEntry } from '../../bot/turn/conversation.ts';
import { Delivery } from '../../bot/turn/delivery.ts';
import type { Gate } from '../../bot/turn/saying.ts';
import { AgentVoice } from '../../bot/voice/agentVoice.ts';
import { CustomerVoice } from '../../bot/voice/customerVoice.ts';
import type { Script } from '../../dialogs/script/script.ts';
import { wordGate } from '../turn/turnHouse.ts';
import type { House } from './house.ts';
import { KeyScript } from './keyScript.ts';
import { webChat } from './webChat.ts';

const provider = new ServiceProvider('deployment/service.yaml', silentLog);

const nameOf = (id: string) => provider.current.staff.find((one) => one.id === id)?.name ?? id;

export interface AgentHouseOptions {
  gate?: Gate;
  script?: Script;
  mailer?: CustomerMailer;
  /** Whether the conversation still reaches the customer. */
  reachableLater?: boolean;
}

/**
 * Agents at work beside a House, and the watch over what they promised: what they do reaches the customer, as the service
 * puts it together.
 */
export function agentsAt(house: House, options: AgentHouseOptions = {}) {
  const { clock, conversations, tickets: store } = house;
  const { gate = wordGate, script = new KeyScript(), mailer, reachableLater = true } = options;
  const delivery = new Delivery(conversations, new Map(), silentLog);
  const announcements = new Announcements({ conversations, gate, delivery, clock });
  const customers = new FileCustomerStore(house.dataDir);
  const voice = new CustomerVoice({
    ...{ conversations, clock, gate, mailer, script, customers, announcements },
    company: new ServiceCompany(provider),
    capabilities: () => ({ ...webChat, reachable: async () => reachableLater }),
    names: {
      staff: nameOf,
      department: (id, locale) =>
        provider.current.departments.find((one) => one.id === id)?.name[contentLocale(locale)] ?? id,
      visit: (visit, locale) => visitWords(visit, provider.current.timeZone, contentLocale(locale)),
    },
  });
  const parts = { store, settings: provider, clock, log: silentLog };
  const teller = new Teller({ ...parts, voice });
  const watch = new PromiseWatch(parts);
  const acts = new AgentActs({ ...parts, gate });
  for (const { ticker } of [watch, teller]) {
    store.onStored((ticket) => ticker.notice(ticket));
    house.workBeside(async () => await ticker.settled());
  }
  const { turns, live } = house;
  const said = { turns, conversations, announcements };
  const agentVoice = new AgentVoice({ ...said, nameOf, capabilities: () => webChat });
  const liveWatch = new LiveWatch({ chats: live.chats, voice: agentVoice, clock, log: silentLog });
  const acting = { ...parts, chats: live.chats, watch: liveWatch };
  const talks = new LiveActs(acting);
  const words = new LiveWords({ ...acting, voice: agentVoice, customers, gate });
  house.workBeside(async () => await liveWatch.ticker.settled());
  let key = 0;
  return {
    acts,
    /** What agents do in live chats. */
    talks,
    words,
    teller,
    /** An act on a ticket, each time another one. */
    act: (ticket: string, agent = 'tangYue') => ({ ticket, agent, key: `act${++key}` }),
    /** All that was said in the conversation, by anybody. */
    async log(): Promise<LogEntry[]> {
      await teller.ticker.settled();
      return await conversations.since(house.conversation, -1);
    },
  };
}
