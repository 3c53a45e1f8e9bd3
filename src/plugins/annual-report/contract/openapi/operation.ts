import type { JsonSchema } from '../json-schema';
import type { RESPONSES } from '../responses';

export type Parameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  schema: JsonSchema;
  example: unknown;
  style?: 'form';
  explode?: boolean;
};

export type ResponseName = keyof typeof RESPONSES;

/** What a 200 carries: one of the contract's answers, or a file whose shape is somebody else's standard. */
export type Answer =
  | { responses: [ResponseName, ...ResponseName[]] }
  | { mediaType: string; schema: JsonSchema }
  | { files: { mediaType: string; schema: JsonSchema }[] };

/**
 * How an answer may be kept. `edition`: cut from frozen bytes, with the time of the release; `computed`: put
 * together when asked for; `never`: a preview.
 */
export type Caching = 'edition' | 'computed' | 'never';

export type ErrorStatus = 400 | 401 | 403 | 404 | 410 | 429;

export type Tag = 'Reports' | 'Parts' | 'Files' | 'Statistics' | 'Descriptions' | 'Preview';

/** One public address. Everything that the OpenAPI document says of it is derived from this. */
export type Operation = {
  /** The `operationId`: what a generated client calls its function. */
  id: string;
  path: string;
  tag: Tag;
  summary: string;
  description: string;
  parameters: Parameter[];
  answer: Answer;
  caching: Caching;
  /** Besides 400 (every parameter is checked) and 403 (the site may have closed public access). */
  errors: ErrorStatus[];
  needsToken?: boolean;
};
