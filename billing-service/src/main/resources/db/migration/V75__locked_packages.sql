-- Whoever uses or closes a package locks it first, which takes the right to change a column of it. What was sold stays as it is all
-- the same: the trigger refuses each change (docs/decisions/0095).
grant update (package_id) on course_package to billing_service, billing_everywhere;
