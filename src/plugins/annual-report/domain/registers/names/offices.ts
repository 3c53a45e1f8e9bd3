import type { PreparedReport } from '../../compile/prepare-report';
import type { Mention } from './names';
import { peopleOf } from './people';
import { sentenceAround, type Writing, writingsOf } from '../writings';

/** Somebody in an office that one person holds at a time: 药检系主任邓伟恒, 院长韩立峰. */
export type OfficeHolder = Mention & {
  person: string;
  office: string;
  /** 药检系; empty for the school's own heads. */
  unit: string;
};

const OFFICES =
  '党委书记|党总支书记|党支部书记|总支书记|支部书记|纪委书记|团委书记|书记|校长|院长|主任|处长|科长|部长|所长|馆长|站长|厂长|董事长|总经理|经理|会长|理事长|局长|总工程师|总监|镇长|村主任';
/** 副, 执行 and the like make another office. */
const NOT_HEAD = /[副助执代前原]$|常务$|名誉$|总$|班$|校$(?<!学校)/;
const REACH = 24;
const BEFORE = new RegExp(`([\\u4e00-\\u9fff]{0,12}?)(${OFFICES})(?:为|是|由|：|:|\\s){0,2}$`);
const AFTER = new RegExp(
  `^(?:同志)?(?:（|\\(|，?(?:现任|担任|任|为|是))?([\\u4e00-\\u9fff]{0,8}?)(${OFFICES})(?![\\u4e00-\\u9fff]{0,2}助理)`,
);
/** Where a unit begins within the words of a sentence. */
const LEAD =
  /^.*(?:[，、。；：（“”]|学校|我校|本校|由|与|和|及|在|的|据|经|向|请|邀请|以及|兼|任|是|为|对|让|跟|给|同|时)/;
const NONE = /^(?:学院|学校|党委|现任|该|校|院)$/;
/** Offices change hands, and one may hold two. */
const CHANGED =
  /原|前任|时任|曾任|兼|升任|晋升|改任|调任|转任|接任|新任|继任|卸任|退休|历任|先后|当年/;

const HEADS: Record<string, string> = { 党委书记: '书记', 党总支书记: '书记', 总支书记: '书记' };

const heldBy = (
  { writing, start, end }: Mention,
  person: string,
  {
    unit: words,
    office,
    from,
    until,
  }: { unit: string; office: string; from: number; until: number },
): OfficeHolder[] => {
  if (NOT_HEAD.test(words)) return [];
  if (CHANGED.test(sentenceAround({ text: writing.text, start, end }))) return [];
  const named = words.replace(LEAD, '');
  const unit = NONE.test(named) ? '' : named;
  const canonical = unit === '' ? (HEADS[office] ?? office) : office;
  const form = from < start ? `${unit}${office}${person}` : `${person}${unit}${office}`;
  return [{ form, person, office: canonical, unit, start: from, end: until, writing }];
};

const officesAround = (mention: Mention): OfficeHolder[] => {
  const { writing, start, end, form: person } = mention;
  const { text } = writing;
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  if (before) {
    const [all, unit = '', office = ''] = before;
    return heldBy(mention, person, { unit, office, from: start - all.length, until: end });
  }
  const after = AFTER.exec(text.slice(end, end + REACH));
  if (!after) return [];
  const [all, unit = '', office = ''] = after;
  return heldBy(mention, person, { unit, office, from: start, until: end + all.length });
};

const made = new WeakMap<Writing[], OfficeHolder[]>();

/** Everybody whom this report names in an office, in reading order; who held it before or holds two is left out. */
export function officeHolders(prepared: PreparedReport): OfficeHolder[] {
  const writings = writingsOf(prepared);
  const { names } = peopleOf(prepared);
  const holders =
    made.get(writings) ??
    [...names.values()].flatMap(({ mentions }) => mentions.flatMap(officesAround));
  made.set(writings, holders);
  return holders;
}
