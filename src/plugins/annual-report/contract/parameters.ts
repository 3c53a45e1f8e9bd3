/**
 * What the parameters of a public address may be. The server's request schemas and the OpenAPI document are
 * both made of these, so that neither can promise what the other refuses.
 */
export const KEY_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const MAX_KEY = 64;

export const CODE_PATTERN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
export const MAX_CODE = 128;
/** Codes in one request, separated by commas. */
export const MAX_INDICATORS = 50;

export const YEAR_PATTERN = /^(19|20|21)\d{2}$/;
/** The same years as numbers. */
export const YEARS = { minimum: 1900, maximum: 2199 } as const;

export const WHOLE_NUMBER_PATTERN = /^[1-9]\d{0,8}$/;
/** The same numbers as numbers. */
export const WHOLE_NUMBERS = { minimum: 1, maximum: 999_999_999 } as const;

export const CHAPTER_NUMBER_PATTERN = /^[1-9]\d*(\.[1-9]\d*){0,2}$/;

/** A name, without control characters: PostgreSQL has no room for a NUL. */
export const NAME_PATTERN = /^\P{Cc}+$/u;
export const MAX_DISTRICT = 100;

export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 25;

/** Ending of a file's address. Which ones there are, the answer to an unknown one says. */
export const FORMAT_PATTERN = /^[a-z0-9-]+$/;
export const MAX_FORMAT = 20;
