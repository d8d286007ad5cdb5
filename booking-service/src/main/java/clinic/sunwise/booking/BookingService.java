package clinic.sunwise.booking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The booking process. */
@SpringBootApplication
public class BookingService {

    public static void main(String[] args) {
        SpringApplication.run(BookingService.class, args);
    }
}
