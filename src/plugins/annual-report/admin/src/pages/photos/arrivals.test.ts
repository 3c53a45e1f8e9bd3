import { afterListing, NO_ARRIVALS, withArrival, withArrivals, type Arrivals } from './arrivals';

type Photo = { id: string; caption: string };

const photo = (id: string, caption = id): Photo => ({ id, caption });
const idsOf = (photos: Photo[]) => photos.map(({ id }) => id);

describe('photographs that arrive while the page is open', () => {
  const listed = [photo('old')];
  const arrivals: Arrivals<Photo> = withArrival(
    withArrival(NO_ARRIVALS, photo('b'), { choice: 1, place: 1 }),
    photo('a'),
    { choice: 1, place: 0 },
  );

  it('should stand before the others by their names, whichever finished first', () => {
    expect(idsOf(withArrivals(listed, arrivals))).toEqual(['a', 'b', 'old']);
  });

  it('should begin with what was chosen last', () => {
    const later = withArrival(arrivals, photo('z'), { choice: 2, place: 0 });
    expect(idsOf(withArrivals(listed, later))).toEqual(['z', 'a', 'b', 'old']);
  });

  it('should stay in their rows when the list has them in another order', () => {
    const now = [photo('b', '新'), photo('a'), photo('old')];
    const shown = withArrivals(now, afterListing(arrivals, now));
    expect(idsOf(shown)).toEqual(['a', 'b', 'old']);
    expect(shown[1]?.caption).toBe('新');
  });

  it('should be gone when they were listed and are deleted', () => {
    const after = afterListing(arrivals, [photo('a'), photo('b'), photo('old')]);
    expect(idsOf(withArrivals([photo('b'), photo('old')], after))).toEqual(['b', 'old']);
  });

  it('should be the same object where the list has nothing new', () => {
    expect(afterListing(arrivals, listed)).toBe(arrivals);
  });
});
