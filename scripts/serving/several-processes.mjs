import { fileURLToPath } from 'node:url';
import { Problem } from '../launcher/problem.mjs';

const clusterPrimary = fileURLToPath(new URL('cluster-primary.mjs', import.meta.url));
const maxProcesses = 64;

/**
 * How many processes the person asked for.
 * @param {{ command: string, fallback: number }} input `command` is what was typed, for the refusal
 * @throws Problem when it is no number from 1 to 64
 */
export function readCount({ command, fallback }) {
  const [text = `${fallback}`, ...rest] = process.argv.slice(2);
  const count = Number(text);
  if (rest.length === 0 && Number.isInteger(count) && count >= 1 && count <= maxProcesses)
    return count;
  throw new Problem({
    message: `say how many processes, from 1 to ${maxProcesses}, such as: ${command} -- 2`,
    exitCode: 2,
  });
}

/**
 * The program that runs Strapi in several processes behind one port, with its arguments.
 * @param {{ paths: import('../launcher/paths.mjs').Paths, count: number }} input
 */
export function clusterArgs({ paths, count }) {
  return [clusterPrimary, paths.strapi, `${count}`];
}
