/** The regular expressions that the program builds as it runs, seen by listening to `RegExp`. */
import type { Pattern } from './pattern.ts';

/** Gives every regular expression that code in `src/` has built while `run` ran, each once a place. */
export async function listenForBuilt(run: () => Promise<unknown>): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const silent = globalThis.RegExp;
  const note = (built: RegExp): RegExp => {
    const place = callerInSource();
    const pattern = { source: built.source, flags: built.flags, place: place ?? '' };
    if (place) found.set(JSON.stringify(pattern), pattern);
    return built;
  };
  globalThis.RegExp = new Proxy(silent, {
    construct: (target, args) => note(Reflect.construct(target, args)),
    apply: (target, self, args) => note(Reflect.apply(target, self, args)),
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = silent;
  }
  return [...found.values()];
}

/** The line that called `RegExp`: the frame below `note`, this function and the proxy's handler. */
function callerInSource(): string | undefined {
  const frame = new Error().stack?.split('\n')[4] ?? '';
  return /[/](src[/][^:]+\.ts:\d+):\d+/.exec(frame)?.[1];
}
