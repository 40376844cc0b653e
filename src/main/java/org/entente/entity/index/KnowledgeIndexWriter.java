package org.entente.entity.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.entente.article.ContentHash;
import org.entente.entity.Entity;
import org.entente.entity.Lookup.OfficeRow;
import org.entente.entity.Lookup.TermRow;
import org.entente.entity.Office;
import org.entente.entity.Profile;
import org.entente.naming.PersonName;

/**
 * Writes an index of knowledge. Memory does not grow with what is added. The same additions in the same order make an
 * index of the same fingerprint.
 */
public final class KnowledgeIndexWriter implements AutoCloseable {

    private static final double BUFFER_MEGABYTES = 48;

    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final MessageDigest fingerprint = ContentHash.sha256();
    private long entities;
    private long offices;
    private long terms;

    private KnowledgeIndexWriter(Path folder, FSDirectory directory, IndexWriter writer) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
    }

    /** Begins an index in a folder that holds none. */
    public static KnowledgeIndexWriter create(Path folder) throws IOException {
        KnowledgeIndex.quiet();
        FSDirectory directory = FSDirectory.open(Files.createDirectories(folder.resolve(KnowledgeIndex.FOLDER)));
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        config.setIndexSort(new Sort(new SortField(Fields.PRIOR, SortField.Type.INT, true)));
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setUseCompoundFile(false);
        return new KnowledgeIndexWriter(folder, directory, new IndexWriter(directory, config));
    }

    /**
     * Adds an entity, or what another source says of it.
     *
     * @param demonyms adjectives of a country and words for its people
     * @param holdsOffice whether it is somebody who holds or held an office
     */
    public void add(Profile profile, List<String> demonyms, boolean holdsOffice) throws IOException {
        Entity entity = profile.entity();
        Document document = document(Line.of(profile, demonyms), profile.prior());
        document.add(new StringField(Fields.ID, entity.id(), Field.Store.NO));
        List<String> names = new ArrayList<>(profile.aliases());
        names.add(0, entity.label());
        boolean person = entity.kind() == Entity.Kind.PERSON;
        Map<String, Boolean> exact = new LinkedHashMap<>();
        Map<String, Boolean> alike = new LinkedHashMap<>();
        for (String name : names) {
            exact.put(Keys.exact(name), true);
            (person ? Keys.alikePerson(name) : Keys.alike(name)).forEach(key -> alike.put(key, true));
        }
        demonyms.forEach(word -> exact.put(Keys.exact(word), true));
        keys(document, Fields.EXACT, exact.keySet());
        keys(document, Fields.ALIKE, alike.keySet());
        Keys.initials(entity.kind(), entity.label()).ifPresent(key -> keys(document, Fields.INITIALS, Set.of(key)));
        if (person && holdsOffice) {
            keys(document, Fields.HOLDER, Set.of(Keys.surname(PersonName.of(entity.label()).lastSurname())));
        }
        writer.addDocument(document);
        entities++;
    }

    /** Adds an office; its body may be an entity that ships with the program. */
    public void add(OfficeRow office) throws IOException {
        Document document = document(Line.of(office), Office.Kind.values().length - office.kind().ordinal());
        document.add(new StringField(Fields.OFFICE, office.id(), Field.Store.NO));
        document.add(new StringField(Fields.BODY, office.body(), Field.Store.NO));
        writer.addDocument(document);
        offices++;
    }

    /** Adds a term; its office and its holder may ship with the program. */
    public void add(TermRow term) throws IOException {
        Document document = document(Line.of(term), 0);
        document.add(new StringField(Fields.TERM_OF, term.office(), Field.Store.NO));
        document.add(new StringField(Fields.PERSON, term.person(), Field.Store.NO));
        writer.addDocument(document);
        terms++;
    }

    private Document document(String line, int prior) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        fingerprint.update(bytes);
        fingerprint.update((byte) '\n');
        Document document = new Document();
        document.add(new StoredField(Fields.DATA, bytes));
        document.add(new NumericDocValuesField(Fields.PRIOR, prior));
        return document;
    }

    private static void keys(Document document, String field, Iterable<String> keys) {
        for (String key : keys) {
            if (!key.isEmpty() && key.length() <= KnowledgeIndex.LONGEST_KEY) {
                document.add(new StringField(field, key, Field.Store.NO));
            }
        }
    }

    /**
     * Puts the index into its final form and describes it.
     *
     * @param about further lines of the description, by name
     * @throws UncheckedIOException when the disk refuses
     */
    public void finish(Map<String, String> about) throws IOException {
        if (entities + offices + terms == 0) {
            writer.addDocument(new Document()); // an index without documents has no segment to read
        }
        writer.forceMerge(1);
        writer.commit();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(KnowledgeIndex.FORM, KnowledgeIndex.CURRENT_FORM);
        lines.put("entities", Long.toString(entities));
        lines.put("offices", Long.toString(offices));
        lines.put("terms", Long.toString(terms));
        lines.putAll(about);
        lines.put("fingerprint", HexFormat.of().formatHex(fingerprint.digest()));
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(folder.resolve(KnowledgeIndex.DESCRIPTION), text);
    }

    /** How much was added, for people. */
    public String told() {
        return "%,d offices, %,d terms".formatted(offices, terms);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
