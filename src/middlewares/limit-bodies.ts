import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { isSigned } from '../plugins/annual-report/server/src/http/is-signed';
import { payloadTooLargeProblem } from '../plugins/annual-report/server/src/messages/problem';

const MEGABYTE = 1024 * 1024;

/** Whoever is not signed in sends JSON, and no parser takes more of that either. */
const UNSIGNED_LIMIT = MEGABYTE;
/** Several photographs in one form. */
const SIGNED_LIMIT = 200 * MEGABYTE;

const LINGER_MS = 500;

/** Ends the reading for good: the parser of forms resumes what it has paused itself once a file has taken its piece. */
const stopReading = (request: IncomingMessage): void => {
  request.unpipe();
  request.pause();
  request.resume = () => request;
};

/** Calls once more than `limit` bytes have come; reads nothing by itself. */
const watchSize = (request: IncomingMessage, limit: number, exceeded: () => void): void => {
  let size = 0;
  const count = (chunk: Buffer): void => {
    size += chunk.length;
    if (size <= limit) return;
    request.removeListener('data', count);
    stopReading(request);
    exceeded();
  };
  const follow = (event: string | symbol): void => {
    if (event !== 'data') return;
    request.removeListener('newListener', follow);
    request.on('data', count);
  };
  // A listener of our own would begin the reading; so it comes along with the first other one.
  request.on('newListener', follow);
};

/**
 * Closes the connection after the answer, a moment later: closed at once, with bytes on their way that nobody reads,
 * it would be reset, and the client might never see why. Then the request counts as aborted, which Node says by
 * itself only before the answer has ended: whoever was reading it gives back what they hold, the parser of forms its
 * files.
 */
const closeAfterAnswer = (request: IncomingMessage, response: ServerResponse): void => {
  response.setHeader('Connection', 'close');
  response.once('close', () => request.destroy());
  const end = response.end.bind(response);
  response.end = (...sent: unknown[]) => {
    const [body] = sent;
    if (typeof body === 'string' || Buffer.isBuffer(body)) response.write(body);
    setTimeout(end, LINGER_MS);
    return response;
  };
};

/**
 * Refuses what is too large before it is read: by its declared length at once, otherwise as soon as more has come.
 * What is large is read for those alone who are signed in. The connection is closed, since what is still on its
 * way is not read.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next): Promise<void> => {
    const declared = Number(context.get('Content-Length') || 0);
    const isOpen = context.get('Transfer-Encoding') !== '';
    if (!isOpen && declared <= UNSIGNED_LIMIT) {
      await next();
      return;
    }

    const isAllowed = await isSigned({ strapi, context });
    const limit = isAllowed ? SIGNED_LIMIT : UNSIGNED_LIMIT;
    const refusal = (): Error => {
      closeAfterAnswer(context.req, context.res);
      return payloadTooLargeProblem({
        strapi,
        code: isAllowed ? 'body-too-large' : 'body-too-large-unsigned',
        params: { limit: limit / MEGABYTE },
      });
    };
    if (declared > limit) throw refusal();
    const exceeded = new Promise<never>((_resolve, reject) => {
      watchSize(context.req, limit, () => {
        reject(refusal());
      });
    });
    await Promise.race([next(), exceeded]);
  };
