import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { open, readdir, readlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { startAnnals, type Annals } from '../support/running/annals';
import { listRoutes } from '../support/asking/crawl';
import { grainyPhotograph } from '../support/content/photographs';
import { signInAs } from '../support/asking/people';
import { createWebsiteUser } from '../support/asking/website-user';
import { sql } from '../support/stored/sql';
import { waitUntil } from '../support/waiting/wait-until';
import { LIMITED_ADDRESSES } from '../../src/plugins/annual-report/server/src/http/limited-addresses';

const MEGABYTE = 1024 * 1024;

/** Addresses that give access, where nobody tries a token, or that Strapi itself limits. */
const OTHER_ADDRESSES = [
  // Limited by Strapi, per account and address.
  'POST /admin/login',
  'POST /api/auth/local',
  'GET /api/connect/(.*)',
  // A provider of sign-ins is asked, not a token of ours.
  'GET /api/auth/:provider/callback',
  // Need a session, or its signed cookie.
  'POST /admin/access-token',
  'POST /admin/logout',
  'POST /api/auth/change-password',
  'POST /api/auth/refresh',
  'POST /api/auth/logout',
  'GET /api/auth/sessions',
  'DELETE /api/auth/sessions/:sessionId',
];

const ACCESS_PATHS =
  /^(\/api)?\/(auth|connect)\/|^\/admin\/(login|register|registration|forgot|reset|access-token|logout)/;

type Sent = { answer: string; taken: number };

/** The random names that the parser of forms gives to what it writes down. */
const TEMPORARY_NAME = /^[0-9a-f]{25}$/;

/** Paths of files of the temporary folder that begin with these words. */
const temporaryFiles = async (beginning: string): Promise<string[]> => {
  const names = (await readdir(tmpdir())).filter((name) => TEMPORARY_NAME.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = join(tmpdir(), name);
      // Of another test, which may take it away meanwhile.
      const handle = await open(file).catch(() => null);
      if (handle === null) return [];
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginning.length), 0);
      await handle.close();
      return buffer.subarray(0, bytesRead).toString() === beginning ? [file] : [];
    }),
  );
  return found.flat();
};

/** Files of the temporary folder that this process holds open. */
const openTemporaryFiles = async (): Promise<string[]> => {
  const handles = await readdir('/proc/self/fd');
  const targets = await Promise.all(
    handles.map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => '')),
  );
  return targets.filter((target) => {
    const { dir, name } = parse(target.replace(' (deleted)', ''));
    return dir === tmpdir() && TEMPORARY_NAME.test(name);
  });
};

describe('limits of what anybody may send', () => {
  let annals: Annals;
  let editor: { Authorization: string };

  beforeAll(async () => {
    annals = await startAnnals();
    annals.strapi.log.silent = true;
    editor = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
  });

  afterAll(() => annals.stop());

  /** Sends a body without end until the server does not take any more; `taken` is what went off, in bytes. */
  const flood = async (head: string[], begin: string[] = []): Promise<Sent> => {
    const most = 120 * MEGABYTE;
    const socket = connect(Number(new URL(annals.url).port), '127.0.0.1');
    await once(socket, 'connect');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    // The server may close while something is still on its way.
    socket.on('error', () => undefined);
    const closed = once(socket, 'close').catch(() => undefined);
    socket.write([...head, 'Host: annals', '', ''].join('\r\n'));
    const block = Buffer.alloc(64 * 1024, 'x');
    const isChunked = head.some((line) => line.startsWith('Transfer-Encoding'));
    const pieceOf = (bytes: Buffer): Buffer =>
      isChunked
        ? Buffer.concat([
            Buffer.from(`${bytes.length.toString(16)}\r\n`),
            bytes,
            Buffer.from('\r\n'),
          ])
        : bytes;
    const piece = pieceOf(block);
    for (const text of begin) socket.write(pieceOf(Buffer.from(text)));
    let taken = 0;
    for (; !socket.destroyed && taken < most; taken += block.length) {
      if (!socket.write(piece)) {
        await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
      }
    }
    await closed;
    return { answer, taken };
  };

  const FORM = 'Content-Type: multipart/form-data; boundary=B';

  describe.each([
    ['a form', FORM],
    ['JSON', 'Content-Type: application/json'],
    ['anything else', 'Content-Type: application/octet-stream'],
  ])('%s of 120 MB from nobody', (_what, type) => {
    it.each(['/upload', '/admin/login', '/api/annual-report/reports', '/nowhere'])(
      'should be refused at %s before it is read, and the connection closed',
      async (path) => {
        const length = 120 * MEGABYTE;
        const sent = await flood([`POST ${path} HTTP/1.1`, type, `Content-Length: ${length}`]);
        // What the buffers of both ends hold goes off without being read.
        expect(sent.taken).toBeLessThan(20 * MEGABYTE);
        expect(sent.answer).toMatch(/^HTTP\/1\.1 413 /);
        expect(sent.answer).toContain('PayloadTooLargeError');
      },
    );
  });

  it('should be refused as soon as too much has come, where no length was declared', async () => {
    const sent = await flood(['POST /upload HTTP/1.1', FORM, 'Transfer-Encoding: chunked']);
    expect(sent.taken).toBeLessThan(20 * MEGABYTE);
    expect(sent.answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('should stop to write a form down that is refused, and take away what was written', async () => {
    const mark = randomUUID();
    const part = (name: string): string =>
      `--B\r\nContent-Disposition: form-data; name="${name}"; filename="a.png"\r\n` +
      `Content-Type: image/png\r\n\r\n${mark}\r\n`;
    const parts = [...Array(200).keys()].map((number) => part(`field-${number}`));
    const last = part('files').trimEnd();
    const head = ['POST /nowhere HTTP/1.1', FORM, 'Transfer-Encoding: chunked'];
    const sent = await flood(head, [...parts, last]);
    expect(sent.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent.taken).toBeLessThan(20 * MEGABYTE);
    await waitUntil({
      what: 'Nothing of the form is left',
      check: async () =>
        (await temporaryFiles(mark)).length === 0 && (await openTemporaryFiles()).length === 0,
      timeoutMs: 5000,
    });
  });

  it('should be refused to a session that does not hold', async () => {
    const sent = await flood([
      'POST /upload HTTP/1.1',
      FORM,
      `Content-Length: ${120 * MEGABYTE}`,
      'Authorization: Bearer made-up',
    ]);
    expect(sent.answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('should be refused to anybody above what a request may be', async () => {
    const sent = await flood([
      'POST /upload HTTP/1.1',
      FORM,
      `Content-Length: ${300 * MEGABYTE}`,
      `Authorization: ${editor.Authorization}`,
    ]);
    expect(sent.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent.taken).toBeLessThan(20 * MEGABYTE);
  });

  it('should be taken from an editor, with a length and without', async () => {
    const photo = await grainyPhotograph({ width: 1600, height: 1200 }).png().toBuffer();
    expect(photo.length).toBeGreaterThan(MEGABYTE);
    await annals.http.post('/upload').set(editor).attach('files', photo, 'a.png').expect(201);
    const form = new FormData();
    form.append('files', new Blob([photo], { type: 'image/png' }), 'b.png');
    const encoded = new Response(form);
    const response = await fetch(`${annals.url}/upload`, {
      method: 'POST',
      headers: { ...editor, 'content-type': encoded.headers.get('content-type') ?? '' },
      body: encoded.body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(201);
  });

  it('should take small JSON in chunks from nobody', async () => {
    const response = await fetch(`${annals.url}/admin/forgot-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([JSON.stringify({ email: 'nobody@example.org' })]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(204);
  });
});

describe('limits of attempts', () => {
  let annals: Annals;

  beforeAll(async () => {
    annals = await startAnnals({ env: { ANNALS_TRUST_PROXY: 'true' } });
    annals.strapi.log.silent = true;
  });

  afterAll(() => annals.stop());

  const knock = (
    { method, path }: Pick<(typeof LIMITED_ADDRESSES)[number], 'method' | 'path'>,
    { token, from }: { token: string; from: string },
  ) => {
    const body = {
      email: `${token}@example.org`,
      username: token,
      registrationToken: token,
      resetPasswordToken: token,
      code: token,
      confirmation: token,
      password: 'Correct-horse-9',
      passwordConfirmation: 'Correct-horse-9',
      userInfo: { firstname: 'A', password: 'Correct-horse-9' },
    };
    const request = method === 'GET' ? annals.http.get(path).query(body) : annals.http.post(path);
    request.set('X-Forwarded-For', from);
    return method === 'GET' ? request : request.send(body);
  };

  it('should know every address that gives access without a session', () => {
    const giving = listRoutes(annals).flatMap((route) =>
      ACCESS_PATHS.test(route.path) ? [`${route.method} ${route.path}`] : [],
    );
    const limited = LIMITED_ADDRESSES.map((address) => `${address.method} ${address.path}`);
    const listed = [...limited, ...OTHER_ADDRESSES];
    expect(giving.filter((address) => !listed.includes(address))).toEqual([]);
    expect(listed.filter((address) => !giving.includes(address))).toEqual([]);
  });

  const addresses = (sendsMail: boolean) =>
    LIMITED_ADDRESSES.filter((address) => address.sendsMail === sendsMail).map(
      (address) => [`${address.method} ${address.path}`, address] as const,
    );

  it.each(addresses(false))(
    'should shut a token at %s, from wherever it is tried',
    async (_name, address) => {
      const statuses: number[] = [];
      for (let turn = 0; turn < 11; turn += 1) {
        const from = `10.1.${LIMITED_ADDRESSES.indexOf(address)}.${turn}`;
        statuses.push((await knock(address, { token: 'one', from })).status);
      }
      expect(statuses.slice(0, 5)).not.toContain(429);
      expect(statuses.at(-1)).toBe(429);
      const other = { token: 'another', from: '10.1.200.1' };
      expect((await knock(address, other)).status).not.toBe(429);
    },
  );

  it.each(addresses(true))(
    'should shut whoever asks for mail again and again at %s, and nobody else out of the account',
    async (_name, address) => {
      const place = LIMITED_ADDRESSES.indexOf(address);
      const statuses: number[] = [];
      for (let turn = 0; turn < 11; turn += 1) {
        const attempt = { token: 'one', from: `10.4.${place}.1` };
        statuses.push((await knock(address, attempt)).status);
      }
      expect(statuses.slice(0, 5)).not.toContain(429);
      expect(statuses.at(-1)).toBe(429);
      for (let turn = 2; turn < 20; turn += 1) {
        const attempt = { token: 'one', from: `10.4.${place}.${turn}` };
        expect((await knock(address, attempt)).status).not.toBe(429);
      }
    },
  );

  it('should send an account no more than ten mails, and answer everybody as usual', async () => {
    await createWebsiteUser({ annals });
    const [user] = await sql(annals, 'SELECT email FROM up_users ORDER BY id DESC LIMIT 1');
    const sent: unknown[] = [];
    const email = annals.strapi.plugin('email').service('email');
    jest.spyOn(email, 'send').mockImplementation((mail: unknown) => {
      sent.push(mail);
      return Promise.resolve();
    });
    const answers: unknown[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const { status, body } = await annals.http
        .post('/api/auth/forgot-password')
        .set('X-Forwarded-For', `10.5.0.${turn}`)
        .send({ email: user?.email });
      answers.push([status, body]);
    }
    jest.restoreAllMocks();
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['[200,{"ok":true}]']),
    );
    expect(sent).toHaveLength(10);
  });

  it('should shut an address that tries many tokens, however it writes the path, and say for how long', async () => {
    const paths = ['/admin/reset-password', '/admin/reset-password/', '/Admin/Reset-Password'];
    const statuses: number[] = [];
    for (let turn = 0; turn < 21; turn += 1) {
      const address = { method: 'POST' as const, path: paths[turn % paths.length] ?? '' };
      const response = await knock(address, { token: `token-${turn}`, from: '10.2.0.1' });
      statuses.push(response.status);
      if (turn < 20) continue;
      expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
      expect(response.body.error).toMatchObject({
        name: 'RateLimitError',
        details: { code: 'too-many-attempts' },
      });
    }
    expect(statuses.indexOf(429)).toBe(20);
  });

  it('should let all people of a school who share an address register', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 25; turn += 1) {
      const registrationToken = `invited-${turn}`;
      await annals.strapi.db.query('admin::user').create({
        data: { email: `${registrationToken}@example.org`, registrationToken, isActive: false },
      });
      const response = await annals.http
        .post('/admin/register')
        .set('X-Forwarded-For', '10.3.0.1')
        .send({ registrationToken, userInfo: { firstname: '陈', password: 'Correct-horse-9' } });
      statuses.push(response.status);
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
