import { before } from './reading.ts';

// What is counted or measured: a number with one of these behind it is no amount of money.
const chinese = [
  '年(?![底初付费终])|月(?![底初末付供租费])|日(?![常后])|号|天(?!猫)|周(?![末边六日])|星期|礼拜|季|世纪|小时|钟头|时(?!间)|点(?![击单赞])|刻|分(?![期享别批两店])|秒(?!杀)|毫秒|岁|届|期(?!数)|夜|晚|宿',
  '个|只|台|件|条(?!件)|张|片|位(?!于)|名|人(?![工民])|口(?![味头])|家(?![里用装电])|户|单(?![台件独])|扇|把(?![它您旧])|根(?![据本])|支|枝|颗|粒|滴|枚|副|双(?!十|1|倍)|对(?![吗吧不于比方])|套(?!餐(?!具)|装)|组(?![合装])|批(?!发)|排(?!队)|列',
  '份|包(?!安装|[送邮运教换配您你干])|袋|箱|盒|瓶|罐|桶|杯|碗|壶|盆|勺|管(?![理道家它])|卷|捆|串|束|朵|棵|株|头|辆|架|部(?!分)|本(?![周月年店次品公地人来])|册|篇|封(?!顶)|幅|栏|机(?![器身油])',
  '间|层(?!层)|楼|室|栋|幢|座|门|区|站|环(?!保)|路(?!费)|线(?![上下])|处(?!理)|所(?![以有])|县|省(?!下)|市(?![场面区])|国(?![产内行标])|弄|村|巷|里(?![面外])',
  '行(?![吗不的吧情货])|页|章|节|款(?!式)|项|种|类|样|式|级|等(?![你您着到等])|档|挡|格|段|步|次(?![日要])|回|遍|趟|轮|场|局|圈|转|匹|倍|成(?![交本功为])|折|股|声|下(?![单周个次午载])|眼|句|票|通(?![过用知常])|星|码(?!头)|字|比特|像素|像|和弦',
  '度(?!假)|米|厘|毫|公(?![司众])|千米|英|尺|寸|丈|亩|平(?![台时常均])|立方|方|升(?!级)|斤|千克|克|吨|磅|盎司|瓦|千瓦|伏|安(?!装)|欧姆|赫|兆|帕|巴|频|°|块|毛|角|元',
  '成员|用户|员工|客户|家庭|订单|工单|经销商|网点|门店|城市',
].join('|');
// One letter is a unit only right behind its number: "25 a month" is no current.
const letters = '[avwgtlcfpxhms]';
const latin =
  'mm|cm|dm|km|kg|mg|ml|kwh?|va|mah?|ah|k?hz|mhz|ghz|[kmgt]b|mbps|db|[km]?pa|bars?|psi|rpm|lm|fps|dpi|px|inch(?:es)?|in(?= (?:wide|long|high|deep|tall|across))|' +
  'ft|feet|lbs?|oz|hrs?|hours?|mins?|minutes?|secs?|seconds?|days?|weeks?|months?|years?|times?|am|pm|st|nd|rd|th|pcs|o.clock|degrees?|volts?|watts?|amps?|percent|per cent|litres?|liters?|met(?:re|er)s?|grams?|people|persons?|digits?|steps?|pages?|points?|stars?|items?|units?|pieces?|screws?';
const unitBehind = new RegExp(
  `\\s?(?:多(?!点)|来|几|余)?(?:%|°|℃|${chinese})|(?:${letters}|in|-?(?:${latin}))(?![a-z])|\\s(?:[vw]|${latin})(?![a-z])`,
  'y',
);

// 14、16号 and 3到5天 name the unit once.
const list = /(?:\s?(?:[、/~-]|和|或者?|与|及|到|至)\s?[\d.零一二两三四五六七八九十百]{1,6}){1,6}/y;

/** Whether a number that ends at `end` is followed by what it counts or measures. */
export function startsWithUnit(text: string, end: number): boolean {
  list.lastIndex = end;
  unitBehind.lastIndex = end + (list.exec(text)?.[0].length ?? 0);
  return unitBehind.test(text);
}

const designators = [
  '第|\\d米|[\\d一二三四五六]比|[编型单账帐群税工牌尾]号|号码|号|(?<!起)码|代码|群|房卡|答案|门牌|住在?|家[是在]|(?<!上)门|等',
  '电话|热线|qq|分机|尾数|[前后末][一二三四五六八\\d]位|口令|暗号|每分钟|每秒|拨打?|打|(?<=请|\\d|机|话)转|按(?![\\d]+算)|选',
  '[设调][为成到至在]|改[成为]|拧到|开到|切到|停在|保持在?|控制在|乘以?|分之|section|chapter|article|appendix',
  'figure|clause|paragraph|question|回复|输入|图|附件|表|步骤|(?<!起)步|选项|版本|系列|章|页|邮编|密码|频道',
  '信道|端口|显示|房间?|(?<!每)(?:楼|栋|幢|路|街|室|座|层|单元|铺|弄)|no|#|ext|error|code|model|number',
  'page|step|room|option|press|reply|dial|等级|级|排名|代|款式|号段|编码|拨打|致电|拨通|序号|型号|编号|单号',
  '订单|读数|(?:车位|停车|停在|车库|[库仓]位|地下)[^,。!?;\\d]{0,4}区',
].join('|');
const designator = new RegExp(`(?:${designators})[是为在的:：.\\s#"'“(（-]{0,3}$`);
const left = /(?:还剩|剩余?|(?<!现)在|去|停|(?:电梯|梯控|上|搬)到)[是为有:：\s]{0,3}$/;
const measures = [
  '电压|电流|功率|温度?(?!计)|湿度(?![计器])|转速|频率|刷新率|亮度|音量|分辨率|读数|密码|信道|频道|端口|尺寸|宽|深|厚|直径|半径',
  '间距|距离?|净重|毛重|重量|体重|身高|容量|水位|水压|压力|风速|档位|得分|评分|跑.{0,3}分|积分|人数|数量|库存|排名|进度|版本|像素',
  '坐标|海拔|拨打|致电|拨通|序号|型号|编号|单号|订单|年份|机型|浓度|噪[音声]|[噪能效]比|时间|画质|视频|屏幕|指数|编码|阅读量|播放量|销量',
  '粉丝|点赞|血压|心率|步数|年龄|pm ?2\\.5|tds|ph|apf|能效比?|甲醛|用户|访问|浏览|下载|注册|点击|占用|占比|比例|硬度|强度',
  '打分|尺码|嵌入',
].join('|');
// What a thing of large capacity costs is no capacity: 大容量的要三千五.
const measure = new RegExp(`(?:${measures})(?!的[要卖得才只就])[^。!?;,\\n款台店]{0,14}$`);

// 转速, 水量, 用户数, 满意率: nouns of measure end alike; a value, a limit of credit or a discount's size do not count.
const measured =
  /(?:(?<=[数峰阈均准测a-z ])值|(?<![额力])度|量|(?<![钱差])数|率|速|压|分|径|厚|宽|深|缝|距|孔|(?<!比.{0,10})[高长])[是为在有达到超过约高低于至锁控设定保持稳大概差不多:：\s]{0,5}$/;

/**
 * Whether the words before `at` say that a number here is a code, a measure or a place; `sure` is how surely they say
 * that it is money, which outranks the weaker of them.
 */
export function ofOtherThings(text: string, at: number, sure = 0): boolean {
  // 12-3-4050 is one code: what names its first number names all.
  const first = at - (/(?:\d{1,8}[-/.\n]){1,6}$/.exec(before(text, at, 30))?.[0].length ?? 0);
  if (designator.test(before(text, first, 14))) return true;
  if (sure >= 4) return false;
  return (
    measured.test(before(text, at, 16)) ||
    measure.test(before(text, at, 22)) ||
    (sure < 2 && left.test(before(text, at, 8)))
  );
}
