/** Words of the classes in `chineseClasses.txt` that hang on what stands beside them: alternatives of regular expressions over plain text. */
export const chinesePatterns: Readonly<Record<string, string>> = {
  otherMaker: String.raw`
    a\.?o\.?史密斯
  `,
  telecom: String.raw`
    移动(?:吗|么|客服|卡)
  `,
  health: String.raw`
    诊所(?!用)
  `,
  shopping: String.raw`
    抖音(?:买|号|账号)|快手(?:买|号)|小红书(?:买|号)
  `,
  food: String.raw`
    餐厅(?!用)
  `,
  leisure: String.raw`
    酒店(?:订|退|房|预|押)|民宿(?:退|订|预)
  `,
  clothes: String.raw`
    衣服(?:掉色|退|买|洗坏|尺)|羽绒服(?:退|买)|皮带(?:买|扣)|戒指(?:退|买)
  `,
  digital: String.raw`
    手机(?!号|上|里|端|连|app|控|开)|平板(?!电视)|微信(?:登|号|被|转|支付)|支付宝(?:登|账|密)
  `,
  family: String.raw`
    椅子(?!按摩)
  `,
  bizWe: String.raw`
    我们是(?:一家|做|专|搞|个)|我这边(?:是|有|专|做)|^做.{1,8}的|^专[业做注营]|^提供|^出租|^承接|^供应|^代办|^高价
    ^大量|我有一?批
  `,
  bizYou: String.raw`
    采购(?:部|经理|负责|在|吗)|行政(?:部|经理|在|吗)?|老板你?您?好
  `,
  bizVerb: String.raw`
    介绍(?:一下|给)|考虑一?下|加个?微信|留个?(?:电话|联系)
  `,
  bizGoods: String.raw`
    螺丝(?:厂|批|供)
  `,
  bribe: String.raw`
    不给.{0,6}不(?:验|让|给|装|批)
  `,
  theft: String.raw`
    个人(?:账|微信|卡|收款)
  `,
  fake: String.raw`
    用你们.{0,4}(?:名|牌|商标)|没有?合格证
  `,
  cooking: String.raw`
    没换.{0,6}报|报了.{0,6}没换|根本没(?:测|检|换|做)
  `,
  secrecy: String.raw`
    我在.{1,6}干过
  `,
  promise: String.raw`
    保证(?!金)|合同(?:写|上)
  `,
  hurtHome: String.raw`
    (?:刮|蹭|划|砸|磕|碰|踩|弄|钻|打|撞|泡|淹|弄脏|烧)(?:坏|花|破|穿|裂|断|脏|烂|掉|了我|到我|我家)
    我家(?:的)?(?:墙|地板|门|天花板|吊顶|沙发|桌|瓷砖|橱柜|水管|地|灯|窗)|楼下.{0,4}(?:天花|漏|找)
  `,
  cheated: String.raw`
    当.{0,3}猴
  `,
  again: String.raw`
    第[二三四五六七八九两几\d]+[次回趟遍]|[两三四五六七八九十几好多\d]+[次回趟遍]了?
  `,
  waited: String.raw`
    都[\d一二两三四五六七八九十几半]+[天周月年个]
    [\d一二两三四五六七八九十几半]+(?:个)?(?:天|周|星期|礼拜|月|小时|钟头)了|没人(?:来|理|管|接|问|联系|回)
  `,
  rhetorical: String.raw`
    有这么.{0,6}的吗|什么(?:态度|服务|质量|破|玩意|东西|水平|人|公司|意思)|有没有(?:良心|人管|人负责|王法|责任)
    你们(?:自己|倒是|看看|说说)
  `,
  fault: String.raw`
    [ef]\d
  `,
  buy: String.raw`
    添一?台|配一?套|整一?台|弄一?台|搞一?台|来一?台|要一?台
  `,
  advise: String.raw`
    有没有(?:那种|适合|合适|带|小|大|静音|便宜)
  `,
  many: String.raw`
    [\d两三四五六七八九十]+台
  `,
  trade: String.raw`
    代理(?!记账)
  `,
  idea: String.raw`
    为什么不(?:出|做|加)|太(?:小|短|硬|亮|吓人|单调|费劲|重|薄|滑)
  `,
  money: String.raw`
    报个?价
  `,
  amount: String.raw`
    \d+(?:块|元|米|刀)|[一二两三四五六七八九十百千万几]+(?:块|元|百|千|万)
  `,
  human: String.raw`
    给个?人|回个?电话
  `,
  ask: String.raw`
    不[?？]?$|没[?？]?$|伐$
  `,
  answered: String.raw`
    ^(?:好|行|可以|嗯|对|是|不是|没有|知道|明白|收到|稍等|等|我看|我想|刚|在|就|姓|叫|住)
  `,
  glad: String.raw`
    比.{1,8}(?:好|强)
  `,
  furious: String.raw`
    破(?:公司|机器|客服|店|服务)
  `,
  ready: String.raw`
    我(?:去|来|先|这就|马上|现在|找|拍|看|试|查|翻|量|把|按|照|听|会|等|给|下楼|回去|回家|准备|配合)|等会儿?我
    待会儿?我
  `,
  bot: String.raw`
    你(?:是|叫|几|多大|喜欢|会|能|有|爱|怕|吃|睡|累|困|想|懂|认识|知道|觉得|相信|住|在哪|在干|在做|猜|听|说|陪|夸|脑子|聪明|幽默|可爱|主人|爸|妈|老板|生日|名字|性别|男|女|工资|梦)
  `,
};
