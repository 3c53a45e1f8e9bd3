import { placeSchema } from '../../../../contract/finding';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import type { FoundThing } from '../../../../domain/checks/finding-identity';
import type { NumberDeclaration } from '../../../../domain/ledger/declarations';
import type { FolderDeclaration, FolderWaiver } from '../read/folder-schema';

/** A waiver by the identity of its finding. */
export type StoredWaiver = { finding: string; reason: string; name: string };

/** What a waiver or a declaration is sorted by: what it speaks of, and never its id or time. */
export function orderOf(thing: object): string {
  const { id: _id, at: _at, by: _by, ...said } = { id: null, at: null, by: null, ...thing };
  return canonicalJson({ value: said });
}

/** A waiver as a folder names its finding. */
export function toWaiver({ finding, reason, name }: StoredWaiver): FolderWaiver {
  const { check, place, quote, numbers } = JSON.parse(finding) as FoundThing;
  return {
    check,
    place: {
      type: place.type,
      key: place.key,
      ...(place.row && { row: place.row }),
      ...(place.year && { year: place.year }),
    },
    quote,
    numbers: numbers.map(({ text, indicator, year }) => ({
      text,
      ...(indicator && { indicator }),
      ...(year && { year }),
    })),
    reason,
    name,
  };
}

/** What was said of a number, as a folder names it. */
export function toDeclaration({
  type,
  key,
  printed,
  before,
  after,
  ordinal,
  kind,
  reason,
  name,
}: NumberDeclaration): FolderDeclaration {
  const place = { type: placeSchema.shape.type.parse(type), key };
  return { place, printed, before, after, ordinal, kind, reason, name };
}
