-- Kept from article to article, so that no statement has to be compiled anew; of a long article they are made after the load.
create index claim_section on claim (section);
create index citation_claim on citation (claim);
create index date_claim on date (claim);
create index event_type on event (type, denied);
create index event_effect on event (effect);
create index event_place on event (place);
create index participant_event on participant (event, role);
create index participant_entity on participant (entity);
create index mention_entity on mention (entity);
create index quantity_claim on quantity (claim);
