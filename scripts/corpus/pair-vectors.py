#!/usr/bin/env python3
"""Vectors of pairs of Chinese characters from unlabelled text, for scripts/corpus/learn.ts --pairs.

Usage: pair-vectors.py OUT TEXT [OWN...]
  TEXT: any large text, one sentence a line; OWN: folders of *.marked or files whose pairs all count, and count more.
  OUT.json names the pairs and how much each tells by being rare in OWN, OUT.bin holds their vectors (32-bit floats).
Positive pointwise mutual information of pairs within ten characters of one sentence, brought down to SIZE dimensions
by a randomised singular value decomposition (Halko, Martinsson and Tropp 2011). Needs numpy; 30,000 pairs take 4 GB.
"""
import collections
import json
import os
import re
import sys
import numpy as np

PAIRS, SIZE, REACH, LEAST = 30000, 200, 10, 5
# Sentences that hold none of these tell little of the themes' surroundings.
FIELD = re.compile('村|社区|党|纪委|监委|干部|农|合作社|支部|街道|乡|镇|群众|居民|廉|腐|书记|网格|业主|培训|选拔|考核|脱贫|扶贫|产业|志愿')


def own_sentences(paths):
    files = [os.path.join(p, n) for p in paths if os.path.isdir(p) for n in sorted(os.listdir(p))]
    files += [p for p in paths if not os.path.isdir(p)]
    for path in files:
        for line in open(path, encoding='utf-8'):
            if line.startswith('@'):
                continue
            line = re.sub(r'\{([^={}]*)=[^{}]*\}', r'\1', re.split(r'\| |\t', line, maxsplit=1)[-1])
            yield from (s for s in re.split('[。！？；\n]', line) if len(s) > 5)


def main(out, text, own_paths):
    sentences = [s for s in open(text, encoding='utf-8').read().split('\n') if FIELD.search(s)]
    own = list(own_sentences(own_paths))
    codes = np.frombuffer('\n'.join(sentences + own * 3).encode('utf-16-le'), dtype=np.uint16).astype(np.int64)
    is_han = (codes >= 0x4E00) & (codes <= 0x9FFF)
    pairs = np.where(is_han[:-1] & is_han[1:], codes[:-1] * 65536 + codes[1:], 0)
    line = np.cumsum(codes == 10)[:-1]
    known, count = np.unique(pairs[pairs > 0], return_counts=True)
    counts = dict(zip(known.tolist(), count.tolist()))
    mine = collections.Counter(s[i:i + 2] for s in own for i in range(len(s) - 1) if re.fullmatch('[\u4e00-\u9fff]{2}', s[i:i + 2]))
    code = lambda pair: ord(pair[0]) * 65536 + ord(pair[1])
    first = sorted({code(p) for p, n in mine.items() if n >= 2 and counts.get(code(p), 0) >= LEAST}, key=lambda c: (-counts[c], c))
    taken = set(first)
    rest = [c for c in known[np.argsort(-count, kind='stable')].tolist() if c not in taken]
    words = np.array(sorted((first + rest)[:PAIRS]))
    place = np.searchsorted(words, pairs)
    place[place >= len(words)] = 0
    held = words[place] == pairs
    token, line, n = place[held], line[held], len(words)
    near = np.zeros(n * n, dtype=np.float32)
    step = 2_000_000
    for start in range(0, len(token), step):
        t, l = token[start:start + step + REACH], line[start:start + step + REACH]
        for far in range(2, REACH + 1):
            same = l[:-far] == l[far:]
            which, times = np.unique((t[:-far] * n + t[far:])[same], return_counts=True)
            near[which] += times
    near = near.reshape(n, n)
    near = near + near.T
    total = near.sum(1) + 1
    share = total ** 0.75
    share /= share.sum()
    for i in range(0, n, 1000):
        rows = near[i:i + 1000]
        none = rows == 0
        np.maximum(rows, 1e-9, out=rows)
        rows /= total[i:i + 1000, None]
        rows /= share[None, :]
        np.log(rows, out=rows)
        np.maximum(rows, 0, out=rows)
        rows[none] = 0
    basis = np.random.default_rng(0).standard_normal((n, SIZE + 16)).astype(np.float32)
    for _ in range(3):
        basis, _ = np.linalg.qr(near @ (near.T @ basis))
    left, size, _ = np.linalg.svd(basis.T @ near, full_matrices=False)
    vectors = (basis @ left)[:, :SIZE] * np.sqrt(size[:SIZE])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    names = [chr(c >> 16) + chr(c & 65535) for c in words.tolist()]
    rarity = [round(max(float(np.log(len(own) / (mine.get(p, 0) + 1))), 0.5), 3) for p in names]
    vectors.astype(np.float32).tofile(out + '.bin')
    with open(out + '.json', 'w', encoding='utf-8') as f:
        json.dump({'pairs': names, 'size': SIZE, 'rarity': rarity}, f, ensure_ascii=False)
    print(len(sentences), 'sentences', len(own), 'own', n, 'pairs')


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
