/** Readings of single characters, for the table of sounds that is compiled into a corpus. */

/** Readings in use that the dictionary of pinyin-pro 3.29 does not give for the single character. Syllable → characters. */
export const EXTRA_READINGS: Readonly<Record<string, string>> = {};

/**
 * Characters with more than one reading in common use (《通用规范汉字表》 level 1, as in the words in brackets). Dictionaries give many more, rare ones
 * (不 fǒu, 厂 ān): all are heard in full pinyin, but as initials only these and every other character's first.
 */
export const COMMON_READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  `
长 chang zhang|重 zhong chong|行 xing hang|乐 le yue|调 diao tiao|率 lv shuai|朝 chao zhao|传 chuan zhuan|便 bian pian|差 cha chai
藏 cang zang|曾 ceng zeng|称 cheng chen|单 dan shan|弹 dan tan|当 dang|都 du dou|度 du duo|发 fa|分 fen|更 geng|供 gong|冠 guan|好 hao
和 he huo|还 hai huan|会 hui kuai|几 ji|系 xi ji|给 gei ji|假 jia|将 jiang|降 jiang xiang|角 jiao jue|教 jiao|结 jie|解 jie xie|尽 jin|劲 jin jing
卷 juan|觉 jue jiao|看 kan|空 kong|量 liang|了 le liao|落 luo la|没 mei mo|模 mo mu|难 nan|宁 ning|铺 pu|强 qiang jiang|切 qie|曲 qu|圈 quan juan
任 ren|塞 sai se|散 san|色 se shai|少 shao|省 sheng xing|盛 sheng cheng|石 shi dan|识 shi zhi|似 si shi|宿 su xiu|挑 tiao|为 wei|相 xiang
校 xiao jiao|血 xue xie|要 yao|应 ying|与 yu|载 zai|占 zhan|涨 zhang|着 zhe zhao|正 zheng|只 zhi|中 zhong|种 zhong|转 zhuan|钻 zuan|车 che ju
薄 bo bao|泊 bo po|秘 mi bi|否 fou pi|核 he hu|厦 sha xia|合 he ge|大 da dai|数 shu shuo|创 chuang|划 hua|期 qi|参 can shen cen|削 xiao xue
壳 ke qiao|扎 zha za|择 ze zhai|屏 ping bing|堡 bao pu|尺 chi|奇 qi ji|俭 jian|提 ti di|折 zhe she|拓 tuo ta|乘 cheng sheng|拾 shi|漂 piao|纤 xian qian|卡 ka qia
`
    .trim()
    .split(/[|\n]/)
    .map((entry) => [entry.slice(0, 1), entry.slice(2)]),
);
