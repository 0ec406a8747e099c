-- Whether a renewal that went on by itself was heard of is asked of the whole book too.
grant select on directory.contract_news to rung_health;
