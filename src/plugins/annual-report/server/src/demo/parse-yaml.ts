import type { z } from 'zod';
import { readYaml, type YamlReading } from '../files/read-yaml';

export type LineProblem = { line: number; reason: string };

export type ParsedYaml<T> = Omit<YamlReading<T>, 'problems'> & { problems: LineProblem[] };

/** Reads YAML of the demo, whose problems are said in English. */
export const parseYaml = <T>(request: {
  text: string;
  schema: z.ZodType<T>;
  firstLine?: number;
}): ParsedYaml<T> => {
  const { problems, ...reading } = readYaml(request);
  return {
    ...reading,
    problems: problems.map(({ line, messages }) => ({ line, reason: messages.en })),
  };
};
