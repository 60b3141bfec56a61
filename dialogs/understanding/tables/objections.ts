// Alternatives of regular expressions over plain text (see plain.ts), read as anyOf.ts does: answers to a restatement
// or a time that was named.

const few = '[^,，。;；]';
const noted = '(?:写|记|听|说|理解|弄|搞|填|当|看|念|读|登记|归纳)';
const detail =
  '(?:电话|手机|号码?|地址|门牌|楼层?|街道?|单元|房间|型号|颜色|尺寸|名字|姓|时间|日期|订单|邮箱|产品|城市|最后|前面|后面|第.)';
const piece =
  '(?:[前后上下]半[截句段]?|有(?:一|个|些)?(?:处|地方|点|句)|[一两几][条点句处项位码]|上面|[这那][里条句]|中间|开头|结尾)';
const week = '(?:这|下下?|本)?个?(?:周|星期|礼拜)[一二三四五六日天末]';
const clock = '(?:上午|下午|晚上|早上|中午|[\\d一二三四五六七八九十]{1,3}[点号])';
const time = `(?:时间|日子|[那这当]天|[那这]个?(?:时间?点|时[间候段]|点|会儿)|${week}|周末|今[天晚]|明[天晚早]|后天|${clock})`;
const day =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|tonight|week(?:end|day)s?|(?:morn|even)ings?|afternoons?|noon)';
const notSo = '(?!so|sure|yet|at all|any ?more|really|even|just|only|you|one \\w|\\w+ing\\b)';
const named =
  '(?:(?:house |flat |last )?(?:number|name|surname|address|street|floor|code|postcode|date|day|time|model|digit|colou?r))';
const iSaid =
  "(?:'s|'m| is| was| am| said| meant?| wrote| ordered| wanted?| need| asked(?: for| about)?| told you)";
const thing = '(?:the |an? |my |on |at )?[^\\s,]+';
const lateness = '(?:late|early|soon|long|slow|short notice|far (?:off|away))';
const thatTime = `(?:that|this|it|the|those|these|any|next|${day})(?: (?:time|day|date|slot|week|${day}))*`;
const notFit = 'not (?:an option|possible|good|convenient|suitable|available)';
const unfit = `(?:impossible|out|no good|no use|bad|tricky|hard|awkward|inconvenient|${notFit})`;
const cannot = "(?:i |we )?(?:really |just )*(?:can't|cannot|can not|cant|couldn't)";
const doesNot = "(?:doesn't|does not|doesnt|don't|dont|won't|wouldn't)";
const rather = "(?:i'd|i would|id|we'd|i) (?:rather|prefer|like|need|want)(?: have| to have)?";
const thatIs = "(?:that's |that is |it's |it is |is |that |this is |sounds )?";
const home = '(?:at home|home|in|there|available|free|around)';
const well = '(?:fine|ok|okay|good|great|perfect|all right|alright)';

/** What is right is named, or what is wrong: the whole answer. */
export const corrections = `
  # 电话最后一码不是7，是1; 是302不是320; 我要的是退款，不是换货
  ${few}{0,12}(?<!是|要|还)不(?:是|叫|姓|在)(?!不|很|太)${few}{1,12}[,，、 ](?:而|应该|应当|得|要|其实)?(?:是|叫|姓|在)(?!吧)${few}{1,16}
  ${few}{0,12}(?<!是|要|还)不(?:是|叫|姓)(?!不|很|太)${few}{1,12}(?:而|应该)?是(?!吧)${few}{1,16}
  ${few}{0,8}(?:是|要|说|叫|姓|想)${few}{1,14}?[,，、 ]?[而可并又]?(?<!是)(?:不[是叫姓]|没[说要])(?!很|太)${few}{1,12}
  # 我说的是退，你写成修了; 你漏了一条
  (?:${few}{0,16}[,，])?(?:[你您]们?|上面|这里)?(?:[却给又都]|怎么)*(?:把${few}{1,8})?(?:[却给又都]|怎么)*${noted}(?:的是|[错漏成岔反混串]了?)${few}{0,12}
  # 后半截不对，我要的是…; 漏了一条，…重写
  (?:我的?)?(?:${few}{1,8}(?:对[,，]|但是?))?(?:${detail}|${piece})+(?:[的都也还是写记填得]|好像|有点)*(?:不[太大]?(?:对|准|清楚|完整)|错|有误|反)${few}{0,6}(?:[,，].*)?
  (?:[你您还又]|好像|这[里儿]|上面)*[漏少缺落差](?:[了掉写记说])*(?:[一两几]?[条点句项处行位码台件样]|[一几两]个字|半[截句]|关键|重点)${few}{0,8}(?:[,，].*)?
  (?:请|麻烦|要|得|帮我)*(?:改[成为到]|换成|重新?(?:写|记|填|说|来|登记))(?!吗|行|${few}*更)${few}{0,20}
  (?:[只才就]说?|你说?)?对了?一半(?:[,，]?错了?一半)?
  (?:我的?)?(?:有|(?:${detail}|${piece})+[得要还]*(?:需要?)?)(?:[个一几]?(?:处|地方|点))?[得要]?(?:改|更正|修改)(?:一?下)?
  # 我没说过这话
  谁(?:[跟和]你)?(?:说|讲)(?:过?[要我了])${few}{0,12}
  (?:[我可又都并从哪]|从来|根本|压根)*没有?(?:[这那][么样])?(?:说|讲|提|要求)(?:[过要是啊呀]|$)${few}{0,12}
  # "I said Tuesday, not Thursday", "it's the dryer not the washer"
  (?:i|we|you|it|that|this|its)${iSaid}+ [^,;]{1,40}[,;] ?(?:and )?not ${notSo}[^,;]{1,40}
  (?:i|it|that|this|its)${iSaid}? ${thing}(?: [^\\s,]+)? not (?:(?:the|an?|my|on|at|in|from|for) [^,;]{1,30}|\\S*\\d\\S*|\\w+day)
  ${thing}(?: [^\\s,]+){0,2}, ?not ${notSo}${thing}(?: [^\\s,]+){0,2}
  (?:i|it|that)${iSaid} .{1,40}(?:rather than|instead of) .{1,30}
  (?:it's |it is |that's )?not ${notSo}.{1,25}?(?:[,;] (?:but|it's|it is|it was|rather|the|an?|my|on|at)| but) [^,;]{1,30}
  # "that's only half of it", "one thing is off"
  (?:that's |it's )?(?:only |just )?half (?:of (?:it|that)|the story)
  (?:that's |it's |it is )?(?:someone|somebody) else's(?: .{1,20})?
  (?:there's |there is |you made )?(?:a|one) (?:typo|mistake|mix-up|slip|error)(?: .{1,25})?
  (?:one|some) ?(?:thing|detail|part)(?:'s| is| was) (?:off|missing|not (?:quite )?right)
  (?:the|my|your) ${named}(?: is| was|'s) (?:off|missing|mixed up)(?: by .{1,15})?
  (?:the|my|your) ${named} (?:isn't|is not|wasn't) (?:quite )?(?:right|correct)
  you(?:'ve| have)? (?:got|have|put) the wrong ${named}
  (?:you )?got (?:hold of )?the wrong end of the stick|nothing of the (?:sort|kind)
  # "it's 306, you wrote 360", "you've missed the point"
  (?:.{1,40}[,;.] ?)?(?:and |but )?you(?:'ve| have)? (?:wrote|written|put|noted|heard|typed|swapped|mixed) [^,;]{1,30}
  (?:.{1,40}[,;.] ?)?you(?:'ve| have)? (?:missed|left (?:out|off)|skipped|forgot(?:ten)?)(?: (?:the|my|one|a|that|half) .{1,30})?
  (?:that |this |it )?(?:misses|is missing|is beside|isn't|is not) the point
  # "almost, but …", "the other one", "it should say 306", "I never said that"
  (?:almost|nearly|(?:so )?close|partly|half right)(?: there| right)?(?:,? (?:but|only|except|just|though|not).*)?
  (?:it's |i meant? |that's )?the other (?:one|way|product|model|number|address|day|phone|machine|order)(?: please| i mean)?
  (?:it|that|this|the ${named}|my ${named}) (?:should|must|ought to|needs to) (?:be|say|read|have (?:been|said)) .{1,30}
  (?:but )?(?:i )?(?:never|didn't|did not|didnt) (?:said?|mean(?! to)|meant|mention(?:ed)?|ask(?:ed)? for|wr[io]te|typed?)(?: .{1,30})?
  (?:please )?(?:change|correct|amend) (?:it|that|the .{1,20}|my .{1,20}) to .{1,30}
`;

/** The time that was named does not suit: the first clause of the answer. */
export const refusedTimes = `
  # 太晚了，换早一点的; 那天不行; 我等不到下礼拜
  (?:[这那]个?|这样|${time}|对我来说|我[觉嫌]得?)*(?:[也是都可]|有点儿?|有些|实在|未免)*(?:太|过于|有[点些])[晚早迟赶紧][了点些]?
  (?:[要得还那这])*[等拖](?:那么|这么|太|得太|得)[久长晚]可?(?:不[行成])?
  (?:[我可但那]|就是)*${time}(?:[上里段都可也我是怕就还要]|的话|家里|实在|真的?|恐怕)*不(?:[太大]|怎么|是很|允许)?(?:方便|行|成|合适|可以|凑巧|在家?|允许)
  (?:[我可但那]|就是)*${time}(?:[上里段都可也我是怕就还要得在前后]|的话|家里|以[前后]|实在|真的?|恐怕)*(?:没(?:空|时间|工夫|人在?家?)|有[事课会约]|有安排|上班|值班|上课|开会|出差|接孩子|接送|忙)
  (?:[我可但那]|就是)*${time}(?:[上里段都可也我是怕就还要]|的话|家里|实在|真的?|恐怕)*(?:来不及|走不开|安排不[开了]|冲突|不凑巧)
  (?:我|我们)?(?:只有|只能|就)?${time}(?:以?后|之后)?(?:才|在家|有空|方便)${few}{0,6}
  (?:等)?我?${few}{0,8}(?:回来|有空|忙完|以后|之后)再(?:约|定|说)
  (?:[我这那可真是们]|实在|恐怕)*(?:等不[到了及起]|来不及|赶不[上及])${few}{0,10}
  (?:给我|帮我|最好|还是|能)*[换改调](?:[到成]|一?[个下])?(?:(?:早|晚)${few}{0,8}|${time}${few}{0,4})
  (?:给我|帮我|最好|还是|能)*[换改调](?:[到成]|一?[个下])?(?:别|另|其[他它])一?[的个]?(?:时间|日子|日期|天|时段|时候)
  (?:给我|帮我|最好|还是|能)*[换改调](?:一?[个下])?(?:时间|日子|天|时段|时候)${few}{0,4}
  (?:给我|帮我|最好|还是|能)*(?:另|重新?)(?:约|定|安排|选)${few}{0,6}
  (?:[要得想我能]|最好|希望|还是)*再?(?:早|晚|提前)一?(?:点儿?|些)[的来儿好]?(?:最好)?
  # "too late for me", "that's a bit early"
  ${thatIs}(?:much |way |far |just |a bit |rather )*too ${lateness}(?: .{1,25})?
  ${thatIs}(?:a bit|a little|rather|quite) ${lateness}(?: .{1,25})?
  # "can't do mornings", "I can't wait that long"
  ${cannot} (?:make|manage|do) (?:it|that|then|any|${day})(?: .{1,30})?
  ${cannot} (?:wait|be (?:there|in|home|at home))(?! any longer)(?: .{1,30})?
  ${cannot} (?:take|answer|get) (?:calls|the phone|a call|phone calls)(?: .{1,25})?
  (?:i |we )?(?:won't|will not) be ${home}(?: .{1,25})?
  (?:i |we )?(?:can|could) only (?:do|make|manage|come|be)\\b.{0,30}
  # "wednesday is impossible", "that day doesn't suit"
  ${thatTime}(?: (?:is|are|would be|will be)|'s)(?: (?:just|really|quite))? ${unfit}(?: (?:for|at) .{1,20})?
  (?:${thatTime} )?(?:really |just )?${doesNot} (?:really |quite )?suit(?: .{1,30})?
  (?:${thatTime} )?${doesNot} (?:really )?(?:fit|work for) (?:me|us)(?: .{1,30})?
  not (?:available|free|at home|home|in|possible|convenient|around|${day})(?: .{1,25})?
  (?:absolutely |totally |completely )?unacceptable
  (?:i'm|i am|im|we're|we are|(?:i'll|we'll|i will) be) (?:at work|away|out|busy|working|abroad|travell?ing|on holiday|in a meeting)\\b.{0,25}
  (?:i'm|i am|im|we're|we are|(?:i'll|we'll|i will) be) (?:not|only) ${home}\\b.{0,25}
  # "I'd rather have another day", "something earlier"
  ${rather} (?:another|a different|some other) (?:day|time|date|slot|week)
  ${rather} (?:an |a |something )?(?:earlier|later|sooner)\\b.{0,20}
  (?:i'd|i would|id|we'd) prefer (?:an? |the )?${day}(?: .{1,20})?
  ${thatTime} (?:would be|is|'d be|would suit|suits me) better(?: .{1,20})?
  (?:(?:let's |please |can you )?make (?:it|that) .{1,20} instead|${thatTime} instead(?: please)?)
  (?:maybe |perhaps |make it )?(?:another|a different|some other|an earlier|any other) (?:day|time|date|slot|week)(?: .{1,25})?
  (?:something |a bit |a little |much )?(?:earlier|sooner)(?: than that)?(?: please| would be better| is better| if possible)?
`;

/** The time that was named suits: the whole answer. */
export const suitingTimes = `
  (?:[我那]|就|嗯)*${time}(?:[上里段都也我是就正还]|的话|正好|刚好|应该)*(?:可以|行|成|没问题|方便|有空|有时间|合适|在家?|能行|ok)
  (?:yes |ok )?(?:${thatTime}|any ?time|whenever)(?: (?:is|sounds|would be|will be)|'s) ${well}(?: .{1,15})?
  (?:i'm |i am )(?:fine|ok|okay|good|happy) with ${thatTime}
  (?:yes |ok )?(?:${thatTime}|any ?time) (?:works|suits|fits|(?:will|would) (?:work|suit|do))(?: (?:for|with|me|us|well|fine|nicely))*
`;
