"""Words to word pieces, with a vocabulary cut to what English news uses."""

import glob
import gzip
import os
import re
from collections import Counter

from tokenizers import BertWordPieceTokenizer

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]


def tokenizer(vocabulary):
    """The tokenizer that training uses: cased, accents kept; without [CLS] and [SEP]."""
    return BertWordPieceTokenizer({piece: i for i, piece in enumerate(vocabulary)}, lowercase=False, strip_accents=False)


def kept(full, sets, texts, size):
    """The ids of the full vocabulary that are kept: special pieces, then by how often the words of the sets and texts
    need them, up to a size; single ASCII characters always."""
    tool, counts = tokenizer(full), Counter()
    words = Counter(w for examples in sets for e in examples for w in e.words)
    for text in texts:
        words.update(re.findall(r"\w+|[^\w\s]", text))
    listed = list(words)
    for word, encoded in zip(listed, tool.encode_batch(listed, add_special_tokens=False)):
        for i in encoded.ids:
            counts[i] += words[word]
    special = [full.index(p) for p in SPECIAL]
    single = [i for i, p in enumerate(full) if len(p.removeprefix("##")) == 1 and p.isascii()]
    order = [i for i, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0]))]
    chosen = dict.fromkeys(special + single + order)
    return special + sorted(set(list(chosen)[:size]) - set(special)), counts


def project_texts(resources):
    """Texts of the project whose names are worth their pieces: the knowledge base's tables."""
    for path in sorted(glob.glob(os.path.join(resources, "entity", "knowledge", "*.tsv*"))):
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as lines:
            yield lines.read()


def encode(tool, words, limit=510):
    """The piece ids of a sentence with [CLS] and [SEP], and the position of each word's first piece. Words past the limit
    of pieces are cut off."""
    ids, firsts = [2], []
    for encoded in tool.encode_batch(list(words), add_special_tokens=False):
        found = encoded.ids or [1]
        if len(ids) + len(found) > limit + 1:
            break
        firsts.append(len(ids))
        ids.extend(found)
    return ids + [3], firsts
