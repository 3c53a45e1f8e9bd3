import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Core } from '@strapi/strapi';
import { createHealth, type Check } from './health';

const strapi = { log: { warn: () => undefined } } as unknown as Core.Strapi;

const well: Check = { name: 'database', isWell: () => true };
const ill: Check = { name: 'listener', isWell: () => false };
const broken: Check = { name: 'schema', isWell: () => Promise.reject(new Error('gone')) };

const readinessOf = (checks: Check[], isStopping = false) =>
  createHealth({ strapi, checks, isStopping: () => isStopping }).readiness();

describe('readiness', () => {
  it('should be there when everything is', async () => {
    await expect(readinessOf([well])).resolves.toEqual({
      status: 'ready',
      checks: { database: 'ok' },
    });
  });

  it('should name what is not', async () => {
    await expect(readinessOf([well, ill, broken])).resolves.toEqual({
      status: 'not-ready',
      checks: { database: 'ok', listener: 'failed', schema: 'failed' },
    });
  });

  it('should end when the process is about to', async () => {
    await expect(readinessOf([well], true)).resolves.toEqual({ status: 'stopping', checks: {} });
  });

  it('should wait for no check that does not answer', async () => {
    const silent: Check = { name: 'database', isWell: () => new Promise(() => undefined) };
    await expect(readinessOf([silent])).resolves.toMatchObject({ status: 'not-ready' });
  });

  it('should look once for all who ask at the same time', async () => {
    let looks = 0;
    const counted: Check = {
      name: 'database',
      isWell: () => {
        looks += 1;
        return true;
      },
    };
    const health = createHealth({ strapi, checks: [counted], isStopping: () => false });
    await Promise.all(Array.from({ length: 50 }, () => health.readiness()));
    expect(looks).toBe(1);
  });

  it('should leave every other address alone', () => {
    const health = createHealth({ strapi, checks: [well], isStopping: () => false });
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    for (const url of ['/', '/healthz/', '/readyz?x', '/api/healthz', undefined])
      expect(health.answer(url, response)).toBe(false);
  });
});
