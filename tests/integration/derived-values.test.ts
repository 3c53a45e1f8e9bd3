import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { createPreviewService } from '../../src/plugins/annual-report/server/src/services/preview-service';
import { INDICATOR } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf } from '../support/content/documents';
import { DEMO } from '../support/content/editions';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';

describe('derived values', () => {
  let annals: Annals;
  let small: SmallReport;
  let code: string;

  const preview = async ({ school, year }: { school: string; year: number }) =>
    (await createPreviewService({ strapi: annals.strapi }).show({ school, year, status: 'draft' }))
      .data;

  beforeAll(async () => {
    annals = await startAnnals();
    small = await createSmallReport({ strapi: annals.strapi });
    code = `${small.school}.share`;
    await documentsOf(annals.strapi, INDICATOR).create({
      data: {
        code,
        name: '占比',
        kind: 'percent',
        decimals: 1,
        formula: `percent(${small.indicator}, 1000)`,
      },
    });
  });

  afterAll(() => annals.stop());

  it('should be in the report with their formula, though nobody entered or printed them', async () => {
    const { indicators } = await preview(small);
    expect(indicators[code]?.values['2024']).toEqual({
      value: 30.5,
      text: '30.5%',
      status: 'final',
      origin: 'derived',
      derivation: {
        formula: `percent(${small.indicator}, 1000)`,
        inputs: [{ indicator: small.indicator, year: 2024, value: 305 }],
        rounding: 'half-up:1',
        value: 30.5,
        reason: null,
      },
    });
  });

  it('should not be in the report of a school that has none of the inputs', async () => {
    expect((await preview(DEMO)).indicators[code]).toBeUndefined();
  });

  it('should be released with their origin', async () => {
    await createReleaseService({ strapi: annals.strapi }).release({
      ...small,
      note: null,
      by: null,
    });
    expect(
      await sql(
        annals,
        `SELECT year, value::text AS value, text, status, origin, respondents
           FROM annals_released_value WHERE indicator_code = ?`,
        [code],
      ),
    ).toEqual([
      {
        year: 2024,
        value: '30.500000',
        text: '30.5%',
        status: 'final',
        origin: 'derived',
        respondents: null,
      },
    ]);
  });
});
