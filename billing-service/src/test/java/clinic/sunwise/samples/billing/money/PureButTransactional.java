package clinic.sunwise.samples.billing.money;

import org.springframework.transaction.annotation.Transactional;

/** Breaks: a pure package knows no framework. */
class PureButTransactional {

    @Transactional
    void work() {}
}
