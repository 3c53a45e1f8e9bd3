import { useState } from 'react';
import type { NewReportOffer } from '../../../../contract/desk/new-report';

type Chosen = { school: string; year: number; pack: string; outlineFrom: number | null };

/**
 * What is chosen for a new report. What nobody chose follows from the rest: the school's next year, the
 * pack that fits, the outline of the newest report before.
 */
export function useNewReport(offer: NewReportOffer) {
  const [chosen, setChosen] = useState<Partial<Chosen>>({});
  const school =
    offer.schools.find(({ code }) => code === chosen.school) ?? offer.schools[0] ?? null;
  const year = chosen.year ?? school?.nextYear ?? offer.years[0] ?? 0;
  const packs =
    offer.packs.find((fitting) => fitting.type === school?.type && fitting.year === year)?.packs ??
    [];
  const pack = packs.find(({ code }) => code === chosen.pack) ?? packs[0] ?? null;
  const earlier = (school?.reports ?? []).filter((report) => report.year < year);
  const outlineFrom =
    chosen.outlineFrom === undefined || !isAmong(earlier, chosen.outlineFrom)
      ? (earlier[0]?.year ?? null)
      : chosen.outlineFrom;
  return {
    school,
    year,
    years: [...new Set([...offer.years, year])].sort((left, right) => right - left),
    packs,
    pack,
    earlier,
    outlineFrom,
    existing: school?.reports.find((report) => report.year === year) ?? null,
    choose: (change: Partial<Chosen>) => setChosen((present) => ({ ...present, ...change })),
    /** Another school begins from its own defaults. */
    chooseSchool: (code: string) => setChosen({ school: code }),
  };
}

const isAmong = (reports: { year: number }[], year: number | null): boolean =>
  year === null || reports.some((report) => report.year === year);
