import { mergeParts } from './apply-shipped-views';

const LABEL = ['metadatas', 'title', 'edit', 'label'];
const LABEL_KEY = LABEL.join('.');

const labelled = (label: string) => ({ metadatas: { title: { edit: { label, visible: true } } } });

describe('merging shipped parts into a configuration', () => {
  it('should write what was never shipped', () => {
    const merged = mergeParts({
      current: labelled('title'),
      parts: [{ path: LABEL, value: '标题' }],
      shippedBefore: {},
    });
    expect(merged).toEqual(labelled('标题'));
  });

  it('should bring a new version to a part that nobody touched', () => {
    const merged = mergeParts({
      current: labelled('标题'),
      parts: [{ path: LABEL, value: '案例标题' }],
      shippedBefore: { [LABEL_KEY]: '标题' },
    });
    expect(merged).toEqual(labelled('案例标题'));
  });

  it('should leave a part that an administrator changed', () => {
    const merged = mergeParts({
      current: labelled('题目'),
      parts: [{ path: LABEL, value: '案例标题' }],
      shippedBefore: { [LABEL_KEY]: '标题' },
    });
    expect(merged).toEqual(labelled('题目'));
  });

  it('should give back the same configuration when nothing new is shipped', () => {
    const current = labelled('题目');
    const parts = [{ path: LABEL, value: '标题' }];
    const merged = mergeParts({ current, parts, shippedBefore: { [LABEL_KEY]: '标题' } });
    expect(merged).toBe(current);
  });

  it('should skip a part whose place is not there', () => {
    const current = labelled('title');
    const parts = [{ path: ['metadatas', 'gone', 'edit', 'label'], value: '没有' }];
    expect(mergeParts({ current, parts, shippedBefore: {} })).toEqual(current);
  });
});
