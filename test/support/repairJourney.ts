import type { Talk } from './fronts.ts';
import { Journey } from './journey.ts';

/** A customer, 王先生, whose air conditioner is broken, up to the promise; gives the journey and the promise's words. */
export async function repairHandedOver(talk: Talk): Promise<{ customer: Journey; promise: string }> {
  const customer = new Journey(talk, 'zh-CN');
  await customer.hears('opening.greeting');
  await talk.say('我家空调上周开始不制冷，型号 KFR35，希望尽快修');
  await customer.hears('name.ask');
  await talk.say('王先生');
  await customer.hears('restate.confirm');
  await customer.press('restate.confirm', 0);
  const { text } = await customer.goesOnTo('handoff.promise', {
    'answer.didYouMean': '空调不制冷、制冷差',
    'answer.steps': 0,
    'answer.step': 1,
    'form.address': '上海市静安区云岭路 18 号',
    'form.phone': '13912345678',
    'form.visitTime': '都可以',
    'form.readBack': 0,
    'handoff.contact': 0,
    'handoff.consent': 0,
  });
  return { customer, promise: text };
}
