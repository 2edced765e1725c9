/** A run of the program that reaches every place where it builds a regular expression. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';

const savedPage = `MIME-Version: 1.0
Content-Type: multipart/related; boundary="part"

--part
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

<html><body><p>No report.</p></body></html>
--part--
`;

/** Makes a briefing of the samples and of a file in each further format, on a letterhead. Imports `src/` anew. */
export async function runSamples(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
  try {
    for (const file of [...globSync('samples/*'), 'tests/fixtures/read/columns.pdf'])
      copyFileSync(file, join(folder, basename(file)));
    writeFileSync(join(folder, 'page.mhtml'), savedPage);
    writeFileSync(join(folder, 'meta.yaml'), '"*.txt": { 来源: 青石日报 }\n');
    const { generate } = await import('../../src/index.ts');
    await generate({
      reports: [folder],
      meta: join(folder, 'meta.yaml'),
      output: join(folder, 'briefing.docx'),
      letterhead: 'templates/letterhead.docx',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
