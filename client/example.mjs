// node client/example.mjs http://127.0.0.1:1337 juying 2024 graduates.total
import { createClient, valueOf, walkChapters } from './dist/index.js';

const [
  baseUrl = 'http://127.0.0.1:1337',
  school = 'juying',
  year = 2024,
  code = 'graduates.total',
] = process.argv.slice(2);
const annals = createClient({ baseUrl });

const { data: report } = await annals.getReport({ school, year: Number(year) });
console.log(report.report.title);

for (const chapter of walkChapters(report.chapters)) {
  console.log(`${'  '.repeat(chapter.number.split('.').length)}${chapter.number} ${chapter.title}`);
}

const { name, unit } = report.indicators[code];
console.log(`${name}（${unit}）: ${valueOf(report, { indicator: code }).text}`);

const { data: series } = await annals.getSeries({ indicator: code, school });
for (const { year, text, status } of series.years) console.log(`  ${year}: ${text} (${status})`);
