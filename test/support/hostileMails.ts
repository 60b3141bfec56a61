/** Mails that were written to break whoever reads them; none of them may say anything to anybody. */
export function hostileMails(): Buffer[] {
  const head = (extra = '') => `From: <evil@example.net>\r\nSubject: x\r\n${extra}`;
  const nested = (levels: number) =>
    Array.from(
      { length: levels },
      (_one, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    ).join('');
  const texts = [
    '',
    '\r\n',
    '\0'.repeat(5000),
    'no header at all',
    `From: ${'<'.repeat(10_000)}a@b.cn${'>'.repeat(10_000)}\r\n\r\nx`,
    head(`Cc: ${'g:'.repeat(20_000)}\r\n\r\nx`),
    head(`To: ${'a@b.cn, '.repeat(20_000)}\r\n\r\nx`),
    head(`References: ${'<a@b> '.repeat(30_000)}\r\n\r\nx`),
    head(`X-${'a'.repeat(200_000)}: y\r\n\r\nx`),
    head(nested(60)),
    head(nested(3000)),
    head(`Content-Type: text/plain; charset=${'x'.repeat(5000)}\r\n\r\nx`),
    head(`Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-script+AD4-`),
    head(`Content-Transfer-Encoding: base64\r\n\r\n${'%%%='.repeat(10_000)}`),
    head(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=ZZ'.repeat(50_000)}`),
    head(`Content-Type: text/html\r\n\r\n${'<div>'.repeat(20_000)}`),
    head(`Content-Type: text/html\r\n\r\n<a href="${'&'.repeat(100_000)}`),
    head(`Subject: =?utf-8?B?${'A'.repeat(100_000)}?=\r\n\r\nx`),
    head(`\r\n${'x'.repeat(5_000_000)}`),
    head(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}--b--`),
    head(`Content-Type: multipart/mixed; boundary="${'b'.repeat(5000)}"\r\n\r\n--b`),
    head(`Content-Type: message/rfc822\r\n\r\n${'Content-Type: message/rfc822\r\n\r\n'.repeat(2000)}`),
  ];
  return texts.map((text, n) => Buffer.from(text === '' ? text : `X-Hostile: ${n}\r\n${text}`, 'latin1'));
}
