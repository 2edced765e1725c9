/** Learns a network of one hidden layer by Adam (Kingma and Ba 2015) on the cross entropy. */
import type { Network } from '../../src/understand/themes/learned/weights.ts';
import { createRandom, shuffle } from './random.ts';

export type NetworkSettings = { units: number; rounds: number; rate: number; decay: number; batch: number };
export const networkSettings: NetworkSettings = {
  units: 36,
  rounds: 32,
  rate: 0.004,
  decay: 1e-3,
  batch: 32,
};

/** `inputs`: signals, `labels`: 1 or 0. The same seed gives the same network. */
export function trainNetwork(
  inputs: readonly number[][],
  labels: readonly number[],
  seed: number,
  { units, rounds, rate, decay, batch }: NetworkSettings = networkSettings,
): Network {
  const size = inputs[0]?.length ?? 0;
  const parts = Array.from({ length: size }, (_, part) => part);
  const centre = parts.map((part) => mean(inputs.map((it) => it[part] ?? 0)));
  const spread = parts.map((part) => {
    const squares = inputs.map((it) => ((it[part] ?? 0) - (centre[part] ?? 0)) ** 2);
    return Math.sqrt(mean(squares)) || 1;
  });
  const scaled = inputs.map((it) =>
    Float64Array.from(it, (value, part) => (value - (centre[part] ?? 0)) / (spread[part] ?? 1)),
  );
  const outputs = units * size + units;
  const last = outputs + units;
  const weights = new Float64Array(last + 1);
  const random = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());
  for (let at = 0; at < units * size; at += 1) weights[at] = normal() / Math.sqrt(size);
  for (let at = outputs; at < last; at += 1) weights[at] = normal() / Math.sqrt(units);
  const slope = new Float64Array(weights.length);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  const active = new Float64Array(units);
  const order = scaled.map((_, at) => at);
  let step = 0;
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    const pace = rate * (1 - round / rounds) + 1e-4;
    for (let from = 0; from < order.length; from += batch) {
      slope.fill(0);
      const to = Math.min(order.length, from + batch);
      for (let at = from; at < to; at += 1) {
        const example = order[at] ?? 0;
        descend(scaled[example] as Float64Array, labels[example] ?? 0);
      }
      step += 1;
      for (let at = 0; at < weights.length; at += 1) {
        const isBias = (at >= units * size && at < outputs) || at === last;
        const now = (slope[at] as number) / (to - from) + (isBias ? 0 : decay * (weights[at] as number));
        first[at] = 0.9 * (first[at] as number) + 0.1 * now;
        second[at] = 0.999 * (second[at] as number) + 0.001 * now * now;
        const move = (first[at] as number) / (1 - 0.9 ** step);
        const scale = Math.sqrt((second[at] as number) / (1 - 0.999 ** step)) + 1e-8;
        weights[at] = (weights[at] as number) - (pace * move) / scale;
      }
    }
  }
  /** Adds one example's slopes. */
  function descend(input: Float64Array, label: number): void {
    let odds = weights[last] as number;
    for (let unit = 0; unit < units; unit += 1) {
      let sum = weights[units * size + unit] as number;
      for (let part = 0, at = unit * size; part < size; part += 1, at += 1)
        sum += (weights[at] as number) * (input[part] as number);
      active[unit] = Math.tanh(sum);
      odds += (active[unit] as number) * (weights[outputs + unit] as number);
    }
    const error = 1 / (1 + Math.exp(-odds)) - label;
    slope[last] = (slope[last] as number) + error;
    for (let unit = 0; unit < units; unit += 1) {
      const on = active[unit] as number;
      slope[outputs + unit] = (slope[outputs + unit] as number) + error * on;
      const back = error * (weights[outputs + unit] as number) * (1 - on * on);
      slope[units * size + unit] = (slope[units * size + unit] as number) + back;
      for (let part = 0, at = unit * size; part < size; part += 1, at += 1)
        slope[at] = (slope[at] as number) + back * (input[part] as number);
    }
  }
  const short = (value: number) => Number(value.toPrecision(4));
  const row = (unit: number) => [...weights.slice(unit * size, (unit + 1) * size)].map(short);
  return {
    centre: centre.map(short),
    spread: spread.map(short),
    hidden: Array.from({ length: units }, (_, unit) => row(unit)),
    hiddenBias: [...weights.slice(units * size, outputs)].map(short),
    output: [...weights.slice(outputs, last)].map(short),
    bias: short(weights[last] ?? 0),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, it) => sum + it, 0) / (values.length || 1);
}
