import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const attributeSchema = z.object({
  type: z.string(),
  /** Of a relation: the type that it leads to. */
  target: z.string().optional(),
  /** Of a component: its name. */
  component: z.string().optional(),
});

/** What is known of a field of a content type or a component. */
type Attribute = z.infer<typeof attributeSchema>;

const modelSchema = z.object({ attributes: z.record(z.string(), attributeSchema) });

/** The fields of a content type or a component, by their names; none of what does not exist. */
export function attributesOf({
  strapi,
  uid,
}: {
  strapi: Core.Strapi;
  uid: string;
}): Record<string, Attribute> {
  const models = new Map<string, unknown>(
    [strapi.contentTypes, strapi.components].flatMap((known) => Object.entries(known)),
  );
  return modelSchema.safeParse(models.get(uid)).data?.attributes ?? {};
}
