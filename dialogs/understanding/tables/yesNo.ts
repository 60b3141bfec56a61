// Alternatives of regular expressions over plain text (see plain.ts): lines, and | within a line, part them;
// a line that begins with # is a comment.

/** Said before an answer without being one. */
export const fillers = `
  啊+|哦+|噢+|喔+|呃+|额+|诶|哎|唉|那个|那(?!天|可|会儿|时候)|亲|您好|你好|不好意思|抱歉|谢谢[您你]?
  感谢|应该|大概|我觉得|我想|我看(?=还是)|恐怕|看来|不巧|还是(?=算)|其实|好像|貌似|确实|well|oh|um+|uh+|hm+|er+
  actually|sorry|thanks|thank you|i think|i guess|i believe|honestly|hi|hello|so|and|but
`;

/** Whole answers that agree, particles such as 了 and 啊 left off. */
export const agreements = `
  # said back right
  都?对上|没有?(?:什么)?(?:出入|偏差|差错)|[跟和](?:我)?(?:说|想|讲)的?(?:一样|一致)|就?照(?:这个|这样|你说的)(?:写|办|来|记)?
  (?:你|您)?说到(?:点子上|我心坎(?:里|上))|(?:完全|一点|简直)?没毛病|是这么(?:个|一)(?:情况|回事|意思)|不能再(?:对|准|好)|正合(?:我|吾)意|就(?:它|这)
  (?:都|全|你|您)*(?:写|记|说|填|讲|理解)对|(?:我)?(?:完全)?(?:可以|能|能够)接受
  我(?:这边|这儿|们)?(?:都|也)?(?:ok|可以|行|没问题|没意见)|那?就?(?:麻烦|辛苦|拜托)(?:你|您)们?
  我?就是(?:我|我想要?|我要)?(?:说|表达|讲)?的?(?:这个)?意思
  一点(?:儿)?(?:都|也)?不(?:差|错|假)|(?:一字|一个字|分毫|丝毫|半点)(?:都|也)?(?:不|没)(?:差|错)|真?(?:很|挺|太|真)?准确?
  [你您]?(?:理解|总结|概括|归纳|描述|复述|记录?)得?[很挺真太都]?(?:到位|准确|清楚|明白|完整|全面?|透彻|精准|精确|好)
  [你您]?[说讲写]得[很挺真太都]?(?:到位|准确|清楚|明白|完整|全面?|透彻|精准|好|在理)
  (?:一个字)?(?:都|也)?(?:不用|不必|没什么(?:要|可|好)?|没有(?:要|什么要)?)(?:改|更正|修改)
  (?:完全|就)?(?:吻合|一致|符合)|好说(?:好说)?
  # said back right, in English
  (?:you've |you have |you )?got it all(?: down)?(?: right)?
  (?:that |it )?matches what i (?:said|told you|meant)
  no changes? (?:needed|necessary)
  (?:that's |that is |you've got |got )?(?:the gist(?: of it)?|about the size of it|the long and short of it)
  (?:you )?took the words (?:right )?out of my mouth|word for word
  (?:it )?couldn't be (?:clearer|better)|(?:good|fair) enough
  (?:i'm |i am )?(?:quite |perfectly |very )?happy with (?:that|it|this)
  (?:i have |i've |i've got )?no (?:complaints|objections?)(?: at all)?
  exactly as i (?:told you|said|described)(?: it)?
  you (?:summed|put|wrote|described|got) (?:it|that)(?: up)?(?: (?:very|so))? (?:nicely|well)
  indeed(?: (?:it is|i (?:do|did|am|have)|so|yes))
  (?:i |we )?couldn't (?:have )?(?:say|said|put) it better(?: myself)?
  (?:please )?(?:don't|do not|no need to) change (?:a thing|anything|a word|it)
  (?:there(?:'s| is) )?nothing to (?:add|change|correct)
  (?:i |we )?(?:can|could) (?:live|work|deal) with (?:that|it|this)
  (?:that|it|this)(?:'ll| will|'d| would) (?:do|work|be fine|suit)(?: (?:nicely|fine|me|well|for me))*
  (?:that |it |this )?(?:suits|fits|works for) (?:me|us)(?: (?:fine|well|perfectly|nicely))?
  # is so
  [是对好行可](?:滴|嘞|哒|勒)|[是对]滴[是对]滴|可不(?:是|咋地|咋的)?|那可不|那是|冇错|收到收到|嗯嗯好|嗯对|对嗯|(?:应该|好像)?(?:是|对)(?:吧|的吧)
  差不多(?:就)?(?:是|对)?(?:这样|这个意思)?|八九不离十|大差不差|基本(?:上)?(?:是|对)?(?:这样)?|不(?:麻烦|介意|反对|错)
  (?:你|您)?(?:理解|说|讲|听|记|看|读|写)得?(?:的)?(?:很|都|完全)?(?:对|没错|正确|准|没问题)|没(?:理解|说|听|弄|搞)错|那就这样|行就这样
  (?:以上|信息|内容|资料|地址|电话|号码|型号|订单|名字|这些|情况|全部|全|都|完全|确实|基本|大致|大体|是)(?:以上|信息|内容|资料|地址|电话|号码|型号|订单|名字|这些|情况|全部|全|都|完全|确实|基本|大致|大体|是|上|也)*(?:对|没错|正确|无误|属实|没问题)|没差|正解
  对着呢|是这个理|是这么个事|是|就是|是是+|正是|的确|确实|确实是|就是这样|就是这个|是这样|是这么回事|就这样|就这么|是这个|就是它|是它|就是这个意思|是这个意思|是我|就是我|我是|是本人|本人|对+
  对对+|对头|对滴|很对|完全对|说得对|说的对|你说的对|您说的对|没说错|[嗯恩唔]+|嗯[呢哪]|[嗯恩]+[是对好可以行要]+|嗯?嗯哼|当然是|肯定|肯定是|肯定要|确认|确定|我确认|我确定|确认无误
  无误|正确|没错|没有错|没错没错|没毛病|收到|明白|懂|了解|知道|我知道|清楚|晓得|同上
  # Cantonese and dialect
  欧[了克]?|哦了|o了|阔以|口以|闊以|必须[滴的]|得嘞|好嘞|行嘞|成嘞|要得(?:要得)?|巴适|使得|得咗|掂|系(?:咯|呀|啦)|木有?问题|米有?问题|(?:没|冇)得?问题|中嘞|要得|冇问题|系
  系啊|系嘅|啱|得嘅|好嘅|要嘅|有嘅
  # solved
  (?:有|起)(?:点|一点|一些)?(?:用|作用|效果|帮助|改善)|(?:好|灵|管用|见效|奏效|成功)[了啦]|好使|好用了|搞好|弄好|全好|没再出现|不漏|不响|制冷了?|解决|已解决|已经解决|解决好
  搞定|修好|已经好|好用|能用|可以用|正常|恢复正常|有用|有帮助|管用|没事
  # agreed, wanted, may be done
  ok的|一点(?:都|也)?没(?:说)?错|(?:都|全)?(?:不|没)差|(?:可以|行|能|那就|那|就)?(?:先)?试(?:试|一下|一试)(?:看|吧)?|(?:那|咱们?|现在)?(?:就)?开始
  (?:我)?(?:现在|这会儿|今天)?(?:有|得)(?:空|闲|时间)|安排(?:上)?|走起|来呗|成交|妥[妥了]?|中(?:中)+|好哇|好呗|行呗|你看着办|你定|听你的|依你|随你安排|就依你|点头
  就按(?:这个|你说的|您说的)(?:办|来|做)?|按(?:你|您)说的(?:办|来|做)|照办|就这么(?:办|定|着)|就这样办|当然可以|随时可以|乐意之至|没有不方便|不麻烦的话好|好+|好好+|挺好|很好
  好极|也好|那好|那就好|好就这样|行|行行+|也行|那行|都行|都可以|也可以|可|可以|可以可以|完全可以|当然|那当然|当然要|当然行|自然|必须|必须要|中|成|得|妥|妥妥|要|要要|我要|想|想要|需要
  我需要|来吧|麻烦[你您]?|那麻烦[你您]|拜托[你您]?|辛苦[你您]?|请|有|有有+|有一个|在|在在+|在呢|在线|还在|没问题|没有问题|没意见|同意|我同意|愿意|我愿意|乐意|方便|现在方便|合适
  适合|会|能|能行|听到|看到|肯
  # solved, in English
  solved|resolved|fixed|it works|it works now|working now|it's working|it's working now|that worked
  that did it|that solved it|that fixed it
  (?:it's |it is |its |that's |everything(?: i|')s )?(?:all )?(?:good|fine|ok|okay|well) (?:now|again)
  (?:it's |it is |its |that's )?(?:all )?(?:solved|sorted|fixed)(?: (?:now|again|sir|madam|thanks|thank you))*
  (?:it's |it is |its |that's )?(?:all )?(?:resolved|working)(?: (?:now|again|sir|madam|thanks|thank you))*
  everything is (?:all )?(?:solved|sorted|fixed)(?: (?:now|again|sir|madam|thanks|thank you))*
  it(?: ha|')s been (?:all )?(?:solved|sorted|fixed)(?: (?:now|again|sir|madam|thanks|thank you))*
  everything is (?:all )?(?:resolved|working)(?: (?:now|again|sir|madam|thanks|thank you))*
  it(?: ha|')s been (?:all )?(?:resolved|working)(?: (?:now|again|sir|madam|thanks|thank you))*
  (?:it )?works(?: (?:now|again|fine|well|perfectly))+|(?:that|it|this) did the (?:trick|job)
  (?:the )?(?:problem|issue|matter)(?:'s| is| was| has been)? (?:solved|sorted|fixed|resolved|gone)
  # is so, in English
  (?:it's|it is|that's|all|everything is|everything's) (?:all )?(?:correct|right|fine|accurate|good|in order)
  (?:it's|it is|that's|all|everything(?: i|')s) (?:all )?(?:exactly right|what i (?:meant?|want|need|said))
  (?:the details are|all of it is|all is) (?:all )?(?:correct|right|fine|accurate|good|in order)
  (?:the details are|all of it is|all is) (?:all )?(?:exactly right|what i (?:mean|meant|want|need|said))
  (?:exactly|precisely) (?:that|so|right)?|that sums it up
  you (?:understood|got|have) (?:me|it|that|my point)?(?: right| correctly| well)?|looks? right(?: to me)?
  very much so|i'm sure|quite|too right|yes indeed|certainly is|it sure is|y|ye|yes+|yea|yeah+|yep+|yup|yah?
  aye|yes yes|yes please|yes sir|yes it is|yes i do|yes i am|yes that is correct|yes that's right
  yes that's correct|yes of course|sure|sure thing|for sure|ok sure|alright|all right|right|that's right
  thats right|that is right|correct|that's correct|thats correct|that is correct|exactly|precisely|absolutely
  definitely|indeed|certainly|totally|fine by me|fine with me|sounds right|sounds about right|looks right
  works for me|do it|let's do it|i do|i am|i did|i have|i would|i will|i can|it is|it did|it does|it has
  it was|you're right|you are right|true|affirmative|agreed|i agree|got it|understood|that's it|thats it
  that's the one|that one|this one|you got it|you bet|by all means|i guess so|i think so|think so|i suppose
  i suppose so|pretty much|more or less|spot on|bang on|nailed it|i confirm|confirm|confirmed|with pleasure
  that's me|that's what i mean|that's what i meant|mhm|mm-?hm+|uh-?huh|ya|yessir
  (?:all ?)?right(?:o|y)?(?: then)?
  (?:that's |that is |thats |it's |it is )?(?:exactly|precisely|just)(?: (?:it|that|so|right|as i said))?
  (?:that(?:'| i)?s |it(?:'| i)s )?(?:exactly|precisely|just) what i (?:meant?|want(?:ed)?|need(?:ed)?|said)
  (?:you've|you have|you) got (?:it|that)(?: (?:right|exactly))?
  i (?:think|guess|believe|suppose|reckon) so(?: too| yes)?|i guess|uh[ -]?huh|mm+|haan
  ya(?: (?:correct|ok|okay|right|yes))?|i(?:'d| would) (?:like|love) (?:that|it)(?: very much)?
  (?:that |it |all )?looks (?:correct|fine|ok|okay)(?: to me)?
  # agreed, wanted, in English
  okk+|(?:ok){2,}|that'd be (?:great|good|nice|lovely)|i'm listening|i'm still here|i'd say so|all set thanks
  of course|ok+|oki|okay|okey|okie|okey dokey|ok fine|ok thanks|ok thank you|k|kk|fine|that's fine|sounds good
  looks good|that works|that would be great|that would be good|go ahead|please|please do|let's go|no problem
  no worries|not a problem|no objection|no objections|perfect|great|good|cool|why not|gladly|i'd like that
  i'd love to|oui|ofc|def|ok(?:ay)? then|i (?:don't|do not|wouldn't) mind
  (?:please |kindly |pls )?(?:proceed|continue|carry on|do so)(?: please)?
  that(?:'d| would) (?:help|be (?:helpful|useful|perfect|fine|ok|okay|nice|lovely|appreciated))|still here
  i'm here
`;

/** Whole answers that disagree. */
export const disagreements = `
  # not what was meant, may not be so
  (?:完全|都|全|又)*(?:跑偏|跑题|离谱|偏题|走样)|不沾边|没(?:抓|说|写|讲)(?:住|到|在)(?:重点|点子上|关键)|别急(?:着)?(?:定|办|转|弄|约)?
  (?:that |this |it )won't do
  (?:that's |it's )?out of the question|who said (?:anything|something) about .{1,30}
  哪跟哪|(?:根本|完全|压根)?(?:就)?不是(?:一回事|一码事|那么回事|那样|那个意思|我的意思)|没(?:说|写|记|弄|理解)(?:对|准|全|清楚)|先别
  (?:这|那|这样|那样|这个|那个|上面|刚才|你(?:说|写|记)的|那可|这可)(?:都|也|可|就|里|条|句|一条|一句)*不(?:太|大|怎么|完全|全)?(?:对|行|成|准|合适|可以|好|妥)
  (?:还)?少了?一?[点条]
  不(?:太|大|怎么|是很)(?:合适|方便|行|好|可以|妥|愿意|想|乐意)
  # Cantonese and dialect
  不咋(?:对|行|好|样|地|的|是)|不得行|木有|米有|莫(?:得|有)?|没得|唔啱|唔(?:得|好|系)|未得|未(?:好|搞掂)
  (?:还|依旧|仍旧|照样|照旧|仍)(?:是)?(?:不行|坏|没好|那样|这样|漏|响|没用|不中|不成)|冇(?:用|得|变化)|罢|甭|甭管|唔系|唔係|唔使|唔要|唔得|唔好|唔|冇|冇啊|冇用|冇咗|未
  咪|不中|莫得
  # not so
  才(?:不|没)(?:是|要|用|对|有|好)?|想多了|哪能|才怪|没门|(?:还)?差(?:得)?远|差(?:一)?(?:点|截)|不尽然|不敢苟同|(?:不是|没|没有)(?:这回事|这个事|这事|这样的)
  (?:你|您)(?:们)?(?:搞|弄|记|听|理解)(?:错|反|岔|混)|弄拧|驴唇不对马嘴|牛头不对马嘴|文不对题|答非所问|(?:说|搞|弄|理解|听)?反|搞反|正相反|相反|哪有|哪里是|哪儿啊|哪里
  (?:完全|根本|压根|绝对|肯定|当然|明显|显然|也|都|还|确实)(?:不是|不对|没有|没|不行|不要|不用|不同意|不想)|不算|不全|不准|差一点|差了点|有出入|对不上|不符|不一样|不太一样
  (?:地址|电话|号码|型号|订单|名字|产品|时间|意思|理解|内容|信息|日期|颜色|姓名|称呼)(?:也|都|是|好像|又|写|记|弄|搞|给|发)*(?:不对|错|有误|不是这个|反)|不是|不是不是
  不是这个|不是这样|不是这个意思|不是我|不是它|我不是|并不是|并非|也不是|都不是|不对|不对不对|不太对|不大对|不完全对|不完全是|不全是|不全对|不太是|不见得|不一定|不准确|不太准确|不正确|有误|有错
  错|弄错|搞错|说错|写错|你错|理解错|你理解错|误会|你误会|非也|不会|不可能|不成立|否|否定
  # later, no time
  (?:晚点|回头|过会儿?|等会儿?|待会儿?|改日|下回|明天|明儿|过几天|有空|等等|到时候?|以后|之后|日后)再(?:说|弄|看|试|聊|讲|定|联系)
  (?:现在|目前|这会儿|暂时|今天)?(?:没时间|没空|没工夫|不得空|抽不开身|走不开|在忙|忙着呢|正忙)|不方便|不太方便|现在不方便|下次|下次吧|以后再说|改天|改天吧
  # not solved
  (?:先|暂时|就)?不(?:弄|搞|整|试|修|换|买|约|装|退|聊|说|查|办|留|打|来|等|改|管|去)|(?:白|瞎)(?:弄|忙|折腾|试|搞)|不见好|不顶(?:用|事)|没戏|不灵|没变化|没好转
  一点(?:用|效果|作用|变化|改善)(?:都|也)?没有?|没啥用|啥用没有|还坏着|还是坏的|还没修好
  (?:我)?(?:试|弄|照做|做|按|换|重启)(?:了|过了|过|了一遍)?(?:还|仍|依然|也)(?:是)?(?:不行|没用|不好使|那样|一样|坏|没解决)|不成功|没成功|没弄好|失败|没改|又坏|又来
  更严重|还漏|还响|还坏|还是漏|没动静|不解决|不正常|不管用|不好用|没解决|没有解决|还没解决|还没有解决|没搞定|没用|没有用|没效果|没反应|没帮助|还没|还没有|还没好|没好|没修好|没收到|还是不行
  还不行|还是老样子|还是一样|还是没用|还是没解决|还那样
  # nothing more
  没(?:这个|那个|啥|什么)?必要|没|没没|没有|没有没有|没有呢|没呢|都没有|没有其他|没有别的|没其他|没别的|没有其他问题|没其他问题|没有别的问题|没别的问题|没问题要问|没有问题要问|没什么|没什么事
  没事情|没有要补充|并没有|暂时没有|暂时没|目前没有|无|暂无|就这些|就这|没了|没有了|没了谢谢
  # not wanted, may not be done
  大可不必|免谈|不(?:ok|okay|行行)|算[了啦]|得了|拉倒|打住|取消|撤销|别的|别了谢谢|不合意|不|不不+|不要|不想|不想要|我不要|我不想|先不要|暂时不要|不用|不用不用|不用管|不必|不需要
  我不需要|暂时不需要|暂时不用|先不用|先不|不麻烦|不劳烦|不可以|不行|不行不行|不成|不能|不好|不太好|不同意|我不同意|不愿意|不乐意|不合适|不肯|不干|依然不行|仍然不行|算|算了吧|免|别|别啊
  不用谢谢|换一个|另一个
  # not so, in English
  (?:you|you've|you have) (?:misunderstood|misread|misheard)(?: me)?
  (?:you|you've|you have) (?:got (?:it|me|that) wrong|mixed (?:it|that|them) up)(?: me)?|misunderstood
  (?:it's |that's )?(?:the )?other way (?:a)?round|backwards|far from it|on the contrary|not in my case
  no it is not|no it isn't|no it's not|not quite|not exactly|not entirely|not completely|not correct|not right
  not true|not that one|not this one|not me|it isn't|it's not|it is not|it wasn't|that isn't right
  that's not right|that is not right|that's not correct|that is not correct
  that's not what i (?:mean|meant|said)|that's wrong|that is wrong|wrong|all wrong|totally wrong|incorrect
  false|i don't think so|don't think so|i dont think so|i disagree|disagree|hardly|by no means
  thats not (?:right|correct|it|true)
  (?:one|a|the|my|last|first) (?:digit|letter|number|name|address|date|model) (?:is|was) (?:wrong|missing)
  (?:one|a|the|my|last|first) (?:digit|letter) (?:is|was) (?:incorrect|not (?:right|correct)|different)
  (?:one|a|the|my|last|first) (?:number|name) (?:is|was) (?:incorrect|not (?:right|correct)|different)
  (?:one|a|the|my|last|first) (?:address|date|model) (?:is|was) (?:incorrect|not (?:right|correct)|different)
  (?:one|a|the|my|last|first) (?:order|street|postcode) (?:is|was) (?:(?:in|not )correct|not right|different)
  i (?:meant|mean) (?:the other|another|something else|a different)(?: one)?
  i never (?:ordered|said|asked|did|wanted|bought|called)(?: (?:that|it|this|for (?:that|it)))?
  not in the least
  # not solved, in English
  still happening|it's back|(?:it's )?the same as before|nothing works|it's worse|worse|i refuse
  not solved yet|unsolved|it came back|not solved|not resolved|not fixed|not working|still not|still no
  still broken|still the same|still not working|same problem|still doesn't work|still isn't working
  it still doesn't work|it's still not working|it didn't work|didn't work|doesn't work|that didn't work
  didn't help|it didn't help|that didn't help|doesn't help|no luck|no use|no change|no difference
  same (?:issue|thing|fault|problem)(?: (?:again|as before|still))*
  still the same (?:issue|thing|fault|problem)
  (?:it |that |this )?did(?: not|n't) (?:help|work|solve it|fix it|change anything)(?: (?:me|at all|sorry))*
  (?:it |that |this )?does(?: not|n't) (?:help|work|solve it|fix it|change anything)(?: (?:me|at all|sorry))*
  not (?:helpful|useful|any help|any better)(?: at all)?|no (?:better|improvement|change|help)(?: at all)
  unhelpful|(?:nobody|no one) (?:called|came|answered|replied|helped)(?: me)?
  # nothing more, in English
  no more|nothing|nothing else|nothing more|none|none of them|none of these|none of those|that's all|thats all
  that is all|that'll be all|that will be all|all good|i'm good|im good|i'm fine|i'm all set|all set|neither
  that's all(?: (?:thanks|thank you|for now|for today|then))+
  i(?:'m| am) (?:good|fine|ok|okay|done|all set)(?: (?:thanks|thank you))*
  no (?:more|further|other) questions?(?: (?:thanks|thank you))*|neither(?: of (?:them|these|those))?
  # not wanted, not now, no, in English
  forget (?:it|that)|wrong (?:one|address|number|model|name|order|day|time|product|item)
  the (?:address|number|model|name|order|date|time) is wrong|i'm busy|busy now|not convenient|not a good time
  bad time|no time|i can't now|no chance|none at all|not one bit|no deal|not for me|pass|i'll pass|no can do
  negatory|n|no+|nope|nop|nah+|naw|no no+|no thanks|no thank you|no thx|no need|no not really|not really
  not at all|not yet|not now|not right now|not today|not anymore|not necessary|not needed|not interested|never
  never mind|nevermind|nvm|i don't|i dont|i do not|i'm not|i am not|i didn't|i haven't|i can't|i cannot
  i won't|i wouldn't|it doesn't|it does not|it didn't|it did not|that's not it|negative|i'd rather not
  id rather not|i would rather not|rather not|better not|i'd prefer not to|don't|please don't|don't bother
  no way|that's everything|unfortunately not|sadly not|i'm afraid not|afraid not|cancel|skip|some other time
  maybe later|later|nuh-?uh|of course not|definitely not|absolutely not|no (?:sir|madam|ma'am|mate|dear)
  (?:one|a|the|my|last|first) (?:order|street|postcode|time|colou?r) (?:is|was) (?:wrong|missing)
  (?:one|a|the|my|last|first) (?:time|colou?r) (?:is|was) (?:incorrect|not (?:right|correct)|different)
  (?:maybe |perhaps )?(?:later|some other (?:day|time)|another (?:day|time))(?: maybe| perhaps| please)?
  (?:please )?(?:don't|do not) (?:do (?:that|it)|bother)
  (?:please )?(?:cancel|leave|drop|scrap) (?:it|that|this)(?: please)?
  i (?:can't|cannot|don't|won't) (?:confirm|agree|accept)(?: (?:that|it|this|to that))?|certainly not|hell no
`;

/** Openings that agree even if more words follow without a pause. */
export const openYes = `
  是的|是啊|是呀|对的|对啊|对呀|对对+|好的|好啊|好呀|嗯+|没错|行的|行啊|可以的|可以啊|要的|当然(?!会|不)|确认无误|没问题(?=谢|[你您]|我|就|那)|好(?=谢谢|麻烦[你您]|那)
  可以(?=谢谢|麻烦[你您]|那就)|行(?=谢谢|麻烦|那)|对(?=就是|我|是|没错|谢谢|但)|是(?=我的|它|这个|这样|海|的)|要(?=谢谢|麻烦)|(?:已经)?解决了|搞定了|(?:已经)?修好了
  能用了|可以用了|(?:yes|yeah|yep|yup)(?= )|that's (?:right|correct)(?= )
  (?:sure|ok|okay|of course|right|correct)(?= (?:please|thank|but|go|just|do|let|with|by|no problem|then))
  (?:sure|ok|okay|of course|right|correct)(?= (?:i|it|you|that|we|the))|please (?:do|go)
  (?:it|that) (?:works|worked|is working|fixed|solved|helped)
  it's (?:working|fixed|solved|fine now|ok now|okay now)|go ahead|sounds (?:good|great|fine|right)
  (?:i|we)'?d (?:love|like) (?:to|that)|no problem(?= )
`;

/** Openings that disagree even if more words follow without a pause. */
export const openNo = String.raw`
  不是(?!吗|么)|不对|不用(?!客气)|不需要|不必|不了|不可以|不行(?!吗)|不方便|不同意|不愿意|不想(?=要|说|等|换|留|给|用)|没有了
  没有(?=其他|别的|问题要|什么问题了|解决|用(?:$|[啊呀])|谢谢|呢|啊|哦|效果|好转)|没(?=谢谢|解决|有用|用(?:$|[啊呀])|修好|好转|效果)|还没(?=有|好|解决|呢)
  还是(?=不行|没用|没解决|坏|老样子|那样|不能|不会|不制|漏|不)|算了|免了|错了|弄错了|搞错了|你(?:们)?(?:弄|搞|理解|听|说)错了?|不完全|不太(?=对|是|方便|行)
  先不(?=用|要|了|换|买|修)|暂时(?=不|没)|唔(?=使|系|要|好|得)|冇(?=啊|用|咗|解决)|别(?=了|打|联系|来)|不要(?=了|谢谢|啊|打)|并(?=不|没)
  no(?= (?:no|not|never|thanks|thank|need|way|please|don't|actually|sorry|because|but|wrong|other)\b)
  no(?= (?:it|its|it's|i|i'm|i'd|the|that|that's|this|my|you|we|a|an|he|she|they)\b)|nope(?= )|nah(?= )
  not (?:really|quite|exactly|entirely|yet|at all|now|today|anymore|right|correct)(?= |$)
  not (?:the|what|a|my|that|this)(?= |$)
  (?:it|that|this)(?:'s| is) (?:not|wrong|incorrect|still (?:not|broken|leaking|the same))
  (?:it|that|this) (?:isn't|doesn't|didn't|does not|did not|still)
  i (?:don't|do not) (?:think|want|need|agree|wish)(?! to (?:complain|return))|i'd rather not
  i would rather not|wrong(?= )|still (?:not|no|broken|leaking|nothing|the same|the|doesn)
  (?:doesn't|didn't) (?:work|help)|nothing (?:else|more|changed)|none of|never mind
`;
