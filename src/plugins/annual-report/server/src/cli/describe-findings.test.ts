import type { JudgedFinding } from '../../../domain/checks/finding';
import { describeFindings, toFindingJson } from './describe-findings';

const WAIVER = { reason: '原文如此', name: '王老师', at: '2025-01-10T00:00:00.000Z' };

const finding = (given: Partial<JudgedFinding> = {}): JudgedFinding => ({
  check: 'missing-units',
  family: 'form',
  severity: 'warning',
  canBeOverridden: false,
  place: { type: 'case', id: 'x', key: 'x', title: '安全培训', label: '案例 11', chapter: '4.1' },
  quote: '叉车工 11 参加',
  numbers: [],
  messages: { zh: '缺少单位。', en: 'There is no unit.' },
  advice: { zh: '请补上单位。', en: 'Add the unit.' },
  waiver: null,
  ...given,
});

const whole = (): JudgedFinding['place'] => ({
  type: 'report',
  id: 'r',
  key: 'juying-2024',
  title: '年度报告',
  label: null,
  chapter: null,
});

const text = (findings: JudgedFinding[], language: 'zh' | 'en' = 'zh') =>
  describeFindings({
    findings,
    language,
    request: { school: 'juying', year: 2024, status: 'draft' },
  });

describe('findings as text', () => {
  it('should say place, words, what is wrong and what to do', () => {
    expect(text([finding()])).toContain(
      [
        '第 4.1 节',
        '  [提醒] 案例 11 · 安全培训',
        '    > 叉车工 11 参加',
        '    缺少单位。',
        '    → 请补上单位。',
      ].join('\n'),
    );
  });

  it('should say why one was accepted, and by whom', () => {
    expect(text([finding({ waiver: WAIVER })])).toContain('    已豁免：原文如此（王老师）');
  });

  it('should say that the reason of an override is public', () => {
    const overridden = finding({ severity: 'error', canBeOverridden: true, waiver: WAIVER });
    expect(text([overridden])).toContain('    已放行，理由公开：原文如此（王老师）');
    expect(text([overridden])).toContain('  错误 1 条，其中已豁免 1 条');
  });

  it('should come by chapter, the whole report first', () => {
    const at = (chapter: string) => finding({ place: { ...finding().place, chapter } });
    const printed = text([at('10'), at('2'), finding({ place: whole() })]);
    expect(printed.match(/^\S.*$/gm)?.slice(0, 3)).toEqual(['全文', '第 2 节', '第 10 节']);
  });

  it('should end with a line for each severity', () => {
    const printed = text([finding(), finding({ waiver: WAIVER }), finding({ severity: 'note' })]);
    expect(printed.split('\n').slice(-4)).toEqual([
      '已校核 juying/2024（draft）：',
      '  错误 0 条，其中已豁免 0 条',
      '  提醒 2 条，其中已豁免 1 条',
      '  提示 1 条，其中已豁免 0 条',
    ]);
  });

  it('should speak English to who asks for it', () => {
    expect(text([finding()], 'en')).toContain('There is no unit.');
  });
});

describe('findings for programs', () => {
  it('should hold what is documented and nothing else', () => {
    expect(Object.keys(toFindingJson({ ...finding(), ...{ id: 'a' } }))).toEqual([
      'check',
      'family',
      'severity',
      'canBeOverridden',
      'place',
      'quote',
      'numbers',
      'messages',
      'advice',
      'waiver',
    ]);
  });
});
