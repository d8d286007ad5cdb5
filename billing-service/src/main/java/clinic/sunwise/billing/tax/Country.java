package clinic.sunwise.billing.tax;

/** The countries whose taxes are known here (ISO 3166-1). */
public enum Country {
    ES,
    FR,
    NL,
    RU,
    DE
}
