package org.entente.entity.coreference;

import java.util.List;
import org.entente.entity.Entity;
import org.entente.entity.Entity.Kind;

/**
 * Several actors that a sentence names as one: joined by "and", or by what they do together; or a group.
 *
 * @param members who they are, in order of place; one for a group
 * @param head index of the word that heads their phrase, or of the first of their phrases
 * @param last index of the last word of their phrases
 * @param joined whether they are joined by what they do, not by "and"
 */
record Company(List<Entity> members, int head, int last, boolean joined) {

    Company {
        members = List.copyOf(members);
    }

    boolean isOfPersons() {
        return members.stream().allMatch(e -> e.kind() == Kind.PERSON);
    }

    /** Whether they are of one sort: persons, or countries, organizations and groups. */
    static boolean isOfOneSort(List<Entity> members) {
        boolean persons = members.stream().allMatch(e -> e.kind() == Kind.PERSON);
        return persons || members.stream().noneMatch(e -> e.kind() == Kind.PERSON || !e.canAct());
    }
}
