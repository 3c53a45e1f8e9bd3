import type { StructureChange } from '../../../contract/changes/structure-change';
import type { TextChange } from '../../../contract/changes/text-change';
import type { ValueChange } from '../../../contract/changes/value-change';
import type { ChangeLine, Speech } from './change-line';
import { placeInWords } from './place-in-words';

export function valueLines(values: ValueChange[], { say }: Speech): ChangeLine[] {
  return values.map(({ kind, indicator, year, name, typedIn, before, after, cells }, index) => ({
    key: `value-${indicator}-${year}-${index}`,
    kind: `changes.kind.${kind}`,
    what: say('changes.value', { name, year: String(year) }),
    where:
      typedIn === null
        ? cells.map(({ table }) => table.label).join('、')
        : say('changes.typed', { table: typedIn.table.label }),
    before: before?.text ?? null,
    after: after?.text ?? null,
    diff: null,
  }));
}

export function textLines(texts: TextChange[], { say, termOf }: Speech): ChangeLine[] {
  return texts.map(({ kind, field, place, before, after, diff }, index) => {
    const inWords = (value: string | null): string | null =>
      value !== null && field === 'school.type' ? termOf(value) : value;
    return {
      key: `text-${field}-${index}`,
      kind: `changes.kind.${kind}`,
      what: say(`changes.text.${field}`),
      where: placeInWords({ place, say }),
      before: inWords(before),
      after: inWords(after),
      diff: kind === 'changed' ? diff : null,
    };
  });
}

export function structureLines(structure: StructureChange[], { say }: Speech): ChangeLine[] {
  return structure
    .filter(({ kind }) => kind !== 'renumbered')
    .map(({ kind, type, key, before, after }, index) => {
      const side = after ?? before;
      const inWords = (given: typeof before): string | null =>
        given === null ? null : `${given.number} ${given.title}`;
      return {
        key: `structure-${key}-${index}`,
        kind: `changes.kind.${kind}`,
        what: say(`changes.structure.${type}`),
        where: side === null ? '' : placeInWords({ place: side.place, say }),
        before: inWords(before),
        after: inWords(after),
        diff: null,
      };
    });
}
