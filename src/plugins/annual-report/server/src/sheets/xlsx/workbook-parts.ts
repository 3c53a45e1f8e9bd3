import { SHEET_LIMITS } from '../sheet';
import type { XmlHandler } from './read-xml';
import { SheetRefusal } from './refusal';

/** A worksheet that people see, and the part of the archive that holds it. */
export type SheetPart = { name: string; part: string };

const HIDDEN = new Set(['hidden', 'veryHidden']);

/** `worksheets/sheet1.xml`, as it is written in `xl/workbook.xml`, as a name in the archive. */
const partName = (target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = ['xl'];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** The parts that the workbook refers to, by the ending of their type: `worksheet`, `sharedStrings`, `styles`. */
export type Relation = { id: string; type: string; part: string };

export function createRelationReader(): { handler: XmlHandler; relations: Relation[] } {
  const relations: Relation[] = [];
  return {
    relations,
    handler: {
      open({ name, attributes }) {
        if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
        const type = attributes.get('Type') ?? '';
        relations.push({
          id: attributes.get('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          part: partName(attributes.get('Target') ?? ''),
        });
      },
    },
  };
}

/** The sheets of a workbook in their order, and from which day it counts dates. */
export function createWorkbookReader(): {
  handler: XmlHandler;
  isFrom1904: () => boolean;
  /** Leaves out what nobody who opens the file sees, and sheets that are charts. */
  sheets: (relations: Relation[]) => SheetPart[];
} {
  const named: { name: string; id: string }[] = [];
  let is1904 = false;
  return {
    handler: {
      open({ name, attributes }, path) {
        if (name === 'workbookPr')
          is1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
        if (name !== 'sheet' || path.at(-1) !== 'sheets') return;
        if (HIDDEN.has(attributes.get('state') ?? '')) return;
        const sheet = { name: attributes.get('name') ?? '', id: attributes.get('r:id') ?? '' };
        if (sheet.name.length > SHEET_LIMITS.sheetName) throw new Error('No name of a sheet');
        named.push(sheet);
        if (named.length > SHEET_LIMITS.sheets) throw new SheetRefusal('sheet-expands');
      },
    },
    isFrom1904: () => is1904,
    sheets(relations) {
      const byId = new Map(relations.map((relation) => [relation.id, relation]));
      return named.flatMap(({ name, id }) => {
        const found = byId.get(id);
        return found?.type === 'worksheet' ? [{ name, part: found.part }] : [];
      });
    },
  };
}
