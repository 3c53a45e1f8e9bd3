import { z } from 'zod';

/** As the content manager calls it: `modified` is a draft that differs from what is published. */
export const OUTLINE_STATUSES = ['draft', 'modified', 'published'] as const;

export type OutlineStatus = (typeof OUTLINE_STATUSES)[number];

export const MAX_OUTLINE_TITLE = 300;

/** Three levels: chapter, section, sub-section. */
export const MAX_OUTLINE_LEVEL = 3;

const rangeSchema = z.object({ from: z.int(), to: z.int() });

/** The first and the last number of a kind that stands in a chapter or below it. */
export type NumberRange = z.infer<typeof rangeSchema>;

const numbersSchema = z.object({
  /** Of a chapter `1.2.3`, of a case `7`; null for a case without a chapter. */
  number: z.string().nullable(),
  figures: rangeSchema.nullable(),
  cases: rangeSchema.nullable(),
  /** Tables and charts of the text. */
  tables: rangeSchema.nullable(),
  /** Annex tables, counted apart. */
  annexes: rangeSchema.nullable(),
});

/** Computed numbers of a chapter with all below it, or of a case. */
export type OutlineNumbers = z.infer<typeof numbersSchema>;

const nodeSchema = z.object({
  documentId: z.string(),
  key: z.string(),
  title: z.string(),
  /** Document id of the chapter that holds it; null at the top, and for a case without a chapter. */
  parent: z.string().nullable(),
  status: z.enum(OUTLINE_STATUSES),
  /** Nothing stands in it: no text, no picture, no table. What hangs below it does not count. */
  isBlank: z.boolean(),
  /** Never published and nothing was ever entered but the title: it can be taken away here. */
  isRemovable: z.boolean(),
  /** Document ids of the pictures of its own blocks, in reading order. */
  images: z.array(z.string()),
  /** Of tables of the text, in reading order; a table of plain cells by a name of its own. */
  tables: z.array(z.string()),
  annexes: z.array(z.string()),
  numbers: numbersSchema,
});

/** A chapter or a case of the outline. */
export type AdminOutlineNode = z.infer<typeof nodeSchema>;

const saveSchema = z.object({ name: z.string(), at: z.iso.datetime() });

/** Who changed an outline, and when. */
export type OutlineSave = z.infer<typeof saveSchema>;

export const adminOutlineSchema = z.object({
  /** Of the structure: ids, parents, order and titles. Saving names the one that was loaded. */
  version: z.string(),
  lastSave: saveSchema.nullable(),
  /** Both in reading order; cases without a chapter come last. */
  chapters: z.array(nodeSchema),
  cases: z.array(nodeSchema),
});

/** The outline of a report as the desk shows it: drafts, whatever is published. */
export type AdminOutline = z.infer<typeof adminOutlineSchema>;

/** `GET /annual-report/reports/{school}/{year}/outline` */
export const adminOutlineAnswer = z.object({ data: adminOutlineSchema });

/** `PUT …/outline`: the new outline, and the document ids of what was new, by the names that it came with. */
export const savedOutlineSchema = adminOutlineSchema.extend({
  created: z.record(z.string(), z.string()),
});

export type SavedOutline = z.infer<typeof savedOutlineSchema>;

export const savedOutlineAnswer = z.object({ data: savedOutlineSchema });

/** A chapter or a case as it is to stand; siblings in their order. */
export type RequestedNode = { id: string; parent: string | null; title: string };

/** What `PUT …/outline` takes: the whole outline, so that nothing goes by being left out. */
export type RequestedOutline = {
  version: string;
  chapters: RequestedNode[];
  cases: RequestedNode[];
  /** Names, given by the sender, of what is new among them. */
  added: string[];
  /** Document ids of what goes. */
  removed: string[];
};

/** `details` of the 409 that answers a save of an outline that somebody else has changed since. */
export const outlineConflictSchema = z.object({
  code: z.literal('outline-in-conflict'),
  changed: saveSchema.nullable(),
  outline: adminOutlineSchema,
});

export type OutlineConflict = z.infer<typeof outlineConflictSchema>;
