/** How a file of corrections is written. */
import { list, maybe, record, tested, text, told, usually, whole } from '../../yaml/shape.ts';

const hash = tested((written) => /^[0-9a-fA-F]{12,64}$/.test(written), '3f5a9c1e07b2');

export const correctionsShape = record({
  corrections: told(
    list(
      record({
        report: told(maybe(hash), '报道的 SHA-256，至少前 12 位，inspect --explain 会列出；不写则各篇都算'),
        sentence: told(text, '整句原文，空格不计', '中心小学开学。'),
        occurrence: told(usually(whole, 1), '同样的句子在报道里是第几次出现', '1'),
        themes: told(list(text), '主题编号；没有主题写 []', '[grassroots]'),
      }),
    ),
    '一条一句，写在后面的优先',
  ),
});
