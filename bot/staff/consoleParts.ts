import type { Clock } from '../core/clock.ts';
import type { Customer } from '../core/customer.ts';
import type { Log } from '../core/log.ts';
import type { AgentActs } from '../desk/acts/agentActs.ts';
import type { FileKeeper } from '../desk/acts/agentFiles.ts';
import type { ElsewhereBook } from '../desk/elsewhere.ts';
import type { MailAddress } from '../desk/mail/address.ts';
import type { MailTransport } from '../desk/mail/mailMessage.ts';
import type { TicketStore } from '../desk/ticketStore.ts';
import type { Service } from '../serviceSchema.ts';
import type { WithheldText } from '../turn/withheldTexts.ts';
import type { Reply } from '../web/exchange.ts';
import type { ApiTokens } from './api/apiTokens.ts';
import type { LiveService } from './chats/liveService.ts';
import type { ContentParts } from './contentParts.ts';
import type { LoginLinks } from './login/loginLinks.ts';
import type { Sessions } from './login/sessions.ts';
import type { Quarantine } from './mails/quarantine.ts';
import type { PeekLinks } from './peek/peekLinks.ts';
import type { Board } from './queue/board.ts';
import type { TicketIndex } from './queue/ticketIndex.ts';

/** What the console is made of. */
export interface ConsoleParts extends ContentParts {
  sessions: Sessions;
  links: LoginLinks;
  /** Links that group chats open. */
  peeks: PeekLinks;
  /** Tokens of programs. */
  tokens: ApiTokens;
  board: Board;
  index: TicketIndex;
  store: Pick<TicketStore, 'read' | 'idOf'>;
  acts: AgentActs;
  elsewhere: ElsewhereBook;
  /** Customers as they are known today. */
  customers: { read(id: string): Promise<Customer | undefined> };
  /** Carries the mails with which people sign in. */
  transport: MailTransport;
  from(): MailAddress;
  /** Where people reach the service, as its settings say; never what a request claims. */
  address(): string | undefined;
  /** The current `service.yaml`. */
  service(): Service;
  /** Since when a webhook rests because it failed; undefined while it works. */
  webhooks: { pausedSince(webhook: string): Date | undefined };
  /** Talks of agents with customers in the chat itself. */
  live: LiveService;
  /** What the bot did not say because of the price check, the newest first. */
  withheld: { list(): Promise<WithheldText[]> };
  files: StaffFiles & FileKeeper;
  /** Undefined where mails are really sent. */
  keptMails: KeptMails | undefined;
  /** Undefined where no mailbox is read. */
  quarantine: Quarantine | undefined;
  clock: Clock;
  log: Log;
}

/** The pictures and files of conversations. */
export interface StaffFiles {
  /** What the name stands for, undefined where there is nothing. */
  open(name: string): Promise<{ contentType: string; content: NonNullable<Reply['body']> } | undefined>;
}

/** Mails that are kept as files instead of being sent; `bot/storage` implements it. */
export interface KeptMails {
  /** The newest first, at most so many; those that sign somebody in are not among them. */
  list(most: number): Promise<KeptMail[]>;
  /** The bytes of one, undefined where there is none that may be shown. */
  read(name: string): Promise<Buffer | undefined>;
}

export interface KeptMail {
  /** The name of its file without the ending. */
  name: string;
  at: Date;
  to: string;
  subject: string;
}
