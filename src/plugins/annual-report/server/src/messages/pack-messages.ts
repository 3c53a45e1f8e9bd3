import type { Message } from './message';

/** What whoever loads packs or creates reports reads. */
export const PACK_MESSAGES = {
  'pack-older': {
    zh: '指标体系包“{code}”已载入第 {loaded} 版，文件是较旧的第 {version} 版。请取得最新的文件，或提高文件中的 version。',
    en: 'Version {loaded} of pack "{code}" is loaded, and the file is the older version {version}. Get the newest file, or raise its version.',
  },
  'pack-unknown': {
    zh: '指标体系包“{code}”没有载入。已载入的：{known}。请先运行 npm run packs:load。',
    en: 'Pack "{code}" is not loaded. Loaded: {known}. Run npm run packs:load first.',
  },
  'pack-needed': {
    zh: '没有一个确定适合“{type}”{year} 年报告的指标体系包。请写明要用哪一个（--pack 代码）。已载入的：{known}。',
    en: 'No single pack fits the {year} report of a {type}. Say which one to use (--pack CODE). Loaded: {known}.',
  },
  'pack-for-other-schools': {
    zh: '指标体系包“{code}”适用于{types}，而“{school}”是{type}。请选择适用的包，或更正学校的类型。',
    en: 'Pack "{code}" is made for: {types}. "{school}" is a {type}. Choose a pack that fits, or correct the type of the school.',
  },
  'report-has-other-pack': {
    zh: '“{school}”{year} 年的报告用的是指标体系包“{current}”，不是“{code}”。请不写 --pack，或在报告中改用另一个包。',
    en: 'The report of "{school}" for {year} follows pack "{current}", not "{code}". Leave the pack out, or change it in the report.',
  },
} satisfies Record<string, Message>;

const SCHOOL_TYPES: Record<string, Message> = {
  'secondary-vocational': { zh: '中等职业学校', en: 'secondary vocational school' },
  technician: { zh: '技工学校', en: 'technician school' },
  'higher-vocational': { zh: '高等职业学校', en: 'higher vocational college' },
};

/** A school's type in words; the type itself where it has none. */
export function schoolTypeWords({ type }: { type: string }): Message {
  return SCHOOL_TYPES[type] ?? { zh: type, en: type };
}
