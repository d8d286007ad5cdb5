package clinic.sunwise.billing.tax;

/** The countries whose tax on aesthetic acts is known here (ISO 3166-1). */
public enum Country {
    ES,
    FR,
    NL,
    RU
}
