import { z } from 'zod';

/** A number in the text that is bound to an indicator's value; `text` already prints it. */
export const factSchema = z.object({
  indicator: z.string(),
  year: z.int(),
  form: z.string(),
});

const textNodeSchema = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
  fact: factSchema.optional(),
});

const linkNodeSchema = z.object({
  type: z.literal('link'),
  url: z.string(),
  children: z.array(textNodeSchema),
});

export const inlineNodeSchema = z.union([textNodeSchema, linkNodeSchema]);

const listItemSchema = z.object({
  type: z.literal('list-item'),
  children: z.array(inlineNodeSchema),
});

const listNodeSchema = z.object({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  indentLevel: z.int().min(0).optional(),
  get children(): z.ZodArray<z.ZodUnion<[typeof listItemSchema, typeof listNodeSchema]>> {
    return z.array(z.union([listItemSchema, listNodeSchema]));
  },
});

z.globalRegistry.add(listNodeSchema, { id: 'list' });

/** Strapi's `blocks` nodes. Pictures are not among them: they stand in `images` blocks, numbered and captioned. */
export const textNodesSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: z.array(inlineNodeSchema) }),
  z.object({
    type: z.literal('heading'),
    level: z.int().min(1).max(6),
    children: z.array(inlineNodeSchema),
  }),
  listNodeSchema,
  z.object({ type: z.literal('quote'), children: z.array(inlineNodeSchema) }),
  z.object({
    type: z.literal('code'),
    language: z.string().optional(),
    children: z.array(inlineNodeSchema),
  }),
]);

export const textContentSchema = z.array(textNodesSchema).meta({ id: 'textContent' });

export type TextNode = z.infer<typeof textNodeSchema>;
export type InlineNode = z.infer<typeof inlineNodeSchema>;
export type ListNode = z.infer<typeof listNodeSchema>;
export type TextBlockNode = z.infer<typeof textNodesSchema>;
export type TextContent = z.infer<typeof textContentSchema>;
