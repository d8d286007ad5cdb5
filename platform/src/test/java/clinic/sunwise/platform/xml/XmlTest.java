package clinic.sunwise.platform.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class XmlTest {

    @Test
    void textsAndAttributesAreEscaped() {
        assertThat(new Xml()
                        .open("a", "b", "\"<>&")
                        .leaf("c", "<>&\"")
                        .leafIfAny("d", "")
                        .leafIfAny("d", "1", "e", "2")
                        .close()
                        .written())
                .isEqualTo("<a b=\"&quot;&lt;&gt;&amp;\"><c>&lt;&gt;&amp;&quot;</c><d e=\"2\">1</d></a>");
    }

    @Test
    void whatXmlCannotCarryIsReplaced() {
        assertThat(new Xml()
                        .leaf("a", "x\u0000\u000By\tz\uFFFF \uD83D\uDE00 \uD83D")
                        .written())
                .isEqualTo("<a>x\uFFFD\uFFFDy\tz\uFFFD \uD83D\uDE00 \uFFFD</a>");
    }

    @Test
    void anOpenElementIsADefect() {
        assertThatThrownBy(() -> new Xml().open("a").written()).isInstanceOf(IllegalStateException.class);
    }
}
