import type { AdminPhoto } from '../../../../contract/admin/photos';
import { addedInForm, additionTo, imageGroups } from './add-to-form';

const photo = (id: string, rowId: number): AdminPhoto => ({
  id,
  rowId,
  version: '2024-05-12T08:00:00.000Z',
  caption: `照片 ${id}`,
  alt: null,
  credit: null,
  takenOn: null,
  consent: 'pending',
  file: null,
  figure: null,
  places: [],
  isUsedElsewhere: false,
  missing: [],
});

const CONNECTED = { id: 9, apiData: { id: 9, documentId: 'gate' } };
const VALUES = {
  content: [
    { __component: 'report.text', content: [] },
    { __component: 'report.images', id: 4, images: { connect: [CONNECTED], disconnect: [] } },
  ],
};

describe('photographs that are added to a form', () => {
  it('should find the blocks of pictures and what they add already', () => {
    expect(imageGroups(VALUES)).toEqual([{ block: 1, place: 0 }]);
    expect(addedInForm(VALUES)).toEqual(['gate']);
  });

  it('should stand behind those of a block, in their order', () => {
    const addition = additionTo({
      values: VALUES,
      group: { block: 1, place: 0 },
      photos: [photo('a', 1), photo('b', 2)],
    });
    expect(addition).toMatchObject({
      kind: 'change',
      field: 'content.1.images.connect',
      value: [
        CONNECTED,
        { id: 1, label: '照片 a', apiData: { documentId: 'a' } },
        { id: 2, label: '照片 b', apiData: { documentId: 'b' } },
      ],
    });
    const keys =
      addition.kind === 'change' ? addition.value.slice(1).map((item) => JSON.stringify(item)) : [];
    expect([...keys].sort()).toEqual(keys);
  });

  it('should make a block of their own where none is chosen', () => {
    expect(additionTo({ values: {}, group: null, photos: [photo('a', 1)] })).toMatchObject({
      kind: 'row',
      field: 'content',
      value: { __component: 'report.images', images: { connect: [{ id: 1 }], disconnect: [] } },
    });
  });
});
