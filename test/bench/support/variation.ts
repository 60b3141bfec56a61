const surnames = [...'王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁'];
const families = ['Brown', 'Wilson', 'Taylor', 'Evans', 'Walker', 'Green', 'Hall', 'Clark', 'Young', 'Baker'];

/** The line as the nth customer says it: names and numbers are their own, as those of real customers would be. */
export function asSaidBy(customer: number, line: string): string {
  const surname = surnames[customer % surnames.length] ?? '';
  const family = families[customer % families.length] ?? '';
  const phone = `138${String(10_000_000 + customer * 7919).slice(-8)}`;
  return line.replace('李', surname).replace('Smith', family).replace('13800138000', phone);
}
