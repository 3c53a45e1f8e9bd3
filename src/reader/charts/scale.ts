/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];
const MOST_TICKS = 4;

export type Scale = {
  /** From the least to the greatest, evenly. */
  ticks: readonly number[];
  /** The place of a value between 0 (the first tick) and 1 (the last). */
  at: (value: number) => number;
};

/** Floating point leaves remainders, such as 0.30000000000000004. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/**
 * A scale over values. Bars need it to begin at zero, because their length is what is compared; a line may begin
 * near its least value.
 */
export function createScale({
  values,
  fromZero,
}: {
  values: readonly number[];
  fromZero: boolean;
}): Scale {
  const least = Math.min(...values, ...(fromZero ? [0] : []));
  const greatest = Math.max(...values, ...(fromZero ? [0] : []));
  const isFlat = greatest === least;
  const low = isFlat && !fromZero ? least - Math.max(Math.abs(least) * 0.1, 1) : least;
  const high = isFlat ? greatest + Math.max(Math.abs(greatest) * 0.1, 1) : greatest;
  const rough = (high - low) / MOST_TICKS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = tidy((STEPS.find((factor) => factor * magnitude >= rough) ?? 10) * magnitude);
  const first = Math.floor(tidy(low / step));
  const last = Math.ceil(tidy(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, place) =>
    tidy((first + place) * step),
  );
  const begin = first * step;
  return { ticks, at: (value) => (value - begin) / ((last - first) * step) };
}

/** A tick as it is printed: large ones in groups of thousands. */
export function tickText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
