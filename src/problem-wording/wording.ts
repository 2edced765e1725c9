/** Who has to mend it: whoever gave the command or a file of settings, whoever wrote the report, or we. */
export type FaultKind = 'usage' | 'report' | 'own';

/** `[message, hint]` in each language, the hint empty where there is nothing to advise. `{name}` is filled from the arguments. */
export type Wording = {
  level: 'error' | 'warning';
  kind: FaultKind;
  zh: [string, string];
  en: [string, string];
};
