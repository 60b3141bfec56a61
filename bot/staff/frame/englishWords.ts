import type { Refusal } from '../../desk/acts/refusal.ts';
import { dispatchWords } from '../../desk/dispatch/words.ts';
import type { StaffWords } from './staffWordsShape.ts';

const states: StaffWords['states'] = {
  waiting: 'Waiting',
  taken: 'Taken',
  answered: 'Answered',
  solved: 'Solved',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

/** The console in English. */
export const english: StaffWords = {
  console: 'Service desk',
  nav: {
    label: 'Service desk',
    language: '中文',
    signOut: 'Sign out',
  },
  login: {
    title: 'Sign in to the service desk',
    about: 'Enter your work address. You get a mail that signs you in; there is no password.',
    mail: 'Work e-mail',
    send: 'Send me the mail',
    sentTitle: 'Look into your mail',
    sent: (minutes) =>
      `If this is the address of somebody here, a mail is on its way. It works once, for ${minutes} minutes.`,
    enterTitle: 'Welcome back',
    enterAbout: 'Press the button to sign in on this device.',
    enter: 'Sign in',
    staleTitle: 'This link is over',
    stale: 'A link works once and for a short time. Please have another one sent.',
    again: 'Send another',
    out: 'You are signed out on this device.',
    mailSubject: (company) => `Sign in to the service desk of ${company}`,
    mailText: (name, link, minutes) =>
      `Hello ${name},\n\nopen this link to sign in to the service desk. It works once, for ${minutes} minutes:\n\n${link}\n\nIf you did not ask for it, ignore this mail and do not forward it.\n`,
  },
  queue: {
    title: 'Queue',
    count: (tickets) => (tickets === 1 ? '1 ticket' : `${tickets} tickets`),
    empty: 'Nothing is waiting at the moment.',
    over: 'Already over',
    emptyFiltered: 'Nothing fits these filters.',
    search: 'Search',
    searchHint: 'Number, phone or name',
    department: 'Department',
    kind: 'Kind',
    state: 'State',
    whose: 'Handled by',
    all: 'All',
    open: 'Unsolved',
    mine: 'Me',
    nobodys: 'Nobody yet',
    filters: 'By state, colleague, department and kind',
    apply: 'Search',
    reset: 'Clear',
    older: 'Next page',
    newer: 'Previous page',
    problem: 'Problem',
    takenBy: 'Handled by',
  },
  states,
  channels: {
    directline: 'Web chat',
    wechat: 'WeChat',
    mail: 'E-mail',
    phone: 'Phone',
    visit: 'Visit',
    other: 'Other',
  },
  countdown: {
    minutes: '{n} min left',
    hours: '{n} h left',
    days: '{n} d left',
    late: 'Overdue',
    answered: 'Answered',
    none: 'No time promised',
  },
  ticket: {
    customer: 'Customer',
    state: 'State',
    department: 'Department',
    agent: 'Handled by',
    owner: 'Area manager',
    away: (name, instead) => `${name} (away; ${instead} stands in)`,
    nobody: 'Nobody yet',
    channel: 'Channel',
    opened: 'Opened',
    reply: 'Answer the customer',
    replyHint: 'The customer sees these words and your name. No prices, no private contacts.',
    attach: 'Pictures or PDF files (at most 5), sent with the answer',
    canned: 'Ready-made lines',
    send: 'Send answer',
    sendAndSolve: 'Send and mark solved',
    sendAnyway: 'Send anyway',
    progress: 'Only tell the progress',
    take: 'Take it',
    solved: 'Mark solved',
    call: 'Customer called',
    callHint: 'What came of the call (not shown to the customer)',
    note: 'Internal note',
    noteHint: 'Not shown to the customer',
    noteSave: 'Save note',
    transfer: 'Hand over',
    transferTo: 'To',
    transferWhy: 'Why (not shown to the customer)',
    reopen: 'Reopen',
    history: 'History',
    others: 'Other matters of this customer',
    conversation: 'Conversation',
    picture: 'Picture',
    toldAt: (time) => `The customer has it · ${time}`,
    notYetTold: 'On its way to the customer',
    notTold: 'Did not reach the customer',
    over: 'This matter is over; it cannot be answered any more.',
    changed: 'Something changed here.',
    reload: 'Show it',
    service: 'Service',
    articleGone: (id) => `${id} (withdrawn)`,
  },
  done: {
    take: 'It is yours; the customer is told.',
    answer: 'Your answer is saved and on its way to the customer.',
    progress: 'Your news is saved and on its way to the customer.',
    solve: 'Marked as solved; the customer is asked to confirm.',
    call: 'The call is on record.',
    note: 'The note is saved.',
    transfer: 'Handed over.',
    reopen: 'Reopened.',
    dispatch: 'The dispatch order is updated.',
  },
  notSent: 'Not sent',
  refusal,
  warningTitle: 'Please look once more before sending',
  warning: ({ why, text }) => {
    if (why === 'superlative') return `“${text}” is a superlative; better say it another way.`;
    return why === 'rude'
      ? `“${text}” may hurt the customer.`
      : `“${text}” is a promise; write it if it will be kept.`;
  },
  opened: 'Handed to people',
  entered: (who) => `${who} entered a contact made elsewhere`,
  reopenedByStaff: 'Reopened',
  mails: {
    title: 'Mails',
    nothing: 'Servers carry the mails; there is nothing to do here.',
    kept: 'Kept mails',
    held: 'Mails held back',
    heldAbout:
      'Who wrote these mails is not certain, so they had no effect. Release one when you are sure; prices and tokens are still checked.',
    heldEmpty: 'No mail is held back.',
    from: (address) => `Says it is from ${address}`,
    why: {
      unproven: 'the sender is not proven',
      notYours: 'the sender is not of this department',
      suspect: 'may be an automatic reply',
      tooMany: 'too many mails in a short time',
      stranger: 'not the address that the customer left',
    },
    release: 'Release',
    discard: 'Do not use',
    about: 'No SMTP_URL is set: mails are kept here and not sent to anybody. Sign-in mails are not listed.',
    empty: 'No mails yet.',
    tooMany: (shown) => `The latest ${shown} only.`,
  },
  withheld: {
    title: 'Withheld',
    about: 'What the price check held back; customers did not see it. Tell prices in person or by phone.',
    empty: 'Nothing was withheld.',
    bot: 'Reply of the assistant',
    agent: 'Answer of a colleague',
  },
  errors: {
    notFound: ['Not found', 'There is no such page, or it is not yours to handle.'],
    forbidden: ['Not allowed', 'Your role does not include this. Ask an administrator if you need it.'],
    otherSite: [
      'Please try again',
      'The page was too old and nothing was done. Go back, reload and try again.',
    ],
    tooMany: ['One moment', 'That was a little too often. Please try again in a while.'],
    tooLarge: [
      'Too large',
      'It was not taken. Go back and choose a smaller file; what you wrote is still there.',
    ],
    broken: ['Something went wrong', 'There is a problem on our side. Please try again later.'],
  },
  back: 'Back to the queue',
};

function refusal(why: Refusal, name: (id: string) => string): string {
  switch (why.why) {
    case 'notStaff':
      return 'This is not for your department.';
    case 'takenBy':
      return `${name(why.agent)} was first to take it.`;
    case 'state':
      return `It is “${states[why.state]}”, so this cannot be done.`;
    case 'price':
      return 'The text may name a price; the customer did not get it. Remove what is marked, and tell prices by phone.';
    case 'contact':
      return 'The text gives a private contact; the customer did not get it. Remove what is marked; the hotline is fine.';
    case 'undecided':
      return 'The price check did not finish in time, so nothing was sent. Try again later or write less.';
    case 'tooLong':
      return 'The text is too long. Shorten it or send it in parts.';
    case 'empty':
      return 'Nothing is written yet.';
    case 'unknownTarget':
      return `No department, colleague or region is called “${why.named}”.`;
    case 'order':
      return dispatchWords['en-US'].problem(why, name);
    case 'unknownVerb':
      return 'There is no such act.';
    case 'changed':
      return 'Something happened to it meanwhile, so nothing was done. Look at it and try again.';
  }
}
