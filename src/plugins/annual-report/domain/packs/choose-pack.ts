import type { Pack } from '../../contract/pack';

export type PackSummary = Pick<Pack, 'pack' | 'year' | 'schoolTypes' | 'includes'>;

/**
 * The packs that a report could follow when none is named: made for the school's type, of the newest year
 * that is not after the report's, and not merely a part of another one. `includes` names every pack below.
 */
export const fittingPacks = <Summary extends PackSummary>({
  packs,
  schoolType,
  year,
}: {
  packs: Summary[];
  schoolType: string;
  year: number;
}): Summary[] => {
  const made = packs.filter((pack) => pack.schoolTypes.includes(schoolType) && pack.year <= year);
  const newest = Math.max(...made.map((pack) => pack.year));
  const current = made.filter((pack) => pack.year === newest);
  return current.filter((pack) => !current.some((other) => other.includes.includes(pack.pack)));
};
