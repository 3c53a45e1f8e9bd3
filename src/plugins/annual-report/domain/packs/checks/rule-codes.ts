import type { PackRule } from '../../../contract/pack';
import type { Path } from './pack-context';

export type NamedCode = { code: string; path: Path };

const listed = (field: string, codes: string[]): NamedCode[] =>
  codes.map((code, index) => ({ code, path: [field, index] }));

/** The codes that a rule names outside of expressions, with their paths inside the rule. */
export const ruleCodes = ({ rule }: { rule: PackRule }): NamedCode[] => {
  switch (rule.kind) {
    case 'partition':
    case 'sum':
    case 'subset':
    case 'overlap':
      return [{ code: rule.whole, path: ['whole'] }, ...listed('parts', rule.parts)];
    case 'same':
    case 'band':
      return listed('indicators', rule.indicators);
    case 'base':
      return [
        { code: rule.rate, path: ['rate'] },
        { code: rule.over, path: ['over'] },
      ];
    case 'per-head':
      return [
        { code: rule.value, path: ['value'] },
        { code: rule.total, path: ['total'] },
        { code: rule.heads, path: ['heads'] },
      ];
    case 'bounds':
      return [{ code: rule.indicator, path: ['indicator'] }];
    case 'relation':
      return [];
  }
};
