import type { Annals } from '../running/annals';

export type Reply = { request: string; status: number; text: string };

export type Call = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
};

const AT_ONCE = 8;

/** Sends one request; the text of the reply is its headers and its body. */
export async function send({
  annals,
  call: { method, url, headers, body },
}: {
  annals: Annals;
  call: Call;
}): Promise<Reply> {
  const response = await fetch(`${annals.url}${url}`, {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const head = JSON.stringify([...response.headers]);
  const text = `${head}\n${await response.text()}`;
  return { request: `${method} ${url}`, status: response.status, text };
}

/** Sends many requests, a few at a time, and gives the replies in their order. */
export async function sendAll({
  annals,
  calls,
}: {
  annals: Annals;
  calls: Call[];
}): Promise<Reply[]> {
  const replies: Reply[] = [];
  const waiting = calls.entries();
  const work = async (): Promise<void> => {
    for (const [index, call] of waiting) replies[index] = await send({ annals, call });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return replies;
}

export type Route = { method: string; path: string };

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every route that the running Strapi has, whoever registered it. */
export function listRoutes({ strapi }: Pick<Annals, 'strapi'>): Route[] {
  return strapi.server.listRoutes().flatMap(({ methods, path }) =>
    METHODS.filter((method) => methods.includes(method)).map((method) => ({
      method,
      path: String(path),
    })),
  );
}

/** Every way to put the given values into a path; what a path asks for and nobody gave stays `1`. */
export function fillPath({
  path,
  values,
}: {
  path: string;
  values: Record<string, string[]>;
}): string[] {
  const found = /:(\w+)|\(.*\)/.exec(path);
  if (!found) return [path];
  const name = found[1] ?? 'anything';
  return (values[name] ?? ['1']).flatMap((value) =>
    fillPath({
      path: path.slice(0, found.index) + value + path.slice(found.index + found[0].length),
      values,
    }),
  );
}
