import { Table, Tbody } from '@strapi/design-system';
import { screen } from '@testing-library/react';
import type { AuditEntry } from '../../../../contract/admin/audit';
import { renderInPanel } from '../../../../../../../tests/support/panel/render-in-panel';
import { AuditRow } from './AuditRow';

const ENTRY: AuditEntry = {
  id: '1',
  at: '2026-11-30T09:00:00.000Z',
  actor: 'admin:7',
  actorName: '王老师',
  action: 'updated',
  subject: 'chapter',
  subjectId: 'abc',
  label: '学校概况',
  school: 'juying',
  year: 2024,
  detail: { changed: ['title'] },
};

function rowOf(entry: Partial<AuditEntry>, language: 'zh' | 'en' = 'zh'): string {
  renderInPanel(
    <Table colCount={4} rowCount={1}>
      <Tbody>
        <AuditRow entry={{ ...ENTRY, ...entry }} />
      </Tbody>
    </Table>,
    { language },
  );
  return screen.getByRole('row').textContent;
}

describe('an entry of the trail', () => {
  it('says who did what to what, and where', () => {
    const row = rowOf({});
    for (const part of ['王老师', '修改章节', '学校概况', 'juying · 2024', 'title']) {
      expect(row).toContain(part);
    }
  });

  it('speaks English, too', () => {
    expect(rowOf({}, 'en')).toContain('Chapter: changed');
  });

  it.each([
    [{ actor: null, actorName: null }, '数据库'],
    [{ actor: 'system', actorName: null }, '系统'],
    [{ actor: 'website', actorName: null }, '未登录的访客'],
    [{ actor: 'website:4', actorName: 'reader' }, '网站用户 reader'],
    [{ actor: 'command:release', actorName: null }, '命令 release'],
    [{ actor: 'token:3', actorName: '网站' }, 'API 令牌 网站'],
    [{ actor: 'admin:9', actorName: null }, 'admin:9'],
  ])('names %j', (entry, name) => {
    expect(rowOf(entry)).toContain(name);
  });

  it('says of a sign-in only that', () => {
    const row = rowOf({ action: 'signed-in', subject: 'user', label: 'a@example.org' });
    expect(row).toContain('登录a@example.org');
  });

  it('shows what it has no words for as it is stored', () => {
    expect(rowOf({ action: 'painted', subject: 'wall' })).toContain('paintedwall');
  });
});
