import type { MissingField } from '../../contract/desk/photos';
import { isNoCaption } from './is-no-caption';

type Described = {
  hasFile: boolean;
  caption: string;
  alt: string | null;
  credit: string | null;
  takenOn: string | null;
  consent: string;
};

const isEmpty = (text: string | null): boolean => (text ?? '').trim() === '';

/** What a photograph still lacks, the most pressing first. */
export const missingFields = ({
  hasFile,
  caption,
  alt,
  credit,
  takenOn,
  consent,
}: Described): MissingField[] => {
  const missing: [MissingField, boolean][] = [
    ['file', !hasFile],
    ['consent', consent === 'pending'],
    ['caption', isNoCaption(caption)],
    ['alt', isEmpty(alt)],
    ['credit', isEmpty(credit)],
    ['takenOn', isEmpty(takenOn)],
  ];
  return missing.flatMap(([field, isMissing]) => (isMissing ? [field] : []));
};
