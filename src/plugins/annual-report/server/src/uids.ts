/** Uids of the content types. */
export const SCHOOL = 'api::school.school';
export const REPORT = 'api::report.report';
export const CHAPTER = 'api::chapter.chapter';
export const CASE = 'api::case.case';
export const IMAGE = 'api::image.image';
export const INDICATOR = 'api::indicator.indicator';
export const INDICATOR_TABLE = 'api::indicator-table.indicator-table';
export const OBSERVATION = 'api::observation.observation';
export const FILE = 'plugin::upload.file';

export const PLUGIN = 'annual-report';

/** Event of Strapi's hub: values of a school were written in bulk. One for each write, not one for each value. */
export const VALUES_WRITTEN = 'annual-report.values.written';
