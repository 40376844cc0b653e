package org.entente.reading.tree;

/** The features of a parse state, after Zhang and Nivre (2011), for a stack whose words have no heads yet. */
final class ParserFeatures {

    static final int MOST = 192;

    private final Words words;
    private final int[] tags;
    private final int[] labels;
    private final int[] quotes;
    private final int[] nextVerb;
    private final boolean[] verbal;
    private int[] f;
    private int n;

    /**
     * Prepares a sentence.
     *
     * @param tags hash of the tag of each word
     * @param verbal whether each word is tagged as a verb or auxiliary
     * @param labelHashes hash of each label
     */
    ParserFeatures(Words words, int[] tags, boolean[] verbal, int[] labelHashes) {
        this.words = words;
        this.tags = tags;
        this.labels = labelHashes;
        this.verbal = verbal;
        quotes = new int[words.size + 1];
        nextVerb = new int[words.size + 2];
        int quote = Hashes.of("\"");
        for (int i = 0; i < words.size; i++) {
            quotes[i + 1] = words.lower[i] == quote ? 1 - quotes[i] : quotes[i];
        }
        nextVerb[words.size] = 3;
        nextVerb[words.size + 1] = 3;
        for (int i = words.size - 1; i >= 0; i--) {
            nextVerb[i] = verbal[i] ? tags[i] : nextVerb[i + 1];
        }
    }

    /** Fills in the features of a state; answers with their number. */
    int of(Transitions state, int[] features) {
        f = features;
        n = 0;
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int s2 = state.stack(2);
        int b0 = state.buffer(0);
        int b1 = state.buffer(1);
        int b2 = state.buffer(2);
        int s0l = state.left(s0, 0);
        int s0l2 = state.left(s0, 1);
        int s0r = state.right(s0, 0);
        int s0r2 = state.right(s0, 1);
        int s1l = state.left(s1, 0);
        int s1r = state.right(s1, 0);
        int s1r2 = state.right(s1, 1);
        int b0l = state.left(b0, 0);
        int b0l2 = state.left(b0, 1);
        int s0w = word(s0);
        int s0t = tag(s0);
        int s1w = word(s1);
        int s1t = tag(s1);
        int s2t = tag(s2);
        int b0w = word(b0);
        int b0t = tag(b0);
        int b1w = word(b1);
        int b1t = tag(b1);
        int b2t = tag(b2);
        int s0wt = Hashes.mix(s0w, s0t);
        int s1wt = Hashes.mix(s1w, s1t);
        int b0wt = Hashes.mix(b0w, b0t);
        add(1, s0w);
        add(2, s0t);
        add(3, s0wt);
        add(4, s1w);
        add(5, s1t);
        add(6, s1wt);
        add(7, s2t);
        add(8, Hashes.mix(word(s2), s2t));
        add(9, b0w);
        add(10, b0t);
        add(11, b0wt);
        add(12, b1w);
        add(13, b1t);
        add(14, Hashes.mix(b1w, b1t));
        add(15, b2t);
        add(16, word(b2));
        add(17, tag(state.buffer(3)));
        add(20, s0wt, b0wt);
        add(21, s0wt, b0w);
        add(22, s0w, b0wt);
        add(23, s0wt, b0t);
        add(24, s0t, b0wt);
        add(25, s0w, b0w);
        add(26, s0t, b0t);
        add(27, b0t, b1t);
        add(28, b0w, b1t);
        add(29, b0t, b1w);
        add(30, s1t, s0t);
        add(31, s1wt, s0t);
        add(32, s1t, s0wt);
        add(33, s1w, s0w);
        add(34, s1wt, s0wt);
        add(35, s1t, b0t);
        add(36, s1w, b0w);
        add(37, s1wt, b0t);
        add(38, s1t, b0wt);
        add(39, s2t, s1t);
        add(40, s0wt, b1t);
        add(41, b0t, b1t, b2t);
        add(42, s0t, b0t, b1t);
        add(43, s1t, s0t, b0t);
        add(44, s2t, s1t, s0t);
        add(45, s1t, s0w, b0t);
        add(46, s1w, s0t, b0t);
        add(47, s1t, s0t, b0w);
        add(48, s1t, s0w, b0w);
        add(49, s1w, s0w, b0t);
        add(50, s0w, b0t, b1t);
        add(51, s0t, b0w, b1t);
        children(state, s0, s1, b0, s0t, s1t, b0t, s0l, s0l2, s0r, s0r2, s1l, s1r, s1r2, b0l, b0l2);
        counts(state, s0, s1, b0, s0w, s0t, s1w, s1t, b0w, b0t);
        int nv = b0 < 0 ? 3 : nextVerb[Math.min(b0 + 1, words.size)];
        add(130, s0t, b0t, nv);
        add(131, s0w, nv);
        add(132, s1t, s0t, nv);
        add(133, s0t, suffix(s0), b0t);
        add(134, suffix(b0), b0t, s0t);
        add(135, suffix(s1), s1t, s0t);
        add(136, s1t, s0t, Hashes.mix(b0t, b1t));
        int inQuote = Hashes.mix(quote(s1) * 4 + quote(s0) * 2 + quote(b0), 5);
        add(137, inQuote, s0t, b0t);
        add(138, inQuote, s1t, s0t);
        add(139, inQuote, s0w, b0w);
        add(140, inQuote, s1w, s0w);
        around(state, s0, s1, b0, s0t, s1t, b0t, nv);
        return n;
    }

    private int at(int[] values, int i) {
        return i < 0 ? 1 : i == words.size ? 2 : values[i];
    }

    /** What stands beside the words, and which verbs wait below and ahead. */
    private void around(Transitions state, int s0, int s1, int b0, int s0t, int s1t, int b0t, int nv) {
        int before = tag(b0 - 1);
        int after = s0 < 0 ? 1 : tag(s0 + 1);
        int sv = 5;
        for (int k = 1; sv == 5 && state.stack(k) >= 0; k++) {
            sv = verbal[state.stack(k)] ? tags[state.stack(k)] : 5;
        }
        add(141, before, s0t, b0t);
        add(142, word(b0 - 1), s0t, b0t);
        add(143, after, s0t, b0t);
        add(144, s1 < 0 ? 1 : tag(s1 + 1), s1t, s0t);
        add(145, tag(s0 - 1), s1t, s0t);
        add(146, Hashes.mix(s1t, s0t), b0t, nv);
        add(147, Hashes.mix(sv, s0t), b0t, nv);
        add(148, sv, s0t, b0t);
        add(149, Hashes.mix(sv, s1t), s0t, nv);
        add(150, sv, b0t, nv);
        add(151, Hashes.mix(s1t, s0t), b0t, before);
        add(152, Hashes.mix(s1t, s0t), b0t, after);
        add(153, Hashes.mix(tag(b0 - 1), label(state, state.left(b0, 0))), s0t, b0t);
    }

    private void children(Transitions state, int s0, int s1, int b0, int s0t, int s1t, int b0t, int s0l, int s0l2,
            int s0r, int s0r2, int s1l, int s1r, int s1r2, int b0l, int b0l2) {
        int s0lt = tag(s0l);
        int s0rt = tag(s0r);
        int s1rt = tag(s1r);
        int s1lt = tag(s1l);
        int b0lt = tag(b0l);
        int s0ll = label(state, s0l);
        int s0rl = label(state, s0r);
        int s1rl = label(state, s1r);
        int s1ll = label(state, s1l);
        int b0ll = label(state, b0l);
        int s0w = word(s0);
        int s1w = word(s1);
        int b0w = word(b0);
        add(60, s0t, s0lt, b0t);
        add(61, s0t, s0rt, b0t);
        add(62, s0t, b0t, b0lt);
        add(63, s1t, s1rt, s0t);
        add(64, s1t, s1lt, s0t);
        add(65, s1t, s0t, s0lt);
        add(66, s1t, s0t, s0rt);
        add(67, s0t, s0rl, b0t);
        add(68, s0t, s0ll, b0t);
        add(69, s1t, s1rl, s0t);
        add(70, s1t, s1ll, s0t);
        add(71, s1t, s0t, s0ll);
        add(72, s1t, s0t, s0rl);
        add(73, b0t, b0ll, s0t);
        add(74, word(s0l), s0ll);
        add(75, word(s0r), s0rl);
        add(76, word(s1l), s1ll);
        add(77, word(s1r), s1rl);
        add(78, word(b0l), b0ll);
        add(79, s0w, s0ll);
        add(80, s0w, s0rl);
        add(81, s1w, s1ll);
        add(82, s1w, s1rl);
        add(83, b0w, b0ll);
        add(84, s0t, s0ll, label(state, s0l2));
        add(85, s0t, s0rl, label(state, s0r2));
        add(86, s1t, s1rl, label(state, s1r2));
        add(87, b0t, b0ll, label(state, b0l2));
        add(88, tag(s0l2), label(state, s0l2));
        add(89, tag(s0r2), label(state, s0r2));
        add(90, tag(s1r2), label(state, s1r2));
        add(91, tag(b0l2), label(state, b0l2));
        add(92, s0w, Hashes.mix(s0ll, label(state, s0l2)), Hashes.mix(s0rl, label(state, s0r2)));
        add(93, s1w, Hashes.mix(s1rl, label(state, s1r2)), s0t);
        add(94, s1w, s1rl, s0w);
        add(95, s1t, word(s0l), s0t);
        add(96, s1w, word(s0l), s0t);
        add(97, s1w, word(s0l), s0w);
        add(98, s0t, Hashes.mix(s0ll, s0rl), b0t);
        add(99, Hashes.mix(s1t, s1rl), Hashes.mix(s0t, s0ll), b0t);
        add(100, s0t, word(s0r), b0t);
        add(101, s0t, word(s0l), b0t);
        add(102, s1t, word(s1r), s0t);
        add(103, b0t, word(b0l), s0t);
        add(104, tag(state.left(s0l, 0)), s0t, b0t);
        add(105, tag(state.right(s0r, 0)), s0t, b0t);
        add(106, Hashes.mix(s1t, s1ll), Hashes.mix(s1rl, s0t), s0ll);
    }

    private void counts(Transitions state, int s0, int s1, int b0, int s0w, int s0t, int s1w, int s1t, int b0w,
            int b0t) {
        int near = distance(s0, b0);
        int far = distance(s1, s0);
        int s0left = Math.min(4, state.leftCount(s0)) + 10;
        int s0right = Math.min(4, state.rightCount(s0)) + 10;
        int s1left = Math.min(4, state.leftCount(s1)) + 10;
        int s1right = Math.min(4, state.rightCount(s1)) + 10;
        int b0left = Math.min(4, state.leftCount(b0)) + 10;
        add(110, s0w, near);
        add(111, s0t, near);
        add(112, b0w, near);
        add(113, b0t, near);
        add(114, s0t, b0t, near);
        add(115, s1t, s0t, far);
        add(116, s1w, far);
        add(117, s0w, far);
        add(118, s0t, s0left);
        add(119, s0t, s0right);
        add(120, s0w, s0left);
        add(121, s0w, s0right);
        add(122, s1t, s1right);
        add(123, s1w, s1right);
        add(124, s1t, s1left);
        add(125, b0t, b0left);
        add(126, b0w, b0left);
        add(127, s1t, s0t, Hashes.mix(s1right, s0right));
        add(128, s0t, b0t, Hashes.mix(s0right, b0left));
    }

    private static int distance(int from, int to) {
        int d = from < 0 || to < 0 ? 0 : to - from;
        return 100 + (d < 5 ? d : d < 8 ? 5 : d < 13 ? 6 : 7);
    }

    private int word(int i) {
        return at(words.lower, i);
    }

    private int suffix(int i) {
        return at(words.suffix3, i);
    }

    private int tag(int i) {
        return at(tags, i);
    }

    private int quote(int i) {
        return i < 0 ? 0 : quotes[i];
    }

    private int label(Transitions state, int i) {
        int label = state.label(i);
        return label < 0 ? 4 : labels[label];
    }

    private void add(int template, int a) {
        f[n++] = Hashes.mix(template + 1000, a);
    }

    private void add(int template, int a, int b) {
        f[n++] = Hashes.mix(template + 1000, Hashes.mix(a, b));
    }

    private void add(int template, int a, int b, int c) {
        f[n++] = Hashes.mix(template + 1000, Hashes.mix(Hashes.mix(a, b), c));
    }
}
