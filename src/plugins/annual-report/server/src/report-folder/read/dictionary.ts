import type { IndicatorKind } from '../../../../contract/indicator';
import type { Pack } from '../../../../contract/pack';
import { combinePacks } from '../../../../domain/packs/combine-packs';
import { tableLayout, tableYears } from '../../../../domain/packs/table-layout';
import type { FolderTable } from '../folder-report';
import type { FolderIndicator } from './folder-schema';

/** What a report's pack and its own indicators give it: indicators, and the annex tables of its year. */
export type Dictionary = {
  indicators: Map<string, { code: string; kind: IndicatorKind }>;
  annexes: FolderTable[];
  /** False where it is not known which pack the report follows, or which indicators it has of its own. */
  isComplete: boolean;
};

/** The annex tables of packs as a report of a year has them at first. */
export function packAnnexes({ packs, year }: { packs: Pack[]; year: number }): FolderTable[] {
  const { indicators, tables } = combinePacks({ packs });
  return tables.map((table): FolderTable => ({
    key: table.key,
    kind: 'annex',
    title: table.title,
    display: 'table',
    years: tableYears({ table, year }),
    layout: tableLayout({ table, indicators }),
  }));
}

/** Makes the dictionary of a report; `annexes` are the tables that it has of its pack, all when it does not say. */
export function makeDictionary({
  packs,
  year,
  annexes,
  ownIndicators,
  isComplete,
}: {
  packs: Pack[];
  year: number;
  annexes: string[] | null;
  ownIndicators: FolderIndicator[];
  isComplete: boolean;
}): Dictionary {
  const { indicators } = combinePacks({ packs });
  return {
    indicators: new Map([
      ...[...indicators.values()].map(({ code, kind }) => [code, { code, kind }] as const),
      ...ownIndicators.map(({ code, kind }) => [code, { code, kind }] as const),
    ]),
    annexes: packAnnexes({ packs, year }).filter(({ key }) => annexes?.includes(key) ?? true),
    isComplete,
  };
}
