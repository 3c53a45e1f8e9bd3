import type { Pack } from '../../../contract/pack';
import type { Bilingual } from '../../base/bilingual';
import type { PackContext, PackProblem, Path } from './pack-context';
import { walkOutline } from '../official-outline';
type Thing = { name: string; path: Path };
const KINDS: { kind: Bilingual; thingsOf: (pack: Pack) => Thing[] }[] = [
  {
    kind: { zh: '指标', en: 'indicator' },
    thingsOf: ({ indicators }) =>
      indicators.map(({ code }, index) => ({ name: code, path: ['indicators', index, 'code'] })),
  },
  {
    kind: { zh: '附表', en: 'table' },
    thingsOf: ({ tables }) =>
      tables.map(({ key }, index) => ({ name: key, path: ['tables', index, 'key'] })),
  },
  {
    kind: { zh: '规则', en: 'rule' },
    thingsOf: ({ rules }) =>
      rules.map(({ id }, index) => ({ name: id, path: ['rules', index, 'id'] })),
  },
  {
    kind: { zh: '章节', en: 'chapter' },
    thingsOf: (pack) =>
      walkOutline(pack).map(({ chapter, path }) => ({ name: chapter.key, path: [...path, 'key'] })),
  },
];

const repeated = ({ pack, below }: PackContext, { kind, thingsOf }: (typeof KINDS)[number]) => {
  const places = new Map(
    below.flatMap((other) => thingsOf(other).map(({ name }) => [name, other.pack])),
  );
  return thingsOf(pack).flatMap(({ name, path }): PackProblem[] => {
    const first = places.get(name);
    places.set(name, first ?? pack.pack);
    if (first === undefined) return [];
    const messages = {
      zh: `${kind.zh}“${name}”已在“${first}”中定义，请改名或去掉`,
      en: `the ${kind.en} "${name}" is already defined in "${first}"; rename it or take it away`,
    };
    return [{ path, messages }];
  });
};

/** Another name that is the name, or another name, of a second indicator names nothing. */
const ambiguousAliases = ({ pack, combined }: PackContext): PackProblem[] => {
  const owners = new Map<string, Set<string>>();
  for (const { code, name, aliases } of combined.indicators.values()) {
    for (const word of [name, ...aliases]) {
      owners.set(word, (owners.get(word) ?? new Set()).add(code));
    }
  }
  return pack.indicators.flatMap(({ code, aliases }, index) =>
    aliases.flatMap((alias, at): PackProblem[] => {
      const other = [...(owners.get(alias) ?? [])].find((owner) => owner !== code);
      if (other === undefined) return [];
      const messages = {
        zh: `别名“${alias}”也是指标“${other}”的名称，请换一个更具体的别名`,
        en: `the alias "${alias}" also names the indicator "${other}"; choose a narrower one`,
      };
      return [{ path: ['indicators', index, 'aliases', at], messages }];
    }),
  );
};

/** Indicators, tables, chapters and rules that are defined twice, here or below, and ambiguous aliases. */
export function checkDuplicates(context: PackContext): PackProblem[] {
  return [...KINDS.flatMap((kind) => repeated(context, kind)), ...ambiguousAliases(context)];
}
