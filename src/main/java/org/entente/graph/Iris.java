package org.entente.graph;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.article.ContentHash;
import org.entente.problem.UserError;

/**
 * The IRIs of the things a store holds: readable, and the same in every run. What stands inside an article is a fragment
 * of the article's IRI, numbered from 1 in the order of the text.
 *
 * @param base what they all begin with; ends in a slash
 */
public record Iris(String base) {

    /** The base of a store that was built without {@code --base}. */
    public static final Iris DEFAULT = new Iris("http://localhost:3030/");

    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._/-]");
    private static final Pattern LINE = Pattern.compile("(.*\\.jsonl)#(\\d+)");
    private static final String GRAPH = "#graph";

    public Iris {
        try {
            URI uri = new URI(base);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw UserError.wrongUse("--base takes an http or https address such as http://localhost:3030/, not "
                        + base);
            }
        } catch (URISyntaxException e) {
            throw UserError.wrongUse("--base takes an address such as http://localhost:3030/, not " + base);
        }
        if (!base.endsWith("/")) {
            base += "/";
        }
    }

    /** The article that a source file holds; different files get different IRIs. */
    public Node article(String sourceFile) {
        return id("article/" + slug(sourceFile));
    }

    /** The named graph that holds what the article says. */
    public Node articleGraph(String sourceFile) {
        return graphOf(article(sourceFile));
    }

    /** The named graph of an article by the article's IRI. */
    public static Node graphOf(Node article) {
        return NodeFactory.createURI(article.getURI() + GRAPH);
    }

    /** Whether a graph is that of an article of this base. */
    public boolean isArticleGraph(Node graph) {
        return graph.isURI() && graph.getURI().startsWith(base + "id/article/") && graph.getURI().endsWith(GRAPH);
    }

    /** The article that a graph of {@link #isArticleGraph} is of. */
    public static Node articleOf(Node graph) {
        String iri = graph.getURI();
        return NodeFactory.createURI(iri.substring(0, iri.length() - GRAPH.length()));
    }

    /**
     * Something inside an article.
     *
     * @param kind such as {@code sentence}
     * @param index from 0; the IRI counts from 1
     */
    public static Node part(Node article, String kind, int index) {
        return NodeFactory.createURI(article.getURI() + "#" + kind + "-" + (index + 1));
    }

    /** The index from 0 of a {@link #part}. */
    public static int index(Node part) {
        String iri = part.getURI();
        return Integer.parseInt(iri, iri.lastIndexOf('-') + 1, iri.length(), 10) - 1;
    }

    /** An entity by {@link org.entente.entity.Entity#id}. */
    public Node entity(String id) {
        return id("entity/" + escaped(id));
    }

    /** The id that an IRI of {@link #entity} was made of. */
    public String entityId(Node entity) {
        String path = entity.getURI().substring((base + "id/entity/").length());
        return URLDecoder.decode(path, StandardCharsets.UTF_8);
    }

    /** A merged event of the story. */
    public Node event(String id) {
        return id("event/" + escaped(id));
    }

    /** A conflict of the story. */
    public Node conflict(String id) {
        return id("conflict/" + escaped(id));
    }

    /** A run that built the store. */
    public Node run(String id) {
        return id("run/" + escaped(id));
    }

    /** A user's correction by the id of its change. */
    public Node correction(String id) {
        return id("correction/" + escaped(id));
    }

    /** A person who corrects, by name. */
    public Node user(String name) {
        return id("user/" + escaped(name));
    }

    /** What follows the part of an IRI that says what it is of, such as {@code /id/correction/}, whatever its base. */
    static String idIn(Node node, String kind) {
        String iri = node.getURI();
        String part = "/id/" + kind + "/";
        int at = iri.indexOf(part);
        if (at < 0) {
            throw new IllegalArgumentException(iri + " is of no " + kind);
        }
        return URLDecoder.decode(iri.substring(at + part.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A version of this software, as an agent. */
    public Node software(String version) {
        return id("software/entente-" + escaped(version));
    }

    /**
     * The path of an article's IRI: the file's path without {@code .txt}, with a short hash after it where characters had
     * to be replaced. No two files share one.
     */
    static String slug(String sourceFile) {
        var line = LINE.matcher(sourceFile);
        String name = line.matches() ? line.group(1) + "-" + line.group(2) : withoutEnding(sourceFile);
        String plain = NOT_PLAIN.matcher(name).replaceAll("-");
        boolean ambiguous = !plain.equals(name) || (!line.matches() && !fileName(sourceFile).contains("."));
        for (String segment : plain.split("/", -1)) {
            ambiguous |= segment.isEmpty() || segment.chars().allMatch(c -> c == '.');
        }
        if (!ambiguous) {
            return plain;
        }
        return plain.replaceAll("(^|(?<=/))\\.*(?=/|$)", "-").replaceAll("^/|/$", "") + "-" + shortHash(sourceFile);
    }

    /** Without {@code .txt}, unless another ending would show: "page.html.txt" is not the file "page.html". */
    private static String withoutEnding(String sourceFile) {
        if (!sourceFile.endsWith(".txt")) {
            return sourceFile;
        }
        String stem = sourceFile.substring(0, sourceFile.length() - ".txt".length());
        return fileName(stem).contains(".") ? sourceFile : stem;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String shortHash(String text) {
        return ContentHash.of(text, 4);
    }

    private Node id(String path) {
        return NodeFactory.createURI(base + "id/" + path);
    }

    private static String escaped(String id) {
        StringBuilder safe = new StringBuilder();
        id.codePoints().forEach(c -> {
            String one = Character.toString(c);
            if (NOT_PLAIN.matcher(one).matches()) {
                for (byte b : one.getBytes(StandardCharsets.UTF_8)) {
                    safe.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
            } else {
                safe.append(one);
            }
        });
        return safe.toString();
    }
}
