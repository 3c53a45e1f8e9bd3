import { createNewReportsController } from './admin/new-reports';
import { createPacksController } from './admin/packs';
import { createFindingsController } from './admin/findings';
import { createReleasesController } from './admin/releases';
import { createSettingsController } from './admin/settings';
import { createValueSheetsController } from './admin/value-sheets';
import { createValuesController } from './admin/values';
import { publicControllers } from './content-api/public-controllers';
import { createPreviewController } from './preview';

export const controllers = {
  ...publicControllers,
  preview: createPreviewController,
  packs: createPacksController,
  'new-reports': createNewReportsController,
  findings: createFindingsController,
  releases: createReleasesController,
  settings: createSettingsController,
  values: createValuesController,
  valueSheets: createValueSheetsController,
};
