/** `[message, hint]` in each language, the hint empty where there is nothing to advise. `{name}` is filled from the arguments. */
export type Wording = { level: 'error' | 'warning'; zh: [string, string]; en: [string, string] };
