import { parseTokens, type Segment } from '../../../domain/facts/parse-tokens';
import type { ReferenceLabels } from '../../../domain/facts/reference-labels';
import { TOKEN_FLAWS } from '../../../domain/facts/token-flaws';
import { createTokenResolver, type ResolveToken } from '../../../domain/facts/token-resolver';
import { coveredYears } from '../../../domain/values/covered-years';
import { buildValueBook } from '../../../domain/values/value-book';
import type { DemoProblem } from './demo-problem';
import type { DemoReport } from './demo-report';
import type { OutlineReading } from './read-outline';

/** What the demo's text may refer to; which number it prints does not matter here. */
const labelsOf = ({
  demo: { images, tables },
  outline: { chapters, cases },
}: {
  demo: DemoReport;
  outline: OutlineReading;
}): ReferenceLabels => {
  const known = (things: { key: string }[]) => new Map(things.map(({ key }) => [key, key]));
  return {
    chapter: known(chapters),
    case: known(cases),
    image: known(images),
    table: known(tables),
  };
};

const reasonAgainst = ({
  segment,
  isYaml,
  resolve,
}: {
  segment: Segment;
  isYaml: boolean;
  resolve: ResolveToken;
}): string | null => {
  if (segment.type === 'text') return null;
  if (segment.type === 'token') {
    const resolution = resolve(segment);
    return resolution.ok ? null : resolution.messages.en;
  }
  // Two maps of YAML may close at once.
  return isYaml && segment.flaw === 'unopened' ? null : TOKEN_FLAWS[segment.flaw].en;
};

/** Finds the tokens of the demo's files that a release could not print, each with its line. */
export const checkTokens = ({
  texts,
  demo,
  outline,
}: {
  texts: Map<string, string>;
  demo: DemoReport;
  outline: OutlineReading;
}): DemoProblem[] => {
  const { year } = demo.report;
  const indicators = demo.indicators.map(({ weight, ...indicator }) => ({
    ...indicator,
    aggregationWeight: weight,
  }));
  const years = coveredYears({ year, tables: demo.tables });
  const resolve = createTokenResolver({
    year,
    values: buildValueBook({ ...demo, indicators, years }),
    labels: labelsOf({ demo, outline }),
  });
  return [...texts].flatMap(([file, text]) =>
    parseTokens({ text }).flatMap((segment) => {
      const isYaml = file.endsWith('.yaml');
      const reason = reasonAgainst({ segment, isYaml, resolve });
      if (reason === null) return [];
      const line = text.slice(0, segment.start).split('\n').length;
      const token = text.slice(segment.start, segment.end).split('\n', 1)[0] ?? '';
      return [{ file, line, reason: `${token}: ${reason}` }];
    }),
  );
};
