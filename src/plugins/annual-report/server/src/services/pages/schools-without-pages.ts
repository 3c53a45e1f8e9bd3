import type { Core } from '@strapi/strapi';
import { isFirstWord } from '../../../../domain/base/first-words';
import { outsideTransactions } from '../../repositories/connection';
import { createLookupRepository } from '../../repositories/lookup-repository';

/** Writes to the log which schools of an earlier version have codes that other addresses begin with. */
export async function warnOfSchoolsWithoutPages({
  strapi,
}: {
  strapi: Core.Strapi;
}): Promise<void> {
  const connection = outsideTransactions({ strapi });
  const codes = (await createLookupRepository({ connection }).schoolCodes()).filter(isFirstWord);
  if (codes.length === 0) return;
  strapi.log.warn(
    `These school codes are first words of other addresses, so that the schools have no pages (their JSON is as before): ${codes.join(', ')}.`,
  );
}
