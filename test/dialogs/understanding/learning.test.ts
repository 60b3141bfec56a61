import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import { learnInThread } from '../../../dialogs/understanding/learnInThread.ts';
import { learnLanguage } from '../../../dialogs/understanding/learning.ts';

describe('Learning a language', () => {
  it('comes to the same in a thread of its own as here', async () => {
    const taught = await learnInThread(['zh-CN']);
    expect(isDeepStrictEqual(taught, [['zh-CN', learnLanguage('zh-CN')]])).to.equal(true);
  });
});
