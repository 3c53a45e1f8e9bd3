import type { ObservationContent } from '../content/report-content';

export type ObservationIndex = {
  find: (key: { indicator: string; year: number }) => ObservationContent | undefined;
  ofIndicator: (indicator: string) => ObservationContent[];
};

/** Looks observations up by indicator and year; those of one indicator come by ascending year. */
export const indexObservations = ({
  observations,
}: {
  observations: ObservationContent[];
}): ObservationIndex => {
  const byIndicator = new Map<string, ObservationContent[]>();
  for (const observation of observations) {
    const known = byIndicator.get(observation.indicator);
    if (known) known.push(observation);
    else byIndicator.set(observation.indicator, [observation]);
  }
  for (const group of byIndicator.values()) group.sort((left, right) => left.year - right.year);
  return {
    find: ({ indicator, year }) =>
      byIndicator.get(indicator)?.find((observation) => observation.year === year),
    ofIndicator: (indicator) => byIndicator.get(indicator) ?? [],
  };
};
