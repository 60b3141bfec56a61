import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** One mail in the folder. */
interface Stored {
  uid: number;
  raw: Buffer;
}

/** As much of an IMAP server as a client needs that reads one folder and waits for more (IMAP4rev1 with IDLE). */
export class ImapServer {
  readonly #sockets = new Set<Socket>();
  readonly #idle = new Map<Socket, string>();
  readonly #server: Server;
  #mails: Stored[] = [];
  #nextUid = 1;
  uidValidity = 7;
  /** How often a client logged in. */
  logins = 0;
  /** Set to refuse logins. */
  refuses = false;

  constructor() {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  /** For IMAP_URL. */
  get url(): string {
    return `imap://agent%40example.com:secret@127.0.0.1:${(this.#server.address() as AddressInfo).port}/INBOX`;
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    this.drop();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A mail arrives. */
  deliver(raw: string | Buffer): void {
    this.#mails.push({ uid: this.#nextUid++, raw: Buffer.from(raw) });
    for (const socket of this.#idle.keys()) socket.write(`* ${this.#mails.length} EXISTS\r\n`);
  }

  /** The folder is made anew: the same mails under other numbers. */
  renumber(): void {
    this.uidValidity++;
    this.#mails = this.#mails.map(({ raw }) => ({ uid: this.#nextUid++, raw }));
  }

  /** Every connection breaks. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#idle.delete(socket);
    });
    socket.on('error', () => undefined);
    socket.write('* OK ready\r\n');
    let rest = '';
    socket.on('data', (data) => {
      const lines = (rest + data.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#command(socket, line);
    });
  }

  #command(socket: Socket, line: string): void {
    if (line.toUpperCase() === 'DONE') {
      socket.write(`${this.#idle.get(socket) ?? '*'} OK done\r\n`);
      this.#idle.delete(socket);
      return;
    }
    const [tag = '*', name = '', ...more] = line.split(' ');
    const verb = name.toUpperCase() === 'UID' ? `UID ${more.shift()?.toUpperCase()}` : name.toUpperCase();
    for (const answer of this.#answers(socket, tag, verb, more.join(' '))) socket.write(answer);
  }

  #answers(socket: Socket, tag: string, verb: string, rest: string): (string | Buffer)[] {
    const ok = `${tag} OK done\r\n`;
    switch (verb) {
      case 'CAPABILITY':
        return ['* CAPABILITY IMAP4rev1 IDLE\r\n', ok];
      case 'LOGIN':
        if (this.refuses) return [`${tag} NO [AUTHENTICATIONFAILED] no\r\n`];
        this.logins++;
        return [ok];
      case 'LIST':
        return ['* LIST () "/" INBOX\r\n', ok];
      case 'SELECT':
      case 'EXAMINE':
        return [
          `* ${this.#mails.length} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n`,
          `* OK [UIDVALIDITY ${this.uidValidity}] v\r\n* OK [UIDNEXT ${this.#nextUid}] n\r\n`,
          `${tag} OK [READ-ONLY] done\r\n`,
        ];
      case 'NOOP':
        return [`* ${this.#mails.length} EXISTS\r\n`, ok];
      case 'UID SEARCH':
        return [`* SEARCH ${this.#found(rest).join(' ')}\r\n`, ok];
      case 'UID FETCH':
        return [...this.#fetched(rest), ok];
      case 'IDLE':
        this.#idle.set(socket, tag);
        return ['+ waiting\r\n', `* ${this.#mails.length} EXISTS\r\n`];
      case 'LOGOUT':
        return ['* BYE\r\n', ok];
      default:
        return [ok];
    }
  }

  #found(criteria: string): number[] {
    const from = Number(/UID (\d+):\*/i.exec(criteria)?.[1] ?? 1);
    const uids = this.#mails.map(({ uid }) => uid);
    const last = uids.at(-1) ?? 0;
    return uids.filter((uid) => uid >= Math.min(from, last));
  }

  #fetched(rest: string): Buffer[] {
    const uid = Number(rest.split(' ')[0]);
    return this.#mails.flatMap((mail, n) => {
      if (mail.uid !== uid) return [];
      const head = `* ${n + 1} FETCH (UID ${uid} BODY[]<0> {${mail.raw.length}}\r\n`;
      return [Buffer.concat([Buffer.from(head), mail.raw, Buffer.from(')\r\n')])];
    });
  }
}
