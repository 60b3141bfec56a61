/** Given names from other languages as they are written in Chinese; without those that are Chinese names as well (安娜, 马克). */
export const transliteratedGiven = `
  大卫 戴维 约翰 杰克 汤姆 彼得 迈克 迈克尔 保罗 詹姆斯 罗伯特 威廉 理查德 查理 查尔斯 乔治 亨利 托马斯 丹尼尔 亚当 亚历克斯 亚历山大 安德鲁 安东尼 本杰明
  克里斯 埃里克 弗兰克 凯文 史蒂文 史蒂夫 杰森 杰瑞 吉姆 鲍勃 比尔 卢卡斯 尼克 奥利弗 瑞恩 萨姆 西蒙 玛丽 玛丽亚 艾米丽 爱丽丝 爱玛
  凯特 凯瑟琳 丽莎 莉莎 琳达 露西 露丝 珍妮 珍妮弗 杰西卡 索菲 索菲亚 莎拉 劳拉 朱莉 朱莉娅 海伦 伊丽莎白 艾琳娜 娜塔莎 穆罕默德 阿里 艾哈迈德 哈桑
  阿依古丽 古丽 阿依努尔 买买提 艾尔肯 吐尔逊 扎西 卓玛 次仁 多吉 格桑 旺堆 其其格 巴特尔 巴图 乌兰
`;

/** Family names from other languages as they are written in Chinese. */
export const transliteratedFamilies = `
  史密斯 约翰逊 威廉姆斯 布朗 琼斯 米勒 戴维斯 威尔逊 泰勒 安德森 托马斯 杰克逊 怀特 哈里斯 汤普森 克拉克 刘易斯 罗宾逊 沃克 艾伦 斯科特 格林 贝克 卡特
  米切尔 罗伯茨 特纳 菲利普斯 帕克 埃文斯 爱德华兹 柯林斯 斯图尔特 莫里斯 墨菲 库克 罗杰斯 摩根 库珀 彼得森 穆勒 施密特 舒尔茨 费舍尔 伊万诺夫 彼得罗夫 加西亚 罗德里格斯
  马丁内斯 冈萨雷斯 洛佩兹 费尔南德斯 杜邦 佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 加藤 吉田 山田 佐佐木 松本 井上
`;
