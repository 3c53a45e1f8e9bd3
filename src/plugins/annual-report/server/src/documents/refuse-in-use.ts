import type { Core } from '@strapi/strapi';
import { validationProblem, type ProblemCode } from '../messages/problem';
import { inTransaction } from '../repositories/connection';
import { findUsage, type UsedThing } from '../repositories/usage-repository';

/**
 * Refuses a change or deletion of something in use, naming the places.
 * @throws ValidationError with the given code and `places`
 */
export async function refuseInUse({
  strapi,
  thing,
  id,
  code,
  params,
}: {
  strapi: Core.Strapi;
  thing: UsedThing;
  id: string;
  code: ProblemCode;
  params: Record<string, string>;
}): Promise<void> {
  const places = await inTransaction(strapi, (connection) => findUsage({ connection, thing, id }));
  if (places !== null) throw validationProblem({ strapi, code, params: { ...params, places } });
}
