import { createNewReportsController } from './admin/new-reports';
import { createPacksController } from './admin/packs';
import { createFindingsController } from './admin/findings';
import { createReleasesController } from './admin/releases';
import { createSchedulesController } from './admin/schedules';
import { createSettingsController } from './admin/settings';
import { createValueSheetsController } from './admin/value-sheets';
import { createValuesController } from './admin/values';
import { publicControllers } from './content-api/public-controllers';
import { createWithdrawalsController } from './admin/withdrawals';
import { createPreviewController } from './preview';

export const controllers = {
  ...publicControllers,
  preview: createPreviewController,
  packs: createPacksController,
  'new-reports': createNewReportsController,
  findings: createFindingsController,
  releases: createReleasesController,
  schedules: createSchedulesController,
  withdrawals: createWithdrawalsController,
  settings: createSettingsController,
  values: createValuesController,
  valueSheets: createValueSheetsController,
};
