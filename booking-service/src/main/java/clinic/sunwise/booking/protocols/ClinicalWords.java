package clinic.sunwise.booking.protocols;

import java.util.Set;

/** The words that protocols, screening questions and the history of a patient share. A word that is not here is a mistake. */
public final class ClinicalWords {

    /** Of a patient's health or skin. */
    public static final Set<String> FINDINGS = Set.of(
            "steroids-long-term",
            "infection-active",
            "flat-warts",
            "herpes-active",
            "herpes-history",
            "vitiligo",
            "poor-healing",
            "diabetes",
            "haemophilia",
            "rosacea",
            "telangiectasia",
            "keloid-tendency",
            "skin-irradiated",
            "skin-burnt",
            "skin-irritated",
            "hormonal-pigment",
            "pregnancy",
            "lactation",
            "menstruation",
            "skin-disease",
            "skin-disease-acute",
            "skin-abraded",
            "cancer",
            "skin-tumour",
            "circulatory-disease",
            "heart-disease",
            "systemic-disease",
            "pacemaker",
            "epilepsy",
            "dermatitis",
            "diamond-intolerance",
            "immunity-reduced",
            "autoimmune-disease",
            "asthma",
            "hyperkeratosis",
            "scleroderma",
            "psoriasis",
            "eczema",
            "acne-active",
            "moles-or-papillomas",
            "hormonal-medication",
            "anticoagulants",
            "open-wounds",
            "sunburn-now",
            "fungal-or-bacterial-rash",
            "acute-illness",
            "infectious-disease",
            "pustules",
            "comes-from-abroad",
            "deep-scar");

    /** What is done to the skin, or taken, that rules keep a distance from. */
    public static final Set<String> AGENTS = Set.of(
            "laser",
            "ipl",
            "waxing",
            "botulinum",
            "injectable",
            "peel",
            "retinoid",
            "aha",
            "benzoyl-peroxide",
            "glycolic",
            "isotretinoin",
            "abrasion",
            "dermabrasion",
            "mesotherapy",
            "facial-massage",
            "solarium",
            "sunbathing",
            "sunburn",
            "deep-tan");

    /** Steps on the way to a treatment. */
    public static final Set<String> STEPS = Set.of(
            "consultation",
            "assessment",
            "estimate-handed-over",
            "estimate-signed",
            "preoperative-tests",
            "guardian-consent");

    /** What is said of a treatment whoever has it. */
    public static final Set<String> NOTICES = Set.of("eyelids", "driving");

    private ClinicalWords() {}
}
