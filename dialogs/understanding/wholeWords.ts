const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** What a second word of one character makes of a first one: a place, a thing, a time (文昌路, 江南区, 万用表). */
const MAKES_A_PLACE_OR_THING =
  /[路街道巷区县市镇乡村庄省州城府厅局店站楼桥馆园寺庙山河江湖岛港湾洲滩家人族队班派会机器表仪灯锅炉柜箱桶盆碗刀膏粉油水酒茶饭菜肉鱼车船票卡证号码型式色度量率费款单价时天月年季点期间处方法院校系品物件剂膜罩垫架盖管线板片布纸袋套头口孔槽壳轮轴针丝网扇器材花木山风队色语煲枫叶糖汁粥饼里东南西北园林来去们手集角商员者户客]$/;

/** Whether simplified Chinese characters are a word of the dictionary, or one with a place or thing made of it: no name then. */
export function isWholeWord(characters: string): boolean {
  const parts = [...segments.segment(characters)].map(({ segment }) => segment);
  if (parts.length === 1) return [...characters].length > 1;
  return parts.length === 2 && [...(parts[0] ?? '')].length > 1 && MAKES_A_PLACE_OR_THING.test(characters);
}
