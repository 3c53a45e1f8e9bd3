import { namedPartners } from './named-partners';
import { caseStory } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const COUNTED = '本学年合作企业 2 家。';
const run = (...texts: string[]) => findingsOf(namedPartners, saying(...texts));

describe('partners counted and named', () => {
  it('should list the companies where more are named', () => {
    const found = run(
      COUNTED,
      '与重庆铝王铝业有限公司、重庆怡驰机械有限责任公司、登科金属制品有限公司签订协议。',
    );
    expect(found).toMatchObject([
      {
        severity: 'note',
        quote: '本学年合作企业 2 家',
        messages: {
          zh: expect.stringMatching(/3 家：重庆铝王铝业、重庆怡驰机械、登科金属制品。$/),
        },
      },
    ]);
  });

  it('should count the partners that cases name', () => {
    const cases = ['甲方重工有限公司', '乙方汽车有限公司', '丙方电子有限公司'].map((name, index) =>
      caseStory({ documentId: `case-${index}`, partners: [name] }),
    );
    expect(findingsOf(namedPartners, { ...saying(COUNTED), cases })).toHaveLength(1);
  });

  it.each([
    ['as many', ['与重庆铝王铝业有限公司、怡驰机械有限责任公司签订协议。']],
    [
      'one company under two names',
      [
        '与重庆铝王铝业有限公司签订协议。',
        '与铝王铝业公司、怡驰机械公司合作，与铝王铝业公司共建。',
      ],
    ],
    ['companies that are no partners', ['聘请甲方保安公司、乙方保洁公司、丙方维保公司值守。']],
    ['companies without a name', ['与多家公司、该公司、本公司、分公司合作。']],
  ])('should be silent on %s', (_, texts) => {
    expect(run(COUNTED, ...texts)).toEqual([]);
  });

  it('should be silent where no partners are counted', () => {
    expect(run('与甲方重工有限公司、乙方汽车有限公司合作。')).toEqual([]);
  });
});
