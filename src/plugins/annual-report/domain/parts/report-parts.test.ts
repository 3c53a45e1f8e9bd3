import { chapterNumbers, cutCase, cutChapter, cutTable } from './report-parts';
import { smallReport } from '../../../../../tests/support/builders/report';

const report = smallReport();

const ids = (items: { id: string }[] | undefined) => items?.map((item) => item.id);

describe('chapter numbers', () => {
  it('should come in reading order', () => {
    expect(chapterNumbers({ report })).toEqual(['1', '1.1', '2', '3']);
  });
});

describe('a chapter cut from a report', () => {
  it('should hold its sub-chapters and all that they show', () => {
    const part = cutChapter({ report, number: '1' });
    expect(part?.chapter).toBe(report.chapters[0]);
    expect(ids(part?.cases)).toEqual(['story']);
    expect(ids(part?.images)).toEqual(['campus', 'teacher', 'cover']);
    expect(ids(part?.tables)).toEqual(['chart']);
  });

  it('should hold no more than it shows', () => {
    const part = cutChapter({ report, number: '1.1' });
    expect(ids(part?.images)).toEqual(['teacher', 'cover']);
    expect(part?.tables).toEqual([]);
  });

  it('should be null for a number that is not there', () => {
    expect(cutChapter({ report, number: '1.2' })).toBeNull();
  });
});

describe('a case cut from a report', () => {
  it('should hold its pictures and its cover', () => {
    const part = cutCase({ report, number: 1 });
    expect(part?.case.id).toBe('story');
    expect(ids(part?.images)).toEqual(['teacher', 'cover']);
  });

  it('should be null for a number that is not there', () => {
    expect(cutCase({ report, number: 2 })).toBeNull();
  });
});

describe('a table cut from a report', () => {
  it('should hold the indicators of its rows and no others', () => {
    const part = cutTable({ report, key: 'chart' });
    expect(part?.table.id).toBe('chart');
    expect(part?.indicators).toEqual({ 'graduates.total': report.indicators['graduates.total'] });
  });

  it('should be null for a key that is not there', () => {
    expect(cutTable({ report, key: 'annex-9' })).toBeNull();
  });
});
