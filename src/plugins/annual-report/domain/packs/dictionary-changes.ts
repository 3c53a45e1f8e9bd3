import { UNVERIFIED, type PackIndicator } from '../../contract/pack';

/** What the dictionary stores of a pack's indicator. */
export type DictionaryFields = Pick<
  PackIndicator,
  | 'code'
  | 'name'
  | 'nameEn'
  | 'unit'
  | 'kind'
  | 'decimals'
  | 'source'
  | 'formula'
  | 'aggregation'
  | 'direction'
> & { definition: string | null; aggregationWeight: string | null };

export type FieldChange = {
  field: keyof DictionaryFields;
  from: string | number | null;
  to: string | number | null;
};

/** As the dictionary shows it, with the document it follows; one that nobody has verified is none. */
const shownDefinition = ({ definition, definitionSource }: PackIndicator): string | null => {
  if (definition === UNVERIFIED) return null;
  return definitionSource === null ? definition : `${definition}（依据：${definitionSource}）`;
};

/** An indicator for the dictionary, which has no place for what only the pack needs. */
export function dictionaryFields({ indicator }: { indicator: PackIndicator }): DictionaryFields {
  const {
    aliases: _aliases,
    required: _required,
    bounds: _bounds,
    definitionSource: _definitionSource,
    weight,
    ...fields
  } = indicator;
  return { ...fields, definition: shownDefinition(indicator), aggregationWeight: weight };
}

const FIELDS = [
  'name',
  'nameEn',
  'unit',
  'kind',
  'decimals',
  'definition',
  'source',
  'formula',
  'aggregation',
  'aggregationWeight',
  'direction',
] as const;

/**
 * What a pack changes in an indicator of the dictionary. Where the pack has no verified definition, the one
 * that somebody entered stays.
 */
export function dictionaryChanges({
  stored,
  indicator,
}: {
  stored: Record<(typeof FIELDS)[number], string | number | null>;
  indicator: PackIndicator;
}): FieldChange[] {
  const requested = dictionaryFields({ indicator });
  return FIELDS.filter((field) => field !== 'definition' || requested.definition !== null)
    .map((field) => ({ field, from: stored[field], to: requested[field] }))
    .filter(({ from, to }) => from !== to);
}
