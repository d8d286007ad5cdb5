package clinic.sunwise.booking.protocols;

import clinic.sunwise.booking.words.Translations;

/**
 * How deep a technique goes, and under which anaesthesia: where the patient may choose between two, each is a depth.
 *
 * @param chosenBy who may decide on it
 * @param source why not everybody may; of {@code chosenBy}
 * @param resources what a session at this depth takes up besides the treatment's own time
 */
public record Depth(String code, Translations title, ChosenBy chosenBy, Source source, SessionResources resources) {

    /** A depth that takes up nothing but the treatment's own time. */
    public Depth(String code, Translations title, ChosenBy chosenBy, Source source) {
        this(code, title, chosenBy, source, SessionResources.NONE);
    }

    /** Who decides on a depth. */
    public enum ChosenBy {
        /** The patient as well. */
        ANYONE,
        /** Only who treats her. */
        CLINICIAN
    }
}
