import { z } from 'zod';
import { textContentSchema } from './text';

const textBlockSchema = z.object({
  type: z.literal('text'),
  content: textContentSchema,
  html: z.string().describe('The same text as safe HTML'),
});

const imagesBlockSchema = z.object({
  type: z.literal('images'),
  images: z.array(z.string()).describe('Ids in `images`'),
});

const tableBlockSchema = z.object({
  type: z.literal('table'),
  table: z.string().describe('Id in `tables`'),
});

const challengeBlockSchema = z.object({
  type: z.literal('challenge'),
  number: z.int().min(1),
  problem: z.string(),
  cause: z.string(),
  measures: z.string(),
});

export const blockSchema = z
  .discriminatedUnion('type', [
    textBlockSchema,
    imagesBlockSchema,
    tableBlockSchema,
    challengeBlockSchema,
  ])
  .meta({ id: 'block' });

export type BlockJson = z.infer<typeof blockSchema>;
