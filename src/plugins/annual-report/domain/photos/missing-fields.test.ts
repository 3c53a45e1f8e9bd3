import { missingFields } from './photo-fields';

const COMPLETE = {
  hasFile: true,
  caption: '校门',
  alt: '红砖校门前停着自行车',
  credit: '张三',
  takenOn: '2024-05-12',
  consent: 'obtained',
};

describe('what a photograph lacks', () => {
  it('should be nothing when all is said', () => {
    expect(missingFields(COMPLETE)).toEqual([]);
  });

  it.each([
    ['file', { hasFile: false }],
    ['consent', { consent: 'pending' }],
    ['caption', { caption: 'IMG 0042' }],
    ['alt', { alt: ' ' }],
    ['credit', { credit: null }],
    ['takenOn', { takenOn: null }],
  ])('should name %s', (field, change) => {
    expect(missingFields({ ...COMPLETE, ...change })).toEqual([field]);
  });

  it('should ask for no consent where none is needed', () => {
    expect(missingFields({ ...COMPLETE, consent: 'not-needed' })).toEqual([]);
  });
});
