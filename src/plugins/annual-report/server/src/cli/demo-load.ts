import { parseArgs } from 'node:util';
import { loadDemo } from '../demo/load-demo';
import { demoFolder } from '../demo/offer-demo';
import { refuseUsage } from './print';
import { withStrapi } from './with-strapi';

const USAGE = 'Usage: npm run demo:load [-- --reset]';

const readArguments = (): { reset: boolean } => {
  try {
    const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } });
    return values;
  } catch {
    return refuseUsage(USAGE);
  }
};

const { reset } = readArguments();

void withStrapi(async (strapi) => {
  const folder = demoFolder({ strapi });
  const { outcome, school, year } = await loadDemo({ strapi, folder, reset });
  process.stdout.write(
    outcome === 'loaded'
      ? `Loaded the demo report ${school}/${year}.\n`
      : `The demo report ${school}/${year} is already there and unchanged; nothing to do.\n`,
  );
});
