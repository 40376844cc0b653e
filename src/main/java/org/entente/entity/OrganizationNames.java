package org.entente.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.entity.Gazetteer.Name;
import org.entente.entity.Gazetteer.Use;
import org.entente.entity.name.FoundName;
import org.entente.naming.Acronyms;
import org.entente.naming.Lexicon;
import org.entente.naming.ShortForms;
import org.entente.naming.Words;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;

/** The organizations that an article names in full, and what its acronyms and short names of organizations stand for. */
final class OrganizationNames {

    private final KnowledgeBase knowledge;
    private final Scope scope;
    private final Map<String, String> explained;
    private final Set<String> countries = new HashSet<>();
    private final Map<String, Entity> organizations = new TreeMap<>();

    OrganizationNames(ReadArticle read, List<FoundName> names, KnowledgeBase knowledge, Scope scope) {
        this.knowledge = knowledge;
        this.scope = scope;
        this.explained = Acronyms.explained(read.text());
        for (FoundName name : names) {
            name.listed().stream().map(Name::entity).map(knowledge::countryOf).flatMap(Optional::stream)
                    .filter(c -> !isGeneric(name, c)).map(Entity::id).forEach(countries::add);
            name.listed().stream().filter(n -> n.use() == Use.NAME && n.entity().kind() == Entity.Kind.ORGANIZATION)
                    .findFirst().ifPresent(n -> organizations.putIfAbsent(name.text(), n.entity()));
            if (name.kind() == FoundName.Kind.ORGANIZATION && !name.isOneWord()) {
                organizations.putIfAbsent(name.text(), scope.shared(Entity.Kind.ORGANIZATION, name.text()));
            }
        }
    }

    /** Whether a name that each country has one of ("the Supreme Court") leads to one of a country that the article is not about. */
    boolean isForeign(FoundName found, Entity entity) {
        Optional<Entity> country = knowledge.countryOf(entity);
        return entity.kind() == Entity.Kind.ORGANIZATION && country.isPresent() && isGeneric(found, country.get())
                && !countries.isEmpty() && !countries.contains(country.get().id());
    }

    /** Whether a name leads to an institution of a country by leaving the country out. */
    private boolean isGeneric(FoundName found, Entity country) {
        return found.listed().stream().map(Name::entity)
                .anyMatch(e -> e.kind() == Entity.Kind.ORGANIZATION && !e.label().equals(found.text())
                        && e.label().endsWith(" " + found.text())
                        && startsWithName(e.label().substring(0, e.label().length() - found.text().length()), country));
    }

    private boolean startsWithName(String words, Entity country) {
        return knowledge.names().lookUp(words).stream().map(Name::entity).anyMatch(country::equals);
    }

    /** The organization of a name that no list has. */
    Entity of(FoundName name) {
        return fullForm(name).orElseGet(() -> name.isOneWord()
                ? scope.own(Entity.Kind.ORGANIZATION, name.text())
                : scope.shared(Entity.Kind.ORGANIZATION, name.text()));
    }

    /** The organization that a name is short for, when only one of the article fits. */
    Optional<Entity> fullForm(FoundName name) {
        List<Entity> fitting = organizations.entrySet().stream()
                .filter(full -> ShortForms.isShortFor(name.text(), full.getKey())).map(Map.Entry::getValue).distinct()
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** "The Times" in an article that names the New York Times: the short form of a longer listed name. */
    Entity longer(FoundName found, Entity entity) {
        String ending = found.text().replaceFirst("^[Tt]he ", "");
        boolean isShort = entity.kind() == Entity.Kind.ORGANIZATION && !ending.contains(" ")
                && !organizations.containsKey(entity.label()) && !Acronyms.isOne(ending);
        return isShort
                ? organizations.entrySet().stream()
                        .filter(e -> e.getKey().endsWith(" " + ending) && e.getValue().known()).map(Map.Entry::getValue)
                        .filter(e -> !e.equals(entity)).distinct().reduce((a, b) -> entity).orElse(entity)
                : entity;
    }

    /** Whether the article explains an acronym by other words than a listed name that it is the acronym of. */
    boolean isExplainedOtherwise(FoundName found, Entity entity) {
        Optional<String> words = Optional.ofNullable(explained.get(found.text()));
        boolean name = words.isPresent() && Character.isUpperCase(words.get().codePointAt(0));
        boolean other = name && knowledge.names().lookUp(words.get().replaceFirst("^[Tt]he ", "")).stream()
                .map(Name::entity).anyMatch(e -> !e.equals(entity));
        return words.isPresent() && (!name || other);
    }

    /** An acronym stands for what the article explains it by, or for the only organization here with these initials. */
    Optional<Mention> acronym(Sentence sentence, FoundName found) {
        if (!Acronyms.isOne(found.text())) {
            return Optional.empty();
        }
        Optional<String> words = Optional.ofNullable(explained.get(found.text()))
                .map(w -> w.replaceFirst("^[Tt]he ", ""));
        if (words.isPresent()) {
            return words.filter(this::isOrganization)
                    .map(w -> Optional.ofNullable(organizations.get(w))
                            .orElseGet(() -> scope.shared(Entity.Kind.ORGANIZATION, w)))
                    .map(e -> NameLinker.mention(sentence, found.span(), e, Mention.Form.NAME, 0.8,
                            "acronym explained"));
        }
        List<Entity> fitting = organizations.entrySet().stream()
                .filter(e -> found.text().length() > 2 && Acronyms.fits(found.text(), e.getKey()))
                .map(Map.Entry::getValue).distinct().toList();
        return fitting.size() == 1
                ? Optional.of(
                        NameLinker.mention(sentence, found.span(), fitting.get(0), Mention.Form.NAME, 0.7, "acronym"))
                : Optional.empty();
    }

    /** Whether the article explains an acronym by words that are no organization's: "Open Garden Tools (OGT)". */
    boolean isNone(FoundName found) {
        return Acronyms.isOne(found.text()) && Optional.ofNullable(explained.get(found.text()))
                .map(w -> w.replaceFirst("^[Tt]he ", "")).filter(w -> !isOrganization(w)).isPresent();
    }

    private boolean isOrganization(String words) {
        return organizations.containsKey(words) || hasOrganizationWord(words);
    }

    private static boolean hasOrganizationWord(String words) {
        return Character.isUpperCase(words.codePointAt(0))
                && Words.of(words).stream().anyMatch(word -> Lexicon.isOrganizationWord(word.key()));
    }
}
