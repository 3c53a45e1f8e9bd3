import type { OfferedPack } from '../../contract/admin/new-report';
import type { Pack, PackChapter } from '../../contract/pack';
import { combinePacks } from './combine-packs';
import { includedPacks } from './included-packs';

type PackSummary = Pick<Pack, 'pack' | 'year' | 'schoolTypes' | 'includes'>;

/**
 * The packs that a report could follow when none is named: made for the school's type, of the newest year
 * that is not after the report's, and not merely a part of another one. `includes` names every pack below.
 */
export function fittingPacks<Summary extends PackSummary>({
  packs,
  schoolType,
  year,
}: {
  packs: Summary[];
  schoolType: string;
  year: number;
}): Summary[] {
  const made = packs.filter((pack) => pack.schoolTypes.includes(schoolType) && pack.year <= year);
  const newest = Math.max(...made.map((pack) => pack.year));
  const current = made.filter((pack) => pack.year === newest);
  return current.filter((pack) => !current.some((other) => other.includes.includes(pack.pack)));
}

const countChapters = (chapters: PackChapter[]): number =>
  chapters.reduce((count, chapter) => count + 1 + countChapters(chapter.chapters ?? []), 0);

/**
 * Packs that a report of a school of some type could follow, those that fit first, then by year and name.
 * A pack that is merely a part of another one that fits is left out.
 */
export function offerPacks({
  packs,
  schoolType,
  year,
}: {
  packs: Pack[];
  schoolType: string;
  year: number;
}): OfferedPack[] {
  const summaries = packs.map((pack) => ({
    ...pack,
    includes: includedPacks({ pack, packs }).map(({ pack: code }) => code),
  }));
  const fitting = fittingPacks({ packs: summaries, schoolType, year });
  const suggested = new Set(fitting.map(({ pack }) => pack));
  const parts = new Set(fitting.flatMap(({ includes }) => includes));
  return packs
    .filter(({ pack, schoolTypes }) => schoolTypes.includes(schoolType) && !parts.has(pack))
    .map((pack): OfferedPack => {
      const combined = combinePacks({ packs: [...includedPacks({ pack, packs }), pack] });
      const indicators = [...combined.indicators.values()];
      return {
        code: pack.pack,
        year: pack.year,
        name: pack.name,
        description: pack.description,
        isSuggested: suggested.has(pack.pack),
        chapters: countChapters(combined.outline),
        tables: combined.tables.length,
        indicators: indicators.length,
        required: indicators.filter(({ required }) => required).length,
      };
    })
    .sort(
      (left, right) =>
        Number(right.isSuggested) - Number(left.isSuggested) ||
        right.year - left.year ||
        (left.code < right.code ? -1 : 1),
    );
}
