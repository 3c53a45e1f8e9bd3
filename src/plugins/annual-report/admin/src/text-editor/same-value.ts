import { isRecord } from '../content-manager/form-content';

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const isSameList = (left: unknown[], right: unknown[]): boolean =>
  left.length === right.length && left.every((item, index) => isSame(item, right[index]));

const isSameRecord = (left: Record<string, unknown>, right: Record<string, unknown>): boolean => {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => name in right && isSame(left[name], right[name]))
  );
};

const isSame = (left: unknown, right: unknown): boolean => {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left)) return Array.isArray(right) && isSameList(left, right);
  return isRecord(left) && isRecord(right) && isSameRecord(left, right);
};

/** Whether two values of a `blocks` field say the same, whatever the order of their properties; none is empty. */
export function isSameValue(left: unknown, right: unknown): boolean {
  return (isNothing(left) && isNothing(right)) || isSame(left, right);
}
