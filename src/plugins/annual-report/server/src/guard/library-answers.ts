import type { Context } from 'koa';
import { z } from 'zod';
import type { OwnLibrary } from './own-library';

type Folder = { id: number; parent?: Folder | null | undefined; children?: unknown } & Record<
  string,
  unknown
>;

const folderSchema: z.ZodType<Folder> = z.looseObject({
  id: z.int(),
  get parent() {
    return folderSchema.nullish();
  },
});
const listSchema = z.looseObject({ data: z.array(folderSchema) });
const oneSchema = z.looseObject({ data: folderSchema });

type Node = { id: number; children: Node[] } & Record<string, unknown>;

const nodeSchema: z.ZodType<Node> = z.looseObject({
  id: z.int(),
  get children() {
    return z.array(nodeSchema);
  },
});
const treeSchema = z.looseObject({ data: z.array(nodeSchema) });

/** A folder whose way up ends where what is theirs ends, and that counts what is theirs. */
const narrowFolder = (own: OwnLibrary, { parent, ...folder }: Folder): Folder => ({
  ...folder,
  ...(folder.children !== undefined && { children: { count: own.countChildren(folder.id) } }),
  ...(parent !== undefined && {
    parent: parent && own.has(parent.id) ? narrowFolder(own, parent) : null,
  }),
});

const pruneTree = (own: OwnLibrary, nodes: Node[]): Node[] =>
  nodes.flatMap((node) => {
    const children = pruneTree(own, node.children);
    return own.has(node.id) ? [{ ...node, children }] : children;
  });

/** @throws Error for an answer of another form, which is no fault of whoever asked */
const readAnswer = <Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
): z.output<Schema> => {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new Error(`The media library answers in another form: ${z.prettifyError(read.error)}`);
};

const isGood = ({ status }: Context): boolean => status >= 200 && status < 300;

/** Folders of an answer as the library shows them to whoever is bound to schools. */
export const narrowFolders =
  (own: OwnLibrary) =>
  (context: Context): void => {
    if (!isGood(context)) return;
    const { data, ...rest } = readAnswer(listSchema, context.body);
    const theirs = data.filter(({ id }) => own.has(id));
    context.body = { ...rest, data: theirs.map((folder) => narrowFolder(own, folder)) };
  };

export const narrowOneFolder =
  (own: OwnLibrary) =>
  (context: Context): void => {
    if (!isGood(context)) return;
    const { data, ...rest } = readAnswer(oneSchema, context.body);
    context.body = { ...rest, data: narrowFolder(own, data) };
  };

/** The tree of folders: what is theirs, at the top what stands below folders that are not. */
export const narrowTree =
  (own: OwnLibrary) =>
  (context: Context): void => {
    if (!isGood(context)) return;
    const { data, ...rest } = readAnswer(treeSchema, context.body);
    context.body = { ...rest, data: pruneTree(own, data) };
  };
