import { COMPLETE_CHECKS } from './complete';
import { FORM_CHECKS } from './form';
import { PRIVACY_CHECKS } from './privacy';
import { runChecks } from './run-checks';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../tests/support/builders/saying';

const CHECKS = [...COMPLETE_CHECKS, ...FORM_CHECKS, ...PRIVACY_CHECKS];
const SIZE = 300_000;

const fill = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length));

const TEXTS: [string, string][] = [
  ['one word without an end', fill('汉')],
  ['digits without an end', fill('1')],
  ['blanks without an end', `学校${fill(' ')}校`],
  ['names without a stop', fill('焊工')],
  ['open marks', `${fill('“（《')}》”`],
  ['closed marks', fill('”）》')],
  ['addresses that are none', fill('a.')],
  ['enumerations that begin anew', fill('。一是甲。三是乙')],
  ['numbers and blanks', fill('2024   年 ')],
  ['stops', fill('，。')],
];

describe('a hostile text', () => {
  it.each(TEXTS)('of %s should not hold the checks up', (_what, text) => {
    const context = prepared(saying(text));
    const start = performance.now();
    runChecks({ context, checks: CHECKS });
    expect(performance.now() - start).toBeLessThan(50_000);
  });
});
