package org.entente.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Mention;

/** Who stands behind a statement, report or letter that speaks in their place: "the statement said". */
final class Papers {

    private static final Set<String> NOUNS = Set.of("statement", "report", "letter", "speech", "interview", "tweet",
            "post", "message", "note", "memo", "declaration", "communique", "communiqué", "address", "remark",
            "comment",
            "document", "study", "article", "column", "testimony", "email", "release", "briefing");
    private static final Set<String> GIVING = Set.of("issue", "release", "publish", "make", "send", "post", "give",
            "deliver", "write", "put", "share", "sign", "read", "file", "distribute", "circulate", "submit");
    private static final Set<String> SAYING = Set.of("say", "tell", "write", "announce", "add", "warn", "confirm",
            "claim", "declare", "call", "condemn", "deny");
    private static final Set<String> POINTING = Set.of("the", "this", "that");
    /** Paragraphs after which "the statement" is no longer the one that was told of. */
    private static final int NEAR = 2;

    private final List<Tree> trees;
    private final Sources sources;

    Papers(List<Tree> trees, Sources sources) {
        this.trees = trees;
        this.sources = sources;
    }

    /** The author of a paper by the noun that names it; empty when the word is none or the article does not tell. */
    Optional<Mention> author(Tree tree, int noun) {
        if (!NOUNS.contains(tree.lemma(noun))) {
            return Optional.empty();
        }
        return told(tree, noun).or(() -> tree.hasWord(noun, POINTING, "det")
                ? toldBefore(tree, tree.lemma(noun))
                : Optional.empty());
    }

    /** What the noun's own sentence says: "Norland's statement", "issued a statement", "said in a statement". */
    private Optional<Mention> told(Tree tree, int noun) {
        Optional<Mention> owner = tree.child(noun, "nmod:poss").or(() -> by(tree, noun))
                .or(() -> tree.child(noun, "compound", "amod"))
                .or(() -> tree.children(noun, "acl").stream().map(verb -> by(tree, verb)).flatMap(Optional::stream)
                        .findFirst())
                .flatMap(c -> sources.mentionAt(tree, c));
        if (owner.isPresent()) {
            return owner;
        }
        int verb = tree.head(noun);
        boolean given = verb >= 0 && tree.is(noun, "obj") && GIVING.contains(tree.lemma(verb));
        boolean saidIn = verb >= 0 && tree.is(noun, "obl") && SAYING.contains(tree.lemma(verb))
                && tree.opener(noun).filter("in"::equals).isPresent();
        return given || saidIn
                ? sources.subject(tree, verb, 0).filter(subject -> subject != noun)
                        .flatMap(subject -> sources.mentionAt(tree, subject))
                        .filter(m -> m.form() != Mention.Form.DEMONYM && Sources.canSpeak(m))
                : Optional.empty();
    }

    private static Optional<Integer> by(Tree tree, int head) {
        return tree.children(head, "nmod", "obl", "obl:agent").stream()
                .filter(c -> tree.opener(c).filter(o -> o.equals("by") || o.equals("from")).isPresent()).findFirst();
    }

    /** The author of the last paper of that name in this paragraph or the ones right before. */
    private Optional<Mention> toldBefore(Tree tree, String lemma) {
        for (int i = tree.sentence().index() - 1; i >= 0; i--) {
            Tree earlier = trees.get(i);
            if (earlier.sentence().inHeadline()
                    || tree.sentence().blockIndex() - earlier.sentence().blockIndex() > NEAR) {
                break;
            }
            for (int word = earlier.size() - 1; word >= 0; word--) {
                Optional<Mention> author = earlier.lemma(word).equals(lemma) ? told(earlier, word) : Optional.empty();
                if (author.isPresent()) {
                    return author;
                }
            }
        }
        return Optional.empty();
    }
}
