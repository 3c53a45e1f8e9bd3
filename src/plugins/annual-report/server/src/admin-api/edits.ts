import { z } from 'zod';
import { MAX_BOUND_FACTS, MAX_EDIT_WORDS } from '../../../contract/admin/edits';
import { fixSchema } from '../../../contract/finding';
import type { FindingFix } from '../../../domain/checks/finding';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, reportParams } from '../http/request-schemas';
import { createOfferedEditService } from '../services/edits/offered-edit-service';
import { action, REPORT_PATH } from './action';

const MAX_TOKEN = 200;
const MAX_FIELD = 100;
const MAX_DOCUMENTS = 500;

const number = z.string(named('offered-edit')).regex(/^[0-9a-f]{64}$/, named('offered-edit'));

/** Without control characters but for the ends of lines. */
const words = z
  .string(named('edit-undo'))
  .max(MAX_EDIT_WORDS, named('edit-undo'))
  .regex(/^[^\p{Cc}]*$/u, named('edit-undo'));

const factsBody = z.strictObject({
  facts: z
    .array(
      z.strictObject({ number, token: z.string().max(MAX_TOKEN, named('offered-edit')) }),
      named('offered-edit'),
    )
    .min(1, named('offered-edit'))
    .max(MAX_BOUND_FACTS, named('offered-edit'))
    .refine(
      (facts) => new Set(facts.map((fact) => fact.number)).size === facts.length,
      named('offered-edit'),
    ),
});

const fixBody = z.strictObject({
  finding: number,
  fix: z.custom<FindingFix>((value) => fixSchema.safeParse(value).success, named('offered-edit')),
});

const undoBody = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        type: z.enum(['report', 'chapter', 'case', 'image', 'indicator-table'], named('edit-undo')),
        id: z.string(named('edit-undo')).regex(/^[a-z0-9]{1,64}$/, named('edit-undo')),
        title: z.string(named('edit-undo')),
        version: z.string(named('edit-undo')).max(MAX_FIELD, named('edit-undo')),
        edits: z
          .array(
            z.strictObject({
              field: z.string().max(MAX_FIELD, named('edit-undo')),
              from: z.int(named('edit-undo')).min(0, named('edit-undo')),
              old: words.min(1, named('edit-undo')),
              words,
            }),
            named('edit-undo'),
          )
          .min(1, named('edit-undo'))
          .max(MAX_BOUND_FACTS, named('edit-undo')),
      }),
      named('edit-undo'),
    )
    .min(1, named('edit-undo'))
    .max(MAX_DOCUMENTS, named('edit-undo')),
});

/** Edits of texts that pages offer, made as whoever takes them could in the forms, and taken back. */
export const EDIT_ACTIONS = [
  action({
    method: 'POST',
    path: `${REPORT_PATH}/ledger/facts`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    body: factsBody,
    answer: ({ strapi, params, body, user, mayUpdate }) =>
      createOfferedEditService({ strapi }).bindFacts({ ...params, ...body, by: user, mayUpdate }),
  }),
  action({
    method: 'POST',
    path: `${REPORT_PATH}/fixes`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    body: fixBody,
    answer: ({ strapi, params, body, user, mayUpdate }) =>
      createOfferedEditService({ strapi }).applyFix({ ...params, ...body, by: user, mayUpdate }),
  }),
  action({
    method: 'POST',
    path: `${REPORT_PATH}/edits/undo`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    body: undoBody,
    answer: async ({ strapi, params, body, user, mayUpdate }) => ({
      undone: await createOfferedEditService({ strapi }).undo({
        ...params,
        ...body,
        by: user,
        mayUpdate,
      }),
    }),
  }),
];
