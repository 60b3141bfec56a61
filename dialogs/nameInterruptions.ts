import { givenName, type Interruption, saysMoreThanName } from './interruption.ts';
import { known } from './nameDialog.ts';
import { turnOf } from './turn.ts';

const ANONYMOUS =
  /^(我?(想|要|希望|选择)?(匿名|不留名|不留姓名|不想留名)(举报|反映|可以吗|行吗)?|.*(stay|remain|be) anonymous.*|anonymous(ly)?( please)?)[\s。.!！?？]*$/i;

/** A name that is told, or put right, without being asked for (script.md B); whatever else the words say is heard too. */
export const nameInterruptions: readonly Interruption[] = [
  {
    name: 'anonymous',
    applies: ({ text, topic }) => topic !== 'name' && topic !== 'nameSpelled' && ANONYMOUS.test(text.trim()),
    act: async ({ dc, speech }) => {
      const { customer, now } = turnOf(dc.context);
      customer.name = { declinedAt: now.toISOString() };
      await speech.say(dc.context, 'name.declined');
    },
  },
  {
    name: 'nameCorrected',
    applies: ({ understood, dc }) => {
      const { surname, given, title } = turnOf(dc.context).customer.name;
      return understood.nameCorrection !== null && Boolean(surname || given || title);
    },
    act: async ({ dc, understood, speech }) => {
      const { customer } = turnOf(dc.context);
      if (understood.nameCorrection)
        customer.name = { ...customer.name, ...known(understood.nameCorrection) };
      await speech.say(dc.context, 'name.corrected');
    },
    saysMore: saysMoreThanName,
  },
  {
    name: 'nameGiven',
    applies: (message) => givenName(message) !== undefined,
    act: async (message) => {
      const { dc, speech } = message;
      const name = givenName(message);
      if (!name) return;
      turnOf(dc.context).customer.name = known(name);
      const isWhole = Boolean(name.given || name.title);
      if (isWhole) await speech.say(dc.context, 'name.thanks');
      if (saysMoreThanName(message)) return;
      if (dc.activeDialog) {
        if (!isWhole) await dc.beginDialog('nameTitle');
        return;
      }
      // The form of address is asked for later where nothing else was said yet.
      await speech.say(dc.context, 'opening.menu');
      await dc.beginDialog('sitting', {});
    },
    saysMore: saysMoreThanName,
  },
];
