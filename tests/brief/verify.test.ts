import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../src/brief/verify.ts';
import { briefing } from '../redline/briefing.ts';

test('where no report can be read the fault is told, not the warning found before it', async () => {
  const folder = mkdtempSync(join(tmpdir(), '核对-'));
  const at = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const options = {
    briefing: at('b.docx', briefing),
    reports: [at('empty.txt', '')],
    meta: at('meta.yaml', '别的.txt: { place: 云岭省安澜市 }\n'),
  };
  await expect(verify(options)).rejects.toMatchObject({ problem: { code: 'file-empty', level: 'error' } });
});
