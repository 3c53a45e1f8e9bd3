import { waitFor } from '@testing-library/react';
import { renewAddresses } from './renew-addresses';

const NOW = new Date('2026-03-02T08:00:00.000Z');
const MINUTE = 60_000;

const signed = (name: string, minutes: number): string =>
  `/uploads/${name}.jpg?expires=${(NOW.getTime() + minutes * MINUTE) / 1000}&signature=abc`;

describe('photographs on a page that stays open', () => {
  const renew = jest.fn((addresses: string[]) =>
    Promise.resolve(
      Object.fromEntries(
        addresses.map((address) => [
          address,
          `${address.split('?')[0]}?expires=9999999999&signature=new`,
        ]),
      ),
    ),
  );
  let stop: () => void;

  const show = (html: string): void => {
    document.body.innerHTML = html;
  };
  const source = (id: string): string | null | undefined =>
    document.getElementById(id)?.getAttribute('src') ??
    document.getElementById(id)?.getAttribute('href');
  const fail = (id: string): void =>
    void document.getElementById(id)?.dispatchEvent(new Event('error'));

  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    renew.mockClear();
    localStorage.setItem('isLoggedIn', 'true');
    Object.defineProperty(window, 'strapi', { value: { backendURL: '' }, configurable: true });
    stop = renewAddresses({ renew });
  });

  afterEach(() => {
    stop();
    jest.useRealTimers();
    localStorage.clear();
  });

  it('get a new address before theirs ends, links too', async () => {
    show(
      `<img id="soon" src="${signed('a', 30)}"><a id="link" href="${signed('b', 30)}">x</a>
       <img id="later" src="${signed('c', 100)}"><img id="other" src="/admin/logo.png">`,
    );
    await jest.advanceTimersByTimeAsync(19 * MINUTE);
    expect(renew).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(3 * MINUTE);
    expect(renew).toHaveBeenCalledTimes(1);
    expect(renew).toHaveBeenCalledWith([signed('a', 30), signed('b', 30)]);
    expect(source('soon')).toBe('/uploads/a.jpg?expires=9999999999&signature=new');
    expect(source('link')).toBe('/uploads/b.jpg?expires=9999999999&signature=new');
    expect(source('later')).toBe(signed('c', 100));
    expect(source('other')).toBe('/admin/logo.png');
  });

  it('get one when theirs has ended, or was kept without a signature, all in one request', async () => {
    show(`<img id="ended" src="${signed('a', -5)}"><img id="kept" src="/uploads/b.jpg">`);
    fail('ended');
    fail('kept');
    await jest.advanceTimersByTimeAsync(0);
    expect(renew.mock.calls).toEqual([[[signed('a', -5), '/uploads/b.jpg']]]);
    expect(source('kept')).toBe('/uploads/b.jpg?expires=9999999999&signature=new');
  });

  it('are let be when the new address fails as well', async () => {
    show('<img id="gone" src="/uploads/gone.jpg">');
    for (const _attempt of [1, 2, 3]) {
      fail('gone');
      await jest.advanceTimersByTimeAsync(0);
    }
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('are asked for again when they fail after they were shown', async () => {
    show('<img id="shown" src="/uploads/shown.jpg">');
    fail('shown');
    await jest.advanceTimersByTimeAsync(0);
    document.getElementById('shown')?.dispatchEvent(new Event('load'));
    document.getElementById('shown')?.setAttribute('src', '/uploads/shown.jpg');
    fail('shown');
    await jest.advanceTimersByTimeAsync(0);
    expect(renew).toHaveBeenCalledTimes(2);
  });

  it('keep what the page has put there meanwhile', async () => {
    show('<img id="picture" src="/uploads/a.jpg">');
    renew.mockImplementationOnce((addresses) => {
      document.getElementById('picture')?.setAttribute('src', '/uploads/other.jpg');
      return Promise.resolve(Object.fromEntries(addresses.map((address) => [address, '/new'])));
    });
    fail('picture');
    await jest.advanceTimersByTimeAsync(0);
    expect(source('picture')).toBe('/uploads/other.jpg');
  });

  it('are left alone when nobody is signed in', async () => {
    localStorage.clear();
    show('<img id="picture" src="/uploads/a.jpg">');
    fail('picture');
    await jest.advanceTimersByTimeAsync(0);
    expect(renew).not.toHaveBeenCalled();
  });

  it('are asked for again after the server could not be reached', async () => {
    renew.mockRejectedValueOnce(new Error('offline'));
    show(`<img id="soon" src="${signed('a', 5)}">`);
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    await waitFor(() => expect(source('soon')).toContain('signature=new'));
  });
});
