import type { Manifest } from './manifest';
import { checkTarget } from './restore-backup';

describe('a backup of another version', () => {
  it('should be refused before anybody connects, with both versions', async () => {
    const checking = checkTarget({
      manifest: { version: '0.2.0', files: [] as Manifest['files'] } as Manifest,
      version: '0.1.0',
      connectionString: 'postgres://nowhere.invalid/annals',
      publicFolder: '/nowhere',
    });
    await expect(checking).rejects.toMatchObject({
      details: { code: 'restore-version', params: { made: '0.2.0', here: '0.1.0' } },
    });
  });
});
