import { expect } from 'chai';
import { FileWithheldTexts } from '../../bot/storage/withheldStore.ts';
import type { Gate } from '../../bot/turn/saying.ts';
import { Checked } from '../../knowledge/price/checked.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { begin, message, openTurns, said, say } from './turnHouse.ts';

describe('A bubble that the gate withholds', () => {
  it('takes the whole turn along; what is said instead knows the draft', () =>
    inTemporaryFolder(async (folder) => {
      const drafts: string[] = [];
      const house = openTurns(folder, {
        handler: {
          run: async (context, turn) => {
            turn.state.step = 'reached';
            await context.sendActivities([message('before'), message('a PRICE'), message('after')]);
          },
          withheld: async (context, turn, draft) => {
            drafts.push(draft);
            turn.state.safe = true;
            await context.sendActivity('a colleague will tell you');
          },
        },
      });
      const id = await begin(house);
      await say(house, id, 'how much');
      expect(await said(house, id)).to.deep.equal(['customer: how much', 'bot: a colleague will tell you']);
      expect(drafts).to.deep.equal(['a PRICE']);
      expect((await house.conversations.get(id))?.state).to.deep.equal({ safe: true });
      expect(house.outcomes).to.deep.equal(['withheld']);
    }));

  it('is kept for those who look after the rule, once, and goes with the data of the customer', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder, {
        handler: {
          run: async (context) => void (await context.sendActivity('a PRICE')),
          withheld: async (context) => void (await context.sendActivity('a colleague will tell you')),
        },
      });
      const id = await begin(house);
      await say(house, id, 'how much');
      const kept = await new FileWithheldTexts(folder).list();
      expect(kept.map(({ text, channel }) => [text, channel])).to.eql([['a PRICE', 'directline']]);
      const store = new FileWithheldTexts(folder);
      for (const one of kept) await store.keep(one);
      expect(await store.list()).to.have.length(1);
      await store.erase(kept[0]?.id ?? '');
      expect(await new FileWithheldTexts(folder).list()).to.eql([]);
    }));

  it('is never said, not even when the safe line is withheld too', () =>
    inTemporaryFolder(async (folder) => {
      const speak = async (context: { sendActivity(text: string): Promise<unknown> }) => {
        await context.sendActivity('a PRICE');
      };
      const house = openTurns(folder, { handler: { run: speak, withheld: speak, failed: speak } });
      const id = await begin(house);
      await say(house, id, 'how much');
      expect(await said(house, id)).to.deep.equal(['customer: how much']);
      expect((await house.conversations.get(id))?.pending).to.have.length(1);
    }));

  it('is found wherever a customer would see it: buttons, cards, names of files', () =>
    inTemporaryFolder(async (folder) => {
      const hidden = [
        { suggestedActions: { to: [], actions: [{ type: 'imBack', title: 'a PRICE', value: '' }] } },
        { attachments: [{ contentType: 'card', content: { body: [{ text: 'a PRICE' }] } }] },
        {
          attachments: [
            { contentType: 'image/png', name: 'PRICE.png', contentUrl: 'data:image/png;base64,AA' },
          ],
        },
        { speak: 'a PRICE' },
        { summary: 'a PRICE' },
      ];
      const house = openTurns(folder, {
        handler: {
          run: async (context) => {
            await context.sendActivity({ ...message('look'), ...hidden[Number(context.activity.text)] });
          },
        },
      });
      const id = await begin(house);
      for (const n of hidden.keys()) await say(house, id, String(n));
      expect(house.outcomes).to.deep.equal(hidden.map(() => 'withheld'));
    }));

  it('is judged together with what was said before it, in this turn and the last', () =>
    inTemporaryFolder(async (folder) => {
      const judged: [before: readonly string[], texts: readonly string[]][] = [];
      const gate: Gate = {
        judge: async (content, texts, before = []) => {
          judged.push([before, texts]);
          return { passed: Checked.byGate(content) };
        },
      };
      const house = openTurns(folder, {
        gate,
        handler: {
          run: async (context) => {
            await context.sendActivities([
              message(`${context.activity.text}1`),
              message(`${context.activity.text}2`),
            ]);
          },
        },
      });
      const id = await begin(house);
      for (const text of ['a', 'b']) await say(house, id, text);
      expect(judged).to.deep.equal([
        [[], ['a1']],
        [['a1'], ['a2']],
        [['a1', 'a2'], ['b1']],
        [['a1', 'a2', 'b1'], ['b2']],
      ]);
    }));
});
