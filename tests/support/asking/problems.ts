import { z } from 'zod';

const problemSchema = z.object({
  name: z.string(),
  message: z.string(),
  details: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).loose(),
});

/** What a refusal says. */
export type Refusal = {
  name: string;
  message: string;
  code: string;
  params: Record<string, unknown>;
  details: Record<string, unknown>;
};

const toRefusal = (problem: unknown): Refusal => {
  const { name, message, details } = problemSchema.parse(problem);
  return { name, message, code: details.code, params: details.params, details };
};

/** The refusal that work ends with; work that succeeds, or fails otherwise, fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome: unknown = await work.then(
    () => new Error('It was not refused.'),
    (error: unknown) => error,
  );
  const described = problemSchema.safeParse(outcome);
  if (!described.success) throw outcome;
  return toRefusal(outcome);
}

const answerSchema = z.object({
  status: z.int(),
  body: z.object({ data: z.null(), error: problemSchema.extend({ status: z.int() }) }),
});

/** The refusal that an HTTP answer carries, with its status. */
export function refusalIn(response: unknown): Refusal & { status: number } {
  const { status, body } = answerSchema.parse(response);
  return { status, ...toRefusal(body.error) };
}
