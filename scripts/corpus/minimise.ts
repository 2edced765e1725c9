/** Lowest point of a smooth function by limited-memory BFGS (Nocedal 1980), from the origin. */

/** Steps that the shape of the function is guessed from. */
const memory = 8;
/** A step must bring so much of what its slope promises. */
const enough = 1e-4;

/** `measure` returns the function's value at a point and writes its slopes there into its second argument. */
export function minimise(
  size: number,
  rounds: number,
  measure: (point: Float64Array, slopes: Float64Array) => number,
): Float64Array {
  let point = new Float64Array(size);
  let slopes = new Float64Array(size);
  let value = measure(point, slopes);
  const steps: { move: Float64Array; turn: Float64Array; inner: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const way = descent(slopes, steps);
    const promised = dot(way, slopes);
    if (promised > -1e-9) break;
    let length = round === 0 ? 1 / Math.sqrt(dot(slopes, slopes) || 1) : 1;
    let next = point;
    const nextSlopes = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    while (length > 1e-10) {
      const reach = length;
      next = point.map((it, at) => it + reach * (way[at] as number));
      nextValue = measure(next, nextSlopes);
      if (nextValue <= value + enough * length * promised) break;
      length /= 2;
    }
    if (!(nextValue < value)) break;
    const [from, before] = [point, slopes];
    const move = next.map((it, at) => it - (from[at] as number));
    const turn = nextSlopes.map((it, at) => it - (before[at] as number));
    const inner = dot(move, turn);
    if (inner > 1e-12) steps.push({ move, turn, inner });
    if (steps.length > memory) steps.shift();
    [point, slopes, value] = [next, nextSlopes, nextValue];
  }
  return point;
}

/** Down the slopes, bent by what the last steps told of the function's shape. */
function descent(
  slopes: Float64Array,
  steps: readonly { move: Float64Array; turn: Float64Array; inner: number }[],
): Float64Array {
  const way = slopes.map((it) => -it);
  const shares: number[] = [];
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const { move, turn, inner } = steps[at] as (typeof steps)[number];
    const share = dot(move, way) / inner;
    shares[at] = share;
    addTo(way, turn, -share);
  }
  const latest = steps.at(-1);
  if (latest !== undefined) {
    const scale = latest.inner / dot(latest.turn, latest.turn);
    for (let at = 0; at < way.length; at += 1) way[at] = (way[at] as number) * scale;
  }
  steps.forEach(({ move, turn, inner }, at) => {
    addTo(way, move, (shares[at] ?? 0) - dot(turn, way) / inner);
  });
  return way;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

function addTo(sums: Float64Array, other: Float64Array, share: number): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + share * (other[at] as number);
}
