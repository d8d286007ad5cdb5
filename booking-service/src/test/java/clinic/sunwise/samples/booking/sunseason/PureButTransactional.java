package clinic.sunwise.samples.booking.sunseason;

import org.springframework.transaction.annotation.Transactional;

/** Breaks: a pure package knows no framework. */
class PureButTransactional {

    @Transactional
    void work() {}
}
