import {
  breaksClients,
  breaksReaders,
  breaksWhatWasValid,
  type AddressChangeKind,
  type Change,
} from './change';
import { createSchemaComparer } from './compare-schemas';
import { asList, asObject, isSame, pairsOf, resolve, type Json } from './json';

export type Judged = Change<string> & { isBreaking: boolean };

const judged = (kind: AddressChangeKind, place: string, what: string): Judged => ({
  kind,
  place,
  what,
  isBreaking: breaksClients({ kind, place, what }),
});

/** Parameters by place and name, with references followed. */
const parametersOf = ({ document, operation }: { document: Json; operation: Json }): Json =>
  Object.fromEntries(
    asList(operation.parameters).map((node) => {
      const { value } = resolve({ document, node });
      return [`${String(value.in)} ${String(value.name)}`, value];
    }),
  );

/** What a change of the described addresses means for the clients there are. */
export function compareOpenApi({ before, after }: { before: Json; after: Json }): Judged[] {
  const compareAnswers = createSchemaComparer({ before, after });
  const compareParameters = createSchemaComparer({ before, after });

  const answerSchema = (old: unknown, next: unknown, place: string): Judged[] =>
    compareAnswers({ old, next, place }).map((change) => ({
      ...change,
      isBreaking: breaksReaders(change),
    }));

  const parameterSchema = (old: unknown, next: unknown, place: string): Judged[] =>
    compareParameters({ old, next, place }).map((change) => ({
      ...change,
      isBreaking: breaksWhatWasValid(change),
    }));

  const parameter = (place: string, name: string, old: unknown, next: unknown): Judged[] => {
    if (old === undefined) {
      const kind =
        asObject(next).required === true ? 'required-parameter-added' : 'parameter-added';
      return [judged(kind, place, name)];
    }
    if (next === undefined) return [judged('parameter-removed', place, name)];
    const [left, right] = [asObject(old), asObject(next)];
    const inside = `${place} ${name}`;
    const changes = parameterSchema(left.schema, right.schema, inside);
    const form = ({ style, explode }: Json) => [style, explode];
    if (!isSame(form(left), form(right))) {
      changes.push(judged('serialization-changed', inside, 'style, explode'));
    }
    if (left.required === right.required) return changes;
    const kind = right.required === true ? 'parameter-made-required' : 'parameter-made-optional';
    return [judged(kind, place, name), ...changes];
  };

  const content = (place: string, old: Json, next: Json): Judged[] =>
    pairsOf(asObject(old.content), asObject(next.content)).flatMap(
      ({ name, old: left, new: right }) => {
        if (left === undefined) return [judged('media-type-added', place, name)];
        if (right === undefined) return [judged('media-type-removed', place, name)];
        return answerSchema(asObject(left).schema, asObject(right).schema, place);
      },
    );

  const headers = (place: string, old: Json, next: Json): Judged[] =>
    pairsOf(asObject(old.headers), asObject(next.headers)).flatMap(
      ({ name, old: left, new: right }) => {
        if (left === undefined) return [judged('header-added', place, name)];
        if (right === undefined) return [judged('header-removed', place, name)];
        return [];
      },
    );

  const answer = (place: string, status: string, old: unknown, next: unknown): Judged[] => {
    if (old === undefined) {
      const kind = status.startsWith('2') ? 'success-added' : 'error-added';
      return [judged(kind, place, status)];
    }
    if (next === undefined) return [judged('answer-removed', place, status)];
    const left = resolve({ document: before, node: old }).value;
    const right = resolve({ document: after, node: next }).value;
    const inside = `${place} ${status}`;
    return [...content(inside, left, right), ...headers(inside, left, right)];
  };

  const operation = (place: string, old: Json, next: Json): Judged[] => {
    const changes: Judged[] = [];
    if (old.operationId !== next.operationId) {
      const what = `${String(old.operationId)} -> ${String(next.operationId)}`;
      changes.push(judged('operation-renamed', place, what));
    }
    if (!isSame(old.security, next.security)) {
      changes.push(judged('access-changed', place, 'security'));
    }
    const parameters = pairsOf(
      parametersOf({ document: before, operation: old }),
      parametersOf({ document: after, operation: next }),
    );
    const answers = pairsOf(asObject(old.responses), asObject(next.responses));
    return [
      ...changes,
      ...parameters.flatMap((pair) => parameter(place, pair.name, pair.old, pair.new)),
      ...answers.flatMap((pair) => answer(place, pair.name, pair.old, pair.new)),
    ];
  };

  return pairsOf(asObject(before.paths), asObject(after.paths)).flatMap(({ name: path, ...both }) =>
    pairsOf(asObject(both.old), asObject(both.new)).flatMap(({ name: method, old, new: next }) => {
      const place = `${method.toUpperCase()} ${path}`;
      if (old === undefined) return [judged('address-added', place, method)];
      if (next === undefined) return [judged('address-removed', place, method)];
      return operation(place, asObject(old), asObject(next));
    }),
  );
}
