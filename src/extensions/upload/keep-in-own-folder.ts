import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { createBindingService } from '../../plugins/annual-report/server/src/services/bindings/binding-service';

const adminSchema = z.object({
  user: z.object({ id: z.int() }),
  auth: z.object({ strategy: z.object({ name: z.literal('admin') }) }),
});

/** What a form says of a file, as JSON; of several, a list of such. */
const fileInfoSchema = z.preprocess(
  (text) => (typeof text === 'string' ? (JSON.parse(text) as unknown) : text),
  z.looseObject({ folder: z.coerce.number().nullish() }),
);

/** Puts what a user who is bound to schools uploads into a folder of theirs, whatever the form says. */
export async function keepInOwnFolder({
  strapi,
  context,
}: {
  strapi: Core.Strapi;
  context: Context;
}): Promise<void> {
  const admin = adminSchema.safeParse(context.state);
  if (!admin.success) return;
  const userId = admin.data.user.id;
  const bindings = createBindingService({ strapi });
  if ((await bindings.schoolsOf({ userId })) === null) return;

  const place = async (given: unknown): Promise<string> => {
    const info = fileInfoSchema.safeParse(given ?? {});
    const fileInfo = info.success ? info.data : {};
    const folder = await bindings.folderFor({ userId, requested: fileInfo.folder ?? null });
    return JSON.stringify({ ...fileInfo, folder });
  };
  const body = z.looseObject({ fileInfo: z.unknown() }).parse(context.request.body ?? {});
  const { fileInfo } = body;
  context.request.body = {
    ...body,
    fileInfo: Array.isArray(fileInfo)
      ? await Promise.all(fileInfo.map(place))
      : await place(fileInfo),
  };
}
