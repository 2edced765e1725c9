/**
 * Every point that a briefing of a set of reports prints, a line each, for a reader who judges them one by one:
 * `number<TAB>file#article<TAB>place<TAB>theme/topic<TAB>words`.
 *
 * node --import tsx scripts/corpus/list-points.ts FOLDER …
 */
import { compareFolder } from './compare-folder.ts';

const { themes } = await compareFolder(...process.argv.slice(2));
const rows = themes.flatMap((theme) =>
  theme.topics.flatMap(({ name, cells }) =>
    cells.flatMap(({ place, points }) =>
      points.map(({ text, quotes: [quote] }) => {
        const words = text.replace(/\s+/gu, ' ').trim();
        return `${quote?.file.replace('.txt', '') ?? ''}#${quote?.article ?? ''}\t${place}\t${theme.name}/${name}\t${words}`;
      }),
    ),
  ),
);
for (const [at, row] of rows.entries()) console.log(`${at + 1}\t${row}`);
