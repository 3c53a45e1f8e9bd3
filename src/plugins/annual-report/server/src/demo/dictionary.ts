import type { Pack, PackIndicator } from '../../../contract/pack';
import { combinePacks } from '../../../domain/packs/combine-packs';
import { tableLayout, tableYears } from '../../../domain/packs/table-layout';
import type { DemoTable } from './demo-report';

/** What the report's pack gives the demo: its indicators, and the annex tables of the report's year. */
export type Dictionary = {
  indicators: Map<string, PackIndicator>;
  annexes: DemoTable[];
  /** False where it is not known which pack the report follows. */
  isComplete: boolean;
};

/** Makes the dictionary from packs that were read and checked; empty without a report that names one. */
export function makeDictionary({ packs, year }: { packs: Pack[]; year: number }): Dictionary {
  const { indicators, tables } = combinePacks({ packs });
  const annexes = tables.map((table): DemoTable => ({
    key: table.key,
    kind: 'annex',
    title: table.title,
    display: 'table',
    years: tableYears({ table, year }),
    layout: tableLayout({ table, indicators }),
  }));
  return { indicators, annexes, isComplete: packs.length > 0 };
}
