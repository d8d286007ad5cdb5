package clinic.sunwise.booking.protocols;

/** Protocols as their authors write them. */
public interface ProtocolTexts {

    /** What a text says, or where and why it cannot be used. */
    sealed interface Reading {

        record Sound(Protocol protocol) implements Reading {}

        /**
         * It cannot be used.
         *
         * @param line counted from 1; 0 where no line is to blame
         */
        record Broken(int line, String reason) implements Reading {}
    }

    /** Reads a text as strictly as the files that ship are read. */
    Reading read(String text);

    /**
     * The text of the version that ships.
     *
     * @throws IllegalArgumentException if none ships with that code
     */
    String shipped(String code);
}
