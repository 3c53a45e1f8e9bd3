/** Comparisons, spans and starting points. */
const COMPARED =
  /相比|相较|对比|同比|上年|去年|前年|往年|同期|以来|历年|近年|近[两三五]年|[比较自从到至]\s{0,3}20\d{2}|始于|起[，,、]|截[至止]/;

/** Foundings, recognitions and honours. */
const HISTORY =
  /成立|创办|创建|始建|建校|建成|建立|组建|更名|升格|合并|前身|立项|获批|批准|认定|评为|评选|授予|荣获|荣膺|入选|获得|加入|挂牌/;

const DOCUMENTS = /印发|颁布|下发|出台|施行|实施|修订|规定|文件|精神|政策/;

const MONEY = /收入|支出|经费|拨款|预算|决算|资金|投入|财政|万元|会计/;

const COHORTS = /\d\s{0,3}级|届|入学|毕业于|出生|参加工作/;

const PLANS = /规划|计划|目标|预计|力争|展望|行动|工程|将[于在会继进]/;

const some = (patterns: RegExp[], sentence: string): boolean =>
  patterns.some((pattern) => pattern.test(sentence));

/** Whether a sentence that tells of something may well name another year than its report's. */
export const mayNameAnotherYear = ({ sentence }: { sentence: string }): boolean =>
  some([COMPARED, HISTORY, DOCUMENTS, MONEY, COHORTS, PLANS], sentence);

/** Whether a sentence joins this year with another one, as a comparison or a contract does. */
export const joinsYears = ({ sentence }: { sentence: string }): boolean =>
  some([COMPARED, HISTORY, COHORTS, PLANS], sentence) || sentence.includes('签订');
