import type { ReportContent } from './report-content';

/** Other names by which running text calls an indicator: those of the report's pack, then what administrators added. */
export function aliasesOf({
  content: { pack, aliases },
  code,
}: {
  content: Pick<ReportContent, 'pack' | 'aliases'>;
  code: string;
}): string[] {
  return [...(pack?.aliases[code] ?? []), ...(aliases?.[code] ?? [])];
}
