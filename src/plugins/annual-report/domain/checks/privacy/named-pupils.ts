import type { Check } from '../check';
import { findPersonal } from './contact-details';

/** The commonest family names; what begins with another is not taken for a name. */
const FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖韦贾夏付方邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const PATTERN = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|班|级|学生|专业|其中|团员|党员|由|和|与|及|对|向|给|是|让|请)([${FAMILY}][\\p{Script=Han}]{1,2})(?=同学(?!们|会|录|家长))`,
  'gu',
);
const NO_NAME =
  /[班级届系部院科室组队校生员位名些个们多数体部分全各每来自年人优秀贫困毕业中职高职技工专业新老男女我你他她的等所有任课]$|^(?:任课|任何|高年|高职|高中|万名|万多|方向|武术|江苏|江西|江北|和|田径|龙头|龙舟|万州|唐山|贺信|向全|任职|任教|毛坯|黄金|马上|何种|何时|钱包|余名|严重|于)/u;

/** A pupil who is named is perhaps a minor. */
export const namedPupils: Check = {
  id: 'named-pupils',
  family: 'privacy',
  reads: 'report',
  severity: 'note',
  name: { zh: '点名的学生', en: 'Pupils who are named' },
  advice: {
    zh: '请确认已取得本人（未成年人为监护人）同意；否则请改为“某同学”。',
    en: 'Make sure that the pupil, or a minor’s guardian, agrees; otherwise leave the name out.',
  },
  limits: {
    zh: '认得“姓名＋同学”，按常见姓氏判断；少见的姓氏认不出来。',
    en: 'Knows a name before 同学 by common family names; others are missed.',
  },
  run: (context) =>
    findPersonal({ context, pattern: PATTERN })
      .filter(({ found }) => !NO_NAME.test(found))
      .map(({ place, found }) => ({
        place,
        quote: found,
        messages: {
          zh: `这里写出了学生“${found}”的姓名。`,
          en: `Pupil "${found}" is named here.`,
        },
      })),
};
