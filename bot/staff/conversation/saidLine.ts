import type { TranscriptLine } from '../../core/handOff.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';

/** One thing that was said. */
export interface Said extends TranscriptLine {
  /** What became of it on its way. */
  state?: string;
}

/** A line of a conversation as a row of a list; its files lie below the path `files`. */
export function saidLine({ said, service, locale }: StaffVisit, line: Said, files: string): Html {
  const time = timeWords(line.at, service.timeZone, locale);
  const who = line.name ?? mailWords[locale].speakers[line.from];
  const shown = (line.attachments ?? []).map(
    ({ file, name, contentType }) =>
      html`<a href="${files}/${file}" target="_blank" rel="noopener">${thumbnail(`${files}/${file}`, contentType)}${said.ticket.picture}: ${name}</a>`,
  );
  const state = line.state === undefined ? html`` : html`<small>${line.state}</small>`;
  const text = line.text === '' && shown.length > 0 ? shown : html`${line.text} ${shown}`;
  return html`<li class="${line.from}"><small>${who} · <time datetime="${line.at}">${time}</time></small><p>${text}</p>${state}</li>`;
}

function thumbnail(address: string, contentType: string): Html {
  return contentType.startsWith('image/') ? html`<img src="${address}" alt="" loading="lazy">` : html``;
}
