import { CASE_VIEW } from './case-view';
import { CHAPTER_VIEW } from './chapter-view';
import { IMAGE_VIEW } from './image-view';
import { INDICATOR_TABLE_VIEW } from './indicator-table-view';
import { INDICATOR_VIEW } from './indicator-view';
import { OBSERVATION_VIEW } from './observation-view';
import { REPORT_VIEW } from './report-view';
import { SCHOOL_VIEW } from './school-view';

export { BLOCK_VIEWS } from './block-views';

export const TYPE_VIEWS = [
  SCHOOL_VIEW,
  REPORT_VIEW,
  CHAPTER_VIEW,
  CASE_VIEW,
  IMAGE_VIEW,
  INDICATOR_VIEW,
  INDICATOR_TABLE_VIEW,
  OBSERVATION_VIEW,
];
