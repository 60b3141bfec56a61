/** What a customer can steer at any moment, whatever is being asked. */
export type Command =
  | 'help'
  | 'cancel'
  | 'restart'
  | 'english'
  | 'chinese'
  | 'human'
  | 'urge'
  | 'withdraw'
  | 'deleteMyData'
  | 'copyMyData'
  | 'status';

/** What steers the conversation itself, as whole utterances over plain text without the signs at their ends. */
export const commandWords: readonly { command: Command; words: string }[] = [
  {
    command: 'help',
    words: `
      帮助|菜单|主?菜单|功能|你(?:们)?(?:能|会|可以)(?:帮我)?(?:做|干)(?:什么|啥|些什么|些啥)|你(?:能|可以)帮我什么|怎么用|怎么操作|使用说明|帮助一下|有(?:什么|哪些)(?:功能|服务|选项)|我(?:能|可以)问什么|能问什么|help|menu|options|main menu|show (?:me )?(?:the )?(?:menu|options)|what can you do(?: for me)?|what can i (?:ask|do)|how does this work|commands
    `,
  },
  {
    command: 'cancel',
    words: `
      取消|退出|停|停止|停下|先不(?:弄|办|问|说|聊)了|不(?:弄|办|问|聊|填|报)了|算了不(?:弄|办|问|聊|填)了|结束|到此为止|中止|终止|别(?:问|弄)了|取消吧|取消操作|cancel|quit|exit|stop|abort|end|stop it|stop this|cancel (?:it|this|that)|forget (?:it|about it)|drop it|leave it
    `,
  },
  {
    command: 'restart',
    words: `
      重来|从头(?:再?来|开始)|重新(?:来|开始|来过|再来)|再来一(?:遍|次)|重头来|回到(?:开头|首页|主页|开始|主菜单)|返回(?:首页|主菜单|开头)|首页|restart|start (?:over|again|afresh|from (?:the )?(?:beginning|scratch))|begin again|from the (?:beginning|start|top)|reset|(?:let's |can we )?start over
    `,
  },
  {
    command: 'english',
    words: `
      英文|英语|(?:请)?(?:说|讲|用|切换(?:到|成|为)?|换(?:成)?|改(?:成)?)英[文语](?:吧|可以吗|服务|交流|说)?|english|(?:in )?english(?: please)?|(?:speak|switch to|change to|use|talk in|can (?:you|we|i) (?:speak|talk|chat|write)|do you speak|could (?:you|we) (?:speak|talk|chat))(?: in)? english(?: please)?|i (?:only )?speak english|i don't (?:speak|understand|read) chinese
    `,
  },
  {
    command: 'chinese',
    words: `
      中文|汉语|普通话|国语|(?:繁体|正体|简体)(?:中文|字)?|(?:请)?(?:说|讲|用|切换(?:到|成|为)?|换(?:成)?|改(?:成)?)(?:中文|汉语|普通话|国语|繁体|简体|繁体中文|简体中文)(?:吧|可以吗|服务|交流|说)?|chinese|mandarin|(?:in )?(?:chinese|mandarin)(?: please)?|(?:speak|switch to|change to|use|talk in|can (?:you|we|i) (?:speak|talk|chat|write)|do you speak)(?: in)? (?:chinese|mandarin)(?: please)?|i (?:only )?speak chinese
    `,
  },
  {
    command: 'human',
    words: `
      人工|[转找接]?人工(?:客服|服务|坐席|座席)?|真人|真人客服|转?接?人工客服|客服|(?:我要|我想|请|帮我|给我|麻烦|直接|快|要)(?:转|找|接|换|跟|和)?(?:接)?(?:一?个|一?位|一下)?(?:人工|真人|活人|真人客服|人工客服|客服人员|客服专员|专人)(?:客服|服务)?(?:聊|说|谈|沟通|说话|讲)?(?:吧|谢谢|啊)?|转接|转人|找人|agent|human|(?:a )?(?:real |live )?(?:person|human|agent|operator|representative)(?: please)?|(?:i (?:want|need|would like|'d like)|can i|let me|i want to) (?:to )?(?:talk|speak|chat)?(?: to| with)? ?(?:a|an|the|some)? ?(?:real |live |human )?(?:person|human|agent|someone|somebody|operator|representative|human being)(?: please)?|(?:talk|speak|connect me|transfer me|put me through) to (?:a|an) (?:real |live |human )?(?:person|human|agent|operator|representative)(?: please)?|customer service|operator|representative
    `,
  },
  {
    command: 'urge',
    words: `
      催单?|催(?:一下|促一下|催)|(?:麻烦|请|帮我)?催(?:一?下|催)(?:吧|单|进度|师傅)?|(?:有|还没有?|有没有)(?:消息|结果|进展|回复|答复)(?:了)?(?:吗|么|没|没有)?|怎么还(?:没|不)(?:有?人)?(?:联系|回复|处理|来|打电话)(?:我)?|怎么还没(?:消息|结果|动静|回复|人来)|还要(?:等)?多久|什么时候(?:能|才)?(?:有人)?(?:回复|答复|联系我|处理)|尽快(?:处理|回复|答复|联系我)?(?:一下)?|any news|any updates?|any progress|hurry up(?: please)?|(?:still )?no (?:news|reply|answer|call)(?: yet)?|(?:nobody|no one) (?:has )?(?:called|contacted|replied)(?: me)?(?: yet)?|how much longer|when will (?:someone|somebody|anyone|you) (?:answer|call|reply|contact me)|chase (?:it|this|them)(?: up)?
    `,
  },
  {
    command: 'withdraw',
    words: `
      撤单|撤销|撤回|(?:帮我|我要|请|麻烦)?(?:撤销|撤回|取消|撤)(?:这个|我的|那个)?(?:工单|单子|受理|报修|投诉|申请|登记|派单|维修|预约)(?:了|吧)?|(?:已经|现在|又|自己|突然)+(?:好|修好|恢复|正常|解决|能用|可以用)了?(?:了)?[,，]?(?:不用(?:处理|修|来|管|麻烦|派人)?了?|谢谢)?|(?:不用|不需要|不必)(?:再)?(?:处理|修|派人|派师傅|来人|上门|来|联系我?|跟进)(?:了)|问题(?:已经)?(?:自己)?(?:解决|好)了?(?:不用管)?|it(?:'s| is| has| does)? ?(?:works?|working|fixed itself|fine|ok|okay|solved)(?: again| now)+(?: thanks?| thank you)?|(?:please )?(?:withdraw|close|cancel) (?:my |the |this )?(?:ticket|case|request|complaint|report|repair)(?: please)?|no need to (?:come|send anyone|call|follow up)(?: any ?more)?|problem solved(?: itself)?|i fixed it(?: myself)?|it fixed itself|you can close (?:it|the case|the ticket)
    `,
  },
  {
    command: 'deleteMyData',
    words: `
      (?:请|帮我|我要|我想|麻烦|能不能|可以|要求)?(?:把)?(?:你们)?(?:删除|删掉|清除|清空|抹掉|注销|销毁|移除)(?:一下)?(?:我的?)?(?:所有|全部|个人|在你们这的?|聊天)*(?:的)?(?:数据|资料|信息|记录|聊天记录|个人信息|个人资料|账号|隐私|档案)(?:吧|吗|可以吗|谢谢)?|(?:请|帮我|麻烦)?把我的?(?:所有|全部|个人)*(?:的)?(?:数据|资料|信息|记录|聊天记录|个人信息)(?:都|全)?(?:删除|删掉|删了|清除|清空)(?:掉|了|吧)?|(?:please )?(?:can you |could you |i want you to |i'd like you to |i want to )?(?:delete|erase|remove|wipe|clear|forget) (?:all )?(?:of )?(?:my|our) (?:personal )?(?:data|information|info|details|profile|account|records?|history|chat history|chats?)(?: please| now)?|forget me|right to be forgotten
    `,
  },
  {
    command: 'copyMyData',
    words: `
      (?:请|帮我|我要|我想|麻烦|能不能|可以)?(?:把)?(?:导出|复制|查看|查询|下载|给我(?:看|一份)?|看看|发我)(?:一下|一份)?我的?(?:所有|全部|个人)*(?:的)?(?:数据|资料|信息|个人信息|个人资料|隐私|档案)(?:吧|吗|可以吗)?|(?:你们)?(?:保存|保留|存|记|留)了我(?:的)?(?:哪些|什么|多少)(?:数据|资料|信息|个人信息)|(?:please )?(?:can you |could you |i want you to |i'd like you to |i want to |i'd like )?(?:copy|export|show|download|see|send)(?: me)? (?:a copy of )?(?:all )?(?:of )?my (?:personal )?(?:data|information|info|details|profile|records?)(?: please)?|(?:a )?copy of my (?:personal )?(?:data|information)|what (?:data|information) do you (?:have|keep|hold|store)(?: about| on)? ?(?:me)?|what do you know about me
    `,
  },
  {
    command: 'status',
    words: `
      查进度|查(?:一下|询)?(?:我的)?(?:受理|工单|单子|处理|维修|投诉|报修|登记)?(?:的)?(?:进度|进展|状态|情况|结果)|(?:我的?|我那个?|上次的?|之前的?|那个)?(?:事情?|问题|受理|工单|单子|投诉|报修|维修|登记|申请|反映的问题)(?:现在|处理|办|到底|那边)*(?:得)?(?:怎么样|咋样|怎样|到哪(?:一?步)?|如何|什么情况|啥情况|有结果|好)(?:了)?(?:吗|么|没|没有)?|处理(?:得|到)?(?:怎么样|哪(?:一?步)?|如何)了?|(?:my |the )?(?:case|ticket|request|complaint|repair) status|status(?: of (?:my|the) (?:case|ticket|request|complaint|repair))?|(?:what(?:'s| is) the status|where (?:is|are) (?:my|the) (?:case|ticket|request))(?: of (?:my|the) (?:case|ticket|request|complaint|repair))?|check (?:my|the) (?:case|ticket|progress|status)|how is my (?:case|ticket|request)(?: going| coming along)?
    `,
  },
];
