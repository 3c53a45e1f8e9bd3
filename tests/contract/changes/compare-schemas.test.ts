import {
  breaksReaders,
  breaksWhatWasValid,
  type Change,
} from '../../support/contract-changes/change';
import { compareDefinitions } from '../../support/contract-changes/compare-schemas';
import type { Json } from '../../support/contract-changes/json';

const text = { type: 'string' };
const object = (properties: Json, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
});
const anyOf = (...branches: Json[]) => ({ anyOf: branches });
const nullable = (schema: Json) => anyOf(schema, { type: 'null' });
const tagged = (type: string, properties: Json = {}) =>
  object({ type: { type: 'string', const: type }, ...properties }, ['type']);

const LATER = object({ type: text, html: text }, ['type']);

const changesOf = (before: Json, after: Json): Change[] =>
  compareDefinitions({ before: { $defs: { it: before } }, after: { $defs: { it: after } } });

const summary = ([before, after]: readonly [Json, Json]) =>
  changesOf(before, after).map((change) => ({
    kind: change.kind,
    readers: breaksReaders(change),
    kept: breaksWhatWasValid(change),
  }));

const HARMLESS = { readers: false, kept: false };
const BREAKS_READERS = { readers: true, kept: false };
const BREAKS_KEPT = { readers: false, kept: true };
const BREAKS_BOTH = { readers: true, kept: true };

describe('changes of a schema', () => {
  it.each<[string, readonly [Json, Json], { kind: string; readers: boolean; kept: boolean }[]]>([
    ['nothing', [object({ a: text }), object({ a: text })], []],
    [
      'a sentence',
      [
        { ...text, description: 'x' },
        { ...text, description: 'y' },
      ],
      [],
    ],
    ['the order of a union', [nullable(text), anyOf({ type: 'null' }, text)], []],
    [
      'a new optional property',
      [object({}), object({ a: text })],
      [{ kind: 'property-added', ...HARMLESS }],
    ],
    [
      'a new required property',
      [object({}), object({ a: text }, ['a'])],
      [{ kind: 'required-property-added', ...BREAKS_KEPT }],
    ],
    [
      'a property gone',
      [object({ a: text }), object({})],
      [{ kind: 'property-removed', ...BREAKS_READERS }],
    ],
    [
      'a required property made optional',
      [object({ a: text }, ['a']), object({ a: text })],
      [{ kind: 'property-made-optional', ...BREAKS_READERS }],
    ],
    [
      'an optional property made required',
      [object({ a: text }), object({ a: text }, ['a'])],
      [{ kind: 'property-made-required', ...BREAKS_KEPT }],
    ],
    ['a new null', [text, nullable(text)], [{ kind: 'alternative-added', ...BREAKS_READERS }]],
    ['no null any more', [nullable(text), text], [{ kind: 'alternative-removed', ...BREAKS_KEPT }]],
    [
      'a list of types that grew',
      [text, { type: ['string', 'null'] }],
      [{ kind: 'alternative-added', ...BREAKS_READERS }],
    ],
    [
      'another type',
      [text, { type: 'boolean' }],
      [
        { kind: 'alternative-removed', ...BREAKS_KEPT },
        { kind: 'alternative-added', ...BREAKS_READERS },
      ],
    ],
    [
      'fractions where whole numbers were',
      [{ type: 'integer' }, { type: 'number' }],
      [{ kind: 'alternative-added', ...BREAKS_READERS }],
    ],
    [
      'whole numbers where fractions were',
      [{ type: 'number' }, { type: 'integer' }],
      [{ kind: 'alternative-removed', ...BREAKS_KEPT }],
    ],
    [
      'a new member of an enumeration',
      [
        { ...text, enum: ['a'] },
        { ...text, enum: ['a', 'b'] },
      ],
      [{ kind: 'enum-member-added', ...BREAKS_READERS }],
    ],
    [
      'a member of an enumeration gone',
      [
        { ...text, enum: ['a', 'b'] },
        { ...text, enum: ['a'] },
      ],
      [{ kind: 'enum-member-removed', ...BREAKS_KEPT }],
    ],
    [
      'a fixed value that grew to a list',
      [
        { ...text, const: 'a' },
        { ...text, enum: ['a', 'b'] },
      ],
      [{ kind: 'enum-member-added', ...BREAKS_READERS }],
    ],
    [
      'an enumeration that became any text',
      [{ ...text, enum: ['a'] }, text],
      [{ kind: 'limit-loosened', ...BREAKS_READERS }],
    ],
    [
      'a new pattern',
      [text, { ...text, pattern: '^a' }],
      [{ kind: 'limit-tightened', ...BREAKS_KEPT }],
    ],
    [
      'a pattern gone',
      [{ ...text, pattern: '^a' }, text],
      [{ kind: 'limit-loosened', ...BREAKS_READERS }],
    ],
    [
      'another pattern',
      [
        { ...text, pattern: '^a' },
        { ...text, pattern: '^b' },
      ],
      [{ kind: 'keyword-changed', ...BREAKS_BOTH }],
    ],
    [
      'a format gone',
      [{ ...text, format: 'date' }, text],
      [{ kind: 'limit-loosened', ...BREAKS_READERS }],
    ],
    [
      'a smaller minimum',
      [
        { type: 'number', minimum: 1 },
        { type: 'number', minimum: 0 },
      ],
      [{ kind: 'limit-loosened', ...BREAKS_READERS }],
    ],
    [
      'a smaller maximum',
      [
        { type: 'number', maximum: 9 },
        { type: 'number', maximum: 5 },
      ],
      [{ kind: 'limit-tightened', ...BREAKS_KEPT }],
    ],
    [
      'a keyword that nobody here knows',
      [text, { ...text, contentEncoding: 'base64' }],
      [{ kind: 'keyword-changed', ...BREAKS_BOTH }],
    ],
    [
      'other items of a list',
      [
        { type: 'array', items: text },
        { type: 'array', items: nullable(text) },
      ],
      [{ kind: 'alternative-added', ...BREAKS_READERS }],
    ],
    [
      'other values of a registry',
      [
        { type: 'object', additionalProperties: text },
        { type: 'object', additionalProperties: nullable(text) },
      ],
      [{ kind: 'alternative-added', ...BREAKS_READERS }],
    ],
    [
      'other names of a registry',
      [
        { type: 'object', propertyNames: { ...text, pattern: '^a' } },
        { type: 'object', propertyNames: text },
      ],
      [{ kind: 'limit-loosened', ...BREAKS_READERS }],
    ],
    [
      'an object that was open and is closed',
      [
        { type: 'object', additionalProperties: true },
        { type: 'object', additionalProperties: false },
      ],
      [{ kind: 'keyword-changed', ...BREAKS_BOTH }],
    ],
    [
      'a new branch of a union',
      [anyOf(tagged('a')), anyOf(tagged('a'), tagged('b'))],
      [{ kind: 'alternative-added', ...BREAKS_READERS }],
    ],
    [
      'a kind that the last branch of a union foresees',
      [anyOf(tagged('a'), LATER), anyOf(tagged('a'), tagged('b', { html: text }), LATER)],
      [{ kind: 'foreseen-alternative-added', ...HARMLESS }],
    ],
    [
      'a last branch for kinds to come',
      [anyOf(tagged('a')), anyOf(tagged('a'), LATER)],
      [{ kind: 'alternative-added', ...BREAKS_READERS }],
    ],
    [
      'a branch of another shape beside that for kinds to come',
      [anyOf(tagged('a'), LATER), anyOf(tagged('a'), LATER, { type: 'null' })],
      [{ kind: 'alternative-added', ...BREAKS_READERS }],
    ],
    [
      'a new property in one branch of a union',
      [anyOf(tagged('a'), tagged('b')), anyOf(tagged('b', { more: text }), tagged('a'))],
      [{ kind: 'property-added', ...HARMLESS }],
    ],
  ])('should tell %s', (_what, pair, expected) => {
    expect(summary(pair)).toEqual(expected);
  });

  it('should tell a definition that is gone, and one that is new', () => {
    const before = { $defs: { old: text } };
    const after = { $defs: { new: text } };
    expect(compareDefinitions({ before, after })).toEqual([
      { kind: 'definition-added', place: 'new', what: 'new' },
      { kind: 'definition-removed', place: 'old', what: 'old' },
    ]);
  });

  it('should name the place, by the name of the definition that holds it', () => {
    const document = (leaf: Json) => ({
      $defs: {
        answer: object({ list: { type: 'array', items: { $ref: '#/$defs/thing' } } }),
        thing: object({ word: leaf }),
      },
    });
    const changes = compareDefinitions({ before: document(text), after: document(nullable(text)) });
    expect(changes).toEqual([{ kind: 'alternative-added', place: 'thing.word', what: 'null' }]);
  });

  it('should come to an end in a tree that holds itself', () => {
    const document = (leaf: Json) => ({
      $defs: { tree: object({ leaf, trees: { type: 'array', items: { $ref: '#/$defs/tree' } } }) },
    });
    const changes = compareDefinitions({ before: document(nullable(text)), after: document(text) });
    expect(changes).toEqual([{ kind: 'alternative-removed', place: 'tree.leaf', what: 'null' }]);
  });
});
