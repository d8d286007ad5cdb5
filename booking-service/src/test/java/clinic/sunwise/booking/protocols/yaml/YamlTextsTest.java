package clinic.sunwise.booking.protocols.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.protocols.ProtocolTexts.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextsTest {

    private final YamlTexts texts = new YamlTexts();

    @Test
    void aSoundTextIsAProtocol() {
        String text = texts.shipped("surgical-dermabrasion");
        assertThat(text).startsWith("# Surgical dermabrasion");
        assertThat(texts.read(text))
                .isInstanceOfSatisfying(
                        Reading.Sound.class,
                        sound -> assertThat(sound.protocol().code()).isEqualTo("surgical-dermabrasion"));
        assertThatThrownBy(() -> texts.shipped("levitation")).hasMessageContaining("levitation");
    }

    @Test
    void aBrokenTextSaysWhereAndWhy() {
        String text = texts.shipped("surgical-dermabrasion").replace("\nversion: 1", "\nversion: one");
        assertThat(texts.read(text)).isEqualTo(new Reading.Broken(3, "'version' is a whole number"));
        assertThat(texts.read("")).isEqualTo(new Reading.Broken(0, "the file is empty"));
    }

    /** Whoever nests ten thousand lists would else end the reader, not be answered. */
    @ParameterizedTest
    @CsvSource({
        "20, here a mapping of keys and values is expected",
        "21, nothing in a protocol nests deeper than 20",
        "20000, nothing in a protocol nests deeper than 20",
    })
    void nothingNestsWithoutEnd(int depth, String reason) {
        String text = "\n" + "[".repeat(depth) + "]".repeat(depth);
        assertThat(texts.read(text)).isEqualTo(new Reading.Broken(2, reason));
    }

    @Test
    void listsBesideEachOtherAreNotNested() {
        assertThat(texts.read("a: [" + "[], ".repeat(40) + "[]]"))
                .isInstanceOfSatisfying(
                        Reading.Broken.class,
                        broken -> assertThat(broken.reason()).doesNotContain("deeper"));
    }
}
