export { AnnalsError } from './annals-error.ts';
export { createClient } from './create-client.ts';
export type { AnnalsClient, ClientOptions } from './create-client.ts';
export { isKnownBlock } from './is-known-block.ts';
export { resolveUrl } from './resolve-url.ts';
export { valueOf } from './value-of.ts';
export { walkChapters } from './walk-chapters.ts';
export type * from './requests.ts';
export type * from './types.ts';
