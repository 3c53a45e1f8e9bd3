import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout that these tests belong to. */
export const repository = realpathSync(join(__dirname, '..', '..', '..'));
