/** Ways in which a schema can differ from the one before. */
export type SchemaChangeKind =
  | 'definition-added'
  | 'definition-removed'
  | 'property-added'
  | 'required-property-added'
  | 'property-removed'
  | 'property-made-optional'
  | 'property-made-required'
  | 'alternative-added'
  /** Of a union with a last branch for what comes later, which a reader can print already. */
  | 'foreseen-alternative-added'
  | 'alternative-removed'
  | 'enum-member-added'
  | 'enum-member-removed'
  | 'limit-tightened'
  | 'limit-loosened'
  | 'keyword-changed';

/** Ways in which a description of addresses can differ from the one before. */
export type AddressChangeKind =
  | 'address-added'
  | 'address-removed'
  | 'operation-renamed'
  | 'access-changed'
  | 'parameter-added'
  | 'required-parameter-added'
  | 'parameter-removed'
  | 'parameter-made-optional'
  | 'parameter-made-required'
  | 'serialization-changed'
  | 'error-added'
  | 'success-added'
  | 'answer-removed'
  | 'media-type-added'
  | 'media-type-removed'
  | 'header-added'
  | 'header-removed';

export type Change<Kind = SchemaChangeKind> = { kind: Kind; place: string; what: string };

/** What breaks a program that reads: something that it counts on is gone, or something comes that it never met. */
const BREAKS_READERS: ReadonlySet<SchemaChangeKind> = new Set([
  'definition-removed',
  'property-removed',
  'property-made-optional',
  'alternative-added',
  'enum-member-added',
  'limit-loosened',
  'keyword-changed',
] as const);

/**
 * What makes invalid that which was valid: a parameter that clients send, and an edition frozen under the
 * version before, which is served for ever under the newest schema.
 */
const BREAKS_WHAT_WAS_VALID: ReadonlySet<SchemaChangeKind> = new Set([
  'definition-removed',
  'required-property-added',
  'property-made-required',
  'alternative-removed',
  'enum-member-removed',
  'limit-tightened',
  'keyword-changed',
] as const);

const BREAKS_CLIENTS: ReadonlySet<AddressChangeKind> = new Set([
  'address-removed',
  'operation-renamed',
  'access-changed',
  'required-parameter-added',
  'parameter-removed',
  'parameter-made-required',
  'serialization-changed',
  'success-added',
  'answer-removed',
  'media-type-removed',
  'header-removed',
] as const);

export function breaksReaders({ kind }: Change): boolean {
  return BREAKS_READERS.has(kind);
}

export function breaksWhatWasValid({ kind }: Change): boolean {
  return BREAKS_WHAT_WAS_VALID.has(kind);
}

export function breaksClients({ kind }: Change<AddressChangeKind>): boolean {
  return BREAKS_CLIENTS.has(kind);
}
