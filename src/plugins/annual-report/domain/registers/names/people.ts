import type { PreparedReport } from '../../compile/prepare-report';
import { formsOf, type Mention, type NameForm } from './names';
import { type Writing, writingsOf } from '../writings';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳奚粟蔺楼盘冶佐拉扎才洛索加尕仁央哈';
const NAME = `[${SURNAMES}][\\u4e00-\\u9fff]{1,2}`;

/** Offices that one person holds at a time, the longest first. */
const OFFICES =
  '党委书记|党委副书记|党总支书记|党支部书记|总支书记|支部书记|副书记|书记|常务副校长|副校长|校长|执行院长|副院长|院长|副董事长|董事长|副总经理|总经理|副经理|经理|技术总监|副总监|总监|总农艺师|总工程师|副理事长|理事长|副会长|会长|副局长|局长|副主任|主任|副处长|处长|副科长|科长|副部长|部长|副所长|所长|副馆长|馆长|站长|园长|厂长|总裁|秘书长|主席|负责人|村支书|支书';
const TITLES =
  '正高级讲师|高级讲师|助理讲师|讲师|副教授|教授|高级教师|教师|高级技师|技师|副主任医师|主任医师|主治医师|副主任护师|主任护师|主管护师|水手长|大副|二副|三副|大管轮|二管轮|三管轮|高级工程师|工程师|农艺师|工匠|大师|劳模|模范|名师|带头人|导师|班主任|毕业生|选手|学员|同学|专家|能手|标兵|校友|村民|辅导员|船长|轮机长|会计|设计师|传承人';
const AFTER_NAME =
  '老师|书记|校长|院长|主任|经理|同志|教授|讲师|同学|先生|女士|师傅|技能大师|大师|名师|工作室|工程师|技师|医师|医生|护士长|总监|处长|部长|科长|所长|馆长|董事长|总经理|会长';
/** A name ends before these; a third character of this kind belongs to the sentence. */
const NOT_GIVEN =
  /[任在为说是的和与等带率作主介表讲到向对及同被获指担领亲深、兼从来已将给把有也就都还又参组]/;

const BEFORE = new RegExp(`(${OFFICES}|${TITLES}|(?<=“[^”]{2,12})”)[：:\\s]?(${NAME})`, 'g');
/** Of what somebody says or does: a name only where another place names the same person. */
const ACTING = new RegExp(
  `(?<![\\u4e00-\\u9fff])([${SURNAMES}][\\u4e00-\\u9fff]{2})(?=说|表示|介绍|认为|任|担任|获|荣获|告诉|坦言|感慨|回忆|以\\s?\\d|凭借|夺得|摘得|拿下|入选|当选|被评|被授|考入|考取|入职|带领|主讲|主持|讲授|作为|[，。：（、])`,
  'g',
);
/** Behind a word that says what somebody is, or how old: 学生孟祥宇, 19 岁的孟祥宇. */
const ROLE = new RegExp(
  `(?:学生|队员|队长|组长|组员|社员|团员|党员|干部|骨干|员工|职工|工人|护士|医师|医生|技术员|村医|创业者|获奖者|青年|女生|男生|新生|校友|[级岁]的)([${SURNAMES}][\\u4e00-\\u9fff]{2})(?![们生员])`,
  'g',
);
const BEHIND = new RegExp(
  `(?:(?<![\\u4e00-\\u9fff])|(?<=[与和及由请]))(${NAME})(${AFTER_NAME})`,
  'g',
);
const NO_NAME =
  /^(?:高级|高校|高职|中职|任职|任教|包括|全校|全体|全部|应用|应届|安全|成立|成员|支部|和|明确|来自|国家|相关|公司|公开|干部|来校|常年|利用|农村|农业|计划|信息|方面|方案|解决|解答|支持|向|单位|关于|关爱|时|平均|文化|管理|项目|连续|都|那|由|通过|教师|学生|学校|企业|专业|师生|班|智能|组织|毕业|程序|高中|马铃|石榴)/;

export type Person = Mention & {
  title: string;
  /** Whether the title stands behind the name: 李老师, 王校长 are ways of speaking. */
  isSpoken: boolean;
};

const peopleIn = (writing: Writing): Person[] => {
  const { text } = writing;
  const before = [...text.matchAll(BEFORE)].map(
    ({ 0: all, 1: title = '', 2: name = '', index }) => ({
      title: title === '”' ? '' : title,
      name,
      start: index + all.length - name.length,
      isSpoken: false,
    }),
  );
  const behind = [...text.matchAll(BEHIND)].map(({ 1: name = '', 2: title = '', index }) => ({
    title,
    name,
    start: index,
    isSpoken: true,
  }));
  return [...before, ...behind].flatMap(({ title, name, start, isSpoken }): Person[] => {
    const form = NOT_GIVEN.test(name.charAt(2)) ? name.slice(0, 2) : name;
    const isName = form.length >= 2 && !NOT_GIVEN.test(form.charAt(1)) && !NO_NAME.test(form);
    return isName ? [{ form, title, isSpoken, start, end: start + form.length, writing }] : [];
  });
};

const mentionsIn = (writings: Writing[], names: Set<string>): Mention[] =>
  writings.flatMap((writing) => {
    const { text } = writing;
    const found: Mention[] = [];
    for (let at = 0; at + 3 <= text.length; at += 1) {
      const form = text.slice(at, at + 3);
      if (names.has(form)) found.push({ form, start: at, end: at + 3, writing });
    }
    return found;
  });

/** A name of three characters with the last two exchanged. */
export function swapped(name: string): string {
  return name.charAt(0) + name.charAt(2) + name.charAt(1);
}

const actingIn = (writing: Writing): Mention[] =>
  [...writing.text.matchAll(ACTING), ...writing.text.matchAll(ROLE)].flatMap(
    ({ 0: all, 1: form = '', index }) => {
      const start = index + all.length - form.length;
      return NO_NAME.test(form) || NOT_GIVEN.test(form.slice(1))
        ? []
        : [{ form, start, end: start + form.length, writing }];
    },
  );

export type PeopleRegister = {
  /** People with names of three characters, wherever they are written. */
  names: Map<string, NameForm>;
  /** What people are called before or behind their names. */
  titled: Person[];
  /** What looks like the name of somebody who says or does something, wherever it is written. */
  acting: Map<string, NameForm>;
};

const made = new WeakMap<Writing[], PeopleRegister>();

const collect = (writings: Writing[]): PeopleRegister => {
  const titled = writings.flatMap(peopleIn);
  const known = titled.map(({ form }) => form).filter((form) => form.length === 3);
  const wanted = new Set(known.flatMap((name) => [name, swapped(name)]));
  const acting = new Set(writings.flatMap(actingIn).map(({ form }) => form));
  return {
    titled,
    acting: formsOf(mentionsIn(writings, acting)),
    names: formsOf(mentionsIn(writings, wanted)),
  };
};

/** The people whom the report and last year's edition name with a title. */
export function peopleOf(prepared: PreparedReport): PeopleRegister {
  const writings = writingsOf(prepared);
  const register = made.get(writings) ?? collect(writings);
  made.set(writings, register);
  return register;
}
