import type { DefinitionChange } from '../../contract/changes/table-change';
import type { IndicatorEntryJson } from '../../contract/indicator';
import type { ReportJson } from '../../contract/report';

const FIELDS = [
  'name',
  'unit',
  'kind',
  'decimals',
  'definition',
  'source',
  'direction',
  'aggregation',
  'aggregationWeight',
  'formula',
] as const;

type Change = Pick<DefinitionChange, 'field' | 'before' | 'after'>;

/** A field that an edition of an earlier version does not have yet says nothing about it. */
const compareFields = (before: IndicatorEntryJson, after: IndicatorEntryJson): Change[] =>
  FIELDS.flatMap((field): Change[] => {
    const [old, young] = [before[field], after[field]];
    if (old === undefined || young === undefined || old === young) return [];
    return [{ field, before: old, after: young }];
  });

/** Indicators that a report began or ceased to use, or that it defines otherwise. */
export function compareDefinitions({
  before,
  after,
  codes,
}: {
  before: ReportJson['indicators'];
  after: ReportJson['indicators'];
  /** Codes of both, in the order to tell them in. */
  codes: string[];
}): DefinitionChange[] {
  return codes.flatMap((indicator): DefinitionChange[] => {
    const [old, young] = [before[indicator], after[indicator]];
    const whole = { indicator, field: null, before: null, after: null };
    if (!old) return young ? [{ kind: 'added', name: young.name, ...whole }] : [];
    if (!young) return [{ kind: 'removed', name: old.name, ...whole }];
    return compareFields(old, young).map((change) => ({
      kind: 'changed',
      indicator,
      name: young.name,
      ...change,
    }));
  });
}
