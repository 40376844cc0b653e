package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsDatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2019-03-05", "2019-03-05T23:59:00-05:00", "2019/03/05", "5 March 2019",
            "05 March, 2019, 12:14",
            "March 5, 2019", "Tue, March 5, 2019", "Tuesday, 5 March 2019", "Tue, 05 Mar 2019 10:00:00 GMT",
            "Mar. 5, 2019, 3:04 PM",
            "MARCH 5TH, 2019", "5th of March 2019", "05.03.2019", "5-Mar-2019", "2019 March 5",
            "Published: Tue, Mar 05, 2019",
            "20190305", "1551790800", "1551790800000"})
    void readsTheSameDayInManyShapes(String written) {
        assertThat(NewsDates.parse(written)).contains(LocalDate.of(2019, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "March 2019", "31 April 2019", "2019-13-05", "32.01.2019", "04/05/2019",
            "12:14",
            "5.3", "section 2019"})
    void knowsNoDayWhereThereIsNoneOrMaybeTwo(String written) {
        assertThat(NewsDates.parse(written)).isEmpty();
    }

    @Test
    void slashesAreReadWhereOnlyOneOrderCanBe() {
        assertThat(NewsDates.parse("25/03/2019")).contains(LocalDate.of(2019, 3, 25));
        assertThat(NewsDates.parse("03/25/2019")).contains(LocalDate.of(2019, 3, 25));
        assertThat(NewsDates.parse("03/25/19")).contains(LocalDate.of(2019, 3, 25));
        assertThat(NewsDates.parse("3/3/2019")).contains(LocalDate.of(2019, 3, 3));
    }

    @Test
    void yearOfADayWithoutOneIsTheLastThatFits() {
        assertThat(NewsDates.dayBefore("VALE, Dec. 30", LocalDate.of(2019, 1, 2))).contains(LocalDate.of(2018, 12, 30));
        assertThat(NewsDates.dayBefore("VALE, 1 January", LocalDate.of(2019, 1, 2))).contains(LocalDate.of(2019, 1, 1));
        assertThat(NewsDates.dayBefore("VALE", LocalDate.of(2019, 1, 2))).isEmpty();
    }
}
