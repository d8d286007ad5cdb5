package clinic.sunwise.booking.patients.postgres;

import clinic.sunwise.booking.patients.PatientSearch;
import clinic.sunwise.booking.patients.RegisteredPatient;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds patients by parts and near misses of what they are called, over the trigram indexes. */
@Component
class PatientFinder {

    /**
     * How like a word has to be: share of its trigrams that a name has, 0 to 1. At 0.4 "Jansen" finds "Janssen" and "Meier"
     * finds "Meijer", and names that share an ending only are not found.
     */
    private static final String LIKENESS = "0.4";

    private final JdbcClient jdbc;

    PatientFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The chain's patients that fit, best first, at most that many. */
    @Transactional(readOnly = true)
    public List<RegisteredPatient> find(String chain, PatientSearch search, int limit) {
        jdbc.sql("SELECT set_config('pg_trgm.word_similarity_threshold', ?, true)")
                .param(LIKENESS)
                .query(String.class)
                .single();
        List<String> fits = new ArrayList<>(List.of("chain_id = :chain", "erased_at IS NULL"));
        List<String> likeness = new ArrayList<>();
        for (int word = 0; word < search.words().size(); word++) {
            String said = "searchable(:word" + word + ")";
            fits.add("(search_name LIKE '%' || " + said + " || '%' OR " + said + " <% search_name)");
            likeness.add("likeness(" + said + ", search_name)");
        }
        if (!search.phone().isEmpty()) {
            fits.add("search_phone LIKE '%' || :phone" + (search.isWholeNumber() ? "" : " || '%'"));
        }
        search.birthDate().ifPresent(day -> fits.add("birth_date = :birthDate"));
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "SELECT * FROM findable_patient WHERE " + String.join(" AND ", fits) + " ORDER BY "
                                + best(likeness) + "family_name, given_name, id LIMIT :limit")
                .param("chain", chain)
                .param("limit", limit);
        for (int word = 0; word < search.words().size(); word++) {
            statement = statement.param("word" + word, search.words().get(word));
        }
        if (!search.phone().isEmpty()) {
            statement = statement.param("phone", search.phone());
        }
        if (search.birthDate().isPresent()) {
            statement = statement.param("birthDate", search.birthDate().get());
        }
        return statement.query((row, number) -> PatientStore.patient(row)).list();
    }

    private static String best(List<String> likeness) {
        return likeness.isEmpty() ? "" : String.join(" + ", likeness) + " DESC, ";
    }
}
