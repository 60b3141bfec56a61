import { ServiceError } from '../../core/errors.ts';

/** `refused`: this mail will never be taken there; `later`: this mail, for now; `relay`: no mail, for now. */
export type MailTrouble = 'refused' | 'later' | 'relay';

/** A mail that could not be handed on. */
export class MailError extends ServiceError {
  readonly trouble: MailTrouble;
  /** SMTP reply (`550`) or name of the network error (`ECONNECTION`). */
  readonly failure: string;
  /** Set when no mail will pass until somebody changes the settings (login, certificate, sender). */
  readonly needsOperator: boolean;

  constructor(trouble: MailTrouble, failure: string, needsOperator: boolean, cause?: unknown) {
    const what = needsOperator
      ? 'does not accept our login, certificate or sender: check SMTP_URL and MAIL_FROM'
      : 'did not take the mail';
    super('desk/mail-failed', `The mail server ${what} (${failure}).`, { cause });
    this.trouble = trouble;
    this.failure = failure;
    this.needsOperator = needsOperator;
  }
}

const loginOrTls = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'ECONFIG']);
const beforeTheMail = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/;

/** What an error of nodemailer means; an end without a reply counts as trouble of the relay: nothing is known. */
export function mailErrorFrom(cause: unknown): MailError {
  const { code, command, reply, tls } = facts(cause);
  const failure = reply === undefined ? code : String(reply);
  if (loginOrTls.has(code) || tls) return new MailError('relay', failure, true, cause);
  if (reply === undefined || reply === 421 || beforeTheMail.test(command)) {
    return new MailError('relay', failure, false, cause);
  }
  const permanent = reply >= 500 && reply < 600 && reply !== 503;
  // 552 at the sender is about the size of this mail, every other refusal there about all of ours.
  if (permanent && command === 'MAIL FROM' && reply !== 552)
    return new MailError('relay', failure, true, cause);
  return new MailError(permanent ? 'refused' : 'later', failure, false, cause);
}

function facts(cause: unknown): { code: string; command: string; reply: number | undefined; tls: boolean } {
  const field = (error: unknown, name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const reply = field(cause, 'responseCode');
  const code = String(field(cause, 'code') ?? 'unknown');
  const under = String(field(cause, 'originalCode') ?? field(field(cause, 'cause'), 'code') ?? '');
  return {
    code,
    command: String(field(cause, 'command') ?? ''),
    reply: typeof reply === 'number' && reply > 0 ? reply : undefined,
    tls: /CERT|SSL|TLS/.test(code) || /CERT|SSL|TLS/.test(under),
  };
}
