import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DESK_DOCUMENT_TYPES } from '../../../../contract/desk/document';
import { createBindingService } from '../../services/bindings/binding-service';
import { CASE, CHAPTER, REPORT } from '../../uids';

const requestSchema = z.object({
  state: z.object({ user: z.object({ id: z.int() }) }),
  params: z.object({
    school: z.string().optional(),
    type: z.enum(DESK_DOCUMENT_TYPES).optional(),
    documentId: z.string().optional(),
  }),
  request: z.object({ body: z.unknown().optional() }),
});

const bodySchema = z.object({ school: z.string() });

const UIDS = { report: REPORT, chapter: CHAPTER, case: CASE };

/**
 * Policy of the admin API: whoever is bound to schools reaches no other. The school stands in the address, in
 * the body of what creates something, or is that of the document in the address.
 * @throws ForbiddenError that names the schools that are theirs
 */
export const ownSchool = async (
  context: unknown,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const request = requestSchema.safeParse(context);
  // What is written in no known way is refused by the route itself.
  if (!request.success) return true;
  const { state, params } = request.data;
  const body = bodySchema.safeParse(request.data.request.body);
  const bindings = createBindingService({ strapi });
  const school =
    params.school ??
    (params.type && params.documentId
      ? await bindings.schoolOf({ uid: UIDS[params.type], documentId: params.documentId })
      : null) ??
    (body.success ? body.data.school : null);
  if (school !== null) await bindings.requireSchool({ userId: state.user.id, school });
  return true;
};
