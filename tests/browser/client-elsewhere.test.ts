import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page, Response } from 'playwright-core';
import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { openBrowser } from '../support/browser/browser';
import { makeClientPackage } from '../support/asking/client';
import { releaseDemo } from '../support/content/editions';

const REPORT = '/api/annual-report/reports/juying/2024';
const PAGE = '<!doctype html><title>A school</title><link rel="icon" href="data:,">';

const seenSchema = z.object({ edition: z.int(), isSame: z.boolean() });

/** The website of a school: a page, and the client as somebody else has it. */
const serveWebsite = async (folder: string): Promise<Server> => {
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    if (!/^\/dist\/[a-z-]+\.js$/.test(address)) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
      return;
    }
    void readFile(path.join(folder, address)).then((script) => {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

describe('the client on the website of somebody else', () => {
  let annals: Annals;
  let browser: Browser;
  let page: Page;
  let website: Server;
  let folder: string;
  const answers: Response[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await makeClientPackage();
    website = await serveWebsite(folder);
    annals = await startAnnals();
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('response', (response) => {
      if (response.url() === `${annals.url}${REPORT}`) answers.push(response);
    });
    await page.goto(`http://127.0.0.1:${(website.address() as AddressInfo).port}/`);
    await page.evaluate(`import('/dist/index.js').then(({ createClient }) => {
      window.annals = createClient({ baseUrl: ${JSON.stringify(annals.url)} });
    })`);
  });

  afterAll(async () => {
    await browser.close();
    await annals.stop();
    website.close();
    await rm(folder, { recursive: true });
  });

  /** Asks for the report as the page would: which edition it is, and whether it is the very same object as before. */
  const getReport = async () =>
    seenSchema.parse(
      await page.evaluate(`annals.getReport({ school: 'juying', year: 2024 }).then((answer) => {
        const isSame = window.before === answer;
        window.before = answer;
        return { edition: answer.data.edition.number, isSame };
      })`),
    );

  it('should get the report, and nothing again while it did not change', async () => {
    expect(await getReport()).toEqual({ edition: 1, isSame: false });
    expect(await getReport()).toEqual({ edition: 1, isSame: true });
    expect(answers.map((answer) => answer.status())).toEqual([200, 304]);
    const origin = new URL(page.url()).origin;
    for (const answer of answers) {
      expect(await answer.allHeaders()).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': expect.stringContaining('ETag'),
      });
    }
  });

  it('should get a new edition once there is one', async () => {
    await releaseDemo(annals);
    expect(await getReport()).toEqual({ edition: 2, isSame: false });
    expect(await getReport()).toEqual({ edition: 2, isSame: true });
  });

  it('should have nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});
