import type { Kind } from '../../../bot/core/kinds.ts';
import type { ContentLocale } from '../../../bot/core/locale.ts';

/** Something that can be restated: our words for it, and alternatives of regular expressions over plain text that tell it. */
export interface Phrase {
  label: Record<ContentLocale, string>;
  words: string;
  /** The kinds it belongs to; any if left out. */
  kinds?: readonly Kind[];
}

const phrase = (chinese: string, english: string, words: string, kinds?: readonly Kind[]): Phrase => ({
  label: { 'zh-CN': chinese, 'en-US': english },
  words,
  ...(kinds ? { kinds } : {}),
});

/** What can be wrong with an appliance; said after its name ("冰箱" + "不制冷", "the refrigerator" + "does not cool"). */
export const symptoms: readonly Phrase[] = [
  phrase(
    '漏电',
    'gives electric shocks',
    '漏电|电到|触电|带电|麻手|electric shock|shocks? (?:me|us)|electrified|tingl',
  ),
  phrase(
    '冒烟或有焦味',
    'smokes or smells burnt',
    '冒.{0,2}烟|糊味|焦味|烧焦|smok(?:e|ing)|burn(?:t|ing) smell|smell.{0,12}burn',
  ),
  phrase('漏气', 'leaks gas', '漏气|煤气.{0,4}味|燃气.{0,4}味|leak(?:s|ing)? gas|gas (?:is )?leak|gas smell'),
  phrase(
    '不制冷',
    'does not cool',
    '(?:不|唔)(?:太|怎么)?(?:制冷|冷(?!静|藏|冻|却|门|清)|凉|够冷)|制冷.{0,4}(?:差|不行|不好|慢)|降不(?:下|了)|冷得不够|(?:not|stopped|isn.t|doesn.t|don.t|won.t|no longer|never) (?:\\w+ )?(?:cool|cold|freez)\\w*|blow(?:s|ing)? warm',
  ),
  phrase(
    '不制热',
    'does not heat',
    '(?:不|唔)(?:太|怎么)?(?:制热|加热|发热|热|够热)|(?:制热|加热).{0,4}(?:差|不行|慢)|升不(?:上|了)|(?:not|stopped|isn.t|doesn.t|won.t|no longer|never) (?:\\w+ )?(?:heat|warm|hot)\\w*|no heat',
  ),
  phrase('没有热水', 'gives no hot water', '没(?:有)?热水|不出热水|no hot water'),
  phrase(
    '水温忽冷忽热',
    'gives water that changes between hot and cold',
    '忽冷忽热|时冷时热|hot then cold|cold then hot',
  ),
  phrase('漏水', 'leaks water', '漏水|渗水|滴水|漏了一地|leak(?!.{0,4}gas)|drip'),
  phrase(
    '不排水',
    'does not drain',
    '不(?:排水|下水)|排不(?:出|了)|(?:not|won.t|doesn.t|stopped) drain|water (?:stays|remains) in',
  ),
  phrase(
    '不进水或不出水',
    'gets or gives no water',
    '不(?:进水|出水|上水)|进不(?:来|了)水|水进不来|出不来水|水压|no water|water (?:comes out slow|won.t come)',
  ),
  phrase('不脱水', 'does not spin', '不(?:脱水|甩干)|甩不干|(?:not|won.t|doesn.t|stopped) spin'),
  phrase('烘不干', 'does not dry', '烘不干|不烘干|还是湿|(?:not|won.t|doesn.t) dry|still wet'),
  phrase(
    '打不着火',
    'does not light',
    '打不着|点不着|不(?:点火|打火)|(?:won.t|doesn.t|not) (?:light|ignite)|ignition',
  ),
  phrase('跳闸', 'trips the breaker', '跳闸|跳电|trips?|breaker'),
  phrase(
    '开不了机',
    'does not start',
    '(?:开|启动)不了|不(?:启动|开机|通电|运行|工作|转)|没反应|无反应|打不开机|(?:won.t|doesn.t|not|can.t|cannot|stopped) (?:turn on|start|switch on|work|run|power|respond)\\w*|no power|dead|died',
  ),
  phrase(
    '噪音大',
    'is noisy',
    '噪音|声音.{0,4}(?:大|响|怪|吵)|异响|嗡嗡|很吵|太吵|一直响|nois[ey]|loud|rattl|hum(?:s|ming)|buzz|grind|vibrat|squeak',
  ),
  phrase(
    '显示故障代码',
    'shows a fault code',
    '故障码|错误码|代码|报错|报警|显示[ef]\\d|[ef]\\d{1,2}(?!\\d)|(?:error|fault) code|error [ef]?\\d',
  ),
  phrase(
    '屏幕或按键失灵',
    'has a display or buttons that do not respond',
    '黑屏|花屏|屏幕|按键|按钮|面板|失灵|display|screen|button|panel',
  ),
  phrase('结冰结霜', 'ices up', '结.{0,4}[冰霜]|frost|ice build|iced up'),
  phrase(
    '门关不严',
    'has a door that does not close',
    '(?:门|盖).{0,6}(?:关不|不严|松|坏)|关不(?:上|严)|门封|door.{0,16}(?:close|shut|seal)',
  ),
  phrase('吸力变小', 'has weak suction', '吸力|不吸|suction'),
  phrase('有异味', 'smells', '异味|怪味|臭|味道.{0,4}(?:大|重)|smell|odou?r|stink'),
  phrase('裂了或碎了', 'is cracked', '裂|碎|破了|crack|shatter|broken glass'),
  phrase('卡住了', 'is jammed', '卡住|堵|jam(?:med)?|stuck|clog|block'),
  phrase(
    '中途停下',
    'stops half-way',
    '(?:中途|半途)(?:就|会|老)?停|(?:洗|煮|转|烘|烤)(?:到|了)?(?:一半|几下|一会儿?).{0,3}停|stops? (?:in the middle|half ?-?way|mid)|(?:half ?-?way|mid-?cycle).{0,12}stop',
  ),
  phrase(
    '出水慢',
    'runs slowly',
    '(?:出水|水流?)(?:越来越|特别|变|很|太|好)?(?:慢|小|细)|(?:runs?|flows?|water (?:is|comes(?: out)?)) (?:very |too |so )?(?:slow|weak)',
  ),
  phrase(
    '自动停机',
    'switches itself off',
    '自动(?:关|停|断)|老?跳停|(?:turns|shuts|switches) (?:itself )?off',
  ),
  phrase(
    '连不上网络',
    'does not connect to the network',
    '连不上(?:网|wi-?fi)?|配网|联网|(?:can.t|cannot|won.t|doesn.t) connect|wi-?fi',
  ),
  phrase(
    '坏了',
    'is broken',
    '坏|故障|罢工|不好使|用不了|不能用|broke|broken|fault|defect|out of order|malfunction|damaged',
  ),
];

/** What a question, a complaint or a wish can be about. */
export const topics: readonly Phrase[] = [
  phrase('保修', 'the warranty', '保修|保固|质保|三包|包修|延保|warrant|guarantee'),
  phrase('安装', 'installation', '安装|装机|移机|打孔|install|fitting|hook up'),
  phrase('清洗保养', 'cleaning and care', '清洗|清洁|保养|除垢|消毒|clean|descal|maintenance'),
  phrase('滤芯和配件', 'filters and parts', '滤芯|滤网|耗材|配件|零件|filter|spare part|parts'),
  phrase('发票', 'the invoice', '发票|抬头|开票|invoice|receipt'),
  phrase('门店', 'our shops', '门店|专卖店|体验店|展厅|线下|实体店|showroom|store|shop|outlet|branch'),
  phrase('配送', 'delivery', '配送|送货|发货|上楼|快递|物流|deliver|shipping|shipment'),
  phrase('以旧换新', 'the trade-in', '以旧换新|旧机|trade-?in|old appliance'),
  phrase('会员和积分', 'membership and points', '会员|积分|member|points'),
  phrase('说明书', 'the manual', '说明书|manual|instructions'),
  phrase(
    '营业和客服时间',
    'our hours',
    '营业|上班|下班|放假|几点(?:开|关)|opening (?:hours|times)|when (?:are you|do you) (?:open|close)',
  ),
  phrase(
    '联系电话',
    'our telephone number',
    '热线|客服电话|电话(?:号码)?(?:是)?多少|hotline|phone number|telephone',
  ),
  phrase('手机应用和联网', 'the app and the network', '\\bapps?\\b|应用|wi-?fi|配网|蓝牙|connect|bluetooth'),
  phrase('遥控器', 'the remote control', '遥控器?|remote'),
  phrase('童锁', 'the child lock', '童锁|child lock'),
  phrase(
    '尺寸和容量',
    'size and capacity',
    '尺寸|大小|容量|多高|多宽|多重|公斤|升的|dimension|size|capacity|how (?:big|wide|high|tall|heavy)',
  ),
  phrase('耗电和能效', 'power consumption', '耗电|用电|能效|几级|功率|费电|energy|power consumption|watt'),
  phrase('噪音', 'noise', '噪音|分贝|静音|noise|decibel|quiet'),
  phrase(
    '使用方法',
    'how to use it',
    '怎么|如何|咋|设置|使用|能不能|可以|how (?:do|to|can)|can i|set(?:ting)?|use',
    ['inquiry'],
  ),
  phrase('质量问题', 'the quality', '质量|品质|quality|defect|faulty', ['complaint']),
  phrase(
    '服务态度',
    'the service',
    '态度|服务|骂|吼|挂(?:断|了)|敷衍|推|素质|rude|service|attitude|hung up|swore|shout',
    ['complaint'],
  ),
  phrase(
    '约定没有兑现',
    'an appointment or promise not kept',
    '没(?:来|到|人)|爽约|鸽子|答应|说好|承诺|等了|拖|没有?下文|promised|never (?:came|showed)|waited|late|no answer',
    ['complaint'],
  ),
  phrase(
    '安装或上门造成的损坏',
    'damage done at your home',
    '砸|划|刮|弄坏|摔|damaged my|scratched|broke my|ruined',
    ['complaint'],
  ),
  phrase('收费问题', 'a charge', '收费|乱收|多收|要钱|扣|charg|fee|bill', ['complaint']),
  phrase(
    '宣传与实际不符',
    'a description that does not match',
    '虚假|宣传|不符|骗|忽悠|advertis|description|mislead|lied',
    ['complaint'],
  ),
];

/** What the customer wants done. */
export const wishes: readonly Phrase[] = [
  phrase(
    '上门维修',
    'to have someone come and repair it',
    '上门|(?:派|叫).{0,3}(?:人|师傅)|师傅(?!.{0,2}(?:约|说|没|昨|前|上次|到底|什么|乱)).{0,4}来(?![了过的])|报修|来修|维修|修一?下|send (?:someone|a|an)|come (?:and )?(?:fix|look|check|repair)|technician|\\brepair(?!s|ed|man|men|ing)|\\bfix(?!ed)|needs? (?:repairing|fixing)',
    ['repair', 'complaint'],
  ),
  phrase('退款', 'a refund', '退款|退钱|refund|money back'),
  phrase('退货', 'to return it', '退货|退掉|想退|要退|能退|退了|退回|return|send it back|take it back'),
  phrase(
    '换货',
    'an exchange',
    '换货|换一台|换个|换新|调换|换成|更换|exchange|replace(?:ment)?|swap|(?:want|need|get|give me|expect|demand) (?:me )?a (?:brand )?new one',
  ),
  phrase('取消订单', 'to cancel the order', '取消.{0,4}订单|订单.{0,4}取消|cancel.{0,8}order'),
  phrase('赔偿', 'compensation', '赔|补偿|compensat'),
  phrase('一个解释', 'an explanation', '说法|解释|交代|答复|explanation|explain|answers'),
  phrase(
    '回电',
    'a call back',
    '回电|回个电话|打(?:个)?电话给我|给我(?:打|回)电话|call (?:me |you )?back|call me|ring me',
  ),
  phrase('尽快处理', 'it done soon', '尽快|赶紧|马上|快点|今天(?:就|能)|asap|as soon as|urgent|quickly'),
];

// To return, to exchange, a refund.
const returns = new Set(wishes.slice(1, 4).flatMap(({ label }) => Object.values(label)));

/** Whether what is wanted of a return is the matter itself, so that it is said once. */
export function isWhatReturnIsFor(parts: { kind?: Kind; symptom?: string; wish?: string }): boolean {
  const { kind, symptom, wish } = parts;
  return kind === 'returnExchange' && symptom === undefined && wish !== undefined && returns.has(wish);
}

/** How a matter of a kind is named when nothing more is known. */
export const kindMatters: Record<Kind, Record<ContentLocale, string>> = {
  inquiry: { 'zh-CN': '您有问题想咨询', 'en-US': 'you have a question' },
  price: { 'zh-CN': '您想了解产品的价格', 'en-US': 'you would like to know the price of a product' },
  productInterest: { 'zh-CN': '您想选购产品', 'en-US': 'you are interested in one of our products' },
  complaint: { 'zh-CN': '您要投诉', 'en-US': 'you have a complaint' },
  repair: { 'zh-CN': '您要报修', 'en-US': 'you need a repair' },
  returnExchange: { 'zh-CN': '您想退换货', 'en-US': 'you would like to return or exchange something' },
  orderStatus: { 'zh-CN': '您想查询进度', 'en-US': 'you would like to know how things stand' },
  franchise: { 'zh-CN': '您想了解招商合作', 'en-US': 'you would like to deal in our products' },
  suggestion: { 'zh-CN': '您有一条建议', 'en-US': 'you have a suggestion for us' },
  pitch: { 'zh-CN': '您想向我们介绍您的业务', 'en-US': 'you would like to offer us your business' },
  report: { 'zh-CN': '您要反映违规的情况', 'en-US': 'you want to report misconduct' },
  otherCompany: {
    'zh-CN': '您的问题可能不属于我们的业务',
    'en-US': 'your question may belong to another company',
  },
  human: { 'zh-CN': '您想找人工客服', 'en-US': 'you would like to speak to a person' },
};

/** Places that customers name: provinces, their capitals and other big cities. */
export const places = `
  北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古?|广西|西藏|宁夏|新疆|香港|澳门
  石家庄|太原|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|常州|南通|徐州|扬州|杭州|宁波|温州|嘉兴|绍兴|金华|台州|合肥|芜湖|福州|厦门|泉州|南昌|赣州|济南|青岛|烟台|潍坊|临沂|郑州|洛阳|武汉|宜昌|襄阳|长沙|株洲|衡阳|广州|深圳|佛山|东莞|珠海|中山|惠州|汕头|湛江|海口|三亚|成都|绵阳|贵阳|遵义|昆明|大理|西安|咸阳|汉中|兰州|西宁|南宁|桂林|柳州|拉萨|银川|乌鲁木齐|呼和浩特|包头|唐山|保定|台北|高雄
  (?:beijing|shanghai|tianjin|chongqing|shenzhen|guangzhou|hangzhou|nanjing|suzhou|wuhan|chengdu|xi'an|qingdao|dalian|xiamen|ningbo|foshan|dongguan|changsha|zhengzhou|hefei|jinan|kunming|hong kong|macau|taipei)
`;
