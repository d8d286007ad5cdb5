package clinic.sunwise.booking.courses;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The stretches of a search that are open to a course: between two of them so many days are closed that the rhythm breaks. */
final class Seasons {

    /**
     * One stretch, by days of the search.
     *
     * @param last inclusive
     */
    record Season(int first, int last) {

        boolean has(int day) {
            return day >= first && day <= last;
        }
    }

    private Seasons() {}

    static List<Season> of(Task task, Judged judged) {
        int[] open =
                IntStream.range(0, task.wish().days()).filter(judged::isOpen).toArray();
        List<Season> seasons = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= open.length; i++) {
            if (i == open.length || breaks(task, open[i - 1], open[i])) {
                seasons.add(new Season(open[first], open[i - 1]));
                first = i;
            }
        }
        return seasons;
    }

    private static boolean breaks(Task task, int open, int next) {
        CourseWish wish = task.wish();
        return wish.day(next).isAfter(wish.rhythm().idealUntil(wish.day(open)));
    }
}
