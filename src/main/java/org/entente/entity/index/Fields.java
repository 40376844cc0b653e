package org.entente.entity.index;

/** The fields of the index's documents. A document is a part of an entity, an office or a term. */
final class Fields {

    /** Of an entity: its id. What several sources say of one id are several documents. */
    static final String ID = "id";
    /** Of an entity: {@link Keys} of its names. */
    static final String EXACT = "exact";
    static final String ALIKE = "alike";
    static final String INITIALS = "initials";
    /** Of an entity: how the surname of somebody sounds who holds or held an office. */
    static final String HOLDER = "holder";
    /** Of an office: its id, and that of its body. */
    static final String OFFICE = "office";
    static final String BODY = "body";
    /** Of a term: ids of its office and of who holds it. */
    static final String TERM_OF = "of";
    static final String PERSON = "person";
    /** How prominent an entity is; the index is sorted by it. */
    static final String PRIOR = "prior";
    /** All that is to be given back, as one line. */
    static final String DATA = "data";

    private Fields() {
    }
}
