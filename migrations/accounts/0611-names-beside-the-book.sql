-- Names of a vendor's own people stand beside what is said of the whole book.
grant select on directory.person_names to rung_health;
