package clinic.sunwise.billing.exports.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges of a file of a hundred bytes (RFC 9110, section 14). */
class ByteRangeTest {

    @ParameterizedTest(name = "{0}, if {1}: {2} from {3}, {4} bytes")
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | none | false | 0 | 100",
                "bytes=0-9 | none | true | 0 | 10",
                "bytes=90- | none | true | 90 | 10",
                "bytes=90-500 | none | true | 90 | 10",
                "bytes=-7 | none | true | 93 | 7",
                "bytes=-700 | none | true | 0 | 100",
                "bytes=99-99 | none | true | 99 | 1",
                "bytes=100- | none | true | 100 | 0",
                "bytes=5-2 | none | false | 0 | 100",
                "lines=1-2 | none | false | 0 | 100",
                "bytes=0-1,5-6 | none | false | 0 | 100",
                "bytes=90- | 'tag' | false | 0 | 100",
                "bytes=90- | \"tag\" | true | 90 | 10",
                "bytes=90- | \"old\" | false | 0 | 100",
            })
    void theHeadersSayWhichPart(String range, String ifRange, boolean isPart, long first, long length) {
        assertThat(ByteRange.of(range, ifRange, "\"tag\"", 100)).isEqualTo(new ByteRange(isPart, first, length));
    }
}
