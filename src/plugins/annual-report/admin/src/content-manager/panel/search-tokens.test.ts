import { searchTokens } from './search-tokens';
import type { PanelToken } from '../../../../contract/admin/document';

const token = (given: Partial<PanelToken>): PanelToken => ({
  kind: 'indicator',
  token: '{{graduates.total}}',
  name: '毕业生人数',
  where: '附表 1 人才培养质量计分卡',
  text: '305',
  reason: null,
  forms: [],
  definition: null,
  source: null,
  ...given,
});

const TOKENS = [
  token({}),
  token({ token: '{{staff.total}}', name: '教职工总数', text: '59' }),
  token({ kind: 'image', token: '{{image:gate}}', name: '毕业典礼', where: null }),
];

const found = (search: string, kind: PanelToken['kind'] = 'indicator') =>
  searchTokens({ tokens: TOKENS, kind, search }).map(({ token: written }) => written);

describe('searching what a sentence may name', () => {
  it.each([
    ['毕业', 'a word of the name'],
    ['GRADUATES', 'a part of the code in capitals'],
    ['305', 'the printed value'],
    ['  毕业   附表 ', 'several words'],
  ])('should find an indicator by %s, %s', (search) => {
    expect(found(search)).toEqual(expect.arrayContaining(['{{graduates.total}}']));
  });

  it('should put what is called exactly so first', () => {
    const longer = token({ token: '{{graduates.total-rural}}', name: '农村毕业生人数' });
    const tokens = [longer, ...TOKENS];
    const [first] = searchTokens({ tokens, kind: 'indicator', search: '毕业生人数' });
    expect(first?.token).toBe('{{graduates.total}}');
  });

  it('should ask for every word', () => {
    expect(found('毕业 59')).toEqual([]);
  });

  it('should give all of a kind without a word', () => {
    expect(found('', 'image')).toEqual(['{{image:gate}}']);
  });
});
