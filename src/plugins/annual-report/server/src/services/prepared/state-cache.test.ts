import { createStateCache, type CachedState } from './state-cache';

const state = ({
  key,
  report = key,
  bytes = 100,
}: {
  key: string;
  report?: string;
  bytes?: number;
}): CachedState => ({
  key,
  report,
  keeper: 'keeper-0',
  json: Promise.resolve(new SharedArrayBuffer(bytes)),
});

/** Room for two states of a hundred bytes with what is made of them. */
const createTwo = () => {
  const forgotten: string[] = [];
  const states = createStateCache({
    maxBytes: 2 * 100 * 12,
    forget: ({ key }) => void forgotten.push(key),
  });
  const add = async (given: Parameters<typeof state>[0]): Promise<void> => {
    const added = state(given);
    states.add(added);
    await added.json;
  };
  return { states, forgotten, add };
};

describe('states of reports that are kept', () => {
  it('should be found by their key, while they are still being read', () => {
    const { states } = createTwo();
    const reading = { ...state({ key: 'a' }), json: new Promise<SharedArrayBuffer>(() => {}) };
    states.add(reading);
    expect(states.find('a')).toBe(reading);
    expect(states.find('b')).toBeUndefined();
  });

  it('should give way by what was used last', async () => {
    const { states, forgotten, add } = createTwo();
    await add({ key: 'a' });
    await add({ key: 'b' });
    states.find('a');
    await add({ key: 'c' });
    expect(forgotten).toEqual(['b']);
    expect(states.find('a')?.key).toBe('a');
    expect(states.size()).toEqual({ states: 2, bytes: 2_400, added: 3 });
  });

  it('should give way to a newer state of the same report', async () => {
    const { states, forgotten, add } = createTwo();
    await add({ key: 'before', report: 'juying/2024/draft' });
    await add({ key: 'after', report: 'juying/2024/draft' });
    expect(forgotten).toEqual(['before']);
    expect(states.find('before')).toBeUndefined();
  });

  it('should hold the newest one though it is larger than all the room', async () => {
    const { states, forgotten, add } = createTwo();
    await add({ key: 'a' });
    await add({ key: 'large', bytes: 10_000 });
    expect(forgotten).toEqual(['a']);
    expect(states.find('large')?.key).toBe('large');
  });

  it('should not hold one that could not be read', async () => {
    const { states, forgotten } = createTwo();
    const broken = { ...state({ key: 'a' }), json: Promise.reject(new Error('no connection')) };
    states.add(broken);
    await expect(broken.json).rejects.toThrow('no connection');
    expect(states.find('a')).toBeUndefined();
    expect(forgotten).toEqual(['a']);
  });
});
