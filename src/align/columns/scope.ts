/** How a scope as written (全县, 河湾村, 全省) stands to the place of its column. */
import type { Place } from '../../model.ts';
import { isName, type PartWording } from './part-wording.ts';

/**
 * What a figure's scope means for a column: the whole place, a part of it (a town, a county of a city), a single village
 * or community, a larger place, or nothing certain.
 */
export type ScopeKind = 'whole' | 'part' | 'village' | 'beyond' | null;

// 江苏省无锡市: a place with its province
const farName = /\p{Script=Han}{2}(?:省|自治区)\p{Script=Han}/u;

/** A column's own place. */
type Own = Pick<Place, 'fullName' | 'level'> & { name?: string };

/** How a scope as written (全县, 河湾村, 全省) stands to the place of its column. */
export function readScope(scope: string | null, column: Own, wording: PartWording): ScopeKind {
  const { whole, pointed, villageName, oneBody } = wording;
  if (scope === null) return null;
  const { fullName } = column;
  if (scope === fullName) return 'whole';
  // 漪江省望川市临河县石沟村
  if (scope.startsWith(fullName)) return readScope(scope.slice(fullName.length), column, wording);
  // before 全州: 全州县 is a county's name
  if (isOwnName(scope, column) || isShortOf(scope, column)) return 'whole';
  const unit = wholeUnit.exec(scope)?.[1] ?? '';
  if (unit !== '' && isSmaller(unit, column)) return 'part';
  if (unit !== '' && isLarger(unit, column)) return 'beyond';
  // 坪地场乡 in the column of 坪地场仡佬族侗族乡
  if (fullName.endsWith(scope) || scope === column.name || whole.test(scope)) return 'whole';
  if (/^[该全本]/u.test(scope) && scope.at(-1) === fullName.at(-1)) return 'whole';
  if (pointed.test(scope)) return villageName.test(scope) ? 'village' : 'part';
  if (oneBody.test(scope) && !/^[全各每]/u.test(scope)) return 'village';
  if (scope === '全国') return 'beyond';
  if (scope === '全省' || scope === '全自治区') return column.level === 'province' ? 'whole' : 'beyond';
  if (!isName(scope, wording) || farName.test(scope) || liesAround(scope, column)) return null;
  if (isForeign(scope, column, wording)) return 'beyond';
  return villageName.test(scope) ? 'village' : 'part';
}

/** 云岭青石县, 上半年青石县 of 青石县: its own name with more before it, but not 临江市青石县 of another city's. */
function isOwnName(scope: string, { name, fullName }: Own): boolean {
  if (name === undefined || !scope.endsWith(name)) return false;
  const before = scope.slice(0, -name.length);
  const isLong = name.length > 2 && !/[省市州盟区县旗]$/u.test(before);
  return isLong || fullName.includes(before);
}

/** 白沙县 for 白沙黎族自治县; not 白沙村. */
function isShortOf(scope: string, { name = '' }: Own): boolean {
  return /..[县旗]$/u.test(scope) && /自治[县旗]$/u.test(name) && name.startsWith(scope.slice(0, -1));
}

/** 云岭石塬县 around 云岭省望川市石塬县河湾村: names that lie around the place, one left out between them. */
function liesAround(scope: string, { fullName }: Own): boolean {
  const ends = [...scope].map((_, at) => at);
  return ends.some((at) => fullName.includes(scope.slice(0, at)) && fullName.includes(scope.slice(at)));
}

// 全县, 我市
const wholeUnit = /^[全我本该]([省市县区州旗盟])/u;

/** 全县 in the column of a province or a city: the whole of one of its counties. */
export function isSmaller(unit: string, { level, fullName }: Own): boolean {
  if (fullName.endsWith(unit)) return false;
  if (level === 'nation') return true;
  return (level === 'province' && unit !== '省') || (level === 'city' && /[县区旗]/u.test(unit));
}

/** 全市 in the column of a county that is none (介休市), 全县 in a town's: more than the place itself. */
function isLarger(unit: string, { level, fullName }: Own): boolean {
  if (fullName.endsWith(unit)) return false;
  return /[市州盟]/u.test(unit) ? /^(?:county|town|village)$/.test(level) : /^(?:town|village)$/.test(level);
}

/** A county or district (崇明区) named in another county's column, which none lies in; 宿舍区 is no district. */
function isForeign(name: string, { level }: Own, { area }: PartWording): boolean {
  const isInside = !['county', 'town', 'village'].includes(level);
  return !isInside && (/[县旗]$/u.test(name) || (/\p{Script=Han}{2}区$/u.test(name) && !area.test(name)));
}

/** The words of a scope that tell the whole: 全市 of 全市把社区. */
export function wholeWord(scope: string, { whole }: PartWording): string {
  return whole.exec(scope)?.[0] ?? scope;
}
