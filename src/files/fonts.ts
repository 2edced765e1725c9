/** Which font families this machine has. Asked for by `jianbao doctor` only. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** File names of the fonts that Chinese offices use, where no fontconfig can be asked (Windows). */
const files: Record<string, string[]> = {
  仿宋: ['simfang.ttf'],
  仿宋_GB2312: ['simfang_gb2312.ttf', 'fangsong_gb2312.ttf', '仿宋_gb2312.ttf'],
  楷体: ['simkai.ttf'],
  楷体_GB2312: ['kaiti_gb2312.ttf', '楷体_gb2312.ttf'],
  黑体: ['simhei.ttf'],
  宋体: ['simsun.ttc', 'simsun.ttf'],
  方正小标宋简体: ['fzxbsjw.ttf', 'fzxbsjw--gb1-0.ttf', 'fzxiaobiaosong-b05s.ttf', '方正小标宋简体.ttf'],
  'Times New Roman': ['times.ttf'],
};

/** Family names in lower case: fontconfig's list where there is one, else by the font folders' file names. */
export function findFontFamilies(environment: NodeJS.ProcessEnv): Set<string> {
  try {
    const list = execFileSync('fc-list', [':', 'family'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Set(
      list
        .split(/[\n,]/)
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== ''),
    );
  } catch {
    const folders = [
      join(environment.WINDIR ?? 'C:\\Windows', 'Fonts'),
      join(environment.LOCALAPPDATA ?? '', 'Microsoft', 'Windows', 'Fonts'),
      '/Library/Fonts',
      '/System/Library/Fonts',
    ];
    const present = new Set(
      folders
        .filter((folder) => existsSync(folder))
        .flatMap((folder) => readdirSync(folder))
        .map((name) => name.toLowerCase()),
    );
    return new Set(
      Object.entries(files)
        .filter(([, names]) => names.some((name) => present.has(name)))
        .map(([family]) => family.toLowerCase()),
    );
  }
}
