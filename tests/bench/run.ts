import { benchAdmin } from './admin';
import { benchChecks } from './bench-checks';
import { benchDelivery } from './delivery';
import { benchFindings } from './findings/bench-findings';
import { benchRelease } from './release';
import { benchRollup } from './rollup/bench-rollup';

const PARTS: Record<string, () => Promise<void>> = {
  admin: benchAdmin,
  checks: benchChecks,
  delivery: benchDelivery,
  findings: benchFindings,
  release: benchRelease,
  rollup: benchRollup,
};

const run = async (): Promise<void> => {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    throw new Error(`There is no part "${unknown}". Parts: ${Object.keys(PARTS).join(', ')}.`);
  }
  for (const [name, part] of Object.entries(PARTS)) {
    if (named.length === 0 || named.includes(name)) await part();
  }
};

run().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
