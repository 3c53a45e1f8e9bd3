import { z } from 'zod';

/** What a server of the bench is asked: its state, after a release or at once. */
export const questionSchema = z.object({
  id: z.number(),
  release: z.object({ school: z.string(), year: z.number() }).optional(),
});

export type Question = z.infer<typeof questionSchema>;

const stateSchema = z.object({
  /** SQL statements since the last question. */
  statements: z.number(),
  residentBytes: z.number(),
  /** States of reports that were read since the start, to be prepared. */
  statesRead: z.number(),
  /** How long the event loop stood still at most since the last question. */
  longestDelayMs: z.number(),
});

export type ServerState = z.infer<typeof stateSchema>;

export const replySchema = z.object({ id: z.number(), state: stateSchema });
