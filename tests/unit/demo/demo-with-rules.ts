import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { packSchema } from '../../../src/plugins/annual-report/contract/pack';
import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import { readDemo } from '../../../src/plugins/annual-report/server/src/demo/read-demo';
import { demoContent } from '../../support/demo-content';
import { DEMO_FOLDER } from './demo-folder';

const fileSchema = z.strictObject({
  formulas: z.record(z.string(), z.string()),
  rules: packSchema.shape.rules,
});

/** The demo's content with the rules and formulas of `number-rules.yaml`. */
export const demoWithRules = async (): Promise<ReportContent> => {
  const text = await readFile(join(__dirname, 'number-rules.yaml'), 'utf8');
  const { formulas, rules } = fileSchema.parse(parse(text));
  const content = demoContent({ demo: await readDemo({ folder: DEMO_FOLDER }) });
  return {
    ...content,
    indicators: content.indicators.map((indicator) => ({
      ...indicator,
      formula: formulas[indicator.code] ?? indicator.formula,
    })),
    pack: { code: 'demo', rules, outline: [], aliases: {} },
  };
};
