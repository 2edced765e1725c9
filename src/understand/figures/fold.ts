/**
 * Gives each character the one form that the lexicon is written in: full-width digits, letters and signs become
 * ASCII, traditional characters simplified. One code unit stays one code unit, so that offsets hold.
 */
export function foldText(text: string, traditional: ReadonlyMap<string, string>): string {
  let folded = '';
  let kept = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const form = foldUnit(unit, traditional);
    if (form === unit) continue;
    folded += text.slice(kept, at) + form;
    kept = at + 1;
  }
  return folded + text.slice(kept);
}

// A full-width comma or bracket stays: ，is a clause boundary, while , may be a thousand separator (1,234).
function foldUnit(unit: string, traditional: ReadonlyMap<string, string>): string {
  const code = unit.charCodeAt(0);
  if (code < 0x2010) return unit;
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return String.fromCharCode(code - 0xfee0);
  }
  if (unit === '％' || unit === '﹪') return '%';
  if (unit === '．') return '.';
  if (unit === '＋' || unit === '﹢') return '+';
  if (unit === '／' || unit === '∕' || unit === '⁄') return '/';
  return traditional.get(unit) ?? unit;
}
