import { findingIdentity } from '../../../domain/checks/finding-identity';
import { type DemoProblem, parseYaml } from './demo-files';
import { waiversFileSchema, type DemoWaiver } from './demo-schema';
const FILE = 'waivers.yaml';

/** Reads `waivers.yaml`. A finding is accepted once. */
export function readWaivers({ texts }: { texts: Map<string, string> }): {
  waivers: DemoWaiver[];
  problems: DemoProblem[];
} {
  const text = texts.get(FILE) ?? '[]';
  const { data, lineOf, problems } = parseYaml({ text, schema: waiversFileSchema });
  const waivers = data ?? [];
  const identities = waivers.map(findingIdentity);
  const repeated = waivers.flatMap(({ check }, index) =>
    identities.indexOf(identities[index] ?? '') < index
      ? [{ line: lineOf([index]), reason: `this finding of "${check}" is accepted twice` }]
      : [],
  );
  return {
    waivers,
    problems: [...problems, ...repeated].map((problem) => ({ file: FILE, ...problem })),
  };
}
