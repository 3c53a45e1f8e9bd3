import type { Context } from 'koa';
import { narrowFolders, narrowOneFolder, narrowTree } from './library-answers';
import { createOwnLibrary } from './own-library';

const own = createOwnLibrary({
  folders: [
    { id: 1, path: '/1', parent: null, school: null, isSchoolFolder: false },
    { id: 2, path: '/1/2', parent: 1, school: 'a', isSchoolFolder: true },
  ],
  schools: ['a'],
});

const narrowed = (narrow: (context: Context) => void, body: unknown, status = 200): unknown => {
  const context = { status, body } as Context;
  narrow(context);
  return context.body;
};

describe('an answer of the media library', () => {
  it('should hold what is theirs, on a way up that ends where theirs does', () => {
    const body = { data: [{ id: 1 }, { id: 2, name: 'a', parent: { id: 1 } }] };
    expect(narrowed(narrowFolders(own), body)).toEqual({
      data: [{ id: 2, name: 'a', parent: null }],
    });
    const tree = { data: [{ id: 1, children: [{ id: 2, children: [] }] }] };
    expect(narrowed(narrowTree(own), tree)).toEqual({ data: [{ id: 2, children: [] }] });
  });

  it('should stay as it is when it is a refusal', () => {
    expect(narrowed(narrowFolders(own), { error: {} }, 404)).toEqual({ error: {} });
  });

  it.each([
    ['folders', narrowFolders(own)],
    ['a folder', narrowOneFolder(own)],
    ['the tree', narrowTree(own)],
  ])('should be no fault of whoever asks for %s when it has another form', (_what, narrow) => {
    expect(() => narrowed(narrow, { results: [] })).toThrow(
      'The media library answers in another form',
    );
  });
});
