import { jsonLog } from './json-log';

const MESSAGE = Symbol.for('message');

const lineOf = (entry: { level: string; message?: unknown; request?: unknown }): unknown => {
  const { transform } = jsonLog();
  const printed = transform(entry as Parameters<typeof transform>[0]) as { [MESSAGE]?: string };
  return JSON.parse(printed[MESSAGE] ?? '');
};

describe('the log in JSON', () => {
  it('should say when, how grave, and what', () => {
    expect(lineOf({ level: 'info', message: 'Released juying/2024 edition 3.' })).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      level: 'info',
      message: 'Released juying/2024 edition 3.',
    });
  });

  it('should tell of a request without what stands in its query', () => {
    const request = {
      requestId: 'b8d3a1f0-0000-4000-8000-000000000000',
      method: 'GET',
      path: '/admin/users/li@school.cn',
      status: 200,
      ms: 3,
      way: 'ordinary',
    };
    const message = 'GET /admin/users/li@school.cn?_q=Li%20Lei&token=0123456789 (3 ms) 200';
    const line = lineOf({ level: 'http', message, request });
    expect(line).toMatchObject({ ...request, path: '/admin/users/[email]' });
    expect(JSON.stringify(line)).not.toMatch(/Li%20Lei|0123456789|li@school/);
  });

  it('should print an error with its stack, whichever way it is given', () => {
    const error = new Error('no row for li@school.cn');
    for (const entry of [
      Object.assign(new Error('no row for li@school.cn'), { level: 'error' }),
      { level: 'error', message: error },
    ]) {
      expect(lineOf(entry)).toMatchObject({
        level: 'error',
        message: expect.stringMatching(/^Error: no row for \[email\]\n\s+at /) as string,
      });
    }
  });

  it('should print what is no text', () => {
    expect(lineOf({ level: 'warn', message: { code: 42 } })).toMatchObject({
      message: '{ code: 42 }',
    });
    expect(lineOf({ level: 'warn' })).toMatchObject({ message: 'undefined' });
  });
});
