import { assembleReport } from '../../src/plugins/annual-report/domain/assemble/assemble-report';
import { prepareReport } from '../../src/plugins/annual-report/domain/compile/prepare-report';
import type { FolderReport } from '../../src/plugins/annual-report/server/src/report-folder/folder-report';
import { readFolder } from '../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import { demoContent } from '../support/content/demo-content';
import { DEMO_FOLDER } from './demo-folder';
import { readingOrderText } from './reading-order';
import { CHART_1, CHART_6, linesBetween, textLines, withoutBlanks } from './source-report';

describe('the demo and the source report', () => {
  let demo: FolderReport;

  beforeAll(async () => {
    demo = await readFolder({ folder: DEMO_FOLDER });
  });

  const rowsOf = (key: string) => demo.tables.find((table) => table.key === key)?.layout ?? [];

  const observed = (indicator: string | null, year: number) =>
    demo.observations.find((value) => value.indicator === indicator && value.year === year)?.text;

  it('should hold every printed line exactly once and in order', () => {
    const prepared = prepareReport({ content: demoContent({ demo }) });
    const report = assembleReport({ prepared, edition: null, findings: [] });
    const text = withoutBlanks(readingOrderText({ report }));
    let position = 0;
    for (const line of textLines().map(withoutBlanks)) {
      expect(text.slice(position, position + line.length)).toBe(line);
      position += line.length;
    }
    expect(text.slice(position)).toBe('');
  });

  it('should hold the numbers of chart 1 as observations, year by year', () => {
    const rows = rowsOf('trend-1');
    const cells = [2022, 2023, 2024].flatMap((year) =>
      rows.map(({ indicator }) => observed(indicator, year)),
    );
    const labels = rows.map(({ label }) => label);
    expect([...cells, ...labels, '2022年', '2023年', '2024年']).toEqual(
      linesBetween(CHART_1).flatMap((line) => line.split(' ')),
    );
  });

  it('should hold the numbers of chart 6 under the years that the chart prints', () => {
    const printed = rowsOf('trend-6').map((row, index) => {
      const years = index < 2 ? [2022, 2023] : [2023, 2024];
      const unit = demo.indicators.find(({ code }) => code === row.indicator)?.unit?.split('/')[0];
      return years.map((year) => {
        const text = row.cells?.[String(year)]?.text ?? observed(row.indicator, year);
        return `${year} 年：${[text, unit].filter(Boolean).join(' ')}`;
      });
    });
    const labels = rowsOf('trend-6').map(({ label }) => label);
    expect([...printed.flat(), ...labels]).toEqual(linesBetween(CHART_6));
  });
});
