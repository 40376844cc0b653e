package org.entente.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.problem.Problem;

/**
 * Finds the article in a scraped page: its headline, its paragraphs and what the page says about itself. The rest is left
 * out and listed.
 */
public final class ArticleCleaner {

    private static final String AGAIN = "headline again";
    private static final String TEASER = "teaser";
    private static final int LABEL_WORDS = 4;
    private static final double MOST = 0.5;

    /** A line with what it was found to be. */
    private static final class Line {
        private final Passage passage;
        private final Optional<PageLine> pageLine;
        private final Optional<String> furniture;
        private Optional<String> leftOut;

        private Line(Passage passage) {
            this.passage = passage;
            this.pageLine = PageLine.of(passage.text());
            this.furniture = pageLine.isPresent() ? Optional.empty() : PageFurniture.reason(passage.text());
            this.leftOut = pageLine.map(PageLine::reason).or(() -> furniture);
        }

        private String text() {
            return passage.text();
        }

        private void leaveOut(String reason) {
            leftOut = Optional.of(reason);
        }
    }

    private final List<Line> lines;
    private final int body;
    private final Optional<String> title;
    private int headline = -1;

    private ArticleCleaner(String source, Optional<String> title) {
        this.lines = Passages.of(source).stream().map(Line::new).toList();
        this.title = title;
        this.body = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).leftOut.isEmpty() && Shape.isProse(lines.get(i).text())
                        && !title.filter(t -> Headline.repeats(t, lines.get(i).text())).isPresent())
                .findFirst().orElse(lines.size());
    }

    /**
     * Cleans a plain text of which nothing else is known.
     *
     * @param sourceFile its path inside the corpus folder
     * @param source the decoded text
     */
    public static Outcome clean(String sourceFile, String source) {
        return clean(sourceFile, source, Article.Description.EMPTY,
                ContentHash.of(source.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static Outcome clean(String sourceFile, String source, Article.Description given, String contentHash) {
        ArticleCleaner cleaner = new ArticleCleaner(source, given.headline());
        cleaner.header();
        cleaner.afterLists();
        cleaner.teasers();
        ArticleText text = new ArticleText();
        for (int i = 0; i < cleaner.lines.size(); i++) {
            Line line = cleaner.lines.get(i);
            line.leftOut.ifPresentOrElse(reason -> text.leaveOut(line.passage, reason), () -> {
            });
            if (line.leftOut.isEmpty()) {
                text.add(line.passage, i == cleaner.headline);
            }
        }
        PageDescription description = new PageDescription(given, sourceFile);
        cleaner.describe(description);
        text.dateline().ifPresent(description::dateline);
        List<Problem> problems = new ArrayList<>(description.problems());
        if (text.isEmpty()) {
            problems.add(Problem.warning(sourceFile,
                    "no text is left when menus, labels and the like are taken out; check the file"));
        }
        return new Outcome(Optional.of(text.toArticle(sourceFile, source, description.toDescription(), contentHash)),
                problems);
    }

    static Problem unreadableDate(String place, String written) {
        return Problem.warning(place, "the date \"%s\" can't be read or may mean two days; write it as 2017-04-15"
                .formatted(written));
    }

    /** Tells the headline from what else stands above the first paragraph. */
    private void header() {
        List<Integer> candidates = new ArrayList<>(
                IntStream.range(0, body).filter(i -> lines.get(i).leftOut.isEmpty()).boxed().toList());
        if (candidates.stream().noneMatch(i -> Shape.isHeadline(lines.get(i).text()))) {
            IntStream.range(0, body).filter(this::mayBeHeadlineAllTheSame).findFirst().ifPresent(i -> {
                lines.get(i).leftOut = Optional.empty();
                candidates.add(i);
            });
        }
        List<String> hints = new ArrayList<>();
        title.ifPresent(hints::add);
        for (Line line : lines.subList(0, body)) {
            if (line.pageLine.orElse(null) instanceof PageLine.Crumbs crumbs) {
                hints.addAll(crumbs.steps());
            }
        }
        headline = Headline.choose(candidates.stream().map(i -> lines.get(i).text()).toList(), hints)
                .map(candidates::get).orElse(-1);
        if (headline < 0) {
            return;
        }
        String words = lines.get(headline).text();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == headline || line.leftOut.isPresent()) {
                continue;
            }
            boolean isShort = Shape.words(line.text()).size() <= LABEL_WORDS && !Shape.endsSentence(line.text());
            if (i < body ? Headline.repeats(words, line.text()) : Shape.words(words).equals(Shape.words(line.text()))) {
                line.leaveOut(AGAIN);
            } else if (i < headline || (i < body && isShort)) {
                line.leaveOut("page header");
            }
        }
    }

    private boolean mayBeHeadlineAllTheSame(int i) {
        Line line = lines.get(i);
        return line.furniture.filter(r -> r.equals(TEASER) || r.equals("photo")).isPresent()
                && Shape.isHeadline(line.text()) && Shape.words(line.text()).size() > LABEL_WORDS;
    }

    /** Leaves out the headlines below "Related news" and, at the end, all that readers have written. */
    private void afterLists() {
        int all = lines.stream().mapToInt(l -> l.text().length()).sum();
        int seen = 0;
        boolean inList = false;
        boolean inComments = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            seen += line.text().length();
            if (i < body || i == headline) {
                continue;
            }
            boolean prose = Shape.isProse(line.text());
            if (line.leftOut.isPresent()) {
                inList |= line.furniture.filter(PageFurniture.RELATED::equals).isPresent();
                inComments |= line.furniture.filter(PageFurniture.COMMENTS::equals).isPresent() && seen > all * MOST;
            } else if (inComments) {
                line.leaveOut(PageFurniture.COMMENTS);
            } else if (inList && !prose) {
                line.leaveOut(TEASER);
            } else {
                inList = false;
            }
        }
    }

    private void teasers() {
        List<Line> text = lines.subList(Math.min(body, lines.size()), lines.size()).stream()
                .filter(l -> l.leftOut.isEmpty()).toList();
        List<Passage> passages = text.stream().map(l -> l.passage).toList();
        long groups = passages.stream().mapToInt(Passage::group).distinct().count();
        Set<Integer> found = Teasers.find(passages, headline < 0 ? "" : lines.get(headline).text(),
                groups > passages.size() / 2);
        found.forEach(i -> text.get(i).leaveOut(TEASER));
    }

    private void describe(PageDescription description) {
        if (headline >= 0) {
            description.headline(lines.get(headline).text());
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean below = headline >= 0 && i > headline;
            lines.get(i).pageLine.ifPresent(l -> description.add(l, below));
        }
    }
}
