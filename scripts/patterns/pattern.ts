/** A regular expression and where in `src/` it is written or built, `file:line`. */
export type Pattern = { source: string; flags: string; place: string };

export function printPattern({ source, flags }: Pattern): string {
  return `/${source.length > 300 ? `${source.slice(0, 300)}…` : source}/${flags}`;
}
