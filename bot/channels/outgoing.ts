import type { Activity } from 'botbuilder';

const carried = [
  'type',
  'text',
  'textFormat',
  'speak',
  'inputHint',
  'attachments',
  'attachmentLayout',
  'suggestedActions',
  'summary',
  'name',
  'value',
  'locale',
  'channelData',
] as const;

/** What of a stored activity is content; addresses and ids belong to the channel that carries it. */
export function contentOf(activity: Partial<Activity>): Partial<Activity> {
  const entries = carried.map((name) => [name, activity[name]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The same with the addresses of our own files (`/uploads/…`) made whole for clients that stand on other pages. */
export function withWholeAddresses(activity: Partial<Activity>, baseUrl: string): Partial<Activity> {
  if (!activity.attachments) return activity;
  return { ...activity, attachments: whole(activity.attachments, baseUrl) };
}

const addresses = new Set(['contentUrl', 'thumbnailUrl', 'url']);

function whole<T>(value: T, baseUrl: string): T;
function whole(value: unknown, baseUrl: string): unknown {
  if (Array.isArray(value)) return value.map((one) => whole(one, baseUrl));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]: [string, unknown]) => {
    const isOurs = addresses.has(name) && typeof one === 'string' && /^\/[^/]/.test(one);
    return [name, isOurs ? baseUrl + one : whole(one, baseUrl)];
  });
  return Object.fromEntries(entries);
}
