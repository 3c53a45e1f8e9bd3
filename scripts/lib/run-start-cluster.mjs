import { fileURLToPath } from 'node:url';
import { Problem } from './problem.mjs';
import { startAndServe } from './run-start.mjs';

const primary = fileURLToPath(new URL('cluster-primary.mjs', import.meta.url));
const most = 64;

const readCount = () => {
  const [text = '2', ...rest] = process.argv.slice(2);
  const count = Number(text);
  if (rest.length === 0 && Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new Problem({
    message: `say how many processes, from 1 to ${most}, such as: npm run start:cluster -- 2`,
    exitCode: 2,
  });
};

/** `npm run start:cluster -- N`: as `npm start`, with N processes behind one port. */
export const run = () =>
  startAndServe({
    name: 'npm run start:cluster',
    program: ({ paths }) => [primary, paths.strapi, String(readCount())],
  });
