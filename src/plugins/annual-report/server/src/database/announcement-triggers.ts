import { CHANNEL } from '../repositories/announcements/announce';

/**
 * Whoever adds or withdraws an edition, by whatever way, has it announced to every process once the
 * transaction has committed.
 */
export const ANNOUNCEMENT_TRIGGERS = [
  `CREATE OR REPLACE FUNCTION annals_announce_edition() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('${CHANNEL}', json_build_object(
       'type', 'editions', 'school', NEW.school_code, 'year', NEW.year)::text);
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_edition_announced AFTER INSERT OR UPDATE ON annals_edition
     FOR EACH ROW EXECUTE FUNCTION annals_announce_edition()`,
];
