import type { ImageJson, ReportJson } from '../../contract/report';

/** A file that an edition holds: of which image, the hash of the photograph, and its own. */
export type HeldFile = { image: string; photograph: string; sha256: string };

/** Every photograph of an edition with its formats. */
export function heldFiles(images: ImageJson[]): HeldFile[] {
  return images.flatMap(({ key, file }) =>
    [file, ...Object.values(file.formats)].flatMap(({ sha256 }) =>
      sha256 === null || file.sha256 === null
        ? []
        : { image: key, photograph: file.sha256, sha256 },
    ),
  );
}

/** A released indicator: its definition as the edition words it, and the values that the edition prints. */
export type ReleasedEntry = {
  indicator: string;
  definition: unknown;
  printed: {
    year: number;
    value: number | null;
    text: string;
    status: string;
    origin: string;
    respondents: number | null;
  }[];
};

/** What a report prints, as it is released. */
export function releasedEntries({
  indicators,
  respondents,
}: {
  indicators: ReportJson['indicators'];
  respondents: (key: { indicator: string; year: number }) => number | null;
}): ReleasedEntry[] {
  return Object.entries(indicators).map(
    ([indicator, { values, change: _change, occurrences: _occurrences, ...definition }]) => ({
      indicator,
      definition,
      printed: Object.entries(values).map(([of, { value, text, status, origin }]) => ({
        year: Number(of),
        value,
        text,
        status,
        origin,
        respondents: respondents({ indicator, year: Number(of) }),
      })),
    }),
  );
}
