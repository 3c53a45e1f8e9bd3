import { forCaseTexts } from '../../contract/case-texts';
import { numberReport } from '../outline/number-report';
import { placePhotos } from './place-photos';

const images = (...ids: string[]) => ({ type: 'images' as const, images: ids });

const chapter = (id: string, position: number, ids: string[], parent: string | null = null) => ({
  documentId: id,
  key: id,
  title: `章 ${id}`,
  parent,
  position,
  blocks: [images(...ids)],
});

const reported = (id: string, within: string, ids: string[], cover: string | null = null) => ({
  documentId: id,
  key: id,
  title: `例 ${id}`,
  ...forCaseTexts(() => null),
  date: null,
  partners: [],
  tags: [],
  cover,
  chapter: within,
  position: 1,
  blocks: [images(...ids)],
});

describe('places of photographs', () => {
  const { holders, places, figures } = placePhotos({
    numbering: numberReport({
      chapters: [
        chapter('one', 1, ['a']),
        chapter('below', 1, ['c'], 'one'),
        chapter('two', 2, ['a', 'd']),
      ],
      cases: [reported('case', 'one', ['b'], 'e')],
      tables: [],
    }),
  });

  it('should list chapters and cases in reading order, with number and level', () => {
    expect(holders.map(({ id, number, level }) => [id, number, level])).toEqual([
      ['one', '1', 1],
      ['case', '案例 1', 2],
      ['below', '1.1', 2],
      ['two', '2', 1],
    ]);
  });

  it('should label figures through the report', () => {
    expect([...figures]).toEqual([
      ['a', '图 1'],
      ['b', '图 2'],
      ['c', '图 3'],
      ['d', '图 4'],
    ]);
  });

  it('should name every place of a photograph that is shown twice', () => {
    expect(places.get('a')).toEqual([
      { holder: 'one', as: 'figure' },
      { holder: 'two', as: 'figure' },
    ]);
  });

  it('should name the case whose cover it is', () => {
    expect(places.get('e')).toEqual([{ holder: 'case', as: 'cover' }]);
  });
});
