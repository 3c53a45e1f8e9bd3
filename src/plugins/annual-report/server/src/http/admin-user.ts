import type { Context } from 'koa';
import { z } from 'zod';

const userSchema = z.object({
  id: z.union([z.number(), z.string()]),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  username: z.string().nullish(),
  email: z.string().nullish(),
});

const HAN = /\p{Script=Han}/u;

/** Chinese names are written family name first and without a blank. */
const fullName = (firstname: string, lastname: string): string =>
  HAN.test(lastname) ? `${lastname}${firstname}` : `${firstname} ${lastname}`.trim();

/** Who sends a request of the admin panel: for the record (`by`), and as people call them. */
export const adminUser = ({
  context,
}: {
  context: Context;
}): { by: string | null; name: string } => {
  const user = userSchema.safeParse(context.state.user);
  if (!user.success) return { by: null, name: '—' };
  const { id, firstname, lastname, username, email } = user.data;
  const name = fullName(firstname?.trim() ?? '', lastname?.trim() ?? '');
  return { by: `admin:${id}`, name: name || username || email || `admin:${id}` };
};
