import { isTextField, type TextDocumentType } from './text-fields';

describe('the fields whose words can be edited', () => {
  it.each<[TextDocumentType, string]>([
    ['report', 'title'],
    ['report', 'subtitle'],
    ['report', 'statement.2'],
    ['chapter', 'title'],
    ['chapter', 'content.0.content.3'],
    ['chapter', 'content.0.content.3.1.0'],
    ['chapter', 'content.12.measures'],
    ['case', 'summary'],
    ['image', 'caption'],
    ['image', 'alt'],
    ['indicator-table', 'title'],
  ])('should be running text: %s %s', (type, field) => {
    expect(isTextField({ type, field })).toBe(true);
  });

  it.each<[TextDocumentType, string]>([
    ['report', 'schoolCode'],
    ['report', 'signatory'],
    ['report', 'statement'],
    ['chapter', 'key'],
    ['chapter', 'reportDocumentId'],
    ['chapter', 'content'],
    ['chapter', 'content.0.__component'],
    ['chapter', 'content.0.content'],
    ['chapter', 'content.0.content.3.url'],
    ['chapter', 'content.0.problem.0'],
    ['case', 'partners'],
    ['image', 'content.0.content.0'],
    ['image', 'schoolCode'],
    ['indicator-table', 'layout.0'],
    ['chapter', '__proto__'],
    ['chapter', ''],
  ])('should be nothing else: %s %s', (type, field) => {
    expect(isTextField({ type, field })).toBe(false);
  });
});
