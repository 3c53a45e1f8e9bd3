import type { Coding } from './answer';

/** In the order of our liking where the client likes several alike. */
const PREFERRED: Coding[] = ['br', 'gzip', 'identity'];
const WEIGHT = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;
const MAX_REMEMBERED_LENGTH = 200;
const MAX_REMEMBERED = 200;

const readWeights = (header: string): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const weight = parameters.map((parameter) => WEIGHT.exec(parameter)?.[1]).find(Boolean);
    if (name !== '') weights.set(name === 'x-gzip' ? 'gzip' : name, Number(weight ?? 1));
  }
  return weights;
};

const choose = (header: string): Coding => {
  const weights = readWeights(header);
  const others = weights.get('*');
  // Plain bytes are acceptable unless they are refused, and liked least where they are not named.
  const weightOf = (coding: Coding): number =>
    weights.get(coding) ?? others ?? (coding === 'identity' ? Number.MIN_VALUE : 0);
  let best: Coding = 'identity';
  let bestWeight = 0;
  for (const coding of PREFERRED) {
    if (weightOf(coding) > bestWeight) {
      best = coding;
      bestWeight = weightOf(coding);
    }
  }
  return best;
};

const remembered = new Map<string, Coding>();

/**
 * The content coding that `Accept-Encoding` likes best (RFC 9110 §12.5.3). Without the header, and when
 * nothing that we have is acceptable, the plain bytes.
 */
export function chooseCoding({ header }: { header: string | undefined }): Coding {
  if (header === undefined || header === '') return 'identity';
  const existing = remembered.get(header);
  if (existing) return existing;
  const coding = choose(header);
  if (remembered.size < MAX_REMEMBERED && header.length <= MAX_REMEMBERED_LENGTH) {
    remembered.set(header, coding);
  }
  return coding;
}
