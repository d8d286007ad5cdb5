package clinic.sunwise.billing.exports.kept;

import java.util.List;

/** What is made by itself. */
public interface ExportSchedules {

    /** The schedule of a form, in the place of the one before, whose first day it keeps. */
    void put(ExportSchedule schedule);

    /** Nothing of this form is made by itself any more; what was made is kept. Says whether there was such a schedule. */
    boolean remove(String clinic, ExportForm form);

    List<ExportSchedule> ofClinic(String clinic);

    List<ExportSchedule> all();
}
