package org.entente.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.entity.index.Knowledge;
import org.entente.entity.Entity;
import org.entente.entity.correction.Change;
import org.entente.entity.correction.Correction;
import org.entente.entity.correction.Corrections;
import org.entente.entity.correction.Place;
import org.entente.naming.Spelling;
import org.entente.problem.UserError;
import org.entente.store.CorrectionsFile;
import org.entente.store.Store;

/**
 * Where users correct a store: what they name must be there, what they say is kept in the file of corrections, and the
 * next build applies it.
 */
public final class CorrectionDesk implements AutoCloseable {

    /**
     * Who corrects, when and why.
     *
     * @param by a name
     * @param at cut to the second
     * @param because in the user's words
     */
    public record Given(Optional<String> by, Optional<Instant> at, Optional<String> because) {
    }

    private final Store store;
    private final CorrectionsFile file;
    private final Named named;
    private Corrections corrections;

    private CorrectionDesk(Store store, CorrectionsFile file, Corrections corrections, List<Path> knowledge) {
        this.store = store;
        this.file = file;
        this.corrections = corrections;
        this.named = new Named(store, () -> Knowledge.load(knowledge));
    }

    /**
     * Opens the corrections of a store.
     *
     * @param wanted another file of corrections than the store has; the store remembers it
     * @param knowledge folders that add to the knowledge base
     */
    public static CorrectionDesk open(Path folder, Optional<Path> wanted, List<Path> knowledge) {
        Store store = Store.open(folder, "correct");
        try {
            CorrectionsFile file = Replay.file(store, wanted);
            if (wanted.isPresent() && !file.exists()) {
                file.write(List.of(), store.iris());
            }
            Replay replay = Replay.open(store, wanted);
            replay.keep(store);
            return new CorrectionDesk(store, file, replay.corrections(), knowledge);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The file that holds the corrections. */
    public Path file() {
        return file.path();
    }

    /** All corrections, in the order of their numbers. */
    public Corrections corrections() {
        return corrections;
    }

    /** One entity is another; what the story takes for the same as either goes along. */
    public Correction merge(String entity, String into, Given given) {
        Entity from = named.mentioned(entity);
        Entity target = named.known(into);
        if (from.equals(target)) {
            throw UserError.wrongUse(entity + " and " + into + " are the same already");
        }
        SortedSet<String> all = new TreeSet<>(named.same(from.id()));
        all.addAll(named.same(target.id()));
        all.add(from.id());
        all.remove(target.id());
        return add(new Change.Merge(all, target), given);
    }

    /** A mention stands for an entity of the store or of the knowledge base. */
    public Correction link(String mention, String entity, Given given) {
        return add(new Change.Link(named.mention(mention).place(), named.known(entity)), given);
    }

    /**
     * Mentions of one article stand for an entity of their own.
     *
     * @param kind what it is; when empty, what the first mention was taken for
     */
    public Correction split(List<String> mentions, String label, Optional<Entity.Kind> kind, Given given) {
        List<Named.FoundMention> found = mentions.stream().map(named::mention).toList();
        List<Place> places = found.stream().map(Named.FoundMention::place).sorted().toList();
        String article = places.get(0).sourceFile();
        places.stream().filter(place -> !place.sourceFile().equals(article)).findFirst().ifPresent(other -> {
            throw UserError.wrongUse("%s and %s are in different articles: split off each by itself, then merge what is"
                    .formatted(places.get(0), other) + " the same");
        });
        String id = "%s-%x/%s-%d".formatted(Spelling.slug(article), article.hashCode(), Spelling.slug(label),
                places.get(0).begin());
        Entity.Kind is = kind.orElseGet(() -> named.mentioned(found.get(0).entity()).kind());
        return add(new Change.Split(places, new Entity(id, is, filled(label, "--label"), Optional.empty(), false)),
                given);
    }

    /** An entity gets another name, another kind, or both. */
    public Correction relabel(String entity, Optional<String> label, Optional<Entity.Kind> kind, Given given) {
        if (label.isEmpty() && kind.isEmpty()) {
            throw UserError.wrongUse("nothing is to change: give --label, --kind or both");
        }
        label.ifPresent(text -> filled(text, "--label"));
        return add(new Change.Relabel(named.mentioned(entity).id(), label, kind), given);
    }

    /** Takes a correction back. */
    public Correction undo(int number) {
        Correction gone = corrections.all().stream().filter(c -> c.number() == number).findFirst()
                .orElseThrow(() -> UserError.wrongUse("there is no correction " + number
                        + "; entente correct list shows those that there are"));
        keep(corrections.all().stream().filter(c -> !c.equals(gone)).toList());
        return gone;
    }

    private Correction add(Change change, Given given) {
        corrections.against(change).ifPresent(why -> {
            throw UserError.wrongUse(why + "; take that back first with entente correct undo");
        });
        int number = corrections.all().stream().mapToInt(Correction::number).max().orElse(0) + 1;
        Correction added = new Correction(number, change, given.by(), given.at(), given.because());
        List<Correction> all = new ArrayList<>(corrections.all());
        all.add(added);
        keep(all);
        return added;
    }

    private void keep(List<Correction> all) {
        file.write(all, store.iris());
        corrections = Corrections.of(all);
    }

    private static String filled(String text, String option) {
        if (text.isBlank()) {
            throw UserError.wrongUse(option + " is empty");
        }
        return text;
    }

    @Override
    public void close() {
        store.close();
    }
}
