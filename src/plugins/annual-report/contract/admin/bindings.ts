import { z } from 'zod';

/** Schools that a user can be bound to. */
const schoolSchema = z.object({ code: z.string(), name: z.string() });

/** An admin user with the codes of the schools that they are bound to; none: all schools. */
const boundUserSchema = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  isActive: z.boolean(),
  schools: z.array(z.string()),
});

export type BoundUser = z.infer<typeof boundUserSchema>;

export const bindingsSchema = z.object({
  users: z.array(boundUserSchema),
  schools: z.array(schoolSchema),
});

export type Bindings = z.infer<typeof bindingsSchema>;

/** `GET /annual-report/bindings` */
export const bindingsAnswerSchema = z.object({ data: bindingsSchema });

/** `PUT /annual-report/bindings/{user}`: these schools and no others; none: all. */
export const bindingBodySchema = z.strictObject({
  schools: z.array(z.string().max(64)).max(1000),
});
