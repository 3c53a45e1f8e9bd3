import type { Core } from '@strapi/strapi';
import { createNewReportsController } from './admin/new-reports';
import { createPacksController } from './admin/packs';
import { createFindingsController } from './admin/findings';
import { createReleasesController } from './admin/releases';
import { createSettingsController } from './admin/settings';
import { createValueSheetsController } from './admin/value-sheets';
import { createValuesController } from './admin/values';
import { createEditionsController } from './content-api/editions';
import { createExportsController } from './content-api/exports';
import { createPartControllers } from './content-api/parts';
import { createReportsController } from './content-api/reports';
import { createRollupController } from './content-api/rollup';
import { createSchemaController } from './content-api/schema';
import { createSeriesController } from './content-api/series';
import { createPreviewController } from './preview';

type Context = { strapi: Core.Strapi };

export const controllers = {
  reports: createReportsController,
  editions: createEditionsController,
  chapters: (context: Context) => createPartControllers(context).chapters,
  cases: (context: Context) => createPartControllers(context).cases,
  tables: (context: Context) => createPartControllers(context).tables,
  exports: createExportsController,
  rollup: createRollupController,
  series: createSeriesController,
  schema: createSchemaController,
  preview: createPreviewController,
  packs: createPacksController,
  'new-reports': createNewReportsController,
  findings: createFindingsController,
  releases: createReleasesController,
  settings: createSettingsController,
  values: createValuesController,
  valueSheets: createValueSheetsController,
};
