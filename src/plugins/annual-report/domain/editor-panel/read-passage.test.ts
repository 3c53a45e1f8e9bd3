import { indicator, observation } from '../../../../../tests/support/builders/content';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../tests/support/builders/saying';
import { runChecks } from '../checks/run-checks';
import { ledgerOf } from '../ledger/accounts';
import { passageResolver, readPassage } from './read-passage';

const GRADUATES = {
  indicators: [indicator()],
  observations: [observation()],
};

const FIELD = 'content.0.content.1';

const readIn = (saved: string[], text: string, field = FIELD) => {
  const report = prepared({ ...saying(...saved), ...GRADUATES });
  const [chapter] = report.content.chapters;
  return readPassage({
    prepared: report,
    resolve: passageResolver(report),
    ...{ type: 'chapter', documentId: chapter?.documentId ?? '', field, text },
    ...{ declarations: [], earlier: [], idOf: (identity: string) => identity },
  });
};

/** What the ledger says of numbers of a saved report, in reading order. */
const savedAs = (texts: string[]) => ({
  accounts: ledgerOf(prepared({ ...saying(...texts), ...GRADUATES })).numbers.map(
    ({ account }) => account.kind,
  ),
});

const CODE = indicator().code;
const NAME = indicator().name;

describe('a passage as it is typed', () => {
  it('should be read with its tokens printed, its places those of what is typed', () => {
    const text = `${NAME} {{${CODE}}} 人，另有志愿者 4127 人。`;
    const { text: printed, numbers } = readIn(['开头。', '旧的一段。'], text);
    expect(printed).not.toContain('{{');
    const open = numbers.find(({ account }) => account.kind === 'open');
    expect(open && text.slice(open.from, open.until)).toBe('4127 人');
    const bound = numbers.find(({ account }) => account.kind === 'bound');
    expect(bound && text.slice(bound.from, bound.until)).toContain(`{{${CODE}}}`);
  });

  it('should have the findings that it would have once it is saved', () => {
    const wrong = '学校有教师 30 人，其中男 12 人、女 19 人，，学生守时。';
    const { findings } = readIn(['开头。', '旧的一段。'], wrong);
    const saved = runChecks({ context: prepared({ ...saying('开头。', wrong), ...GRADUATES }) });
    const there = saved.filter(({ place }) => place.field === FIELD).map(({ check }) => check);
    expect(there).toContain('doubled-punctuation');
    expect(there).toContain('sum-in-text');
    for (const check of ['doubled-punctuation', 'sum-in-text']) {
      expect(findings.map((finding) => finding.check)).toContain(check);
    }
  });

  it('should quote where a finding stands, and offer what would put it right', () => {
    const text = '学生守时，，教师敬业。';
    const [finding] = readIn(['开头。', '旧的一段。'], text).findings;
    expect(finding && text.slice(finding.from, finding.until)).toBe(finding?.quote);
  });

  it('should be held against the one before it, as it is saved', () => {
    const before = '学校共有学生 1260 人。';
    const typed = '其中女生 504 人，占 40%。';
    const { numbers } = readIn([before, '旧。'], typed);
    const { accounts } = savedAs([before, typed]);
    expect(numbers.map(({ account }) => account.kind)).toEqual(accounts.slice(-2));
    expect(accounts.slice(-1)).toEqual(['derived']);
  });

  it('should not be told apart by what it says itself in the saved report', () => {
    const text = '开放日接待来访家长 4127 人。';
    const { numbers } = readIn(['开头。', text], text);
    expect(numbers.map(({ account }) => account.kind)).toEqual(['open']);
    expect(numbers[0]?.own).toMatchObject({ text: '4127', unit: '人' });
  });

  it('should be read where nothing is saved yet', () => {
    const { numbers } = readIn(['开头。'], '开放日接待来访家长 4127 人。', 'content.0.content.7');
    expect(numbers).toHaveLength(1);
  });

  it.each(['', '　', '{{', '{{nothing.here}} 人'])(
    'should be read whatever is typed: “%s”',
    (text) => {
      expect(() => readIn(['开头。', '旧的一段。'], text)).not.toThrow();
    },
  );
});
