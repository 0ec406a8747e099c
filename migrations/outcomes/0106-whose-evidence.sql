-- Whose judgement a piece of evidence is, as far as it was said.
alter table outcomes.ladder_evidence add column person_id text;
