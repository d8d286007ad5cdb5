package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.messages.Letter.Group;
import clinic.sunwise.booking.messages.Letter.Row;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.words.Languages;
import clinic.sunwise.booking.words.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How one patient is written to by one clinic: her language, the clinic's clock.
 *
 * @param words of the catalogue in that language
 */
record Writing(Locale language, Words words, RegisteredPatient patient, Premises premises) {

    private static final String BUNDLE = Writing.class.getPackageName() + ".messages";

    static Writing to(RegisteredPatient patient, Premises premises, Locale language) {
        return new Writing(language, Words.of(BUNDLE, language), patient, premises);
    }

    /** The text, which may name the clinic. */
    String say(String text) {
        return say(text, Map.of());
    }

    /** The same with further facts. */
    String say(String text, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("clinic", premises.clinic().name());
        return words.say(text, all);
    }

    String greeting() {
        return say("greeting", Map.of("name", patient.givenName() + " " + patient.familyName()));
    }

    /** When and with whom, by the clinic's clock. */
    Group appointment(Appointment appointment) {
        return time(appointment.during(), appointment.resources().practitioner());
    }

    Group time(TimeRange during, UUID practitioner) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(say("day.label"), day(at(during.start()).toLocalDate())));
        rows.add(new Row(
                say("time.label"),
                time(during.start()) + " – " + time(during.end()) + " (" + zone(during.start()) + ")"));
        rows.add(new Row(say("place.label"), premises.clinic().name()));
        premises.nameOf(practitioner).ifPresent(name -> rows.add(new Row(say("with.label"), name)));
        return new Group(rows);
    }

    /** Day and time in one, such as in a sentence. */
    String moment(Instant moment) {
        return say("moment", Map.of("day", day(at(moment).toLocalDate()), "time", time(moment)));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Languages.written(language))
                .format(day);
    }

    String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Languages.written(language));
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    LocalDate today(Instant now) {
        return at(now).toLocalDate();
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Languages.written(language))
                .format(at(moment));
    }

    /** The clinic's time, so that nobody from elsewhere takes it for her own. */
    private String zone(Instant moment) {
        return DateTimeFormatter.ofPattern("vvvv", Languages.written(language)).format(at(moment));
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(premises.clinic().zone());
    }
}
