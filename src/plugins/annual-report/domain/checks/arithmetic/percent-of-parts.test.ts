import { percentOfParts } from './percent-of-parts';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

type Asked = [percent: string, respondents: number | null];

const survey = ([text, respondents]: Asked) => ({
  kind: 'percent' as const,
  values: { 2024: { text, respondents } },
});

const run = (whole: Asked, ...parts: Asked[]) =>
  findingsOf(percentOfParts, {
    ...numbers({
      'a.all': { name: '满意度', ...survey(whole) },
      ...Object.fromEntries(parts.map((part, index) => [`a.part-${index}`, survey(part)])),
    }),
    tables: [
      table({
        layout: [
          layoutRow({ indicator: 'a.all' }),
          ...parts.map((_part, index) =>
            layoutRow({ indicator: `a.part-${index}`, level: 1, parent: 'a.all' }),
          ),
        ],
      }),
    ],
  });

describe('percent of parts', () => {
  it('should pass a whole among its parts', () => {
    expect(run(['91.2%', 633], ['90%', 633], ['88%', 633], ['96%', 633])).toEqual([]);
  });

  it('should find a whole above all of its parts', () => {
    expect(run(['99%', null], ['90%', null], ['88%', null])).toMatchObject([
      { messages: { zh: expect.stringContaining('不在各分项') } },
    ]);
  });

  it('should pass the mean weighted by respondents', () => {
    expect(run(['95%', 1187], ['98%', 305], ['94%', 882])).toEqual([]);
  });

  it('should find what is not the mean weighted by respondents', () => {
    expect(run(['98%', 1187], ['98%', 305], ['94%', 882])).toMatchObject([
      { messages: { zh: expect.stringContaining('按调查人数加权平均为 95.03%') } },
    ]);
  });

  it('should say nothing of a single part', () => {
    expect(run(['37%', null], ['7%', null])).toEqual([]);
  });
});
