import type { MailContent } from './mailContent.ts';
import { plainLine, plainText } from './plainText.ts';

/** The plain text part: labels and values, then a block a section. */
export function textBody({ notices, rows, sections, link, foot }: MailContent): string {
  const blocks = [
    notices.map((notice) => `* ${plainText(notice)}`),
    rows.map(({ label, value }) => `${label}: ${plainText(value)}`),
    ...sections.map(({ heading, lines }) => [`[${heading}]`, ...lines.map(indented)]),
    link ? [`${link.label}: ${link.address}`] : [],
    ['--', plainText(foot)],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

// Further lines of one entry are set in, so that nobody can make theirs look like another speaker's.
function indented(line: string): string {
  return plainText(line).replaceAll('\n', '\n    ');
}

/** The HTML part: the same, escaped; no scripts, pictures or styles from elsewhere, and no link but that to the console. */
export function htmlBody({ notices, rows, sections, link, foot }: MailContent, language: string): string {
  const cells = rows.map(
    ({ label, value }) =>
      `<tr><th style="text-align:left;padding:2px 12px 2px 0">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  const blocks = sections.map(
    ({ heading, lines }) =>
      `<h3 style="font-size:15px;margin:16px 0 4px">${escapeHtml(heading)}</h3>${lines.map(paragraph).join('')}`,
  );
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"></head>`,
    '<body style="font-family:sans-serif;font-size:14px;line-height:1.6">',
    ...notices.map((notice) => `<p style="margin:2px 0"><strong>${escapeHtml(notice)}</strong></p>`),
    `<table style="border-collapse:collapse;margin:12px 0">${cells.join('')}</table>`,
    ...blocks,
    ...(link ? [`<p><a href="${escapeHtml(link.address)}">${escapeHtml(link.label)}</a></p>`] : []),
    `<p style="margin-top:16px;color:#555">${escapeHtml(plainLine(foot, 200))}</p></body></html>`,
  ].join('\n');
}

function paragraph(line: string): string {
  return `<p style="margin:2px 0;white-space:pre-wrap">${escapeHtml(line)}</p>`;
}

function escapeHtml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
