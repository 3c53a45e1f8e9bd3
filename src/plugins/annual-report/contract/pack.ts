import { z } from 'zod';
import { AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS } from './indicator';
import { codeSchema, keySchema, yearSchema } from './primitives';

const words = z.string().trim().min(1);

/** A text in both languages of the admin panel. */
export const bilingualSchema = z.strictObject({ zh: words, en: words });

/** Stands for an official definition that we have not seen: it is never made up. */
export const UNVERIFIED = 'unverified';

const packIndicatorSchema = z.strictObject({
  code: codeSchema,
  name: words,
  nameEn: words,
  aliases: z.array(words).default([]).describe('Other names that running text uses for it'),
  unit: words.nullable(),
  kind: z.enum(INDICATOR_KINDS),
  decimals: z.int().min(0).max(6),
  definition: words.describe(`What is counted, in our own words, or "${UNVERIFIED}"`),
  definitionSource: words
    .nullable()
    .default(null)
    .describe('The document that the definition follows; whoever has one names it'),
  bounds: z
    .tuple([z.number(), z.number()])
    .nullable()
    .default(null)
    .describe('Smallest and largest value that can be; a share lies within 0 and 100'),
  source: words.nullable(),
  direction: z.enum(DIRECTIONS),
  required: z.boolean().default(false),
  formula: words.nullable().default(null),
  aggregation: z.enum(AGGREGATIONS),
  weight: z
    .union([codeSchema, z.literal('respondents')])
    .nullable()
    .default(null)
    .describe('What a weighted mean over schools is weighted by'),
});

const packRowSchema = z.strictObject({
  key: words.optional().describe('Only on a row that groups; otherwise the indicator’s code'),
  seq: z.int().min(1).nullable().default(null),
  indicator: codeSchema.nullable(),
  label: words.describe('As printed'),
  level: z.int().min(0).max(3).default(0),
  parent: z.string().nullable().default(null),
  footnote: words.nullable().default(null),
});

const packTableSchema = z.strictObject({
  key: keySchema,
  title: words,
  chapter: keySchema.describe('Key of the chapter of `outline` that holds the table'),
  years: z.int().min(1).max(10).describe('How many years it prints, the report’s own the last'),
  rows: z.array(packRowSchema).min(1),
});

const packChapterSchema = z.strictObject({
  key: keySchema,
  title: words,
  required: z.boolean().default(true),
  get chapters(): z.ZodOptional<z.ZodArray<typeof packChapterSchema>> {
    return z.array(packChapterSchema).optional();
  },
});

const ruleBase = { id: keySchema, note: bilingualSchema.optional() };

/** Expressions of a rule are formulas (see `domain/formulas`). */
const packRuleSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...ruleBase,
      kind: z.literal('partition'),
      whole: codeSchema,
      parts: z.array(codeSchema).min(2),
    })
    .describe('Every member of the whole is in exactly one part: the parts add up to it'),
  z
    .strictObject({
      ...ruleBase,
      kind: z.literal('sum'),
      whole: codeSchema,
      parts: z.array(codeSchema).min(2),
    })
    .describe('An amount and its items: they add up to it within the printed rounding'),
  z
    .strictObject({
      ...ruleBase,
      kind: z.literal('subset'),
      whole: codeSchema,
      parts: z.array(codeSchema).min(1),
      disjoint: z.boolean().default(false).describe('The parts have no member in common'),
    })
    .describe('Each part is within the whole; disjoint parts are so together'),
  z
    .strictObject({
      ...ruleBase,
      kind: z.literal('overlap'),
      whole: codeSchema,
      parts: z.array(codeSchema).min(2),
    })
    .describe('The parts cover the whole and may share members: together at least the whole'),
  z
    .strictObject({
      ...ruleBase,
      kind: z.literal('relation'),
      left: words,
      operator: z.enum(['=', '<=', '>=']),
      right: words,
    })
    .describe('Two expressions compared, after rounding to the printed precision'),
  z
    .strictObject({ ...ruleBase, kind: z.literal('same'), indicators: z.array(codeSchema).min(2) })
    .describe('One quantity under several indicators, perhaps in other units (元, 万元)'),
  z
    .strictObject({
      ...ruleBase,
      kind: z.literal('base'),
      rate: codeSchema,
      over: codeSchema,
    })
    .describe('A rate, mean or share and what it is taken over: over zero it does not exist'),
  z
    .strictObject({
      ...ruleBase,
      kind: z.literal('per-head'),
      value: codeSchema,
      total: codeSchema,
      heads: codeSchema,
      factor: z.number().min(1).default(3).describe('How many times the two may differ'),
    })
    .describe('The magnitude of a value per head against its total'),
  z
    .strictObject({
      ...ruleBase,
      kind: z.literal('bounds'),
      indicator: codeSchema,
      min: z.number().nullable().default(null),
      max: z.number().nullable().default(null),
    })
    .describe('The range that a value can lie in'),
  z
    .strictObject({
      ...ruleBase,
      kind: z.literal('band'),
      indicators: z.array(codeSchema).min(1),
      percent: z.number().positive().nullable().default(null).describe('Largest usual change, %'),
      points: z.number().positive().nullable().default(null).describe('For percents: in points'),
    })
    .describe('How far a value usually moves from one year to the next'),
]);

/**
 * A pack: indicators, annex layouts, outline and rules for a school type and a year. Whether its parts fit
 * together is checked by `domain/packs`.
 */
export const packSchema = z.strictObject({
  pack: keySchema,
  version: z.int().min(1),
  name: bilingualSchema,
  description: bilingualSchema,
  schoolTypes: z.array(words).min(1),
  year: yearSchema,
  includes: z.array(keySchema).default([]).describe('Packs that this one builds on'),
  outline: z.array(packChapterSchema).default([]),
  indicators: z.array(packIndicatorSchema).default([]),
  tables: z.array(packTableSchema).default([]),
  rules: z.array(packRuleSchema).default([]),
  renamed: z
    .record(codeSchema, codeSchema)
    .default({})
    .describe('Codes of an earlier year and what they are called now'),
});

export type Pack = z.infer<typeof packSchema>;
export type PackIndicator = z.infer<typeof packIndicatorSchema>;
export type PackTable = z.infer<typeof packTableSchema>;
export type PackChapter = z.infer<typeof packChapterSchema>;
export type PackRule = z.infer<typeof packRuleSchema>;
export type PackRuleOf<Kind extends PackRule['kind']> = Extract<PackRule, { kind: Kind }>;
