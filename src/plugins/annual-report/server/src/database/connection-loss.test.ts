import pg from 'pg';
import { isConnectionLoss } from './connection-loss';

const withCode = (code: string): Error => Object.assign(new Error('it failed'), { code });

/** What the driver says of a port where nobody listens. */
const refused = async (): Promise<unknown> => {
  const client = new pg.Client('postgres://nobody@127.0.0.1:1/nothing');
  client.on('error', () => undefined);
  return client.connect().then(
    () => null,
    (error: unknown) => error,
  );
};

describe('isConnectionLoss', () => {
  it('should know what the driver says of a server that is not there', async () => {
    expect(isConnectionLoss(await refused())).toBe(true);
  });

  it.each(['ECONNRESET', '57P01', '57P02', '57P03', '08000', '08006', '53300'])(
    'should know the code %s',
    (code) => {
      expect(isConnectionLoss(withCode(code))).toBe(true);
    },
  );

  it('should know what the driver says without a code', () => {
    expect(isConnectionLoss(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it('should know a pool that had no connection in time', () => {
    const error = Object.assign(new Error('Knex: Timeout acquiring a connection.'), {
      name: 'KnexTimeoutError',
    });
    expect(isConnectionLoss(error)).toBe(true);
  });

  it('should find it in what caused an error, and among several', () => {
    const error = new Error('no chapters', { cause: new AggregateError([withCode('57P03')]) });
    expect(isConnectionLoss(error)).toBe(true);
  });

  it.each(['22003', '23505', '40001', '42P01', '57014', 'ENOENT'])(
    'should leave the code %s to others: the database answered, or it is about something else',
    (code) => {
      expect(isConnectionLoss(withCode(code))).toBe(false);
    },
  );

  it('should take no error for what is none', () => {
    expect([null, undefined, 'ECONNREFUSED', 500].map((value) => isConnectionLoss(value))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('should end on an error that is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(isConnectionLoss(error)).toBe(false);
  });
});
