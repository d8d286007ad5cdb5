package clinic.sunwise.samples.booking.availability;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks: a use case speaks to ports, not to a database. */
record UseCaseWithAFramework(JdbcClient jdbc) {}
