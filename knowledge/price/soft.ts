import type { Finding, Reading } from './reading.ts';

// "Free of charge" and talk of dear or cheap without a figure: terms of service in most companies, quotes in some.
const soft: readonly RegExp[] = [
  /免费(?!电话|热线)|[包免]邮|免[去收除]?.{0,3}费|包(?:运费|安装|邮费)|免单|[赠白]送|不[收要]取?(?:任何)?.{0,2}[费钱]|不?[用需]?另?付.{0,2}(?:快递|运费)|送货上门|倒贴|[不没未].{0,4}[收花要付交掏出].{0,3}[一半][分毛]钱|[一半][分毛]钱[都也]?[不没未].{0,4}[收花要付交掏出取]/g,
  /打折|折扣|促销|特价|优惠|便宜|贵(?!方|公司|司|姓|宾|州|阳|族|人|重|港|店)|[涨降]价|差价|省(?:了|下)?.{0,3}[钱费]|运费/g,
  /(?<!feel )(?<![a-z]-)(?<![a-z])free (?:of charge|delivery|shipping|repairs?|returns?|installation|visits?|service|of cost)|for free|(?:is|are|comes?) free(?![- ](?:of|from|to))|free(?=$|[.,!])|complimentary|no (?:extra )?(?:charge|cost|fee)|on (?:us|the house)(?: |$|[.,])|without (?:any )?(?:charge|cost)|cheap(?:er)?|expensive|discounts?|on sale/g,
];

/** Words that quote a price of zero, or speak of dear and cheap without a figure. */
export function softWords({ text }: Reading): Finding[] {
  return soft.flatMap((phrase) =>
    Array.from(text.matchAll(phrase), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      rule: 'free' as const,
    })),
  );
}
