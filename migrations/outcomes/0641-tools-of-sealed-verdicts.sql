-- The tool that filed what waits: the audit names it when the verdict opens. Null: none.
alter table outcomes.sealed_verdicts add column tool text;
