import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { IndicatorDefinition } from '../../../src/plugins/annual-report/contract/aggregate';
import type { ReportJson } from '../../../src/plugins/annual-report/contract/report';
import type { ValueStatus } from '../../../src/plugins/annual-report/contract/value';
import { createEditionRepository } from '../../../src/plugins/annual-report/server/src/repositories/editions/edition-repository';
import { releasedEntries } from '../../../src/plugins/annual-report/domain/editions/released-entries';
import { insertReleasedValues } from '../../../src/plugins/annual-report/server/src/repositories/editions/released-value-repository';

/** A value as an edition prints it; the number as text, without the digits that a float would add. */
export type WorldValue = {
  indicator: string;
  year: number;
  number: string | null;
  status: ValueStatus;
  respondents: number | null;
};

export type WorldEdition = {
  school: string;
  year: number;
  number: number;
  isWithdrawn: boolean;
  type: string;
  province: string;
  city: string;
  district: string | null;
  values: WorldValue[];
};

/** Released editions of many schools, and the dictionary that all of them print. */
export type World = { definitions: Record<string, IndicatorDefinition>; editions: WorldEdition[] };

const hash = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** What a value prints: the number as it is, or the name of the status. */
export function printed({ number, status }: WorldValue): string {
  return number ?? status;
}

const indicatorsOf = ({ definitions }: World, { values }: WorldEdition): ReportJson['indicators'] =>
  Object.fromEntries(
    Object.entries(definitions).map(([code, definition]) => [
      code,
      {
        ...definition,
        values: Object.fromEntries(
          values
            .filter(({ indicator }) => indicator === code)
            .map((value) => [
              value.year,
              {
                value: value.number === null ? null : Number(value.number),
                text: printed(value),
                status: value.status,
                origin: 'reported' as const,
                derivation: null,
              },
            ]),
        ),
        change: null,
        occurrences: [],
      },
    ]),
  );

/** Writes editions as a release does, without the reports behind them, and withdraws those that are withdrawn. */
export async function releaseWorld({
  strapi,
  world,
}: {
  strapi: Core.Strapi;
  world: World;
}): Promise<void> {
  const { connection } = strapi.db;
  const editions = createEditionRepository({ connection });
  for (const edition of world.editions) {
    const { school, year, number, isWithdrawn, type, province, city, district, values } = edition;
    const editionId = await editions.insert({
      school,
      year,
      number,
      releasedAt: new Date(Date.UTC(year + 1, 0, number)).toISOString(),
      releasedBy: 'test',
      note: number > 1 ? '改' : null,
      title: '质量年度报告',
      schoolHead: { code: school, name: `学校 ${school}`, type, district, city, province },
      sha256: hash(school, year, number),
      previousSha256: number > 1 ? hash(school, year, number - 1) : null,
      body: '{}',
    });
    await insertReleasedValues({
      connection,
      editionId,
      year,
      entries: releasedEntries({
        indicators: indicatorsOf(world, edition),
        respondents: (key) =>
          values.find((value) => value.indicator === key.indicator && value.year === key.year)
            ?.respondents ?? null,
      }),
    });
    if (isWithdrawn) {
      await connection.raw(
        `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = '有误', body = NULL
          WHERE id = ?`,
        [editionId],
      );
    }
  }
}
