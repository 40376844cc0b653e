package org.entente.entity.coreference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.Mention;
import org.entente.naming.Lexicon;
import org.entente.reading.Sentence;

/** What has been found out about an article so far. */
public interface Known {

    List<Sentence> sentences();

    /** The mentions of a sentence, in order. */
    List<Mention> in(Sentence sentence);

    /** The titles that a person has or had, in lower case; empty when none is known. */
    Set<String> titlesOf(Entity person);

    Optional<Lexicon.Gender> genderOf(Entity person);

    /** The countries for which a person acts on the article's day; empty when none is known. */
    Set<Entity> countriesOf(Entity person);
}
