-- Cards name what they are about: figures and days of outcomes, promises, tickets and people, read when they are shown. Nothing is judged from it.
grant select on published.facts to rung_playbook;
