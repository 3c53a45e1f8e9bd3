import type { Context } from 'koa';
import { z } from 'zod';

const userSchema = z.object({ id: z.int() });

/** The admin user who asks, for what is to be remembered of who did it. */
export const userIdOf = (context: Context): number | null => {
  const user = userSchema.safeParse(context.state.user);
  return user.success ? user.data.id : null;
};
