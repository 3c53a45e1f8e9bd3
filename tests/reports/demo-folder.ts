import { join } from 'node:path';

export const DEMO_FOLDER = join(__dirname, '../../database/demo');

export const PACKS_FOLDER = join(__dirname, '../../database/packs');
