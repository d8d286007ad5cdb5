package clinic.sunwise.booking.protocols.yaml;

import clinic.sunwise.booking.protocols.ProtocolTexts;

/** Texts of clinics, read by the reader of the files that ship. */
public final class YamlTexts implements ProtocolTexts {

    private static final String NAME = "protocol.yaml";

    @Override
    public Reading read(String text) {
        try {
            return new Reading.Sound(ProtocolFile.read(NAME, text));
        } catch (BrokenProtocolFile e) {
            return new Reading.Broken(e.line(), e.reason());
        }
    }

    @Override
    public String shipped(String code) {
        return ShippedProtocols.text(code)
                .orElseThrow(() -> new IllegalArgumentException("no protocol " + code + " ships"));
    }
}
