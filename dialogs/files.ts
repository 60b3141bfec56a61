import type { DialogContext } from 'botbuilder-dialogs';
import { askAgain } from './askAgain.ts';
import { type FormField, forms } from './forms.ts';
import { greetBriefly } from './greeting.ts';
import { LINE } from './lineDialog.ts';
import type { Services } from './services.ts';
import type { Speech } from './speech.ts';
import { turnOf } from './turn.ts';

/** Topics that take a picture without words as what was waited for. */
const TAKES_PICTURES = new Set<string | undefined>(['opening', 'listen', 'closing', 'talk', LINE]);

const isEvidence = ({ fact }: FormField) => fact === 'evidence';

/**
 * What comes without a word: a file that nobody can open is asked for in another form, a picture beside the open question
 * is kept with the matter, and the question is asked again. Gives whether it was dealt with.
 */
export async function hearFiles(dc: DialogContext, services: Services, speech: Speech): Promise<boolean> {
  const { text = '', attachments = [] } = dc.context.activity;
  if (text.trim() !== '' || attachments.length === 0) return false;
  const topic = dc.stack.at(-2)?.id;
  if (attachments.some((file) => !file.contentType.startsWith('image/'))) {
    await greetBriefly(dc.context, services, speech);
    await speech.say(dc.context, 'trouble.attachmentUnreadable');
  } else if (!dc.activeDialog) {
    await greetBriefly(dc.context, services, speech);
    await speech.say(dc.context, 'attachment.received');
    await dc.beginDialog('sitting', {});
  } else if (TAKES_PICTURES.has(topic) || dc.stack.at(-2)?.state?.options?.fact === 'evidence') return false;
  else {
    keepPictures(dc, attachments.length);
    await speech.say(dc.context, 'attachment.noted');
    await askAgain(dc, topic);
  }
  return true;
}

// A picture that was sent is not asked for later.
function keepPictures(dc: DialogContext, count: number): void {
  const { matter } = turnOf(dc.context).sitting;
  if (!matter || !forms[matter.kind]?.some(isEvidence)) return;
  matter.facts.evidence = `${Number(matter.facts.evidence ?? 0) + count}`;
}
