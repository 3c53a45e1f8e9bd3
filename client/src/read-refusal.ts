import { AnnalsError, type ErrorDetails } from './annals-error.ts';

const isObject = (value: unknown): value is ErrorDetails =>
  typeof value === 'object' && value !== null;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const fieldOf = (value: unknown, name: string): unknown =>
  isObject(value) ? value[name] : undefined;

/** The error that an answer tells of; a proxy in between may not speak the contract's language, or JSON. */
export function readRefusal({
  url,
  status,
  text,
}: {
  url: string;
  status: number;
  text: string;
}): AnnalsError {
  const error = fieldOf(parse(text), 'error');
  const details = fieldOf(error, 'details');
  const message = fieldOf(error, 'message');
  const code = fieldOf(details, 'code');
  return new AnnalsError({
    url,
    status,
    message: typeof message === 'string' ? message : `The server answered ${status} to ${url}.`,
    code: typeof code === 'string' ? code : 'http-error',
    details: isObject(details) ? details : {},
  });
}
