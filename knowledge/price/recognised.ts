// Minutes and scores are read as 分 and 角, every 块 as a coin, pounds of weight as sterling: these the rules judge better.
const misread = new Set(['Fen', 'Jiao', 'Mao', 'Cent', 'Pound', 'Riel', 'Cambodian riel']);
const classifier = /[块塊毛角分点点]$/;

/** Whether what the recogniser calls a currency is one, leaving out its known false alarms. */
export function isMoney(text: string, unit: unknown, value: unknown): boolean {
  if (typeof unit !== 'string' || value === null || value === undefined) return false;
  return !misread.has(unit) && !classifier.test(text);
}
