import { startAnnals, type Annals } from '../support/running/annals';
import { runCommand } from '../support/running/command';
import { listRoutes, sendAll, type Call } from '../support/asking/crawl';
import { createPerson, signIn, type Person } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import {
  codeOf,
  enter,
  letTimePass,
  setUpFactor,
  type Factor,
} from '../support/asking/second-factor';
import { sql } from '../support/stored/sql';

type Headers = { Authorization: string };
type Owner = { person: Person; factor: Factor; headers: Headers };

const BASE = '/annual-report/second-factor';
const ME = '/admin/users/me';
const NEW_PASSWORD = 'Correct-horse-10';

describe('the second factor', () => {
  let annals: Annals;

  beforeAll(async () => {
    annals = await startAnnals();
  });

  afterAll(() => annals.stop());

  const newPerson = (): Promise<Person> =>
    createPerson({ strapi: annals.strapi, role: 'annals-editor' });

  const newOwner = async (): Promise<Owner> => {
    const person = await newPerson();
    const headers = await signIn({ strapi: annals.strapi, person });
    const factor = await setUpFactor({ annals, person, headers });
    await letTimePass(annals);
    return { person, factor, headers };
  };

  const login = ({ email, password }: Person, code?: string) =>
    enter({ annals, door: 'login', body: { email, password }, code });

  const statusOf = async (path: string, headers: Record<string, string>): Promise<number> =>
    (await annals.http.get(path).set(headers)).status;

  /** Every address that the running Strapi answers, asked by whoever has these headers. */
  /** But the pictures', which open by a signed address, and the reader's pages: these are there for everybody. */
  const everywhere = (headers: Record<string, string>, body?: object): Call[] =>
    listRoutes(annals)
      .filter(({ path }) => path !== '/' && !path.startsWith('/uploads/'))
      .map(({ method, path }) => ({
        method,
        url: path.replace(/:\w+/g, '999999').replace(/\(.*\)/, 'x'),
        headers,
        ...(method !== 'GET' && { body: body ?? {} }),
      }));

  describe('being set up', () => {
    it('should ask for the password first', async () => {
      const headers = await signIn({ strapi: annals.strapi, person: await newPerson() });
      const refused = await annals.http
        .post(`${BASE}/start`)
        .set(headers)
        .send({ password: 'wrong' });
      expect(refusalIn(refused)).toMatchObject({ status: 400, code: 'password-wrong' });
    });

    it('should count only after a code of the app, and end the other sessions', async () => {
      const person = await newPerson();
      const other = await signIn({ strapi: annals.strapi, person });
      const headers = await signIn({ strapi: annals.strapi, person });
      await annals.http.post(`${BASE}/start`).set(headers).send({ password: person.password });
      const wrong = await annals.http.post(`${BASE}/confirm`).set(headers).send({ code: '000000' });
      expect(refusalIn(wrong)).toMatchObject({ status: 403, code: 'second-factor-code-wrong' });
      expect((await login(person)).status).toBe(200);
      await setUpFactor({ annals, person, headers });
      expect(await statusOf(ME, headers)).toBe(200);
      expect(await statusOf(ME, other)).toBe(401);
      const { body } = await annals.http.get(BASE).set(headers).expect(200);
      expect(body).toMatchObject({ data: { isOn: true, recoveryCodes: 10, isRequired: false } });
    });

    it('should leave neither its secret nor its recovery codes readable in the database', async () => {
      const { factor } = await newOwner();
      const rows = await sql(
        annals,
        `SELECT f::text AS row FROM annals_second_factor f
         UNION ALL SELECT c::text FROM annals_recovery_code c`,
      );
      const stored = JSON.stringify(rows);
      for (const secret of [factor.secret, ...factor.recoveryCodes]) {
        expect(stored).not.toContain(secret);
        expect(stored).not.toContain(secret.replace('-', ''));
      }
    });

    it('should not open for another user what was encrypted for one', async () => {
      const { person: mine, factor } = await newOwner();
      const { person: theirs } = await newOwner();
      await sql(
        annals,
        `UPDATE annals_second_factor SET secret =
           (SELECT secret FROM annals_second_factor WHERE user_id = ?) WHERE user_id = ?`,
        [mine.id, theirs.id],
      );
      expect(await login(theirs, codeOf(factor))).toMatchObject({
        status: 403,
        code: 'second-factor-unreadable',
      });
    });
  });

  describe('at a door that gives a session', () => {
    /** What each door wants of somebody whose second factor is on, but for the code. */
    const DOORS = {
      login: ({ email, password }: Person) => Promise.resolve({ email, password }),
      register: async ({ id }: Person) => {
        const registrationToken = `registration-${id}`;
        await sql(annals, 'UPDATE admin_users SET registration_token = ? WHERE id = ?', [
          registrationToken,
          id,
        ]);
        return { registrationToken, userInfo: { firstname: 'N', password: NEW_PASSWORD } };
      },
      'reset-password': async ({ id }: Person) => {
        const resetPasswordToken = `reset-${id}`;
        await sql(
          annals,
          `UPDATE admin_users SET reset_password_token = ?,
                  reset_password_token_expires_at = now() + interval '1 hour' WHERE id = ?`,
          [resetPasswordToken, id],
        );
        return { resetPasswordToken, password: NEW_PASSWORD };
      },
    };

    it.each(['login', 'register', 'reset-password'] as const)(
      'should be asked for by %s, take a code once, and give a session that works',
      async (door) => {
        const { person, factor } = await newOwner();
        const body = await DOORS[door](person);
        const needed = await enter({ annals, door, body });
        expect(needed).toMatchObject({ status: 403, code: 'second-factor-code-needed' });
        expect(needed.headers).toEqual({});
        const wrong = await enter({ annals, door, body, code: '12345' });
        expect(wrong).toMatchObject({ status: 403, code: 'second-factor-code-wrong' });
        const code = codeOf(factor);
        const entered = await enter({ annals, door, body, code });
        expect(entered.status).toBe(200);
        expect(await statusOf(ME, entered.headers)).toBe(200);
        const password = door === 'login' ? person.password : NEW_PASSWORD;
        const again = await login({ ...person, password }, code);
        expect(again).toMatchObject({ status: 403, code: 'second-factor-code-wrong' });
      },
    );

    it('should come after the password, which nobody learns anything about otherwise', async () => {
      const { person, factor } = await newOwner();
      const wrong = { ...person, password: 'Wrong-horse-9' };
      expect((await login(wrong)).status).toBe(400);
      expect((await login(wrong, codeOf(factor))).status).toBe(400);
      expect((await login(person, codeOf(factor))).status).toBe(200);
    });

    it('should be asked for however an address is written', async () => {
      const { person } = await newOwner();
      const body = { email: person.email.toUpperCase(), password: person.password };
      expect(await enter({ annals, door: 'login', body })).toMatchObject({
        status: 403,
        code: 'second-factor-code-needed',
      });
    });

    it.each([
      ['a list', ({ email, password }: Person) => ({ email: [email], password })],
      ['a list of a password', ({ email, password }: Person) => ({ email, password: [password] })],
      ['nothing', () => ({})],
      ['empty texts', () => ({ email: '', password: '' })],
      ['the address alone', ({ email }: Person) => ({ email })],
      ['the password alone', ({ password }: Person) => ({ password })],
    ])(
      'should not be passed by credentials in the query beside %s in the body',
      async (_what, bodyOf) => {
        const { person } = await newOwner();
        const query = new URLSearchParams({ email: person.email, password: person.password });
        const response = await annals.http
          .post(`/admin/login?${query.toString()}`)
          .send(bodyOf(person));
        expect(refusalIn(response)).toMatchObject({ status: 400, code: 'credentials-missing' });
        const sessions = await sql(
          annals,
          `SELECT session_id FROM strapi_sessions
            WHERE user_id = ? AND metadata ->> 'secondFactor' IS NULL`,
          [String(person.id)],
        );
        expect(sessions).toEqual([]);
      },
    );

    it('should not count as shown in a session that was given while it was being set up', async () => {
      const person = await newPerson();
      const headers = await signIn({ strapi: annals.strapi, person });
      const start = () =>
        annals.http
          .post(`${BASE}/start`)
          .set(headers)
          .send({ password: person.password })
          .expect(200);
      const idOfFactor = async (): Promise<unknown> =>
        (await sql(annals, 'SELECT id FROM annals_second_factor WHERE user_id = ?', [person.id]))[0]
          ?.id;
      await start();
      const first = await idOfFactor();
      await start();
      expect(await idOfFactor()).not.toBe(first);
      const entered = await login(person);
      expect(await statusOf(ME, entered.headers)).toBe(200);
      // As if the owner confirmed while Strapi was still making the session.
      await sql(annals, 'UPDATE annals_second_factor SET confirmed_at = now() WHERE user_id = ?', [
        person.id,
      ]);
      expect(await statusOf(ME, entered.headers)).toBe(401);
    });

    it('should leave the old password when a reset lacks it', async () => {
      const { person, factor } = await newOwner();
      const body = await DOORS['reset-password'](person);
      await enter({ annals, door: 'reset-password', body });
      expect((await login(person, codeOf(factor))).status).toBe(200);
    });

    it('should be passed by nobody who knows all but the code, at any address', async () => {
      const { person } = await newOwner();
      const known = {
        ...(await DOORS.login(person)),
        ...(await DOORS.register(person)),
        ...(await DOORS['reset-password'](person)),
        password: person.password,
      };
      const calls = everywhere({}, known).filter(({ url }) => url.startsWith('/admin'));
      expect(calls.length).toBeGreaterThan(60);
      const replies = await sendAll({ annals, calls });
      const open = replies.filter(({ text }) =>
        /"(access)?token":"ey|strapi_admin_refresh=ey/i.test(text),
      );
      expect(open).toEqual([]);
    });

    it('should take a recovery code once, however it is typed', async () => {
      const { person, factor } = await newOwner();
      const [code = ''] = factor.recoveryCodes;
      const typed = ` ${code.toLowerCase().replace('-', ' ')}`;
      expect((await login(person, typed)).status).toBe(200);
      expect(await login(person, code)).toMatchObject({ code: 'second-factor-code-wrong' });
    });

    it('should let one of many through that send the same code at once', async () => {
      const { person, factor } = await newOwner();
      const code = codeOf(factor);
      const entries = await Promise.all([1, 2, 3, 4].map(() => login(person, code)));
      expect(entries.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it('should refuse even the right code after five wrong ones, at once or not', async () => {
      const { person, factor, headers } = await newOwner();
      const guess = (code: string) =>
        annals.http.post(`${BASE}/recovery-codes`).set(headers).send({ code });
      const guesses = await Promise.all(['1', '2', '3', '4', '5', '6', '7'].map(guess));
      const statuses = guesses.map(({ status }) => status).sort();
      expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429]);
      expect(await login(person, codeOf(factor))).toMatchObject({
        status: 429,
        code: 'second-factor-too-many',
      });
    });

    it('should count wrong codes on while its owner begins another set-up', async () => {
      const { person, headers } = await newOwner();
      const guess = () =>
        annals.http.post(`${BASE}/recovery-codes`).set(headers).send({ code: '000000' });
      for (let turn = 0; turn < 5; turn += 1) expect((await guess()).status).toBe(403);
      const started = await annals.http
        .post(`${BASE}/start`)
        .set(headers)
        .send({ password: person.password });
      expect(refusalIn(started)).toMatchObject({ status: 400, code: 'second-factor-on-already' });
      expect((await guess()).status).toBe(429);
    });
  });

  describe('of sessions that are there already', () => {
    it('should be kept while a session is renewed', async () => {
      const { person, factor } = await newOwner();
      const { cookie } = await login(person, codeOf(factor));
      const renewed = await enter({ annals, door: 'access-token', cookie });
      expect(renewed.status).toBe(200);
      expect(await statusOf(ME, renewed.headers)).toBe(200);
      const again = await enter({ annals, door: 'access-token', cookie: renewed.cookie });
      expect(await statusOf(ME, again.headers)).toBe(200);
    });

    it('should be missing in a session that came by another door, which opens nothing', async () => {
      const { person } = await newOwner();
      const manager = annals.strapi.sessionManager('admin');
      const { token } = await manager.generateRefreshToken(String(person.id), 'device', {
        type: 'refresh',
      });
      const access = await manager.generateAccessToken(token);
      if ('error' in access) throw new Error(access.error);
      const calls = everywhere({ Authorization: `Bearer ${access.token}` });
      const replies = await sendAll({ annals, calls });
      expect(replies.length).toBeGreaterThan(150);
      expect(replies.filter(({ status }) => status !== 401)).toEqual([]);
      const cookie = `strapi_admin_refresh=${token}`;
      const code = 'second-factor-not-shown';
      expect(await enter({ annals, door: 'access-token', cookie })).toMatchObject({
        status: 401,
        code,
      });
      const refused = await annals.http.get(ME).set({ Authorization: `Bearer ${access.token}` });
      expect(refusalIn(refused)).toMatchObject({ status: 401, code });
    });

    it('should end those that did not turn it off, which would hold without it', async () => {
      const { person, factor, headers } = await newOwner();
      const manager = annals.strapi.sessionManager('admin');
      const { token } = await manager.generateRefreshToken(String(person.id), 'device', {
        type: 'refresh',
      });
      const access = await manager.generateAccessToken(token);
      if ('error' in access) throw new Error(access.error);
      await annals.http
        .post(`${BASE}/off`)
        .set(headers)
        .send({ code: codeOf(factor) })
        .expect(204);
      expect(await statusOf(ME, { Authorization: `Bearer ${access.token}` })).toBe(401);
      expect(await statusOf(ME, headers)).toBe(200);
    });

    it('should change nothing for users without one', async () => {
      const person = await newPerson();
      const entered = await login(person);
      expect(await statusOf(ME, entered.headers)).toBe(200);
      const renewed = await enter({ annals, door: 'access-token', cookie: entered.cookie });
      expect(await statusOf(ME, renewed.headers)).toBe(200);
    });
  });

  describe('that a role must have', () => {
    /** What is open to somebody who has to set it up: written by hand. */
    const OPEN = [
      'GET /admin/init',
      'GET /admin/information',
      'GET /admin/project-settings',
      'GET /admin/users/me',
      'GET /admin/users/me/permissions',
      'POST /admin/permissions/check',
      'POST /admin/logout',
      `GET ${BASE}`,
      `POST ${BASE}/start`,
      `POST ${BASE}/confirm`,
    ];
    let administrator: Headers;

    const requireFor = async (codes: string[]): Promise<void> => {
      const rows = await sql(annals, 'SELECT id FROM admin_roles WHERE code = ANY(?)', [codes]);
      await annals.http
        .put(`${BASE}/roles`)
        .set(administrator)
        .send({ roles: rows.map(({ id }) => id) })
        .expect(200);
    };

    beforeAll(async () => {
      const person = await createPerson({ strapi: annals.strapi, role: 'strapi-super-admin' });
      administrator = await signIn({ strapi: annals.strapi, person });
    });

    afterEach(() => requireFor([]));

    it('should leave nothing open but what setting it up takes', async () => {
      const person = await newPerson();
      const headers = await signIn({ strapi: annals.strapi, person });
      await requireFor(['annals-editor']);
      const calls = everywhere(headers).filter(
        ({ method, url }) => !OPEN.includes(`${method} ${url}`),
      );
      const replies = await sendAll({ annals, calls });
      expect(replies.length).toBeGreaterThan(150);
      expect(replies.filter(({ status }) => status !== 403)).toEqual([]);
      const { body } = await annals.http.get(BASE).set(headers).expect(200);
      expect(body).toMatchObject({ data: { isOn: false, isRequired: true } });
      await setUpFactor({ annals, person, headers });
      expect(await statusOf('/annual-report/reports', headers)).toBe(200);
    });

    it('should close again once it is turned off', async () => {
      const { factor, headers } = await newOwner();
      await requireFor(['annals-editor']);
      expect(await statusOf('/annual-report/reports', headers)).toBe(200);
      await annals.http
        .post(`${BASE}/off`)
        .set(headers)
        .send({ code: codeOf(factor) })
        .expect(204);
      const closed = await annals.http.get('/annual-report/reports').set(headers);
      expect(refusalIn(closed)).toMatchObject({ status: 403, code: 'second-factor-required' });
    });

    it('should be nothing to those who have other roles', async () => {
      await requireFor(['annals-editor']);
      expect(await statusOf('/annual-report/reports', administrator)).toBe(200);
    });
  });

  describe('reset by a command', () => {
    const reset = (...args: string[]) =>
      runCommand({
        name: 'second-factor',
        args,
        databaseUrl: annals.databaseUrl,
        publicFolder: annals.publicFolder,
        env: { LANG: 'en_US.UTF-8' },
      });

    it('should let its owner in with the password, and end their sessions', async () => {
      const { person, headers } = await newOwner();
      const outcome = await reset('reset', person.email);
      expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining(person.email) });
      expect(await statusOf(ME, headers)).toBe(401);
      expect((await login(person)).status).toBe(200);
      const trail = await sql(
        annals,
        `SELECT actor, action, label FROM annals_audit_entry
          WHERE subject = 'second-factor' AND subject_id = ? AND action = 'turned-off'`,
        [String(person.id)],
      );
      expect(trail).toEqual([
        { actor: 'command:second-factor', action: 'turned-off', label: person.email },
      ]);
    });

    it('should say that nobody has an address, and how it is called', async () => {
      const unknown = await reset('reset', 'nobody@example.org');
      expect(unknown).toMatchObject({ code: 1, stdout: expect.stringContaining('nobody@') });
      expect(await reset('remove')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Usage'),
      });
    });
  });
});
