import type { ContentLocale } from '../../../bot/core/locale.ts';

/** A kind of appliance: what we call it, and alternatives of regular expressions for what customers call it. */
export interface ProductWords {
  id: string;
  label: Record<ContentLocale, string>;
  words: string;
}

const product = (id: string, chinese: string, english: string, words: string): ProductWords => ({
  id,
  label: { 'zh-CN': chinese, 'en-US': english },
  words,
});

/** Appliances, the more special before the more general: the first that matches is meant. */
export const products: readonly ProductWords[] = [
  product(
    'washerDryer',
    '洗烘一体机',
    'washer-dryer',
    '洗烘(?:一体|套装)?机?|washer[ -]?dryer|washer and dryer',
  ),
  product('dishwasher', '洗碗机', 'dishwasher', '洗碗机|dish ?washers?'),
  product('dryer', '烘干机', 'dryer', '烘干机|干衣机|烘衣机|(?<!hair ?)(?<!hair-)dryers?'),
  product(
    'washer',
    '洗衣机',
    'washing machine',
    '洗衣机|洗衣|滚筒|波轮|wash(?:ing)? ?machines?|washers?|front[ -]?loaders?|top[ -]?loaders?|laundry machine',
  ),
  product('wineCooler', '酒柜', 'wine cooler', '红?酒柜|wine (?:cooler|fridge|cabinet)s?'),
  product('freezer', '冰柜', 'freezer', '冰柜|冷柜|freezers?(?! compartment)'),
  product(
    'fridge',
    '冰箱',
    'refrigerator',
    '冰箱|雪柜|冰吧|电冰箱|冷藏室|冷冻室|fridges?|refrigerators?|icebox',
  ),
  product('heatPump', '空气能', 'heat pump', '空气能|地暖|heat pumps?'),
  product(
    'airConditioner',
    '空调',
    'air conditioner',
    '空调|冷气机?|挂机|柜机|外机|内机|air ?-?con(?:dition(?:er|ing))?s?|a/?cs?|split units?|(?:outdoor|indoor) unit',
  ),
  product(
    'waterHeater',
    '热水器',
    'water heater',
    '热水器|冲凉炉|热水炉|壁挂炉|water heaters?|boilers?|geysers?',
  ),
  product(
    'rangeHood',
    '油烟机',
    'range hood',
    '(?:抽?油)?烟机|排烟机|range hoods?|cooker hoods?|extractor(?: hood| fan)?|hoods?|vent hood',
  ),
  product('integratedStove', '集成灶', 'integrated stove', '集成灶'),
  product(
    'cooktop',
    '灶具',
    'cooktop',
    '燃气灶|煤气灶|灶具|灶台|灶|cook ?tops?|hobs?|stoves?|gas rings?|burners?',
  ),
  product('induction', '电磁炉', 'induction cooker', '电磁炉|电陶炉|induction(?: (?:cooker|hob))?'),
  product('steriliser', '消毒柜', 'sterilising cabinet', '消毒柜|碗柜|sterili[sz](?:er|ing)(?: cabinet)?s?'),
  product('airFryer', '空气炸锅', 'air fryer', '空气炸锅|炸锅|air ?fryers?'),
  product('microwave', '微波炉', 'microwave oven', '微波炉|microwaves?(?: ovens?)?'),
  product('oven', '烤箱', 'oven', '烤箱|蒸烤(?:一体|箱)?机?|蒸箱|ovens?|toaster oven'),
  product(
    'riceCooker',
    '电饭煲',
    'rice cooker',
    '电饭[煲锅]|压力锅|高压锅|电压力锅|饭煲|rice cookers?|pressure cookers?',
  ),
  product('kettle', '电水壶', 'kettle', '电?热?水壶|养生壶|kettles?'),
  product(
    'waterPurifier',
    '净水器',
    'water purifier',
    '净水[器机]|饮水机|直饮[水机]+|净饮机|滤水器|water (?:purifier|filter|dispenser|cooler)s?|drinking water machines?|reverse osmosis|purifiers?(?= .{0,20}water)',
  ),
  product(
    'airPurifier',
    '空气净化器',
    'air purifier',
    '空气净化[器机]|净化[器机]|新风机?|air purifiers?|purifiers?',
  ),
  product('dehumidifier', '除湿机', 'dehumidifier', '除湿[机器]|抽湿机|dehumidifiers?'),
  product('humidifier', '加湿器', 'humidifier', '加湿[器机]|humidifiers?'),
  product(
    'robotVacuum',
    '扫地机器人',
    'robot vacuum',
    '扫地机(?:器人)?|扫拖机?(?:器人)?|robot (?:vacuum|hoover|cleaner|mop)s?|robovacs?',
  ),
  product(
    'vacuum',
    '吸尘器',
    'vacuum cleaner',
    '吸尘器|洗地机|除螨仪|vacuums?(?: cleaners?)?|hoovers?|floor washers?',
  ),
  product(
    'spaceHeater',
    '取暖器',
    'heater',
    '暖风机|取暖器|电暖[器气]?|油汀|(?:fan |space |room )?heaters?|radiators?',
  ),
  product('fan', '风扇', 'fan', '电?风扇|电扇|吊扇|落地扇|循环扇|fans?'),
  product('projector', '投影仪', 'projector', '投影[仪机]|projectors?'),
  product('television', '电视', 'television', '电视机?|televisions?|tvs?|tellys?'),
  product(
    'blender',
    '破壁机',
    'blender',
    '破壁机|豆浆机|榨汁机|料理机|搅拌机|绞肉机|原汁机|blenders?|juicers?|mixers?|soy ?milk (?:maker|machine)s?|food processors?',
  ),
  product(
    'garmentSteamer',
    '挂烫机',
    'garment steamer',
    '挂烫机|电?熨斗|(?:garment |clothes )?steamers?|irons?',
  ),
  product(
    'toiletSeat',
    '智能马桶',
    'smart toilet',
    '智能马桶[盖圈]?|马桶[盖圈]?|bidets?(?: seats?)?|smart toilets?',
  ),
  product('doorLock', '智能门锁', 'smart lock', '智能门?锁|指纹锁|电子锁|smart locks?|door locks?'),
  product('massageChair', '按摩椅', 'massage chair', '按摩椅|按摩[器仪]|massage chairs?|massagers?'),
  product('hairDryer', '吹风机', 'hair dryer', '电?吹风机?|hair ?-?dryers?'),
  product(
    'coffeeMachine',
    '咖啡机',
    'coffee machine',
    '咖啡机|coffee (?:machine|maker)s?|espresso machines?',
  ),
  product('breadMaker', '面包机', 'bread maker', '面包机|多士炉|bread (?:maker|machine)s?|toasters?'),
  product(
    'yoghurtMaker',
    '小家电',
    'small appliance',
    '酸奶机|煮蛋器|电炖锅|电火锅|电饼铛|小家电|slow cookers?|egg boilers?|small appliances?',
  ),
  product('kitchen', '厨房电器', 'kitchen appliances', '厨电|厨房电器|厨房家电|kitchen appliances?'),
  product(
    'appliance',
    '家电',
    'appliance',
    '家电|电器|机器|这台机子|这机子|appliances?|(?:the|my|this|your) (?:machine|unit|device)',
  ),
];
