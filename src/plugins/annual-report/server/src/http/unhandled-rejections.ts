import { inspect } from 'node:util';
import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** So long a request may still answer by itself after something that it began was rejected and nobody caught it. */
const GRACE_MS = 2_000;

/** What ends the waiting of a request that is being served. */
const waiting = new WeakMap<IncomingMessage, (reason: unknown) => void>();

/**
 * Serves a request. When a promise that it began is rejected and nobody handles that, so that the request may
 * wait for ever, it fails by that rejection once it has had time to answer by itself.
 * @throws whatever `work` throws, or the rejection that nobody handled
 */
export async function orUnhandledRejection({
  request,
  work,
}: {
  request: IncomingMessage;
  work: () => Promise<unknown>;
}): Promise<void> {
  let grace: NodeJS.Timeout | undefined;
  const rejected = new Promise<never>((_resolve, reject) => {
    waiting.set(request, (reason) => {
      grace ??= setTimeout(reject, GRACE_MS, reason);
    });
  });
  try {
    await Promise.race([work(), rejected]);
  } finally {
    clearTimeout(grace);
    waiting.delete(request);
  }
}

const describe = (context: Context | undefined): string =>
  context
    ? `in ${context.method} ${context.path} (request ${String((context.state as { requestId?: string }).requestId)})`
    : 'outside of any request';

/**
 * A rejected promise that nobody handles is written to the log with the request that began it, and the process
 * goes on: one request that fails must not end what others are in the middle of. An exception that nobody caught
 * still ends it, because what it interrupted may be half done.
 * @returns ends this
 */
export function surviveRejections({ strapi }: { strapi: Core.Strapi }): () => void {
  const survive = (reason: unknown): void => {
    // Kept by AsyncLocalStorage, which Node restores for the promise that was rejected.
    const context = strapi.requestContext.get();
    strapi.log.error(`Nobody handled a rejection ${describe(context)}: ${inspect(reason)}`);
    if (context) waiting.get(context.req)?.(reason);
  };
  process.on('unhandledRejection', survive);
  return () => {
    process.off('unhandledRejection', survive);
  };
}
