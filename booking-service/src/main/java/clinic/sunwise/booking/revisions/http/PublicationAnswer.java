package clinic.sunwise.booking.revisions.http;

/**
 * A publication, or a withdrawal, on the wire.
 *
 * @param patientsJudgedAnew how many patients have appointments from its day on, which are judged anew in the next seconds
 */
record PublicationAnswer(VersionAnswer version, int patientsJudgedAnew) {}
