/**
 * Data declared once. From a declaration follow its TypeScript type (`Filled`), the faults of a YAML file that should
 * have that shape (`read.ts`), the file's JSON schema, and what a template may name.
 */
import type { scalars } from './scalars.ts';

export type RecordShape = Told & {
  is: 'record';
  fields: { [name: string]: Shape };
  /** Other names of fields: 地点 for `place`. */
  aliases?: { [alias: string]: string };
  /** Names that fields had once, for the fault of a file that still has them. */
  formerly?: ReadonlyMap<string, string>;
  /** The field that a value stands for where it is written in the record's place: 个 for { word: 个 }. */
  short?: string;
  /** What stands under keys that are no field; without it they are faults. */
  rest?: Shape;
};

/** What it is for, in a few words, and how it is written: for messages and for editors. */
type Told = { about?: string; example?: string };

export type Shape =
  | (Told & { is: keyof typeof scalars; test?: (text: string) => boolean })
  | (Told & { is: 'oneOf'; values: readonly string[] })
  | (Told & { is: 'list'; of: Shape; least: number; most: number })
  | (Told & { is: 'map'; of: Shape })
  | RecordShape
  | (Told & { is: 'either'; of: readonly [Shape, Shape] })
  | (Told & { is: 'maybe' | 'optional' | 'usual'; of: Shape; usual: unknown });

/** What a declared value is once it is read; of a shape that is not known, nothing is known. */
export type Filled<S> = Shape extends S ? unknown : FilledShape<S>;

type FilledShape<S> = S extends { is: 'text' | 'pattern' | 'colour' }
  ? string
  : S extends { is: 'number' | 'positive' | 'share' | 'whole' }
    ? number
    : S extends { is: 'flag' }
      ? boolean
      : S extends { is: 'oneOf'; values: readonly (infer Value)[] }
        ? Value
        : S extends { is: 'list'; of: infer Of }
          ? Filled<Of>[]
          : S extends { is: 'map'; of: infer Of }
            ? { [key: string]: Filled<Of> }
            : S extends { is: 'either'; of: readonly [infer One, infer Other] }
              ? Filled<One> | Filled<Other>
              : S extends { is: 'maybe'; of: infer Of }
                ? Filled<Of> | null
                : S extends { is: 'optional' | 'usual'; of: infer Of }
                  ? Filled<Of>
                  : S extends { is: 'record'; fields: infer F }
                    ? FilledFields<F> &
                        (S extends { rest: infer R } ? { rest: { [key: string]: Filled<R> } } : unknown)
                    : never;

type FilledFields<F> = {
  [Name in keyof F as F[Name] extends { is: 'optional' } ? never : Name]: Filled<F[Name]>;
} & { [Name in keyof F as F[Name] extends { is: 'optional' } ? Name : never]?: Filled<F[Name]> };

export const text = { is: 'text' } as const;
export const number = { is: 'number' } as const;
export const flag = { is: 'flag' } as const;
export const pattern = { is: 'pattern' } as const;
export const colour = { is: 'colour' } as const;
export const positive = { is: 'positive' } as const;
export const share = { is: 'share' } as const;
export const whole = { is: 'whole' } as const;
/** Text that a function says is right. */
export const tested = (test: (text: string) => boolean, example: string) =>
  ({ is: 'text', test, example }) as const;
export const oneOf = <const V extends readonly string[]>(...values: V) => ({ is: 'oneOf', values }) as const;
export const list = <const S extends Shape>(of: S, least = 0, most = Infinity) =>
  ({ is: 'list', of, least, most }) as const;
/** Free keys over values of one shape. */
export const map = <const S extends Shape>(of: S) => ({ is: 'map', of }) as const;
type More = Pick<RecordShape, 'aliases' | 'formerly' | 'short' | 'rest'>;
export const record = <const F extends { [name: string]: Shape }, const M extends More = object>(
  fields: F,
  more?: M,
) => ({ is: 'record', fields, ...more }) as { is: 'record'; fields: F } & M;
export const either = <const A extends Shape, const B extends Shape>(one: A, other: B) =>
  ({ is: 'either', of: [one, other] }) as const;
/** Null where it is missing. */
export const maybe = <const S extends Shape>(of: S) => ({ is: 'maybe', of, usual: null }) as const;
/** Not there where it is missing. */
export const optional = <const S extends Shape>(of: S) => ({ is: 'optional', of, usual: undefined }) as const;
/** `usual` where it is missing. */
export function usually<const S extends Shape>(
  of: S,
  usual: Filled<S>,
): { is: 'usual'; of: S; usual: unknown };
export function usually(of: Shape, usual: unknown): Shape {
  return { is: 'usual', of, usual };
}

/** The same shape with what it is for and how it is written. */
export function told<const S extends Shape>(shape: S, about: string, example?: string): S;
export function told(shape: Shape, about: string, example?: string): Shape {
  if (example === undefined) return { ...shape, about };
  // Where it may be missing, a fault is told of what stands inside.
  return 'usual' in shape
    ? { ...shape, about, example, of: { ...shape.of, example } }
    : { ...shape, about, example };
}
/** A list of words, empty where it is missing. */
export const words = (about: string) => ({ is: 'usual', of: list(text), usual: [], about }) as const;
/** Free keys over values of one shape, none where it is missing. */
export const table = <const S extends Shape>(of: S, about: string) =>
  ({ is: 'usual', of: map(of), usual: {}, about }) as const;

/** Whether a field may be left out: what stands for it is known then. */
export function mayBeMissing(shape: Shape): boolean {
  return shape.is === 'record' ? Object.values(shape.fields).every(mayBeMissing) : 'usual' in shape;
}
