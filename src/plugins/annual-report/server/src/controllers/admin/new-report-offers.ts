import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { NewReportOffer } from '../../../../contract/desk/new-report';
import { createNewReportOfferService } from '../../services/reports/new-report-offer-service';
import { ownSchools } from './own-schools';

/** What a new report can be: schools, years and packs to choose from. */
export const createNewReportOffersController = ({ strapi }: { strapi: Core.Strapi }) => {
  const offers = createNewReportOfferService({ strapi });
  return {
    async show(context: Context): Promise<void> {
      context.set('Cache-Control', 'no-store');
      context.body = {
        data: await offers.show({
          thisYear: new Date().getFullYear(),
          own: await ownSchools({ strapi, context }),
        }),
      } satisfies { data: NewReportOffer };
    },
  };
};
