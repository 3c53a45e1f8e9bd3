import { screen } from '@testing-library/react';
import type { AdminPhoto } from '../../../../../contract/admin/photos';
import { renderInPanel } from '../../../../../../../../tests/support/panel/render-in-panel';
import { DeleteDialog } from './DeleteDialog';

const PLACE: AdminPhoto['places'][number] = { holder: 'chapter-1', as: 'figure' };

const photo = (id: string, places: AdminPhoto['places'] = []): AdminPhoto => ({
  id,
  rowId: 1,
  version: '2026-03-02T08:00:00.000Z',
  caption: id,
  alt: null,
  credit: null,
  takenOn: null,
  consent: 'not-needed',
  file: null,
  figure: null,
  places,
  isUsedElsewhere: false,
  missing: [],
});

function renderDialog(photos: AdminPhoto[]) {
  const onDelete = jest.fn().mockResolvedValue(undefined);
  const onClose = jest.fn();
  const { user } = renderInPanel(
    <DeleteDialog photos={photos} onClose={onClose} onDelete={onDelete} />,
  );
  return { user, onDelete, onClose };
}

describe('the question before photographs are deleted', () => {
  it('deletes those that nothing shows, and says how many stay', async () => {
    const { user, onDelete } = renderDialog([photo('a'), photo('b', [PLACE])]);
    const dialog = screen.getByRole('alertdialog', { name: '删除照片' });
    expect(dialog).toHaveTextContent('要删除 1 张没有使用的照片吗？');
    expect(dialog).toHaveTextContent('另有 1 张正在使用，会保留。');
    await user.click(screen.getByRole('button', { name: /confirm|确认/i }));
    expect(onDelete).toHaveBeenCalledWith(['a']);
  });

  it('only says why when all of them are in use', async () => {
    const { user, onDelete, onClose } = renderDialog([photo('b', [PLACE])]);
    expect(screen.getByRole('alertdialog')).toHaveTextContent('选中的照片都在使用，不能删除');
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(onClose).toHaveBeenCalled();
    expect(onDelete).not.toHaveBeenCalled();
  });
});
