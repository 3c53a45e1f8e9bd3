import type { Finding } from '../../src/plugins/annual-report/domain/checks/finding';
import { findingIdentity } from '../../src/plugins/annual-report/domain/checks/finding-identity';
import { runChecks } from '../../src/plugins/annual-report/domain/checks/run-checks';
import { prepareReport } from '../../src/plugins/annual-report/domain/compile/prepare-report';
import type { FolderWaiver } from '../../src/plugins/annual-report/server/src/report-folder/read/folder-schema';
import { readFolder } from '../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import { demoContent } from '../support/content/demo-content';
import { DEMO_FOLDER } from './demo-folder';

describe('the waivers of the demo', () => {
  let waivers: FolderWaiver[];
  let findings: Finding[];

  beforeAll(async () => {
    const demo = await readFolder({ folder: DEMO_FOLDER });
    waivers = demo.waivers;
    findings = runChecks({ context: prepareReport({ content: demoContent({ demo }) }) });
  });

  it('should each accept a finding that stands', () => {
    const standing = new Set(findings.map(findingIdentity));
    expect(waivers.filter((waiver) => !standing.has(findingIdentity(waiver)))).toEqual([]);
  });

  it('should accept no error', () => {
    const errors = findings.filter(({ severity }) => severity === 'error').map(findingIdentity);
    expect(waivers.filter((waiver) => errors.includes(findingIdentity(waiver)))).toEqual([]);
  });
});
