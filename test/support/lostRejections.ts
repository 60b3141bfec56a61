import { setImmediate } from 'node:timers/promises';

const lost: unknown[] = [];
process.on('unhandledRejection', (reason) => lost.push(reason));

/** Mocha swallows rejections that nobody handles, and a service may end by them: the test that caused one fails. */
export const mochaHooks = {
  async afterEach(): Promise<void> {
    await setImmediate();
    const [reason] = lost.splice(0);
    if (reason !== undefined) throw reason;
  },
};
