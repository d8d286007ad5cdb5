package clinic.sunwise.booking.protocols.yaml;

import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Guidance.Care;
import clinic.sunwise.booking.protocols.Guidance.FollowUp;
import clinic.sunwise.booking.protocols.Guidance.SessionStep;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import java.util.List;

/** What a protocol file tells people besides its rules. */
final class GuidanceEntries {

    private GuidanceEntries() {}

    static Guidance guidance(Entry entry, List<Technique> techniques) {
        return new Guidance(
                entry.entries("preparation", each -> care(each, techniques)),
                entry.entries("aftercare", each -> care(each, techniques)),
                entry.entries("sessionSteps", each -> step(each, techniques)),
                entry.entries("followUps", each -> followUp(each, techniques)));
    }

    private static Care care(Entry entry, List<Technique> techniques) {
        return new Care(
                entry.parsed("code", ProtocolFile::code),
                ScopeEntry.scope(entry, techniques),
                entry.number("firstDay"),
                entry.number("lastDay"),
                entry.translations("text"),
                SourceEntry.source(entry));
    }

    private static SessionStep step(Entry entry, List<Technique> techniques) {
        return new SessionStep(
                entry.parsed("code", ProtocolFile::code),
                ScopeEntry.scope(entry, techniques),
                entry.translations("text"),
                SourceEntry.source(entry));
    }

    private static FollowUp followUp(Entry entry, List<Technique> techniques) {
        return new FollowUp(
                entry.parsed("code", ProtocolFile::code),
                ScopeEntry.scope(entry, techniques),
                entry.translations("title"),
                entry.number("firstDay"),
                entry.number("lastDay"),
                entry.number("minutes"),
                SourceEntry.source(entry));
    }
}
