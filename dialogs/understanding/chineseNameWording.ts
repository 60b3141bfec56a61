/** What a customer said of the own name in Chinese: without what it is not, without brackets and quotes, with one word for 姓. */
export function chineseNameWording(text: string): string {
  const joined = text
    .replace(/^(\p{Script=Han}{1,3}) (\p{Script=Han}{1,2})$/u, '$1$2')
    .replace(/["“”「」『』]/g, '')
    .replace(/\s*[(（]([^()（）]*)[)）]/g, '，$1')
    .replace(/[复複復双雙單单]姓(?:一[个個]字?)?[,，:：\s]*/u, '姓');
  return withoutNegation(joined);
}

// "不是黄，是王" leaves "是王".
function withoutNegation(text: string): string {
  return (
    text
      .replace(
        /[,，\s]*(?:不是|并不是|不姓|不叫|并非|沒姓|不係)(?:姓)?[^,，。.;；、!！\s是姓叫]{1,4}(?=$|[,，。.;；、!！\s]|是|姓|叫|而)/g,
        ' ',
      )
      .replace(/^\s*[,，]\s*/, '')
      .trim() || text
  );
}
