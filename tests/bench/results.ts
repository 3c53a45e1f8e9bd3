import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';

export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
export const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);

export function say(line: string): void {
  void process.stdout.write(`${line}\n`);
}

const FOLDER = path.join('tests', 'bench', 'results');

/** Keeps what was measured with what the machine is and how busy it was. */
export async function writeResults({
  part,
  ...results
}: { part: string } & Record<string, unknown>): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${part}-${new Date().toISOString().replaceAll(':', '-')}.json`);
  const machine = {
    node: process.version,
    cores: cpus().length,
    model: cpus()[0]?.model,
    load: loadavg(),
  };
  const measured = { part, rounds: ROUNDS, seconds: SECONDS, machine, ...results };
  await writeFile(file, JSON.stringify(measured, null, 2));
  say(`\nLoad of the machine at the end: ${loadavg()[0]?.toFixed(1)}. Written to ${file}.`);
}
