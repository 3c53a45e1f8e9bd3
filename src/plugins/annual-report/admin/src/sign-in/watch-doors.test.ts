import { currentQuestion } from './code-question';
import { askAtDoors } from './watch-doors';

const LOGIN = 'http://annals.test/admin/login';

const refusal = (code: string) =>
  Response.json({ error: { message: `${code}!`, details: { code } } }, { status: 403 });

/** A server that gives these answers, one after the other, and what it was sent. */
function serverOf(...answers: Response[]) {
  const codes: (string | null)[] = [];
  const fetch = askAtDoors((_input, init) => {
    codes.push(new Headers(init?.headers).get('X-Second-Factor'));
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('No answer is prepared.'));
  });
  return { fetch, codes };
}

/** Answers the question that is asked, once it is; gives what it said of the last code. */
async function reply(code: string | null): Promise<string | null> {
  for (;;) {
    const question = currentQuestion();
    if (question) {
      question.answer(code);
      return question.problem;
    }
    await new Promise(setImmediate);
  }
}

describe('the question for a code', () => {
  it('should be asked until the server lets them in, with the request as it was', async () => {
    const { fetch, codes } = serverOf(
      refusal('second-factor-code-needed'),
      refusal('second-factor-code-wrong'),
      Response.json({ data: {} }),
    );
    const entering = fetch(LOGIN, { method: 'POST', headers: { Accept: 'application/json' } });
    expect(await reply('111111')).toBeNull();
    expect(await reply('222222')).toBe('second-factor-code-wrong!');
    expect((await entering).status).toBe(200);
    expect(codes).toEqual([null, '111111', '222222']);
    expect(currentQuestion()).toBeNull();
  });

  it('should give the page the refusal when they give up', async () => {
    const { fetch, codes } = serverOf(refusal('second-factor-code-needed'));
    const entering = fetch(LOGIN);
    await reply(null);
    const response = await entering;
    expect([response.status, codes.length]).toEqual([403, 1]);
    expect(await response.json()).toMatchObject({ error: { message: expect.any(String) } });
  });

  it.each([
    ['any other refusal', LOGIN, refusal('school-not-yours')],
    ['a page of an error', LOGIN, new Response('<html>', { status: 403 })],
    [
      'another address',
      'http://annals.test/annual-report/second-factor/off',
      refusal('second-factor-code-wrong'),
    ],
    ['a success', LOGIN, Response.json({ data: {} })],
  ])('should not be asked for %s', async (_what, address, answer) => {
    const { fetch } = serverOf(answer);
    expect((await fetch(address)).status).toBe(answer.status);
    expect(currentQuestion()).toBeNull();
  });
});
