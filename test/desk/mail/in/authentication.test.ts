import { expect } from 'chai';
import { isAuthentic } from '../../../../bot/desk/mail/in/authentication.ts';
import { readMail } from '../../../../bot/desk/mail/in/readMail.ts';

const foreign =
  'Received: from evil.example (evil.example [203.0.113.9]) by relay.evil.example with ESMTP id 1';
const own = 'Received: from relay.evil.example (relay [203.0.113.9]) by mx.example.com with ESMTPS id 2';
const submitted =
  'Received: from [10.0.0.5] (laptop [10.0.0.5]) by mx.example.com (Postfix) with ESMTPSA id 3';
const lmtp = 'Received: from mx.example.com by mx.example.com with LMTP id 4';
const results = (text: string) => `Authentication-Results: ${text}`;

async function authentic(...headers: string[]): Promise<boolean> {
  const raw = [
    ...headers,
    'From: =?utf-8?B?5ZSQ5oKm?= <tang.yue@example.com>',
    'Message-ID: <a@b>',
    '',
    'x',
    '',
  ].join('\r\n');
  return isAuthentic(await readMail(Buffer.from(raw)), 'mx.example.com');
}

describe('A sender', () => {
  const believed: [what: string, headers: string[]][] = [
    ['DMARC passed', [results('mx.example.com; dmarc=pass header.from=example.com'), own]],
    [
      'DMARC passed, below our own hop',
      [own, results('mx.example.com; dmarc=pass (p=reject) header.from=example.com'), foreign],
    ],
    [
      'DKIM passed for the domain of From',
      [results('mx.example.com; dkim=pass header.d=example.com header.s=k1'), own],
    ],
    ['SPF passed for it', [results('mx.example.com 1; spf=pass smtp.mailfrom=bounce@example.com'), own]],
    [
      'two headers of ours',
      [
        results('mx.example.com; spf=fail smtp.mailfrom=x.cn'),
        results('mx.example.com; dkim=pass header.i=@example.com'),
        own,
      ],
    ],
    ['sent by somebody who had logged in', [submitted]],
    ['sent so, and handed on inside', [lmtp, submitted]],
  ];
  for (const [what, headers] of believed) {
    it(`is believed: ${what}`, async () => expect(await authentic(...headers)).to.equal(true));
  }

  const doubted: [what: string, headers: string[]][] = [
    ['nothing at all', []],
    ['results of another server', [results('mx.evil.example; dmarc=pass header.from=example.com'), own]],
    [
      'forged results below a foreign hop',
      [own, foreign, results('mx.example.com; dmarc=pass header.from=example.com')],
    ],
    [
      'forged results below real ones of another',
      [
        results('relay.example.net; dmarc=fail'),
        results('mx.example.com; dmarc=pass header.from=example.com'),
      ],
    ],
    [
      'results among what the sender wrote',
      [own, 'Subject: x', results('mx.example.com; dmarc=pass header.from=example.com')],
    ],
    [
      'results below our hop although ours stand above it',
      [
        results('mx.example.com; spf=fail smtp.mailfrom=x.cn'),
        own,
        results('mx.example.com; dmarc=pass header.from=example.com'),
      ],
    ],
    [
      'DMARC failed although SPF passed',
      [
        results('mx.example.com; spf=pass smtp.mailfrom=example.com; dmarc=fail header.from=example.com'),
        own,
      ],
    ],
    ['DKIM of another domain', [results('mx.example.com; dkim=pass header.d=evil.example'), own]],
    ['SPF of another domain', [results('mx.example.com; spf=pass smtp.mailfrom=x@evil.example'), own]],
    ['pass in a comment', [results('mx.example.com; dmarc=fail (dmarc=pass header.from=example.com)'), own]],
    ['a forged hop of a login below a real one', [own, submitted]],
    ['a hop of another host', [foreign]],
  ];
  for (const [what, headers] of doubted) {
    it(`is not believed: ${what}`, async () => expect(await authentic(...headers)).to.equal(false));
  }
});
