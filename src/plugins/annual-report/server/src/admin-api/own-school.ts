import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { DESK_DOCUMENT_TYPES } from '../../../contract/admin/document';
import { actingUser } from '../people/acting-user';
import { createBindingService } from '../services/bindings/binding-service';
import { CASE, CHAPTER, REPORT } from '../uids';

/**
 * Where the school stands that an action is about: `:school` in its address, the document that its address
 * names, or `school` in its body. An action that is about no single school either answers with what the
 * caller's own schools have (`own`), or says why schools are nothing to it.
 */
export type SchoolPlace = 'address' | 'document' | 'body' | 'own' | { none: string };

type Request = { strapi: Core.Strapi; context: Context };

const UIDS = { report: REPORT, chapter: CHAPTER, case: CASE };

const withSchool = z.object({ school: z.string() });
const withDocument = z.object({ type: z.enum(DESK_DOCUMENT_TYPES), documentId: z.string() });

/** Null for what is written in no known way: the action refuses it itself. */
async function readSchool({
  strapi,
  context,
  place,
}: Request & { place: SchoolPlace }): Promise<string | null> {
  if (place === 'document') {
    const named = withDocument.safeParse(context.params);
    if (!named.success) return null;
    const { type, documentId } = named.data;
    return createBindingService({ strapi }).schoolOf({ uid: UIDS[type], documentId });
  }
  if (place !== 'address' && place !== 'body') return null;
  const input: unknown = place === 'address' ? context.params : context.request.body;
  const named = withSchool.safeParse(input);
  return named.success ? named.data.school : null;
}

/**
 * Whoever is bound to schools reaches no other. It is asked before anything else of a request is read, so that
 * a refusal tells nothing about another school.
 * @throws ForbiddenError that names the schools that are theirs
 */
export async function requireOwnSchool({
  strapi,
  context,
  place,
}: Request & { place: SchoolPlace }): Promise<void> {
  const { userId } = actingUser({ context });
  if (userId === null) return;
  const school = await readSchool({ strapi, context, place });
  if (school !== null) await createBindingService({ strapi }).requireSchool({ userId, school });
}

/** Codes of the schools that whoever asks is bound to; null when they work for all. */
export async function readOwnSchools({ strapi, context }: Request): Promise<string[] | null> {
  const { userId } = actingUser({ context });
  return userId === null ? null : createBindingService({ strapi }).schoolsOf({ userId });
}
