import { forbiddenProblem } from '../messages/problem';
import { outsideTransactions } from '../repositories/connection';
import { createOwnershipRepository } from '../repositories/bindings/ownership-repository';
import { isKnownType } from './document-query';
import type { BoundRequest } from './rule';

/** Documents as somebody may reach them who is bound to schools. */
export function openBoundDocuments({ strapi, schools }: BoundRequest) {
  const ownership = createOwnershipRepository({ connection: outsideTransactions({ strapi }) });
  const own = schools.join('、');
  const refuse = (school: string | null): never => {
    throw school === null
      ? forbiddenProblem({ strapi, code: 'of-no-school', params: { own } })
      : forbiddenProblem({ strapi, code: 'school-not-yours', params: { school, own } });
  };
  const requireSchool = (school: string | null): void => {
    if (school === null || !schools.includes(school)) refuse(school);
  };
  return {
    /** @throws ForbiddenError for a type that is no school's */
    requireType(uid: string): void {
      if (!isKnownType(uid)) throw forbiddenProblem({ strapi, code: 'for-all-schools' });
    },
    /** What does not exist is left to Strapi. @throws ForbiddenError unless all that exist are of their schools */
    async requireDocuments(uid: string, documentIds: string[]): Promise<void> {
      const found = await ownership.schoolsOf({ uid, documentIds });
      for (const school of found.values()) requireSchool(school);
    },
    /** @throws ForbiddenError unless it stands in a chapter or case of theirs */
    async requireComponent(uid: string, id: number): Promise<void> {
      requireSchool(await ownership.schoolOfComponent({ uid, id }));
    },
    counts: (uid: string) => ownership.countOf({ uid, schools }),
  };
}
