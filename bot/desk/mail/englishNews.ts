import type { Refusal } from '../acts/refusal.ts';
import { dispatchWords } from '../dispatch/words.ts';
import type { NewsWords } from './newsWordsShape.ts';

/** What mails to the staff say of events, in English. */
export const englishNews: NewsWords = {
  take: (who) => `${who} has taken it; nobody else needs to act.`,
  answer: (who) => `${who} has answered the customer.`,
  call: (who) => `${who} has called the customer.`,
  note: (who) => `A note by ${who} (the customer does not see it)`,
  solve: (who) => `${who} marked it as solved; the customer is asked to confirm.`,
  transfer: (who, from, to) => `${who} handed it over from ${from} to ${to}.`,
  withdraw: 'The customer withdrew it; nothing more to do.',
  close: 'The customer confirmed that it is solved.',
  closeQuietly: 'The customer said nothing against it; it is closed.',
  reopen: 'The customer says that it is not solved. It is open again and has priority.',
  continued: (number) => `The customer came back to it after it was over: see ${number}.`,
  urge: (count) => `The customer asked for news (${count}). Please answer soon.`,
  heldMail: {
    released: (who) => `${who} looked at a mail that was held back and released it.`,
    discarded: (who) => `${who} looked at a mail that was held back and did not use it.`,
  },
  warned: (share, due) => `${share} % of the working time has passed. Please answer by ${due}.`,
  alarmed: 'An urgent matter that nobody has taken. Please act at once.',
  missed: (due) => `The promised time ${due} has passed and the customer has no answer.`,
  renewed: (due) => `We apologised to the customer and named a new time: ${due}. Please keep it.`,
  noResultYet: 'The customer was told, unasked, that there is no result yet.',
  visit: 'The customer was asked whether everything is still fine.',
  confirm: 'The customer confirmed that it is solved.',
  leadWrites:
    'The renewed time is missed as well. The customer was told that the lead gets in touch in person: please do so now.',
  untold: {
    price:
      'Together with what was said before, this answer may name a price. The customer did not get it. Please put it differently; prices are told by phone or in person.',
    unreachable:
      'This answer cannot reach the customer: neither the chat nor a mail address works. Please call, then reply "#call".',
  },
  words: 'Words',
  refusal: (refusal, name) => `Your mail had no effect: ${reason(refusal, name)}`,
  how: 'Reply to this mail to answer the customer. The first line may be: #take, #solved, #transfer <department or region>, #note, #progress, #call.',
};

function reason(refusal: Refusal, name: (id: string) => string): string {
  switch (refusal.why) {
    case 'notStaff':
      return 'you do not belong to the department in charge. Let that department answer, or have it transferred.';
    case 'takenBy':
      return `${name(refusal.agent)} took it first. To add something, reply with "#note" and your words.`;
    case 'state':
      return `the ticket is ${refusal.state}, which does not allow this.`;
    case 'price':
      return `it may name a price (${quoted(refusal.places)}). The customer did not get it. Send it without; tell prices by phone or in person, then reply "#call".`;
    case 'contact':
      return `it gives a private contact away (${quoted(refusal.places)}). The customer did not get it. Send it without; the public hotline is fine.`;
    case 'undecided':
      return 'the price check could not decide in time, so the customer did not get it. Send it again later, or shorter.';
    case 'tooLong':
      return 'it is too long; the customer did not get it. Shorten it, or send several mails.';
    case 'empty':
      return 'there are no new words in it. Please write above the quoted mail.';
    case 'unknownTarget':
      return `no department, colleague or region is called "${refusal.named}".`;
    case 'order':
      return dispatchWords['en-US'].problem(refusal, name);
    case 'unknownVerb':
      return `"#${refusal.named}" is unknown. Known: #take, #solved, #transfer <department or region>, #note, #progress, #call.`;
    case 'changed':
      return 'something happened to the ticket meanwhile. Look at it and try again.';
  }
}

function quoted(places: string[]): string {
  return places.map((place) => `[${place}]`).join(' ');
}
