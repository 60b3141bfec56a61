// Prints a conversation file as it really goes, to be read and then kept: node test/support/recordChat.ts FILE
import { argv } from 'node:process';

Object.assign(globalThis, { after() {} });
const { playChat } = await import('./chatFile.ts');

for (const file of argv.slice(2)) {
  const { played } = await playChat(file);
  console.log(played.join('\n'));
}
process.exit(0);
