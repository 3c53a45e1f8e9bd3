import { fingerprintSecrets, otherSecrets, SECRETS } from './secret-fingerprints';

const ENV = Object.fromEntries(SECRETS.map((name) => [name, `${name} of this system`]));

describe('fingerprints of secrets', () => {
  const secrets = fingerprintSecrets({ env: ENV });

  it('should know the same secrets again', () => {
    expect(otherSecrets({ env: ENV, secrets })).toEqual([]);
  });

  it.each(SECRETS)('should name %s where it is another, or missing', (name) => {
    expect(otherSecrets({ env: { ...ENV, [name]: 'another' }, secrets })).toEqual([name]);
    expect(otherSecrets({ env: { ...ENV, [name]: undefined }, secrets })).toEqual([name]);
  });

  it('should hold no secret, and never be the same twice', () => {
    const text = JSON.stringify(secrets);
    expect(Object.values(ENV).filter((value) => text.includes(value))).toEqual([]);
    expect(fingerprintSecrets({ env: ENV }).fingerprints).not.toEqual(secrets.fingerprints);
  });
});
