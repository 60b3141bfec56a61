import { questionOf } from './askDialog.ts';
import { type Interruption, leaveFor } from './interruption.ts';
import { turnOf } from './turn.ts';
import { isAcknowledged, isFarewell } from './understanding/farewell.ts';

/** Topics in which nothing is asked. */
const UNASKED = new Set<string | undefined>([undefined, 'listen']);

/** A goodbye, or a mere OK, where nothing is asked: it is returned, and no matter begins with it (script.md I). */
export const farewellInterruption: Interruption = {
  name: 'farewell',
  applies: ({ dc, text, topic }) => {
    const { greetedAt, matter } = turnOf(dc.context).sitting;
    const isMenu = questionOf(dc.activeDialog).key === 'opening.menu';
    if (!(UNASKED.has(topic) || isMenu) || (!greetedAt && !matter)) return false;
    return isFarewell(text) || (isAcknowledged(text) && matter?.outcome !== undefined);
  },
  act: async (message) => {
    const { sitting } = turnOf(message.dc.context);
    if (sitting.goodbyeAt || !isFarewell(message.text))
      return await message.speech.say(message.dc.context, 'closing.bye');
    await leaveFor(message, 'goodbye', {});
  },
};
