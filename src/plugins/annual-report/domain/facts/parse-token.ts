import { yearSchema } from '../../contract/primitives';
import { foldWidth } from '../base/half-width';
import { MAX_DECIMALS } from '../base/stored-number';
import { FORM_NAMES, isCode, REFERENCE_KINDS, type FactForm, type Token } from './token';
import type { TokenFlaw } from './token-flaws';

export type TokenReading = { ok: true; token: Token } | { ok: false; flaw: TokenFlaw };

type FormReading = { ok: true; form: FactForm } | { ok: false; flaw: TokenFlaw };

/** Longer than any code, year and form together. */
const MAX_LENGTH = 200;

/** Blanks of every width, and the invisible characters that editors leave behind. */
const BLANKS = /\s|[\u200b-\u200d\u2060]/g;

const FORM = /^([a-z]+)(?:\.(up|down))?(?:\.(\d))?$/;
const SHARE = /^share:(.+)$/;
const WITH_DECIMALS = /^(.+)\.(\d)$/;
const REFERENCE = /^([^:]*):(.*)$/;
const YEAR = /^\d{4}$/;

/** What a Chinese keyboard types for `| @ : .`, as the characters meant. */
const asMeant = (text: string): string => foldWidth({ text }).replaceAll('。', '.');

const refuse = (flaw: TokenFlaw): { ok: false; flaw: TokenFlaw } => ({ ok: false, flaw });

const readDecimals = (digit: string | undefined): number | null =>
  digit === undefined ? null : Number(digit);

/** A last segment of one digit is the decimals wherever a code is left without it. */
const readShare = (text: string): FactForm => {
  const [, code, digit] = WITH_DECIMALS.exec(text) ?? [];
  const isSplit = code !== undefined && isCode(code);
  return {
    name: 'share',
    over: isSplit ? code : text,
    direction: null,
    decimals: isSplit ? readDecimals(digit) : null,
  };
};

const readPlainForm = (text: string): FactForm | null => {
  const [, word, direction, digit] = FORM.exec(text) ?? [];
  const name = FORM_NAMES.find((known) => known === word && known !== 'share');
  if (!name) return null;
  const isDirected = direction === 'up' || direction === 'down';
  if (isDirected && name !== 'change' && name !== 'percent') return null;
  return {
    name,
    over: null,
    direction: isDirected ? direction : null,
    decimals: readDecimals(digit),
  };
};

const readForm = (text: string): FormReading => {
  const over = SHARE.exec(text)?.[1];
  const form = over === undefined ? readPlainForm(text) : readShare(over);
  if (!form) return refuse('form');
  const { name, decimals } = form;
  return decimals !== null && (name === 'text' || decimals > MAX_DECIMALS)
    ? refuse('decimals')
    : { ok: true, form };
};

const readReference = (text: string): TokenReading | null => {
  const [, word, key] = REFERENCE.exec(text) ?? [];
  if (word === undefined || key === undefined) return null;
  const kind = REFERENCE_KINDS.find((known) => known === word);
  return kind && key !== ''
    ? { ok: true, token: { type: 'reference', kind, key } }
    : refuse('syntax');
};

const readYear = (text: string): number | null => {
  const year = yearSchema.safeParse(YEAR.test(text) ? Number(text) : null);
  return year.success ? year.data : null;
};

/**
 * Reads what stands between the braces: `code[@year][|form]` or `kind:KEY`. Blanks do not matter. Whether
 * the code or the key exists is not asked here, so that a name written in place of a code can be answered.
 */
export function parseToken({ body }: { body: string }): TokenReading {
  if (body.length > MAX_LENGTH) return refuse('long');
  const text = asMeant(body).replace(BLANKS, '');
  if (text === '') return refuse('empty');
  const [subject = '', formPart, ...moreForms] = text.split('|');
  const [code = '', yearPart, ...moreYears] = subject.split('@');
  if (code === '' || moreForms.length > 0 || moreYears.length > 0 || /[{}]/.test(text)) {
    return refuse('syntax');
  }
  const reference = readReference(code);
  if (reference)
    return yearPart === undefined && formPart === undefined ? reference : refuse('syntax');
  const year = yearPart === undefined ? null : readYear(yearPart);
  if (yearPart !== undefined && year === null) return refuse('year');
  const reading = readForm(formPart ?? 'text');
  return reading.ok
    ? { ok: true, token: { type: 'fact', code, year, form: reading.form } }
    : reading;
}
