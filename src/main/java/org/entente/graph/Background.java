package org.entente.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Profile;
import org.entente.entity.Term;
import org.entente.naming.Sector;

/** What the knowledge base adds to what articles say of an entity, by its IRI. Immutable. */
public final class Background {

    /** Knows nobody. */
    public static final Background NONE = new Background(Iris.DEFAULT, Optional.empty());

    private final Iris iris;
    private final Optional<KnowledgeBase> knowledge;

    private Background(Iris iris, Optional<KnowledgeBase> knowledge) {
        this.iris = iris;
        this.knowledge = knowledge;
    }

    public static Background of(Iris iris, KnowledgeBase knowledge) {
        return new Background(iris, Optional.of(knowledge));
    }

    /**
     * IRIs of whom somebody acted for on a day: the countries and organizations whose office a person held, else the
     * country that somebody belongs to. Countries and places act for nobody; media, companies, parties and rebels don't
     * act for their country.
     *
     * @param day when; empty when that is not known: then nobody is taken to hold an office
     */
    NavigableSet<String> actsFor(String iri, Optional<LocalDate> day) {
        NavigableSet<String> principals = new TreeSet<>();
        profile(iri).ifPresent(profile -> {
            List<Term> terms = terms(profile.entity());
            terms.stream().filter(term -> day.map(term::covers).orElse(false)).filter(Background::isOfBody)
                    .forEach(term -> principals.add(iri(term.office().body())));
            boolean ofState = profile.sector().flatMap(Sector::of).map(Sector::isOfState).orElse(true);
            if (terms.isEmpty() && ofState && profile.entity().canAct()) {
                profile.country().ifPresent(country -> principals.add(iri(country)));
            }
        });
        return principals;
    }

    /** Whether who holds an office acts for its body: the opposition and the rebels of a state don't. */
    private static boolean isOfBody(Term term) {
        return term.office().body().kind() != Entity.Kind.COUNTRY
                || term.office().sector().flatMap(Sector::of).map(Sector::isOfState).orElse(true);
    }

    Optional<Profile> profile(String iri) {
        boolean ofThisBase = iri.startsWith(iris.entity("").getURI());
        return ofThisBase
                ? knowledge.flatMap(k -> k.entity(iris.entityId(NodeFactory.createURI(iri)))
                        .flatMap(k::profile))
                : Optional.empty();
    }

    List<Term> terms(Entity person) {
        return knowledge.map(k -> k.termsOf(person)).orElse(List.of());
    }

    String iri(Entity entity) {
        return iri(entity.id());
    }

    String iri(String id) {
        return iris.entity(id).getURI();
    }
}
