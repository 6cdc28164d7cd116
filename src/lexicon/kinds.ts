/** Words that tell goals from results. Data only. */

/** Govern the rest of their sentence. */
export const STRONG_GOALS =
  /力争|(?:报告|会议|方案|规划纲要|意见)[^，。；]{0,4}(?:提出|明确)(?=，|,|：|:)|争取(?=实现|达到|使|在|到|完成|早日|突破)|确保|努力(?:实现|使|达到)|预期目标|目标(?:是|为|：|:)|发展目标|奋斗目标|主要目标|目标任务(?:是|：|:)|预期(?:增长|为|达|在|到)|有望|奋力(?!推进)|要达到|总目标|计划到|规划到|预计到|推动(?=.{1,12}(?:迈上|突破|达到))/g;

/** Govern their own clause and what follows without a new start. */
export const WEAK_GOALS =
  /将(?!军|近|来|其|使|从|以|全|为|在|与)(?=.{0,14}(?:达|完成|形成|实现|超|突破|建成|新增|增|新建|投入|提供|培育|有))|还将|将在|(?:达产|投产|满产|全部建成)后(?=[^，。；]{0,4}[，,]?(?:可|预计|年|将|实现))|预计(?!算|数)|计划(?!单列|生育|执行|经济|[”"」》、等])(?=[^，。；]{0,14}(?:完成|新开工|开工|投资|实现|新增|引进|建设|安排|达|增长|新建|投|共|培育|认定|打造|创建|组织))|规划(?:建设|布局|面积|总)|拟(?=建|新|投|安排|引|培育|打造)|应(?:达到|不低于)|不低于|安排一般公共预算支出|预期|要(?:完成|实现|达)/g;

/** Say that it has happened. */
const HAPPENED =
  '已(?!经济)|目前|截至|截止|累计(?!下降|提高|增长|降低|减少|达|新增|完成|实现|建成|培育)|现有|(?<!每[^，。；、]{1,12})拥有(?!量|率|人均)|共有(?!产权|制)|获评|入选|完成了|实现了|超额完成|位居|位列|稳居|回顾|以来|过去|五年来|十年来|一年来|居全|居世界';
export const RESULTS = new RegExp(`${HAPPENED}|同比(?:增长|下降)|比上年|较上年`, 'g');

/** The same without comparisons, which aims make as well. */
export const DONE = new RegExp(HAPPENED, 'g');

/** Acts whose year is not that of what came of them: 1994年批准设立，面积278平方公里. */
export const FOUNDINGS = /(?:批准|设立|成立|创立|创办|获批|落户|诞生|始建|制定|出台|印发|启用|开工|建成投用)[^，,；;]*[，,；;]/;

/** Headings of what has been done. */
export const REVIEW_HEADINGS =
  /回顾|成绩|成效|成就|成果|执行情况|完成情况|发展基础|发展现状|现实基础|工作情况|取得|主要工作|运行情况|基本情况|发展环境|收官|过去|总体情况/;

/** Headings of what is to be done. */
export const GOAL_HEADINGS = /目标|任务|安排|草案|打算|展望|思路|部署|总体要求|重点工作|工作重点|主要举措|计划(?!执行|完成)|措施|实施路径|工程|规划/;

/** Sentences that announce what is to be done in those that follow. */
export const GOAL_FRAMES =
  /还将|下一步|接下来|下一阶段|(?<![即行])将(?:继续|全力|加快|进一步|持续|着力|大力|重点|聚焦|围绕|以(?=.{2,20}为)|坚持|深入|紧扣|锚定|推动|实施)|制定了一系列目标|提出了?[^，。；]{0,16}(?:总体要求|工作安排)[^。；]{0,8}$/;

/** A sentence that says aims follow: 规划提出了“十四五”末要实现的目标。 */
export const AIMS_FOLLOW = /(?:提出|明确|确定|制定)了?[^。；]{0,24}(?:目标|指标)[。：:]$/;

/** A line that goes on with them: ——…, 产业结构方面，…. */
export const AIMS_GO_ON = /^\s*(?:——|同时|此外|另外|还将|与此同时|[^，。；]{2,10}方面[，,])/;

/** A programme and what it sets: 《某市2026年行动方案》明确. */
export const PROGRAMME_SAYS =
  /《([^《》]{4,60}(?:方案|计划|规划|意见|纲要|行动|安排|要点)(?:[（(][^（）()]*[）)])?)》[，,]?[^，。；]{0,6}(?:明确|提出|要求|提到|指出)/;

/** What has been done ends the aims. */
export const FRAME_ENDS = /截至|目前|已经?(?=[建完实达累培拥]|有)|去年|累计(?:已|建成|完成)/;

/** Said of a figure behind it: 5万亿元的目标, 被设为预期目标. */
export const AIM_BEHIND = /^(?:的|这个|这一|台阶|大关|[^，。；\d]{0,10}(?:设为|定为|列为|作为))[^，。；\d]{0,8}(?:目标|预期)/;

/** Amounts and changes of a period; what is not named here may be a count of what there is. */
export const FLOWS =
  /增速|增幅|降幅|提高幅度|贡献率|GDP|增加值|产值|产量|[亩单]产|存栏|出栏|(?:播种|种植)面积|收入|支出|利润|税|财力|投资|消费品?|零售|进出口|出口|进口|成交|销售|销量|营收|融资|新增|净增|客流|货运|客运|周转|吞吐|旅客|游客|发电|用电|订单|合同|外资|专利(?:申请|授权)|产销率|劳动生产率|失业率|人均可支配|余额|存款|贷款|投入|指数|(?<!数)占.*比重/;

/** A text looks back on the years of a plan: 回望“十四五”. */
export const LOOKS_BACK = /(?:^|[。，；])(?:回[望顾首]|总结)(?:过去)?的?(?:“?十[一二三四五六]五”?|五年)|^(?:过去五年|五年来)/;

/** The years of a plan, of which a paragraph goes on to tell. */
export const PLAN_PERIOD = /^\s*[“"]?十[一二三四五六]五[”"]?(?:时期|期间|以来)[，,]/;

/** What is done over years adds up; what there is does not. */
export const DEEDS =
  /新增|新建|新改建|建成(?!区)|建设|完成|改造|治理|修复|整治|筹集|募集|发放|投入|引进|培训|组织|实施|获评|获批|入选|打造|开通|发行|化解|签约|安置|办理|更新|新改扩建|竣工|开工|改扩建|创建|关停|清退|招引|引育/;
