import type { Connection } from './connection';

/** Marks what now stands as reviewed, for all values of a school: a release reads these revisions from then on. */
export const markAllReviewed = async ({
  connection,
  school,
}: {
  connection: Connection;
  school: string;
}): Promise<void> => {
  await connection.raw(
    `UPDATE observations SET reviewed_revision = revision
      WHERE school_code = ? AND reviewed_revision IS DISTINCT FROM revision`,
    [school],
  );
};
