/** Words that mean much the same where a customer's request is told, under one name each; single words or stems, lower case. */
export const englishClasses: Readonly<Record<string, string>> = {
  otherMaker: `gree midea haier hisense tcl xiaomi huawei siemens bosch panasonic sony lg samsung philips dyson fotile robam
    vatti rinnai noritz daikin mitsubishi hitachi toshiba sharp electrolux whirlpool aeg miele smeg gorenje beko candy hoover
    aux chigo galanz joyoung supor ecovacs roborock lenovo dell asus acer apple iphone ipad macbook android nokia oppo vivo
    canon epson nikon bmw toyota tesla byd volkswagen ford honda ikea`,
  otherService: `telecom broadband internet provider isp router modem sim carrier verizon vodafone uber lyft didi taxi cab bus
    metro subway railway train airline flight airport hotel hostel airbnb booking restaurant takeaway takeout pizza doordash
    meituan grubhub starbucks kfc mcdonalds gym bank atm mortgage loan insurance passport visa embassy licence tax pension
    school university college exam library hospital doctor dentist vet pharmacy clinic ambulance electricity powercut utility
    council landlord tenant rent property elevator lift mobile phone laptop computer notebook tablet printer camera headset
    headphones kindle car bike scooter motorcycle tyre petrol parking netflix spotify disney steam playstation xbox game
    gaming paypal alipay wechat whatsapp facebook instagram twitter youtube gmail ebay amazon taobao jd temu shein aliexpress
    dhl ups fedex hermes usps postbox concert cinema theatre tickets lottery court police optician barber hairdresser tailor
    shoes jacket clothes cosmetics pet cat dog`,
  worker: `technician technicians repairman repairer engineer engineers installer installers fitter fitters plumber
    electrician mechanic craftsman workman handyman`,
  carrier: `driver drivers courier couriers deliveryman deliverymen mover movers postman`,
  seller: `salesman saleswoman salesperson clerk cashier dealer dealers distributor distributors reseller retailer agent agents
    branch outlet store shop shops stores partner`,
  boss: `manager managers supervisor supervisors director boss superior lead leader head chief management executive owner`,
  colleague: `employee employees staff worker workers insider insiders colleague colleagues personnel buyer inspector
    accountant warehouseman keeper`,
  wrong: `bribe bribes bribery kickback kickbacks steal steals stealing stole stolen theft thief fraud fraudulent fake fakes
    counterfeit counterfeits forged forging forgery embezzle embezzled embezzling corrupt corruption cheat cheats cheating
    illegal illegally scam scams scammer launder falsify falsified falsifying collude collusion misconduct misuse misused
    unethical harass harasses harassed harassment evasion smuggle pirated bootleg impostor impostors impersonate
    impersonating leaked leaking leaks nepotism rigged rigging blackmail`,
  reporting: `report reporting expose denounce whistleblow whistleblower whistleblowing tip anonymous anonymously confidential
    confidentially evidence proof investigate investigation witness`,
  bad: `terrible horrible awful dreadful lousy pathetic shocking atrocious abysmal poor bad worst worse useless shoddy sloppy
    rubbish garbage trash crap joke disgrace disgraceful disgusting disgusted appalling appalled unacceptable ridiculous
    unprofessional incompetent careless negligent rude nasty impolite arrogant dishonest misleading deceptive nightmare
    shambles disaster unhappy dissatisfied disappointed disappointing annoyed upset angry furious regret fed`,
  ignored: `ignored ignore ignores ignoring nobody noone nothing unanswered unresolved unsolved excuses excuse delay delayed
    late waited waiting promised promise promises lied lies lying liar refuse refused refuses deny denied denies blame
    blames blamed hung stalled`,
  harm: `broke broken smashed scratched dented ruined destroyed damaged damage flooded stained cracked torn wrecked soaked`,
  redress: `compensate compensation apology apologise apologize responsible responsibility accountable sue lawyer court
    consumer authority ombudsman press media newspaper journalist`,
  fault: `leak leaks leaking drip drips dripping noise noisy noises rattle rattles rattling bang bangs banging hum humming buzz
    buzzing squeal squealing vibrate vibrates vibrating jam jammed stuck stalls dead died dies dying kaput faulty defective
    malfunction malfunctions malfunctioning blank unresponsive frozen freezes overheats overheating trips tripped trip
    error errors code fault clogged blocked rusty jumps shuts stops stopped stop quit quits fails failed failing won't wont
    doesn't doesnt can't isn't`,
  mend: `repair repairs repaired repairing fix fixes fixed fixing mend service servicing maintenance overhaul`,
  visit: `visit visits come send book booking schedule appointment arrange`,
  wish: `want wants wanna wanting would like need needs needed wish wishes hope hoping keen interested interest plan planning
    thinking considering after seek seeking looking`,
  buy: `buy buys buying bought purchase purchases purchasing order ordering acquire shopping invest obtain`,
  advise: `recommend recommends recommendation recommendations suggest advise advice options catalogue catalog brochure models
    range choose choosing choice`,
  many: `dozen dozens twenty thirty fifty hundred hundreds bulk batch several units pieces fleet rooms`,
  place: `office company hotel hostel guesthouse restaurant canteen dormitory factory hospital clinic cafe bar bakery salon
    nursery kindergarten site`,
  offering: `offer offers offering provide provides providing supply supplies supplying manufacture manufacturer manufacturers
    manufacturing supplier suppliers vendor vendors solutions solution specialise specialize outsourcing outsourced agency
    consultancy consulting freelance portfolio samples sample exhibit exhibition sponsor sponsorship advertise advertising
    marketing seo promote promotion influencer leads recruit recruiting recruitment headhunter staffing payroll accounting
    bookkeeping audit auditing legal lawyerly translation translators printing packaging logistics freight warehousing
    software erp crm saas cloud hosting certification patents trademark loan loans financing`,
  we: `we our us`,
  trade: `dealer dealers dealership dealerships distributor distributors distributorship distribution reseller resellers resell
    franchise franchisee franchising franchises agency wholesale wholesaler stockist stockists retailer retailers territory
    exclusive consignment commission authorised authorized authorisation authorization license licence channel margin`,
  parcel: `parcel parcels package packages shipment shipping ship shipped ships dispatch dispatched delivery deliver delivered
    delivering tracking track courier eta transit depot waybill logistics`,
  when: `when today tomorrow yet still eta soon date day`,
  status: `status progress update updates news state stage check checking look`,
  back: `return returns returned returning refund refunds refunded refunding exchange exchanged swap swapped replace replaced
    replacement cancel cancelled canceled cancelling reimburse unopened unused rma`,
  idea: `suggestion suggestions suggest idea ideas feedback improve improved improvement improvements feature features
    proposal propose tip thought consider add option version future better nicer handy handier`,
  money: `price prices priced pricing cost costs costing charge charges fee fees quote quotation discount discounts coupon
    coupons voucher vouchers rebate promotion promotions deal cheap cheaper cheapest expensive afford affordable budget rate
    rates deposit instalment instalments installments bucks dollars pounds euros yuan rmb surcharge free`,
  reach: `talk talking speak speaking chat connect connected transfer reach contact call ring phone put pass`,
  human: `human humans person people somebody someone anybody anyone operator representative rep reps agent advisor adviser
    specialist expert real live actual living soul`,
  ask: `how what where which who whom why whose whether`,
  can: `can could may might does do is are will should able possible allowed`,
  use: `use using used clean cleaning wash washing set setting settings mode modes program programme programs button remote
    manual app wifi filter detergent install installation connect pair reset turn switch`,
  company: `open opening hours address hotline showroom warranty guarantee invoice receipt certificate website headquarters
    membership account`,
};

/** As `englishClasses`, as alternatives of regular expressions over plain Chinese text. */
export const chineseClasses: Readonly<Record<string, string>> = {
  otherMaker: `格力|美的|海尔|海信|tcl|小米|华为|西门子|博世|松下|索尼|三星|飞利浦|戴森|方太|老板电器|华帝|林内|能率|大金|三菱|日立|东芝|夏普|
    奥克斯|志高|格兰仕|九阳|苏泊尔|科沃斯|石头|联想|戴尔|华硕|苹果|oppo|vivo|佳能|爱普生|特斯拉|比亚迪|大众|丰田|宜家|创维|康佳|长虹|容声|万和|万家乐|史密斯`,
  otherService: `电信|移动公司|联通|宽带|话费|流量|光猫|机顶盒|滴滴|打车|网约车|出租车|公交|地铁|高铁|火车|机票|航班|机场|酒店|民宿|外卖|美团|饿了么|
    奶茶|瑞幸|星巴克|肯德基|健身房|银行|信用卡|房贷|贷款|保险|护照|签证|驾照|税务|社保|医保|公积金|养老金|学校|大学|考试|医院|挂号|牙医|药店|
    宠物|电费|水费|燃气费|停电|停水|供暖|暖气|物业|房东|租房|电梯|手机|电脑|笔记本|平板|打印机|相机|耳机|汽车|单车|电动车|摩托|轮胎|加油|停车|
    会员卡|游戏|充值|支付宝|微信支付|淘宝|天猫|京东|拼多多|抖店|顺丰|中通|圆通|申通|韵达|邮政|电影票|演唱会|彩票|法院|派出所|眼镜|理发|衣服|鞋`,
  worker: `师傅|安装工|维修工|修理工|工程师|技师|电工|水电工|维修员|安装员`,
  carrier: `司机|快递员|配送员|送货员|骑手`,
  seller: `导购|店员|业务员|经销商|代理商|网点|门店|店家|专卖店|分公司|办事处`,
  boss: `经理|主管|领导|老板|负责人|总监|店长|主任|总部|管理层|上级`,
  colleague: `员工|职工|采购|仓管|库管|质检|财务|内部|内鬼|同事|会计`,
  wrong: `回扣|受贿|行贿|贪污|贪|挪用|侵吞|截留|偷|盗|假货|仿冒|冒充|冒用|造假|假的|伪造|作弊|窜货|套取|骗补|虚报|泄露|泄标|围标|串通|勾结|私下|私自|
    私收|索贿|红包|违规|违法|偷税|漏税|吃空饷|性骚扰|刷单|倒卖|倒货|以旧充新|翻新|偷工减料|克扣`,
  reporting: `举报|检举|揭发|匿名|实名|保密|证据|录音|反映|曝光|打假|调查`,
  bad: `差劲|太差|差评|垃圾|恶劣|敷衍|推诿|推卸|推来推去|不负责|坑|骗|欺骗|忽悠|糊弄|虚假|一塌糊涂|寒心|心寒|失望|不满|气愤|离谱|过分|恶心|后悔|态度|蛮横|粗鲁|
    糟糕|丢人|不专业|不作为`,
  ignored: `没人理|没人管|没人接|不接电话|不回复|没下文|没回音|石沉大海|拖|推|放鸽子|爽约|不认账|装死|反悔|不兑现|言而无信|白等|打不通|占线`,
  redress: `赔|道歉|说法|交代|解释|负责|投诉|维权|消协|12315|律师|起诉|媒体|曝光`,
  fault: `坏|漏|滴水|响|噪音|异响|不转|不动|不启动|不制冷|不制热|不加热|不出水|不进水|不排水|打不着|点不着|没反应|失灵|失效|黑屏|乱码|死机|报错|故障|跳闸|
    卡住|结冰|结霜|不凉|不热|不亮|停机|自动关|自己停|冒泡|堵|松|断|裂|锈`,
  mend: `修|检修|维修|检测|上门|派人|派个|报修|换零件|换个零件`,
  wish: `想|要|希望|打算|准备|需要|考虑|计划|有意|求`,
  buy: `买|购|采购|入手|下单|订购|订一|拿一台|换台|置办|选购|挑`,
  advise: `推荐|介绍|哪款|哪种|款式|资料|样机|选哪`,
  many: `一批|批量|几十|上百|二十|三十|五十|一百|多台|整套|团购|集中`,
  offering: `我司|我公司|我们公司|我们厂|本公司|我们是做|我们做|供应商|供货|供应|合作|洽谈|代运营|推广|广告|引流|涨粉|优化|劳务|派遣|外包|代理记账|财税|
    贷款|展会|参展|招聘|猎头|培训|认证|检测认证|软件|系统|方案|样品|样本|报价单|包装|物流专线|仓储|印刷|设计|宣传片|直播`,
  trade: `加盟|代理|经销|招商|批发|分销|授权|开店|开个店|专卖|渠道|拿货|进货|一件代发|合伙人|服务商|总代|专柜`,
  parcel: `快递|物流|包裹|发货|送货|配送|派送|派件|签收|运单|单号|出库|到货|揽收|寄出|送到|站点`,
  status: `进度|到哪|哪一步|处理到|怎么样了|查一下|查下|查询|状态|有消息|什么情况|几号|什么时候`,
  back: `退|换货|调换|换新|换一台|换个|取消|撤销|拒收|退款|退货|换成|重发|补发`,
  idea: `建议|希望能|要是能|如果能|能不能加|最好|改进|优化|增加|加个|加一个|意见|想法|点子|提议|期待|考虑出|就好了`,
  money: `多少钱|几多钱|价|费用|收费|优惠|折|便宜|贵|活动|券|预算|报价|运费|分期|定金|首付|补贴|划算|成本`,
  human: `人工|真人|活人|专员|客服|坐席|找人|叫人|来个人|换人|跟人|负责人|接线|转接`,
  ask: `怎么|如何|咋|啥|什么|哪|几|多久|吗|么|能不能|可不可以|是不是|有没有|点样|为什么`,
  use: `清洗|清洁|设置|调|模式|按键|遥控|连接|联网|说明书|使用|安装|尺寸|容量|滤芯|滤网|插座|功率|电压`,
  company: `营业|上班|下班|地址|热线|电话|展厅|体验店|保修|发票|凭证|官网|总部|会员`,
};
