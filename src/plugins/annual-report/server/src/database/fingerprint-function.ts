import { TOPS_KEY } from '../repositories/bindings/library-repository';

const blocks = (component: string): string =>
  `SELECT cmp_id FROM block WHERE component_type = '${component}'`;

/**
 * Every row that a report is made from, by what it holds: SELECTs of an `id` and its `version`, which is the
 * row's `xmin`. Rows of drafts and of published documents alike: a place comes from the draft, whichever is
 * read. Of the dictionary, the packs, the waivers, the overrides, the declarations, the aliases and the folders,
 * which say whose a file is, all rows are taken, where looking for the right ones costs more. A reviewed revision is named by its observation, and a trigger lets nobody change it.
 */
const ROWS = {
  report: 'SELECT id, version FROM report',
  school: 'SELECT id, xmin AS version FROM schools WHERE code = (SELECT school_code FROM report)',
  chapter: 'SELECT id, version FROM chapter',
  case: 'SELECT id, version FROM story',
  parent: `SELECT id, xmin AS version FROM chapters_parent_lnk
            WHERE chapter_id IN (SELECT id FROM chapter)`,
  chapterOfCase: `SELECT id, xmin AS version FROM cases_chapter_lnk
                   WHERE case_id IN (SELECT id FROM story)`,
  cover: 'SELECT id, version FROM cover',
  chapterBlock: 'SELECT id, version FROM chapter_block',
  caseBlock: 'SELECT id, version FROM case_block',
  text: `SELECT id, xmin AS version FROM components_report_text
          WHERE id IN (${blocks('report.text')})`,
  challenge: `SELECT id, xmin AS version FROM components_report_challenge
               WHERE id IN (${blocks('report.challenge')})`,
  grid: `SELECT id, xmin AS version FROM components_report_grid
          WHERE id IN (${blocks('report.grid')})`,
  picture: 'SELECT id, version FROM picture',
  tableOfBlock: `SELECT id, xmin AS version FROM components_report_table_table_lnk
                  WHERE table_id IN (${blocks('report.table')})`,
  image: 'SELECT id, xmin AS version FROM images WHERE id IN (SELECT image_id FROM shown)',
  fileOfImage: 'SELECT id, version FROM image_file',
  file: 'SELECT id, xmin AS version FROM files WHERE id IN (SELECT file_id FROM image_file)',
  folder: 'SELECT id, xmin AS version FROM upload_folders',
  schoolFolder: `SELECT id, xmin AS version FROM strapi_core_store_settings
                  WHERE starts_with(key, '${TOPS_KEY}')`,
  table: `SELECT id, xmin AS version FROM indicator_tables
           WHERE report_document_id = (SELECT document_id FROM report)`,
  value: `SELECT id, xmin AS version FROM observations
           WHERE school_code = (SELECT school_code FROM report)`,
  indicator: 'SELECT id, xmin AS version FROM indicators',
  pack: 'SELECT code AS id, xmin AS version FROM annals_pack',
  waiver: `SELECT id, xmin AS version FROM annals_waiver
            WHERE school_code = (SELECT school_code FROM report)`,
  override: `SELECT id, xmin AS version FROM annals_override
              WHERE school_code = (SELECT school_code FROM report)`,
  declaration: `SELECT id, xmin AS version FROM annals_number_declaration
                 WHERE school_code = (SELECT school_code FROM report)`,
  alias: 'SELECT id, xmin AS version FROM annals_indicator_alias',
  outlineSave: `SELECT id, xmin AS version FROM annals_outline_save
                 WHERE report_document_id = (SELECT document_id FROM report)`,
  editionOfLastYear: `SELECT id, xmin AS version FROM annals_edition
                       WHERE school_code = (SELECT school_code FROM report)
                         AND year = (SELECT year - 1 FROM report)`,
};

/** Count and sum of hashes: neither depends on an order, so that nothing is sorted. */
const sumOf = (sql: string): string =>
  `(SELECT count(*) || ':' || COALESCE(sum(hash_record_extended(ROW(id, version), 0)), 0)
      FROM (${sql}) AS made_from)`;

/**
 * `annals_report_fingerprint(school, year)`: the document id of a report, and one hash over all these rows as the
 * caller's snapshot sees them; null in a transaction that wrote something. No row without such a report. A
 * function, because planning the statement takes longer than running it: here a connection plans it once.
 */
export const FINGERPRINT_FUNCTION = [
  `CREATE OR REPLACE FUNCTION annals_report_fingerprint(of_school text, of_year integer)
     RETURNS TABLE (of_report text, hash text)
     LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
   BEGIN
     RETURN QUERY
  WITH report AS MATERIALIZED (
    SELECT id, xmin AS version, document_id, school_code, year FROM reports
     WHERE school_code = of_school AND year = of_year),
  chapter AS MATERIALIZED (
    SELECT id, xmin AS version FROM chapters
     WHERE report_document_id = (SELECT document_id FROM report)),
  story AS MATERIALIZED (
    SELECT id, xmin AS version FROM cases
     WHERE report_document_id = (SELECT document_id FROM report)),
  cover AS MATERIALIZED (
    SELECT id, xmin AS version, image_id FROM cases_cover_lnk
     WHERE case_id IN (SELECT id FROM story)),
  chapter_block AS MATERIALIZED (
    SELECT id, xmin AS version, component_type, cmp_id FROM chapters_cmps
     WHERE entity_id IN (SELECT id FROM chapter)),
  case_block AS MATERIALIZED (
    SELECT id, xmin AS version, component_type, cmp_id FROM cases_cmps
     WHERE entity_id IN (SELECT id FROM story)),
  block AS MATERIALIZED (
    SELECT component_type, cmp_id FROM chapter_block
     UNION ALL SELECT component_type, cmp_id FROM case_block),
  picture AS MATERIALIZED (
    SELECT id, xmin AS version, image_id FROM components_report_images_images_lnk
     WHERE images_id IN (${blocks('report.images')})),
  shown AS MATERIALIZED (SELECT image_id FROM picture UNION SELECT image_id FROM cover),
  image_file AS MATERIALIZED (
    SELECT id, xmin AS version, file_id FROM files_related_mph
     WHERE related_id IN (SELECT image_id FROM shown) AND related_type = 'api::image.image')
  SELECT document_id::text,
         CASE WHEN pg_current_xact_id_if_assigned() IS NULL THEN
           md5(concat_ws('/', pg_postmaster_start_time(), current_database(),
             ${Object.values(ROWS).map(sumOf).join(',\n             ')}))
         END
    FROM report;
   END $$`,
];
