import {
  alternativesOf,
  foresees,
  labelOf,
  matchAlternatives,
  type Alternative,
} from './alternatives';
import type { Change } from './change';
import { compareLimits, compareMembers } from './compare-limits';
import { asList, asObject, isSame, pairsOf, resolve, type Json } from './json';

type Side = { document: Json; node: unknown };
type Comparison = { before: Side; after: Side; place: string };
type Pair = { old: Alternative; next: Alternative; place: string };

/** How a place is written inside a list, a registry, and the names of a registry. */
const SUFFIXES = { items: '[]', additionalProperties: '.*', propertyNames: '.(name)' } as const;

/** Compares schemas of two documents. Each pair of schemas is reported once, however often it is referred to. */
export function createSchemaComparer({ before, after }: { before: Json; after: Json }) {
  const met = new Map<Json, Set<Json>>();

  const isMet = (old: Json, next: Json): boolean => {
    const partners = met.get(old) ?? new Set();
    const known = partners.has(next);
    met.set(old, partners.add(next));
    return known;
  };

  const compareParts = ({ old, next, place }: Pair): Change[] =>
    (['items', 'additionalProperties', 'propertyNames'] as const).flatMap((keyword) => {
      const [left, right] = [old.schema[keyword], next.schema[keyword]];
      const inside = `${place}${SUFFIXES[keyword]}`;
      if (isSame(left, right) && typeof left !== 'object') return [];
      if (left === undefined) return [{ kind: 'limit-tightened', place: inside, what: keyword }];
      if (right === undefined) return [{ kind: 'limit-loosened', place: inside, what: keyword }];
      if (typeof left !== 'object' || typeof right !== 'object') {
        return [{ kind: 'keyword-changed', place: inside, what: keyword }];
      }
      return compare({
        before: { document: before, node: left },
        after: { document: after, node: right },
        place: inside,
      });
    });

  const compareProperties = ({ old, next, place }: Pair): Change[] => {
    const had = asList(old.schema.required);
    const has = asList(next.schema.required);
    return pairsOf(asObject(old.schema.properties), asObject(next.schema.properties)).flatMap(
      ({ name, old: left, new: right }): Change[] => {
        const inside = `${place}.${name}`;
        const isRequired = has.includes(name);
        if (left === undefined) {
          const kind = isRequired ? 'required-property-added' : 'property-added';
          return [{ kind, place: inside, what: name }];
        }
        if (right === undefined) return [{ kind: 'property-removed', place: inside, what: name }];
        const changes = compare({
          before: { document: before, node: left },
          after: { document: after, node: right },
          place: inside,
        });
        if (had.includes(name) === isRequired) return changes;
        const kind = isRequired ? 'property-made-required' : 'property-made-optional';
        return [{ kind, place: inside, what: name }, ...changes];
      },
    );
  };

  const compareType = ({ old, next, place }: Pair): Change[] => {
    const [left, right] = [String(old.schema.type), String(next.schema.type)];
    if (left === right) return [];
    const kind = right === 'number' ? 'alternative-added' : 'alternative-removed';
    return [{ kind, place, what: `${left} -> ${right}` }];
  };

  const comparePair = ({ old, next, place }: Pair): Change[] => {
    if (isMet(old.schema, next.schema)) return [];
    const own = next.name ?? place;
    const pair = { old, next, place: own };
    const schemas = { before: old.schema, after: next.schema, place: own };
    return [
      ...compareType(pair),
      ...compareMembers(schemas),
      ...compareLimits(schemas),
      ...compareProperties(pair),
      ...compareParts(pair),
    ];
  };

  const compare = ({ before: left, after: right, ...comparison }: Comparison): Change[] => {
    const place = resolve(right).name ?? comparison.place;
    const old = alternativesOf(left);
    const next = alternativesOf(right);
    const { pairs, removed, added } = matchAlternatives({ before: old, after: next });
    const tell = (kind: Change['kind'], list: Alternative[]): Change[] =>
      list.map((alternative) => ({ kind, place, what: labelOf(alternative) }));
    const isForeseen = (alternative: Alternative): boolean =>
      foresees({ before: old, added: alternative });
    return [
      ...tell('alternative-removed', removed),
      ...tell(
        'alternative-added',
        added.filter((alternative) => !isForeseen(alternative)),
      ),
      ...tell('foreseen-alternative-added', added.filter(isForeseen)),
      ...pairs.flatMap((pair) => {
        const isObject = ({ schema }: Alternative): boolean => schema.properties !== undefined;
        const isUnion = next.filter(isObject).length > 1 && isObject(pair.next);
        const inside = isUnion ? `${place}${labelOf(pair.next)}` : place;
        return comparePair({ ...pair, place: inside });
      }),
    ];
  };

  return ({ old, next, place }: { old: unknown; next: unknown; place: string }): Change[] =>
    compare({
      before: { document: before, node: old },
      after: { document: after, node: next },
      place,
    });
}

/** Changes of every definition of a JSON Schema. */
export function compareDefinitions({ before, after }: { before: Json; after: Json }): Change[] {
  const compare = createSchemaComparer({ before, after });
  return pairsOf(asObject(before.$defs), asObject(after.$defs)).flatMap(
    ({ name, old, new: next }): Change[] => {
      if (old === undefined) return [{ kind: 'definition-added', place: name, what: name }];
      if (next === undefined) return [{ kind: 'definition-removed', place: name, what: name }];
      return compare({ old, next, place: name });
    },
  );
}

/** Changes of one definition and of all that it is made of. */
export function compareDefinition({
  before,
  after,
  name,
}: {
  before: Json;
  after: Json;
  name: string;
}): Change[] {
  const node = { $ref: `#/$defs/${name}` };
  return createSchemaComparer({ before, after })({ old: node, next: node, place: name });
}
