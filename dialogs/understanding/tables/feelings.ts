import type { WeighedWords } from '../weigh.ts';

/** Feelings that have a line of their own (script.md H). */
export const feelings = [
  'thanks',
  'sorry',
  'cooperation',
  'praise',
  'upset',
  'angry',
  'abuse',
  'urgent',
  'hurry',
  'chat',
] as const;

export type Feeling = (typeof feelings)[number];

/** Signals of a feeling, Chinese and English; danger stands in its own table. */
export const feelingWords: readonly WeighedWords<Feeling>[] = [
  {
    reading: 'abuse',
    weight: 7,
    words: String.raw`
      傻[逼比币bx叉×*冒瓜子帽缺蛋叼]|煞[笔比]|沙[比雕笔]|傻啦吧唧|(?<![a-z])sb(?![a-z])|[草操艹肏日干][你您尼泥](?:[妈马码玛]|大爷|全家|祖宗|仙人|先人)|草泥马|尼玛|你妈(?!妈)(?!.{0,3}(?:用|家|要|买))|你[妈马]的|他[妈马]的?|特么|妈的|妈了个|(?<![a-z])(?:tmd|cnm|nmsl|nmb|mlgb|wcnm|wdnmd|rnm|gun)(?![a-z])|滚[蛋开远犊]|^滚+$|给我滚|去死|死全家|全家死|狗(?:东西|日的?|屎|娘养|杂种|玩意|逼|腿|屁)|杂种|畜生|牲口|王八|混[蛋账]|浑蛋|脑残|弱智|白痴|智障|低能|蠢(?:货|驴|猪|蛋|得|死|东西|材|$|机器)|真蠢|太蠢|废物|饭桶|草包|垃圾人|人渣|渣滓|败类|不要脸|臭不要脸|贱(?:人|货|骨头|$)|下贱|婊子|骚货|扑街|仆街|冚家铲|屌你|丢雷|死(?:猪|狗|东西|变态|骗子|胖子|机器人)|二百五|憨(?:批|逼|货)|瓜皮|瓜娃子|龟儿子?|哈儿|锤子哦|猪(?:头|脑|狗|一样|队友)|神经病|有病[吧吗啊]|有毛病[吧啊]?$|吃错药|脑子(?:进水|有[病坑屎泡]|被|坏|秀逗)|没脑子|没长脑|没娘|没人性|去你的|放屁|狗屁|屁话|狗眼|眼瞎|瞎了|缺德|缺心眼|丧尽天良|禽兽|小人得志|呸|恶心的?东西|什么东西你|你算什么|你算个|个屁|他奶奶|奶奶的|妈蛋|麻痹|mmp|装逼|傻叉|逼样|日了狗|你大爷的|孙子
      \b(?:idiots?|morons?|imbeciles?|retard(?:s|ed)?|cretins?|dickheads?|dick|assholes?|arseholes?|arse|bastards?|bitch(?:es)?|whores?|sluts?|cunts?|twats?|wankers?|pricks?|scumbags?|scum|dumbass(?:es)?|jackass(?:es)?|dumb(?:o|fuck)|dimwits?|halfwits?|nitwits?|losers?|dipshit|shithead|motherfuck\w*|fuck(?:er|ers|ing|wit|face)?|fck|fuk|f\*+k?|fk|wtf|stfu|gtfo|screw you|bugger off|piss off|sod off|get lost|drop dead|go to hell|rot in hell|burn in hell|eat shit|piece of (?:shit|crap|garbage|trash)|bullshit|shut up|shut your|suck my|sucker|kiss my|son of a|filthy|vermin|pigs?(?= $|$)|you(?:'re| are) (?:a |an |such a |all |so |really |just a |nothing but )?(?:stupid|dumb|pig|cow|joke of|useless|brainless|worthless|pathetic|clown|clowns|trash|garbage|disgusting|monkeys?|donkey|rats?|ugly|braindead|fool|fools)|stupid (?:bot|machine|cow|robot|people|idiot|woman|man|thing|pig|computer|agent|assistant|ass)|dumb (?:bot|machine|robot|cow|ass|computer|thing)|useless (?:bot|idiot|robot|piece|machine|people|lot|twit|clown|cow)|worthless (?:bot|piece|idiot)|brainless|numbskull|blockhead|dunce|clowns?|nutjob|psycho|freaks?|parasites?|creeps?|you suck|fool(?:s)?$|bloody (?:idiot|fool|hell|bastard)s?|dork|jerks?|tosser|pillock|knobhead|bellend|prat|git(?=$| ))\b
    `,
  },
  {
    reading: 'abuse',
    weight: 3,
    words: String.raw`🖕|💩|\byour (?:mother|mum|mom|mama)\b|你们全家|你们?这[群帮些](?:人|狗|猪|废|蠢|骗)`,
  },
  {
    reading: 'angry',
    weight: 5,
    words: String.raw`
      气(?:死|(?<![空煤燃然氧]气)炸|疯|坏|得|煞|爆|到|愤|不过|吐血)|生气|来气|气人|怒|火大|火了|火冒|发火|恼火|上火|窝火|一肚子火|一肚子气|暴躁|要疯了|抓狂|忍无可忍|忍不了|不能忍|无法忍受|受不了|受够|够了[!！]|没完|耍我|玩我|逗我呢|糊弄|忽悠|骗(?:子|人|钱|我|消费者)|丢不丢人|要不要脸|良心|恶心|烂透|烂公司|烂(?:货|东西|产品|质量|服务)|过分|差评|破(?:公司|东西|机器|玩意|质量|售后|产品|厂|服务|牌子|冰箱|空调|洗衣机)|什么(?:玩意|破|鬼东西|狗屁|烂|态度|服务|质量|垃圾|东西啊|公司啊)|垃圾(?:公司|产品|质量|服务|售后|东西|玩意|客服|品牌|牌子|$|！|!)|真垃圾|太垃圾|简直(?:是)?(?:垃圾|不能|岂有|过分|离谱|可笑|荒唐|欺)|态度.{0,6}(?:差|恶劣|烂|问题)|凭什么|搞什么|搞毛|搞笑呢|就是(?:这么|这样)(?:对待|服务|做|糊弄|敷衍)|这就是你们的|敷衍|踢皮球|推来推去|推诿|不负责|(?:再|还|不然|否则|信不信|小心|等着).{0,8}投诉你|投诉(?:死|到底)|我要告|告你们|起诉|曝光|(?<!\d)12315(?!\d)|消协|太差|差劲|太烂|黑心|坑(?:人|爹|我|货|死)|奸商|无耻|离谱|岂有此理|欺人太甚|欺负人|当我(?:是)?(?:傻|好|猴|三岁)|给我(?:个)?说法|不给.{0,4}说法|别怪我|没人(?:管|处理|理)|不要脸|无赖|流氓|强盗|奇葩|荒唐|可恶|可恨|可气|混账|见鬼|活见鬼|倒闭|早晚倒|再也不(?:买|用|会|信)|永不|拉黑|说话(?:不算|当放)|还要(?:我)?等[?？]|一肚子|什么意思[!！]|退钱[!！]|赔钱[!！]|😡|🤬|😠|💢|👿|好嬲|激气|嬲|真火|拍桌|血压|崩溃|炸毛|欺骗|太不像话|像话吗|不像话|说一套做一套|讲不讲(?:理|道理)|有没有(?:王法|良心|天理)|翻脸|砸了(?:你|它|算)|丢人|我呸
      \b(?:angry|anger|furious|fuming|livid|seething|outraged?|outrageous|infuriat\w+|enraged?|mad(?= (?:at|about|with|as|right|now)|$)|pissed|p\*ssed|raging|rage|fed up|had enough|sick of|sick and tired|can't (?:take|stand|bear) (?:it|this|any)|makes? my blood|boil(?:s|ing)? (?:over|mad)|blood (?:is )?boil\w*|blood pressure (?:is|goes|going|up|rises|rising|through)|disgust(?:ing|ed)?|disgrace(?:ful)?|ridiculous|unacceptable|unbelievable|appalling|atrocious|pathetic|terrible (?:company|service|quality|product|support)|horrible (?:company|service|quality|product|support)|awful (?:company|service|support|product)|worst|garbage|trash|rubbish|junk|crap|shit(?:ty)?|rip-?offs?|ripped off|scam(?:mers)?|crooks?|thieves|robbers?|liars?|cheats?|cheated|lied to|frauds?|shame on|how dare|are you kidding|you must be (?:kidding|joking)|is this (?:a joke|how)|(?<!me |us |tell )a joke(?! of yours)|what a joke|such a joke|never (?:buy|buying|again|shop)|regret (?:buying|ever)|won't let this go|hear from my lawyer|sue|i demand|you people (?:never|should be|are (?:useless|liars|thieves|a joke|all|nothing))|screwed|incompetent|useless (?:service|company|support|product|customer)|what kind of (?:company|service)|enough is enough|last straw|unprofessional|outright|hate (?:you|this|your|it)|treat (?:your )?(?:customers|people)|irritat\w+|annoy(?:ed|ing)|aggravat\w+|sucks?|stinks|bloody|damn|dammit|goddamn|wtf|insult(?:ing|ed)?|taking the piss|for god'?s sake|ffs|absurd|nonsense)\b|[!！?？]{3,}.{0,3}$(?<=.{6,})
    `,
  },
  {
    reading: 'angry',
    weight: 2,
    words: String.raw`[!！]{2,}|[?？][!！]|\bgive me my money back\b|\bblame me\b|\byour (?:service|company|product|quality|support|after-sales) (?:is|are|sucks)|太[\u4e00-\u9fff]{1,3}了[!！]|就这(?:质量|服务|态度)|到底|居然|竟然|\bagain[?!]|\bkeep (?:lying|ignoring)`,
  },
  { reading: 'upset', weight: 8, words: '^(?:😡)+$' },
  {
    reading: 'upset',
    weight: 5,
    words: String.raw`
      失望|失落|伤心|委屈|心塞|寒心|心寒|心凉|凉了半截|绝望|想哭|哭了|要哭|泪|郁闷|烦(?:死|心|人|$|恼)|好烦|真烦|不舒服|不是滋味|没心情|心情.{0,4}(?:不好|差|糟|低落)|倒霉|难受|难过|心灰|灰心|沮丧|丧气|泄气|不(?:太|是很|大|怎么)?满意|不太高兴|不高兴|不开心|不爽|不太开心|差远了|泡汤|白(?:高兴|等|跑|费|忙|期待|激动)|无语|可惜|心累|好累|太累|遗憾|(?:^|[,，。 ])[唉哎]+[,，。 …~!！]*(?:$|.{2,})|呵呵|服了|醉了|后悔|早知道|扎心|心痛|心疼|闹心|糟心|堵得慌|堵心|崩溃|无奈|无助|欲哭无泪|没救|不抱希望|没指望|太让人|大失所望|与期望|不如(?:以前|从前|预期|想象)|没想到(?:会)?(?:这样|这么|你们|是)|本来.{0,16}(?:结果|现在|没想到)|😞|😔|😢|😭|☹|🙁|😟|😥|😩|😣|😿|💔|😪|😓|😕|🥺|难搞|唔开心|好失望|辜负|信任.{0,6}(?:没了|崩)
      \b(?:disappoint\w+|let ?down|sad(?:ly|ness|dened)?|upset|unhappy|not (?:very |so |really |too |at all )?(?:happy|pleased|satisfied|impressed|thrilled)|dissatisfied|frustrat\w+|depress\w+|dishearten\w+|discourag\w+|heart ?broken|heartbreaking|heart (?:sank|broke)|miserable|gutted|bummer|bummed|sigh|pity|what a shame|such a shame|regret(?:s|fully)?(?! buying)|feeling (?:down|low|blue|hurt|helpless)|feel (?:bad|down|let|embarrassed|cheated|stupid|hopeless|hurt|helpless|so down)|it hurts|hurt(?:s)? (?:me|my feelings)|losing hope|lost hope|no hope|hopeless|hoped for|expected (?:more|better)|had (?:higher|high) hopes|isn't what it used|not what (?:i|we) (?:expected|hoped|wanted|imagined)|just my luck|bad luck|for nothing|crying|cry|tears|in tears|ruined (?:my|our) (?:day|weekend|holiday|party|dinner|christmas|birthday)|worn out|exhausted|weary|at a loss|devastat\w+|dismayed|alas|oh no|oh dear|sob|so much for|wish i (?:had never|hadn't)|shouldn't have|lost (?:my )?(?:trust|faith|confidence)|(?:i|we) trusted|used to trust|had trust|live with it)\b|:\(|:-\(|:'\(|;\(
    `,
  },
  {
    reading: 'hurry',
    weight: 5,
    words: String.raw`
      快(?:一?点|一?些|啲|D|d|$|吧|啊|呀|呐|点儿|着点)|赶(?:紧|快|时间|着|飞机|火车|车|忙)|抓紧|尽快尽快|尽快.{0,3}$|(?<!不|别|着|太)急(?:急|死|用|$|啊|需|着|！|!|,|，|呀|事|疯|得|如)|十万火急|火急|很急|真急|好急|(?<!不)太急|(?<!不|别|用|太)(?:太)?着急|速度|速速|麻利|利索|等(?:不及|不了|不住|急|很久|得花|得好|到花|到什么时候|太久|好久|死|了?(?:大?半天|半个?小时|一个多?小时|好长时间|这么久|那么久|老半天|这么长|一上午|一下午|\d+分钟|二十分钟|十几分钟|几十分钟))|催|直接(?:说|告诉|给|回答|讲)|别(?:绕|啰嗦|墨迹|磨叽|废话|拖|磨蹭|说那么多|那么多废话)|少(?:废话|啰嗦)|不要(?:绕|拖|啰嗦|磨)|说重点|讲重点|长话短说|简单点说|优先|(?:只有|就|只剩|没)(?:几|五|十|两|三|\d+)?分钟|没(?:那么多)?(?:时间|工夫|功夫)(?!了解)|没空(?:等|看|听|跟)|怎么还(?:不|没|冇)|咋还(?:不|没)|还没(?:好|完|弄完|查到|回)(?:吗|么|啊|呢)?[?？]?$|还要(?:多久|等多久|等多长)|要等(?:到)?(?:多久|什么时候|几时)|多久才|什么时候才|几时先|能好[?？].{0,8}|慢(?:死|吞吞|成)|太慢|好慢|这么慢|咁慢|人呢[?？]*$|人呢人呢|回话|回我|理我|在不在啊|有没有人(?:啊|理|回)|^[?？]{2,}$|[?？]{3,}|⏰|立刻|立马|马上(?:给|帮|处理|解决|回|安排)|现在就(?:要|给)|今天(?:必须|一定)(?:要)?(?:弄|解决|修|给|到|处理)|来不及|要迟到|火烧眉毛|分秒必争|刻不容缓
      \b(?:(?<!no |not in a |don't |need to )(?:hurry|rush)|rushing|hurried|asap|a\.s\.a\.p|quick(?:ly|er)?(?!.{0,16}(?:wash|freeze|defrost|question|heat|start|guide|program|clean|way|reply))|faster(?!.{0,10}(?:way|than))|(?<!so |super |very |really |that |was |boil |heat |heat up |cool |charge |wash |dry |freeze |cook |spin |work )fast(?=$|[ ,.!]*(?:please|pls|now))|be fast|speed (?:it|things|this|up)|snappy|chop chop|(?<!not |isn't |nothing |not that |not very )urgent(?:ly)?|immediately|right (?:now|away)|at once|straight away|now please|no time|short (?:of|on) time|pressed for time|time is (?:short|running)|running (?:out of time|late)|don't have (?:much |the |all |any )?(?:time|day)|haven't got (?:time|all day)|in no time|wait(?:ing|ed)? (?:forever|so long|too long|for ages|ages|an hour|half an hour|hours|long|\d+ minutes|\w+ minutes|here)|taking (?:so long|too long|forever|ages)|takes? (?:so long|too long|forever|ages)|can't wait|how much longer|how long (?:do i have to|must i|will i have to|is this going|does it take to get an answer)|how long (?:more|still)|come on|get on with it|get a move on|get to the point|to the point|cut to the chase|just (?:tell|give|answer|say|do|fix)(?: me)?|stop (?:dawdling|wasting|stalling|beating|dragging)|don't waste|wasting my time|wast(?:e|ing) time|step on it|priorit\w+|top priority|time[- ]sensitive|still waiting|are you (?:there|still there|asleep)|not (?:done|ready|finished) yet\?|done yet|ready yet|any time now|today please|by tonight|before (?:the )?guests|deadline|too slow|so slow|slow poke|keep me waiting|leave in \w+ minutes|make it (?:quick|fast|short)|be quick|quick quick|move it|pronto|what's taking|tick tock|skip the (?:small talk|intro|chit)|short answer|only (?:got|have) \w+ minutes?)\b|^[?？\s]{2,}$|[?？]{3,}|\b(?:anybody|anyone|hello)\s?\?+(?=\s*$|\s*(?:anybody|anyone))|\b(?:hello|hi)\?{2,}
    `,
  },
  {
    reading: 'praise',
    weight: 5,
    words: String.raw`
      表扬(?!信)|好评|点赞|点个赞|赞[一个!！]|^赞+$|很赞|真赞|太赞|超赞|大拇指|竖.{0,3}拇指|五星|满分|(?:真|很|非常|特别|太|超|超级|挺|好|相当|蛮|真的|真是)(?:的)?(?:棒|好用|专业|满意|耐心|细心|贴心|周到|给力|厉害|不错|优秀|热情|负责(?!任?的人)|靠谱|敬业|牛|聪明|温柔|可靠|省心|方便啊|到位|高效|人性化|喜欢|礼貌|仔细|认真|naice|nice)|(?:真|很|非常|特别|太|超|一直|一直挺|人特别|人挺|人很|真心|确实|挺)好(?:[,，。!！~～]|$|的$|啊|呀|，)|不错不错|(?<!不)(?:满意)(?!度|吗|的话)|给力|厉害|牛[逼批啊掰!！$]|^牛$|杠杠|棒棒|超出.{0,6}(?:预期|期待|想象)|聪明|爱了|有耐心|(?:买得|最|很|真|太|超|物超所|花得)值|好用(?!吗|么|不|呢)|(?<!不)(?<!更)专业(?!的吗)(?=$|[,，。!！]|，|的$|啊|负责)|贴心|周到|热情|信得过|良心(?:企业|品牌|产品|厂家)|质量(?:真|很|非常|确实|就是|没得)(?:好|不错|过硬|说|棒|赞)|没坏过|没白|名不虚传|果然|不愧|国货之光|业界|回头客|强烈推荐(?!一)|推荐给(?:同事|朋友|邻居|亲戚|大家)|省心|放心了|服务好|服务(?:真|很|非常|态度)(?:好|棒|不错|到位|周到|赞)|态度(?:真|很|非常|特别|超|挺)?(?:好|棒)|手艺|干干净净|(?:会继续|继续|永远|会一直)支持|我支持|粉丝了|感动|暖心|可以啊你们|有两下子|👏|🌹|💯|⭐|❤|😍|🥰|好犀利|好正|劲|顶呱呱|一级棒|无可挑剔|没话说|没得说|完美(?!吗|一点|，如果)|惊喜|舒心|开心(?!不)|高兴(?!不|得太)(?<!不太高兴|不高兴)|体验很好|体验不错|这客服可以|能干|好样的|优秀|杰出
      \b(?:great (?:job|work|service|product|company|support|help from|experience|stuff|team|people|quality)|good (?:job|work|service|stuff|quality|one|experience|thing you|on you)|nice (?:job|work|service|one|people|touch|experience)|well done|bravo|kudos|hats off|thumbs up|awesome|amazing|excellent|fantastic|wonderful|brilliant|superb|outstanding|terrific|marvell?ous|fabulous|impressive|impressed|first[- ]class|first[- ]rate|top[- ]notch|world[- ]class|five stars?|5 stars?|10\/10|ten out of ten|best (?:purchase|service|thing|company|brand|customer|support|buy|fridge|washer|experience|decision|appliance)|love (?:it|this|my|your|the)|loving|very happy|so happy|really happy|super happy|happy (?:with|customer)|delighted|pleased|very satisfied|really satisfied|so satisfied|satisfied (?:with|customer)|exceed\w+|professional|polite|friendly|courteous|thoughtful|caring|helpful(?! if)|efficient|patient|knowledgeable|kind(?= of you|$|[!.,])|so kind|very kind|clear explanation|spotless|works? (?:like a charm|perfectly|beautifully|great|wonderfully)|(?:you|you're|you guys|you people|your team|it|that|this|the \w+) (?:rock|rocks|rule|are the best|is the best|are great|is great|are so|were great|was great|was lovely|are awesome|nailed it)|so smart|clever|you answer so fast|pleasant|pleasure dealing|trust(?:worthy)?(?! me| you again)(?<!used to trust|had trust)|reliable(?!\?)|worth every|worth the|recommend (?:you|your|this) to|would recommend|will recommend|highly recommend|loyal|impeccable|flawless|compliments?|credit to|shout-?out|legend|lifesaver|star(?=$|[!.])|so fast|super fast|keep (?:it|up)|praise|commend\w*|sturdy|solid|never (?:had a problem|broken|let me down)|quiet as|a joy|stunning|gem)\b
    `,
  },
  {
    reading: 'praise',
    weight: 2,
    words: String.raw`
      \b(?:great|lovely|nice(?! to)|beautiful(?:ly)?|best|super|glad|thrilled|joy|neat|prompt|honest|generous|sweet|attentive|careful|tidy|respectful|smooth(?:ly)?|gorgeous|well[- ](?:made|built|trained|organised)|durable|lasted|wow|made (?:my|our) day|like a dream|above and beyond|went out of (?:his|her|their) way|couldn't (?:be|ask)|can't fault|no complaints|handled it well|sorted it)\b|真(?:行|神|快|细|稳|香|强|会)|太(?:好|快|神|香|强|牛|赞)了|比.{1,8}(?:好|强|快)多了|夸|佩服|服气|点个大|良心|靠谱|省心|惊艳|漂亮|高手|利落|干净利索|妥妥的
    `,
  },
  {
    reading: 'thanks',
    weight: 6,
    words: String.raw`
      谢谢|谢了|谢啦|谢咯|谢过|谢您|谢你|多谢|感谢(?!卡|信)|感激|蟹蟹|3q|3x|(?<![a-z])(?:thx|thks|tks|tnx|ths)(?![a-z])|唔该|劳烦|有劳|辛苦(?:你|您|了|啦|大家|师傅|各位)|麻烦(?:你|您)?(?:们)?了|拜谢|跪谢|鞠躬|谢天谢地|帮了(?:我)?(?:大忙|很大)|帮大忙|承蒙|费心|🙏|💐|😘|三克油|(?<![感都花])谢(?!卡|信|绝|顶)
      \b(?:thanks?(?! (?:card|note|letter))|thank ?you(?! (?:card|note|letter))|thank u|thankyou|thanx|thnx|thankful|ty|tysm|tyvm|tq|cheers|appreciate[ds]?|appreciated|appreciation|grateful|gratitude|much obliged|obliged|ta(?=$|[ ,!.])|bless you|merci|arigato|gracias|you've been (?:a great help|very helpful|so helpful|most helpful|helpful)|you(?:'re| are) (?:a star|an angel|a lifesaver|too kind|a gem)|that(?:'s| was| is) (?:very |really |so |most |super )?(?:helpful|kind of you)|big help|great help|helped (?:me )?a lot|saved (?:my day|me))\b
    `,
  },
  {
    reading: 'sorry',
    weight: 7,
    words: String.raw`
      不好意思|对不(?:起|住)|抱歉|致歉|道个歉|给你们?道歉|向你们?道歉|我道歉|我错了|我的错|(?<!不)是我(?:没|弄|搞|看|说|记|理解|自己|不对|的问题|误会|(?<!不)太急|急了)|怪我|赖我|错怪|冤枉(?:你|了你)|误会(?:你|了|一场)|冒犯|请(?:原谅|见谅|谅解|多包涵|包涵|别介意)|见谅|别介意|别见怪|莫怪|打扰(?:了|你|您|一下|大家)?[,，。!！]*$|打扰(?:你|您)(?:们)?了|给你们?添(?:麻烦|乱)|sorry|骚瑞|索瑞|失礼|失敬|惭愧|罪过|唔好意思|对唔住|是我不对|我不该|我太(?:冲动|急|激动)|口误|手滑|手误|打错字|食言了|耽误(?:你|您)|害(?:你|您|师傅)们?(?:白跑|久等)|让(?:你|您)们?(?:久等|白跑)|久等了
      \b(?:sorry|sry|soz|apolog(?:y|ies|ise|ize|ised|ized|ising|izing|etic)|pardon(?: me)?|excuse me(?=$|[,.!])|forgive me|my (?:bad|mistake|fault|apologies|error)|i was wrong|i take (?:that|it) back|i shouldn't have (?:shouted|said|yelled|blamed|been|snapped|lost)|didn't mean to|oops|whoops|i misread|i misunderstood|i misspoke|bear with me|regret (?:shouting|yelling|what i said)|mea culpa|blame me|no offen[cs]e|wasting your time|to bother you)\b
    `,
  },
  {
    reading: 'cooperation',
    weight: 5,
    words: String.raw`
      配合|(?:都?听|听从|按|照|依)(?:你|您)们?(?:的)?(?:安排|吩咐|说的|建议|指示|要求|来|做)|照着?(?:你|您)?(?:说的)?(?:做|办|弄)|(?:你|您)说(?:怎么|咋)(?:做|办|弄|样)|(?:你|您)们?(?:怎么|咋)(?:说|安排)我?(?:就)?(?:怎么|咋)?(?:做|办|都行)|慢慢(?:来|查|说|弄|看|处理|问)|不(?:着急|急|赶|催)|别着急|没关系|没事(?:的|儿|，|,|,|$|啦|不急)|理解(?:你|您|的|，|,|大家|$)(?!错|不了)|能理解|可以理解|谅解|体谅|(?:等|等着|等候|静候|恭候|那我等)(?:你|您|你们|您们)?(?:的)?(?:通知|电话|消息|回复|回电|安排|结果|师傅|回音|答复|处理)|等你们(?:$|.{0,4}(?:忙完|电话|来))|我?等(?:着|就是|就好|一下没关系|得起|一会儿?没)|我(?:先|这就|马上|现在|去|来|再|等会|待会|等下|一会|晚点|稍后|回头|到家|下班|明天|今晚|晚上)(?:就|再|去|给|来)?.{0,6}(?:看|试|拍|找|查|量|拔|关|发|报|填|准备|提供|告诉|按|检查|重启|弄|翻|确认|问|拿|在家等|传|联系)(?!.{0,10}(?:吗|么|不行|没用|还是|[?？]))|(?:我|我们)(?:会|一定|可以|愿意|随时|都)(?:配合|提供|等|照|按|试|在家)|愿意(?:配合|试|等|再|提供|协助)|再试(?:一|几)?[遍次下]|随时(?:可以|都|联系我|找我|来|打|方便|问)|尽管(?:问|说|来|吩咐|打)|(?:材料|资料|照片|视频|发票|型号|信息|电话|号码|图片).{0,10}(?:发(?:给)?你|给你|报给|提供|拍给|准备好|都有|我(?:都)?(?:有|带|找))|(?:报|发|拍|传|告诉|提供|说)(?:给)?(?:你|您)(?:们)?$|(?:把|将).{1,10}(?:报|发|拍|传|告诉|给)(?:给)?(?:你|您)|保持(?:畅通|通话|电话)|在家(?:等|候|里等)|都(?:行|可以|听|依|按)(?:你|您)|按流程|走流程|没(?:问题|意见)，|照办|遵命|收到，(?:我|马上|这就)|好[的嘞,，]?(?:我|那我)(?:这就|马上|去|来|等|先|试|配合|按|照|找|把|会|现在)|支持你们(?:的)?工作|(?:你们|您)(?:先)?(?:忙|安排)(?:吧|就好|好了)?$|安排就行|处理就行|什么时候来都|几点来都|你定|您定|你们定|你们看着办|不催|先留着|你问吧|您问吧|请问吧|问吧
      \b(?:take your time|no (?:hurry|rush|pressure)|not urgent|(?:whenever|when|as soon as) (?:you|it's|your|that's|suits)(?:'re| are| can| is)?.{0,20}(?:ready|can|convenient|suits|fine|ok|okay|able|time|good for)|happy to (?:help|wait|try|cooperate|provide|do|assist|send|answer|oblige|test|check)|glad to (?:help|cooperate|wait|assist|provide|do)|willing to|cooperate|co-operate|i(?:'ll| will| can| shall)(?: just| gladly| go and| try to| be| keep| then| also| now)? ?(?:wait(?:ing)?|try|check|look|send|unplug|do|follow|provide|prepare|keep|follow|take|get|bring|fetch|find|note|switch|turn|reset|restart|give it|be home|be here|be there|make sure|stay|measure|read|fill|stand by|hold|test|photograph|cooperate|leave it|have it ready|see to it|answer)\b(?!.{0,40}(?:but|refund|lawyer|court|review|star|never|not|elsewhere|back(?: and| for)? (?:a|my) (?:refund|money)|business))|let me (?:look|check|try|find|get|see|go|fetch|grab|read|measure|take|test)|let's (?:do it|try|go)|i understand|i see,|understood|makes sense|that's (?:fine|ok|okay|alright|all right)|(?:it's|it is) (?:fine|ok|okay|alright|all right)|all right with me|fine by me|fine with me|no problem|no worries|not a problem|sounds good|go ahead|ask (?:away|me anything|your questions|whatever)|fire away|anything you need|whatever you need|as you (?:say|wish|like|suggest)|whatever you (?:say|suggest|think)|your way|up to you|you decide|follow (?:the|your) (?:instructions|steps|advice)|i'm (?:waiting|listening|ready|all ears|at home|home|flexible|available)|i don't mind|don't worry|i know you're busy|i appreciate you're busy|count on me|will do|(?<=^|i'm |already )on it(?=$|[.!,])|can do(?=$|[.!,])|i won't push|standing by|deal with it when)\b
    `,
  },
  {
    reading: 'chat',
    weight: 5,
    words: String.raw`
      你(?:们)?(?:是|到底是|难道是|真的?是|其实是|该不会是|不会是|莫非是).{0,4}(?:机器人?|ai|真人|人类|人还是|智能|程序|男|女|活人|电脑|客服机器|人吗|人么|人工智能|chatgpt|gpt|小姐姐|小哥|帅哥|美女|谁|哪里人|哪国|哥哥|姐姐)|是(?:真人|机器人?|人|ai)(?:吗|么|还是|吧)|人还是(?:机器|ai)|机器人?还是人|真人(?:吗|么|还是)|你叫(?:啥|什么)|你(?:的)?名字|怎么称呼你|你(?:几岁|多大|今年|多高|多重|生日|属什么|什么星座)|你(?:喜欢|爱|会不会|会(?!员)|懂|能(?=.{0,3}(?:唱|跳|讲|写诗|下棋|陪|思考|做梦|听懂我))|有没有(?:感情|女朋友|男朋友|对象|家|朋友|兄弟|梦|脾气|名字|生日|灵魂|工资)|有(?:感情|女朋友|男朋友|对象|兄弟|朋友|梦想|工资|妈妈)|吃(?:饭|了|过|啥|什么)|睡|累|困|饿|冷吗|热吗|无聊|开心|高兴|快乐|寂寞|孤独|想(?:我|不想|家)|在(?:干|做|想)(?:嘛|啥|什么|哪)|干嘛|干啥呢|忙不忙|忙吗|工资|上班累|下班|休息|结婚|恋爱|单身|漂亮|好看|长什么|长啥|可爱|好搞笑|搞笑|真逗|好逗|幽默|好玩|好笨|笨|帅|美|住(?:哪|在)|家在|老家|爸|妈妈|爹|娘|主人|老板(?:帅|是谁|好)|的(?:老板|主人|爸|妈|生日|爱好|偶像|梦想)|怕|哭|信不信|相信|觉得(?:我|人生|爱情|世界)|猜|爱我|想我|嫁|娶|陪我|是谁发明|被谁|谁发明|谁造|谁设计)|你们老板(?:帅|多大|是谁|结婚|有钱)|笑话|段子|脑筋急转弯|谜语|猜谜|讲(?:个|一个)?(?:故事|笑|段)|说(?:个|段)(?:笑|相声|故事|绕口令)|唱(?:个|首|歌)|跳(?:个)?舞|作诗|写(?:首|个)诗|背(?:首|一首)诗|聊(?:聊)?天|聊会|唠(?:嗑|会|唠)|陪我(?:聊|说|玩)|天气|下雨(?:吗|没|了)|(?:今天|明天|现在)(?:星期|周|礼拜|几号|是几)|星期几|几点了|几点啦|现在几点|好无聊|无聊|想你|爱你|么么|抱抱|早安|晚安|世界上|宇宙|外星|地球|首都|(?:最高|最大|最长)的(?:山|海|河|国|城)|一加一|1\+1|圆周率|彩票|中奖号|周末(?:愉快|去哪|干嘛|怎么过)|(?:新年|春节|中秋|圣诞|节日|生日|元旦|国庆|端午|情人节)快乐|恭喜发财|万事如意|我是你(?:的)?(?:粉丝|爸|爹|妈|朋友|老铁|偶像)|猜猜|玩(?:个)?游戏|成语接龙|石头剪刀|真心话|哈哈|嘿嘿|嘻嘻|233|路过|随便(?:看看|逛逛|聊聊)|看看而已|我今天(?:心情|好|很|真)|心情(?:不错|好|很好|美)|你真(?:可爱|好看|美|帅|逗|有意思|萌|搞笑|有趣)|有意思|地球人|女朋友|男朋友|明星|足球|世界杯|电影|电视剧|追剧|星座|运势|算命|人生|爱情|哲学|宠物叫|吃什么好|中午吃|晚上吃|今晚吃|吃了吗|吃了没|吃饭了|干嘛呢|忙啥呢|在忙
      \b(?:are you (?:a |an |really |actually |some |just |even )*(?:robot|bot|human|person|machine|ai|real|man|woman|male|female|boy|girl|chatgpt|computer|program|alive|single|married|happy|sad|tired|hungry|bored|lonely|okay today|smart|sentient|there for)|am i (?:talking|speaking|chatting) (?:to|with)|is this (?:a )?(?:robot|bot|human|real person|machine|ai|chatgpt)|(?:robot|bot|man|human|person|machine) or (?:a )?(?:robot|bot|man|human|person|machine)|what(?:'s| is) your (?:name|favou?rite|age|job|hobby|hobbies|sign|dream|birthday|salary|gender)|who (?:are you|made you|created you|built you|is your (?:boss|father|mother|creator)|invented you|am i)|how old are you|how are you|how(?:'s| is) (?:it going|life|your day|the weather)|how do you do|what's up|wassup|what are you (?:doing|wearing|up to|thinking)|where (?:are you from|do you live)|do you (?:like|love|ever|have (?:feelings|a (?:girlfriend|boyfriend|family|name|soul)|friends|parents|kids|siblings|dreams|emotions|pets|brothers|hobbies)|know (?:how to|any|the|who|me)(?=.{0,20}(?:cook|joke|song|dance|president|swim|me\b|siri|chatgpt|meaning|poem|capital))|believe|sleep|eat|dream|get (?:tired|bored|paid)|earn|feel|drink|think (?:about|i'm)|speak (?:dog|klingon)|miss me|watch|play|want to (?:be|chat|play|marry))|can you (?:sing|dance|cook|think|feel|tell me a|write (?:me )?a poem|swim|rap|dream|see me|play|laugh|love|cry)|will you marry|marry me|love you|miss you|(?:tell|know|give) (?:me |us )?(?:a|any|another|some|one) (?:joke|jokes|story|riddle|fun fact|poem)|a joke(?! of)|jokes?(?=$|\?)|sing (?:me|a|us|something)|let's (?:chat|talk|play|be friends)|chat with me|talk to me|keep me company|i'm bored|bored|weather|what day is (?:it|today)|what time is it|what's the (?:time|date|capital|meaning of|highest|tallest|biggest|weather)|meaning of life|capital of|tallest|highest mountain|square root|two plus two|guess (?:who|what)|play a game|movie star|football|soccer|world cup|favou?rite|you're (?:funny|cute|hilarious|sweet|adorable|weird|pretty|handsome|beautiful|interesting)|you are (?:funny|cute|hilarious|sweet|adorable|beautiful)|you sound|biggest fan|your fan|lol|haha+|hehe+|lmao|rofl|good ?night|sweet dreams|happy (?:new year|birthday|holidays|easter|weekend)|merry christmas|have a (?:nice|good|great)|nice weather|just (?:looking|browsing|passing|curious|kidding)|kidding|horoscope|lottery numbers|aliens?|siri|alexa|chatgpt|girlfriend|boyfriend|turing|love at first|be my|feelings\?|just chatting|nice to meet you|long time no see|do robots)\b|😂|🤣|😄
    `,
  },
];

/** Whoever names a fault praises nobody: "not satisfied with your service" shares most of its words with praise. */
export const faults = String.raw`
  (?<![不没])差(?!不多|点|一点|距)|恶劣|糟糕|太烂|很烂|不满|(?<!没有?)不(?:满意|负责|专业|耐烦)
  \b(?:not|n't|never|un|dis|hardly) ?(?:very |at all |really |so )?(?:satisfied|happy|pleased|impressed|professional|helpful)\b
  \b(?:rude|poor|terrible|awful|worst)\b
`;
