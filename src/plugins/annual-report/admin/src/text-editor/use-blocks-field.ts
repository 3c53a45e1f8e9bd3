import { useField } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isSameValue } from './same-value';

/**
 * The value of a `blocks` field for an editor that holds its own document: `version` changes when somebody else wrote
 * the value (a draft is put back, changes are thrown away, a newer version is loaded), and the document is made anew.
 */
export function useBlocksField(name: string) {
  const field = useField(name);
  const { error, onChange } = field;
  const value: unknown = field.value;
  const known = useRef(value);
  const [version, setVersion] = useState(0);
  const latest = useRef(version);
  useEffect(() => {
    if (!isSameValue(known.current, value)) {
      latest.current += 1;
      setVersion(latest.current);
    }
    known.current = value;
  }, [value]);
  const emit = useCallback(
    (written: unknown) => {
      // A document that was replaced says nothing more.
      if (latest.current !== version) return;
      known.current = written;
      onChange(name, written);
    },
    [name, onChange, version],
  );
  return { value, error, version, emit };
}
