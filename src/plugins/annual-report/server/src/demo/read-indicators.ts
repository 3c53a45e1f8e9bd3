import type { DemoProblem } from './demo-problem';
import { indicatorsFileSchema, type DemoIndicator } from './demo-schema';
import { parseYaml } from './parse-yaml';

export type IndicatorsReading = {
  indicators: Map<string, DemoIndicator>;
  /** False where a file is broken, so that an unknown code may be one of its codes. */
  isComplete: boolean;
  problems: DemoProblem[];
};

/** Reads every `indicators/*.yaml`: each code once, each weight a known code. */
export const readIndicators = ({ texts }: { texts: Map<string, string> }): IndicatorsReading => {
  const reading: IndicatorsReading = { indicators: new Map(), isComplete: true, problems: [] };
  const weights: { code: string; file: string; line: number }[] = [];
  for (const [file, text] of texts) {
    if (!file.startsWith('indicators/')) continue;
    const { data, lineOf, problems } = parseYaml({ text, schema: indicatorsFileSchema });
    reading.problems.push(...problems.map((problem) => ({ file, ...problem })));
    if (data === null) reading.isComplete = false;
    data?.forEach((indicator, index) => {
      const { code, aggregationWeight } = indicator;
      if (reading.indicators.has(code)) {
        const line = lineOf([index, 'code']);
        reading.problems.push({ file, line, reason: `the indicator "${code}" is defined twice` });
      }
      reading.indicators.set(code, indicator);
      if (aggregationWeight !== null) {
        weights.push({ code: aggregationWeight, file, line: lineOf([index, 'aggregationWeight']) });
      }
    });
  }
  if (reading.isComplete) {
    reading.problems.push(
      ...weights
        .filter(({ code }) => !reading.indicators.has(code))
        .map(({ code, file, line }) => ({ file, line, reason: `unknown indicator "${code}"` })),
    );
  }
  return reading;
};
