-- Renewals as they were last judged are read from the columns of published.renewals_due; nobody reads them with their reasons. What
-- worklists look at comes back by 0422, in two parts.
drop view published.renewals;
drop view published.accounts;
