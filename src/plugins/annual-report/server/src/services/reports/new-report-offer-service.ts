import type { Core } from '@strapi/strapi';
import type { NewReportOffer } from '../../../../contract/admin/new-report';
import { offerPacks } from '../../../../domain/packs/offer-packs';
import { outsideTransactions } from '../../repositories/connection';
import { createPackRepository } from '../../repositories/packs/pack-repository';
import { createNewReportRepository } from '../../repositories/reports/new-report-repository';

/** How many years back a report can still be begun. */
const YEARS_BACK = 6;

/** What a new report can be. */
export function createNewReportOfferService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Some schools, or all (null), with their reports, and the packs that fit them. Two statements. */
    async show({
      thisYear,
      own,
    }: {
      thisYear: number;
      own: string[] | null;
    }): Promise<NewReportOffer> {
      const connection = outsideTransactions({ strapi });
      const all = await createNewReportRepository({ connection }).schools();
      const schools = all.filter(({ code }) => own?.includes(code) ?? true);
      const packs = await createPackRepository({ connection }).readAll();
      const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => thisYear + 1 - index);
      const types = [...new Set(schools.map(({ type }) => type))];
      return {
        schools: schools.map((school) => {
          const [newest] = school.reports;
          return { ...school, nextYear: newest ? newest.year + 1 : thisYear };
        }),
        packs: types.flatMap((type) =>
          years.map((year) => ({
            type,
            year,
            packs: offerPacks({ packs, schoolType: type, year }),
          })),
        ),
        years,
      };
    },
  };
}
