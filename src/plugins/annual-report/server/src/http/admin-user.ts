import type { Context } from 'koa';
import { z } from 'zod';
import { personName } from '../messages/person-name';

const userSchema = z.object({
  id: z.union([z.number(), z.string()]),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  username: z.string().nullish(),
  email: z.string().nullish(),
});

/** Who sends a request of the admin panel: for the record (`by`), and as people call them. */
export const adminUser = ({
  context,
}: {
  context: Context;
}): { by: string | null; name: string } => {
  const user = userSchema.safeParse(context.state.user);
  if (!user.success) return { by: null, name: '—' };
  const { id } = user.data;
  return { by: `admin:${id}`, name: personName({ person: user.data }) ?? `admin:${id}` };
};
