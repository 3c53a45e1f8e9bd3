import { z } from 'zod';
import { editedResponseSchema } from './edits';

/** Kinds that a value made from a number of the text can have. */
export const OWN_VALUE_KINDS = ['count', 'amount', 'percent'] as const;

export type OwnValueKind = (typeof OWN_VALUE_KINDS)[number];

export const MAX_OWN_NAME = 200;
export const MAX_OWN_UNIT = 50;

/** What an open number would be as a value of the school's own, as its sentence says. */
export const ownValueProposalSchema = z.object({
  name: z.string().describe('Empty where the sentence names none'),
  unit: z.string().nullable(),
  kind: z.enum(OWN_VALUE_KINDS),
  year: z.int(),
  /** As printed. */
  text: z.string(),
});

/** `GET …/own-values`: the values of indicators that the school made for itself. */
export const ownValuesResponseSchema = z.object({
  data: z.array(
    z.object({
      indicator: z.string(),
      name: z.string(),
      unit: z.string().nullable(),
      year: z.int(),
      text: z.string(),
      revision: z.int(),
      isReviewed: z.boolean(),
      by: z.string().nullable(),
      at: z.string(),
    }),
  ),
});

/** `POST …/own-values` */
export const ownValueMadeSchema = z.object({
  data: editedResponseSchema.shape.data.extend({ indicator: z.string() }),
});

export type OwnValueProposal = z.infer<typeof ownValueProposalSchema>;
export type OwnValue = z.infer<typeof ownValuesResponseSchema>['data'][number];
export type OwnValueMade = z.infer<typeof ownValueMadeSchema>['data'];
