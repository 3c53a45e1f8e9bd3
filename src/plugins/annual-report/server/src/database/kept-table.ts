/** Triggers that refuse every change and deletion of a table's rows. Needs `annals_keep_released`. */
export const keptTable = (table: string): string[] => [
  `CREATE OR REPLACE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION annals_keep_released()`,
  `CREATE OR REPLACE TRIGGER ${table}_not_truncated BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_released()`,
];
