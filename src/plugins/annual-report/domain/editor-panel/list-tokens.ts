import type { PanelToken } from '../../contract/admin/document';
import type { PreparedReport } from '../compile/prepare-report';
import { gridsOf } from '../content/grid-content';
import { referenceLabels } from '../facts/reference-labels';
import { formText, type FactForm, type ReferenceKind, type Token } from '../facts/token';
import { createTokenResolver } from '../facts/token-resolver';

type Form = PanelToken['forms'][number];

const form = (name: FactForm['name'], direction: FactForm['direction'] = null): FactForm => ({
  name,
  over: null,
  direction,
  decimals: null,
});

const TEXT = form('text');

const write = (token: Token): string => {
  if (token.type === 'reference') return `{{${token.kind}:${token.key}}}`;
  const year = token.year === null ? '' : `@${token.year}`;
  const how = formText({ form: token.form });
  return `{{${token.code}${year}${how === TEXT.name ? '' : `|${how}`}}}`;
};

/**
 * Everything that a sentence of the report may name: indicators that have any value, and the numbered things
 * of the report, each with what its token prints now or why it prints nothing.
 */
export function listTokens({
  prepared: { content, numbering, values, places },
}: {
  prepared: PreparedReport;
}): PanelToken[] {
  const { year } = content.report;
  const labels = referenceLabels({ content, numbering });
  const resolve = createTokenResolver({ year, values, labels });

  const toToken = (
    kind: PanelToken['kind'],
    token: Token,
    {
      name,
      where,
      definition = null,
      source = null,
    }: Pick<PanelToken, 'name' | 'where'> & Partial<Pick<PanelToken, 'definition' | 'source'>>,
    forms: Form[] = [],
  ): PanelToken => {
    const printed = resolve({ token });
    return {
      kind,
      token: write(token),
      name,
      where,
      text: printed.ok ? printed.text : null,
      reason: printed.ok ? null : printed.messages,
      forms,
      definition,
      source,
    };
  };

  const formsOf = (code: string): Form[] => {
    const fact = (given: FactForm, at: number | null = null): Token => ({
      type: 'fact',
      code,
      year: at,
      form: given,
    });
    const tries: [Form['form'], Token][] = [
      ['value', fact(TEXT)],
      ['earlier', fact(TEXT, year - 1)],
      // The words beside it say which way it went: only one of the two can be printed.
      ['increase', fact(form('change', 'up'))],
      ['decrease', fact(form('change', 'down'))],
      ['percent-increase', fact(form('percent', 'up'))],
      ['percent-decrease', fact(form('percent', 'down'))],
    ];
    return tries.flatMap(([name, token]) => {
      const printed = resolve({ token });
      return printed.ok ? [{ form: name, token: write(token), text: printed.text }] : [];
    });
  };

  const references = (kind: ReferenceKind, things: { key: string; name: string }[]): PanelToken[] =>
    things.map(({ key, name }) =>
      toToken(kind, { type: 'reference', kind, key }, { name, where: null }),
    );

  const codes = [...new Set(values.all().map((value) => value.indicator))];
  return [
    ...codes.flatMap((code) => {
      const indicator = values.indicator(code);
      if (!indicator) return [];
      const { label, title } = places.value({ indicator: code, year });
      const where = label === null ? null : `${label} ${title}`;
      const token: Token = { type: 'fact', code, year: null, form: TEXT };
      const { name, definition, source } = indicator;
      return [toToken('indicator', token, { name, where, definition, source }, formsOf(code))];
    }),
    ...references(
      'image',
      content.images.map(({ key, caption }) => ({ key, name: caption })),
    ),
    ...references(
      'case',
      content.cases.map(({ key, title }) => ({ key, name: title })),
    ),
    ...references('table', [
      ...content.tables.map(({ key, title }) => ({ key, name: title })),
      ...gridsOf(content).map(({ key, caption }) => ({ key, name: caption })),
    ]),
    ...references(
      'chapter',
      content.chapters.map(({ key, title }) => ({ key, name: title })),
    ),
  ];
}
