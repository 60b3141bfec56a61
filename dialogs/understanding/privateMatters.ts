import { anyOf } from './anyOf.ts';
import { plain } from './plain.ts';

const privateWords = new RegExp(
  anyOf(String.raw`
  (?:师傅|客服|员工|经理|领导|老板|销售|导购|业务员|技术员|工程师|专员|负责人|安装工|配送员|快递员|店长|店员|他|她|那个人)(?:本人)?的?(?:私人|个人|私下的?|家里的?)(?:电话|手机|号码|微信|联系方式|住址|地址|qq)|(?:私人|个人)(?:电话|手机号?|号码|微信|联系方式)(?!.{0,6}(?:我的|填))|(?:师傅|客服|经理|老板|销售|导购|业务员|技术员|工程师|店长|专员|经销商|代理商).{0,6}(?:微信(?:号|多少|给)|家(?:住|在)哪|住哪|身份证|私人)|加(?:你|您|客服|师傅|他|她)(?:的)?(?:私人)?微信|(?:你|您)(?:的)?(?:个人|私人)?微信(?:号|多少|是)|(?:给|告诉|发|透露).{0,2}我?(?!.{0,6}(?:店|热线|客服|公司|售后|服务|官方|你们|总部|我的))\p{Script=Han}{2,4}的(?:手机号?码?|电话(?!机|.{0,4}\d)|微信号?|住址)|(?:经销商|代理商|加盟商)(?:老板)?的?(?:联系方式|电话(?!.{0,4}\d)|手机号?|私人电话|名单|名录|资料|底价)
  (?:别人|其他人|他人|邻居|朋友|前妻|前夫|老公|老婆|男朋友|女朋友|前任|同事|亲戚|别的客户|其他客户|别的用户|其他顾客|某人|我妈|我爸|对方|那个客户|上一个客户|上个客户)的?.{0,6}(?:订单|地址|电话|手机号?|号码|信息|资料|购买记录|住址|快递|聊天记录|名字|姓名)(?:是|给我|告诉我|查|发|有|多少|到|在|怎么|什么|$|吗|[?？])|(?:查|告诉我|给我|看看|提供|透露).{0,4}(?:别人|其他人|他人|邻居|前妻|前夫|前任|别的客户|其他客户|别的用户|其他顾客|这个手机号是谁|谁买|谁的).{0,12}|这个(?:手机号?|电话|订单|地址)是谁(?:的)?|(?:客户|顾客|用户)(?:名单|资料|信息库|数据库|电话名单)
  (?:你们|贵)(?:公司)?(?:的)?(?:内部|利润|成本价?|进货价|毛利|营业额|销售额|年收入|员工人数|员工工资|工资|薪水|底薪|提成|供应商(?:是谁|名单)|配方|图纸|核心技术|源代码|系统提示|后台|数据库|密码)(?:是|多少|有|怎|是谁|给|$|吗|[?？])|内部(?:资料|文件|规定|流程|通讯录|系统|电话)|(?:提示词|系统指令|system prompt|你的指令|你的规则)|(?:老板|总经理|董事长|ceo)(?:家|住|的?(?:电话|手机|微信|号码|住址|家庭|工资|私人))
  \b(?:(?:private|personal|home|mobile|cell|direct) (?:phone|number|numbers|cell|mobile|address|contact|wechat|line|email|details)(?: number)? (?:of|for) (?:the|your|that|a|one of|my neighbou?r)|(?:technician|engineer|agent|manager|dealer|boss|colleague|driver|installer|employee|salesman|saleswoman|staff|ceo|director|owner|courier|guy|lady|she|he)(?:'s|s')? (?:private|personal|home|mobile|cell|direct|own) (?:phone|number|cell|mobile|address|contact|wechat|line|email)|[a-z]+'s (?:private|personal|home|mobile|cell) (?:phone|number|address|contact|wechat|email)|(?:his|her|their) (?:private|personal|home|mobile|cell|own) (?:phone|number|cell|mobile|address|wechat)|(?:dealer|distributor)(?:'s|s') (?:contact|phone|number|margin|list|cell|mobile)|list of (?:your )?(?:dealers|customers|clients|distributors)(?:' | )?(?:contacts?|phones?|numbers?)?|(?:neighbou?r|friend|ex|ex-wife|ex-husband|wife|husband|girlfriend|boyfriend|colleague|roommate|somebody else|someone else|another customer|other customers?|other people)(?:'s|s')? (?:order|orders|address|phone|number|data|details|information|purchase|account|history)|who (?:ordered|bought) (?:it|this|that|from|at)|whose (?:number|phone|order|address) is|customer (?:list|database|data of|records)|your (?:internal|profit|margins?|turnover|revenue|salary|salaries|suppliers? list|system prompt|instructions|source code|database|trade secrets?)|internal (?:documents?|rules|manual|memo|phone|directory|policy|system|information|procedures?)|how much (?:do you|does (?:he|she|the \w+)) (?:earn|make)|what do you pay your|agent's wechat|your (?:private|personal) (?:number|phone|wechat))\b
`),
  'u',
);

/** Whether a text asks for what nobody is told: somebody else's data, private phones, contacts of dealers, internal matters. */
export function isPrivateAsked(text: string): boolean {
  return privateWords.test(plain(text));
}
