import { offerPacks } from './offer-packs';
import {
  pack,
  packIndicator,
  packRow,
  packTable,
} from '../../../../../tests/support/builders/pack';

const base = pack({
  outline: [{ key: 'annexes', title: '附表', chapters: [{ key: 'annex-one', title: '附表一' }] }],
  tables: [packTable([packRow('students.total')])],
});
const text = pack({
  pack: 'text-2024',
  includes: ['base-2024'],
  indicators: [packIndicator('cases.total', { required: true })],
});
const older = pack({ pack: 'base-2020', year: 2020 });
const technician = pack({ pack: 'technician-2024', schoolTypes: ['technician'] });
const packs = [base, text, older, technician];

const offer = (year: number, schoolType = 'secondary-vocational') =>
  offerPacks({ packs, schoolType, year });

describe('packs offered for a new report', () => {
  it('should suggest the one that fits, and list the others of the type after it', () => {
    expect(offer(2024).map(({ code, isSuggested }) => [code, isSuggested])).toEqual([
      ['text-2024', true],
      ['base-2020', false],
    ]);
  });

  it('should say what a report gets from a pack and from those that it builds on', () => {
    expect(offer(2024)[0]).toMatchObject({ chapters: 3, tables: 1, indicators: 3, required: 1 });
  });

  it('should offer a part by itself where the whole does not fit', () => {
    expect(offer(2021).map(({ code, isSuggested }) => [code, isSuggested])).toEqual([
      ['base-2020', true],
      ['base-2024', false],
      ['text-2024', false],
    ]);
  });

  it('should be none for a school that no pack is made for', () => {
    expect(offer(2024, 'higher-vocational')).toEqual([]);
  });
});
