package org.entente.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Java values as literals and back; one lexical form a value, and that which a store gives back unchanged. */
final class Literals {

    private static final int DIGITS = 4;

    private Literals() {
    }

    /** A string; halves of surrogate pairs, which no file can hold, become U+FFFD. */
    static Node string(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return NodeFactory.createLiteralString(text);
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? 0xFFFD : c));
        return NodeFactory.createLiteralString(whole.toString());
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    static Node bool(boolean value) {
        return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
    }

    static Node count(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    /** A share or score, rounded to four digits after the point. */
    static Node decimal(double value) {
        return decimal(BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP));
    }

    static Node decimal(BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        String lexical = plain.contains(".") ? plain : plain + ".0";
        return NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdecimal);
    }

    static BigDecimal decimal(Node literal) {
        BigDecimal value = new BigDecimal(literal.getLiteralLexicalForm());
        return value.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** A day, month or year as {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}. */
    static Node date(Temporal value) {
        if (value instanceof LocalDate day) {
            return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
        }
        if (value instanceof YearMonth month) {
            return NodeFactory.createLiteralDT(month.toString(), XSDDatatype.XSDgYearMonth);
        }
        if (value instanceof Year year) {
            return NodeFactory.createLiteralDT("%04d".formatted(year.getValue()), XSDDatatype.XSDgYear);
        }
        throw new IllegalArgumentException("neither day, month nor year: " + value);
    }

    static Temporal date(Node literal) {
        String lexical = literal.getLiteralLexicalForm();
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDdate)) {
            return LocalDate.parse(lexical);
        }
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDgYearMonth)) {
            return YearMonth.parse(lexical);
        }
        return Year.of(Integer.parseInt(lexical));
    }
}
