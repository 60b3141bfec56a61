import { safeLink, safePicture } from './address.ts';
import { field, listField, textField } from './fields.ts';
import type { Card, Choice, Message, Picture, Speaker } from './message.ts';

const HERO = 'application/vnd.microsoft.card.hero';

/** An activity of the service as a message; undefined for what is not shown. */
export function readMessage(activity: unknown): Message | undefined {
  const seq = seqOf(textField(activity, 'id'));
  if (textField(activity, 'type') !== 'message' || seq === undefined) return undefined;
  const from = field(activity, 'from');
  const attachments = listField(activity, 'attachments');
  const speaker = speakerOf(from);
  return {
    key: textField(field(activity, 'channelData'), 'clientActivityID') || textField(activity, 'id'),
    seq,
    speaker,
    name: textField(from, 'name'),
    at: Date.parse(textField(activity, 'timestamp')) || 0,
    text: textField(activity, 'text'),
    isMarkdown: speaker !== 'customer' && textField(activity, 'textFormat') !== 'plain',
    pictures: attachments.flatMap(pictureIn),
    cards: attachments.flatMap(cardIn),
    choices: listField(field(activity, 'suggestedActions'), 'actions').flatMap(choiceIn),
    progress: 'sent',
  };
}

export function isTyping(activity: unknown): boolean {
  return textField(activity, 'type') === 'typing' && textField(field(activity, 'from'), 'role') !== 'user';
}

function seqOf(id: string): number | undefined {
  const digits = /\|(\d+)$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function speakerOf(from: unknown): Speaker {
  if (textField(from, 'role') === 'user') return 'customer';
  return textField(from, 'id') === 'agent' ? 'agent' : 'bot';
}

function pictureIn(attachment: unknown): Picture[] {
  if (!textField(attachment, 'contentType').startsWith('image/')) return [];
  const url = safePicture(textField(attachment, 'contentUrl'));
  return url ? [{ url, name: textField(attachment, 'name') }] : [];
}

function cardIn(attachment: unknown): Card[] {
  if (textField(attachment, 'contentType') !== HERO) return [];
  const content = field(attachment, 'content');
  const pictures = listField(content, 'images').flatMap((image): Picture[] => {
    const url = safePicture(textField(image, 'url'));
    return url ? [{ url, name: textField(image, 'alt') }] : [];
  });
  return [
    {
      title: textField(content, 'title'),
      subtitle: textField(content, 'subtitle'),
      text: textField(content, 'text'),
      pictures,
      choices: listField(content, 'buttons').flatMap(choiceIn),
    },
  ];
}

function choiceIn(action: unknown): Choice[] {
  const value = textField(action, 'value');
  const label = textField(action, 'title') || value;
  const type = textField(action, 'type');
  if (label === '' || value === '') return [];
  if (type === 'imBack' || type === 'postBack') return [{ label, says: value }];
  const opens = type === 'openUrl' || type === 'call' ? safeLink(value) : undefined;
  return opens ? [{ label, opens }] : [];
}
