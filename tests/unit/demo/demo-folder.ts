import { join } from 'node:path';

export const DEMO_FOLDER = join(__dirname, '../../../database/demo');
