package clinic.sunwise.booking.privacy;

/** Is told, in the transaction of the wish, that a patient has to be asked whether she means it. */
public interface ErasureNews {

    void requested(ErasureRequest request);
}
