import { createBindingsController } from './admin/bindings';
import { createDeskDocumentsController } from './admin/desk-documents';
import { createDeskReportsController } from './admin/desk-reports';
import { createDeskTablesController } from './admin/desk-tables';
import { createDeskEditionsController } from './admin/desk-editions';
import { createHomeController } from './admin/home';
import { createNewReportOffersController } from './admin/new-report-offers';
import { createOverviewController } from './admin/overview';
import { createNewReportsController } from './admin/new-reports';
import { createPacksController } from './admin/packs';
import { createFindingsController } from './admin/findings';
import { createPhotoPlacesController } from './admin/photo-places';
import { createPhotosController } from './admin/photos';
import { createOutlinesController } from './admin/outlines';
import { createReleasesController } from './admin/releases';
import { createSchedulesController } from './admin/schedules';
import { createSettingsController } from './admin/settings';
import { createUnreleasedChangesController } from './admin/unreleased-changes';
import { createValueSheetsController } from './admin/value-sheets';
import { createValuesController } from './admin/values';
import { publicControllers } from './content-api/public-controllers';
import { createWithdrawalsController } from './admin/withdrawals';
import { createPreviewController } from './preview';

export const controllers = {
  ...publicControllers,
  preview: createPreviewController,
  'unreleased-changes': createUnreleasedChangesController,
  packs: createPacksController,
  bindings: createBindingsController,
  'desk-documents': createDeskDocumentsController,
  'desk-reports': createDeskReportsController,
  'desk-tables': createDeskTablesController,
  overview: createOverviewController,
  home: createHomeController,
  'desk-editions': createDeskEditionsController,
  'new-report-offers': createNewReportOffersController,
  'new-reports': createNewReportsController,
  outlines: createOutlinesController,
  findings: createFindingsController,
  photos: createPhotosController,
  'photo-places': createPhotoPlacesController,
  releases: createReleasesController,
  schedules: createSchedulesController,
  withdrawals: createWithdrawalsController,
  settings: createSettingsController,
  values: createValuesController,
  valueSheets: createValueSheetsController,
};
