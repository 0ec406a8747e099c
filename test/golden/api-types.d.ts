// What each operation takes and answers: made from the OpenAPI document by `npm run golden`, never by hand.
// Answers of success alone: every other is a problem, which the client throws. Headers are the client's own business.
export interface paths {
 "/livez": {
  /**
   * Whether the process answers
   * @description Asks nothing of the parts it rests on: one that fails is no reason to restart it.
   */
  get: operations["isAlive"];
 };
 "/ofrep/v1/evaluate/flags": {
  /**
   * Evaluate all flags, by OpenFeature’s protocol
   * @description There is one: `nudge`, an object with `show` and, where it is true, what `POST /v1/nudges/decide` answers. It is decided for `targetingKey`, `account` and `surface` of the context; with a token in the header `rung-user-token` the first two may be left out. Deciding counts as shown. `ETag` and `If-None-Match` as in the protocol. Problems carry its `errorCode` and `errorDetails` besides.
   */
  post: operations["postOfrepEvaluateFlags"];
 };
 "/ofrep/v1/evaluate/flags/{key}": {
  /**
   * Evaluate one flag, by OpenFeature’s protocol
   * @description The flag `nudge`, as in the evaluation of all.
   */
  post: operations["postOfrepEvaluateFlagsByKey"];
 };
 "/readyz": {
  /**
   * Whether it may be sent work
   * @description Not while a part it rests on fails, nor once it has been told to stop. With `degraded` it may: one account that cannot be judged takes nothing away from the others.
   */
  get: operations["isReady"];
 };
 "/v1/account-pauses": {
  /**
   * List account pauses
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getAccountPauses"];
  /**
   * Create one account pause
   * @description A pause agreed with a customer. While it runs they are judged as they stood the day before it; what happens meanwhile counts from its end on. `occurredAt` is when it was agreed.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/account-pauses/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postAccountPauses"];
 };
 "/v1/account-pauses/{id}": {
  /**
   * Read one account pause
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getAccountPausesById"];
  /**
   * Replace one account pause
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/account-pauses` makes new ones.
   */
  put: operations["putAccountPausesById"];
  /**
   * Change one account pause
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchAccountPausesById"];
 };
 "/v1/account-pauses/batch": {
  /**
   * Create account pauses in bulk
   * @description Up to 1000 items, each as in `POST /v1/account-pauses`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postAccountPausesBatch"];
 };
 "/v1/account-seasons": {
  /**
   * List account seasons
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getAccountSeasons"];
  /**
   * Create one account season
   * @description The months of the year in which a customer uses the product: outside them quiet is normal: signal `in_season`. `occurredAt` is the day from which it is so; of several the newest holds.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/account-seasons/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postAccountSeasons"];
 };
 "/v1/account-seasons/{id}": {
  /**
   * Read one account season
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getAccountSeasonsById"];
  /**
   * Replace one account season
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/account-seasons` makes new ones.
   */
  put: operations["putAccountSeasonsById"];
  /**
   * Change one account season
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchAccountSeasonsById"];
 };
 "/v1/account-seasons/batch": {
  /**
   * Create account seasons in bulk
   * @description Up to 1000 items, each as in `POST /v1/account-seasons`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postAccountSeasonsBatch"];
 };
 "/v1/accounts": {
  /**
   * List accounts
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getAccounts"];
  /**
   * Create one account
   * @description A customer of yours. `occurredAt` is the day you began to look after them.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/accounts/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postAccounts"];
 };
 "/v1/accounts/{id}": {
  /**
   * Read one account
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getAccountsById"];
  /**
   * Replace one account
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/accounts` makes new ones.
   */
  put: operations["putAccountsById"];
  /**
   * Change one account
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchAccountsById"];
 };
 "/v1/accounts/{id}/contradictions/{pair}/acknowledgements": {
  /**
   * Acknowledge a contradiction
   * @description Says that the person the key speaks for has seen it. It stays in the queue: only the data closes it, and what the data opens again later is not acknowledged. The first to acknowledge stands; doing it again answers with that. Not found when there is no such contradiction now.
   */
  post: operations["postAccountsByIdContradictionsByPairAcknowledgements"];
 };
 "/v1/accounts/{id}/health": {
  /**
   * The health of an account
   * @description Score = 100 x sum(weight x value) / sum(weight) over the known components, each weight as far as its component counts, then the factors of the dampers that apply, multiplied. Contributions, in hundredths of a point, add up to the score exactly. With gaps, state, ladder, and the evidence behind each; recomputed for any past day as it was known, bit for bit.
   *
   *     ### A score by hand
   *
   *     **1. The values**, each a share 0..1, or null: unknown, which is never counted as 0.
   *
   *     | component | value | where its parts are shown |
   *     | --- | --- | --- |
   *     | usage, U | sum(weight x score) / sum(weight) over the known metrics; score = (metric - poor) / (healthy - poor), kept within 0..1. In onboarding U + share x max(0, pace - U): pace = min(1, days planned to the first milestone / days taken so far), fading over the 15 days after it is reached; share = min(1, days left of onboarding / 15) | `GET /v1/accounts/{id}/usage`, `score.inputs` |
   *     | outcomes, A | sum(importance x a) / sum(importance) over the active outcomes whose a is known; null when they are less than half of all importance | `outcomes` of this answer: `importance`, `attained` |
   *     | relationship, R | min(1, (E - 1) / (target level - 1)), E the expected level | `GET /v1/accounts/{id}/ladder`: `expected`, `targetLevel` |
   *     | trust, T | mean of the known among clarity, reliability, resolution, benevolence, each weighed by its `counts` | `trust` of this answer |
   *
   *     **2. The weights** are `health.weights` of `GET /v1/config`, or those of the account's segment in `health.segments`; they stand beside each value in `components`. Only known components count. Coverage = the sum of their weights / the sum of all weights. Over the last 45 days before its facts run out a component counts for less and less: its weight in the score is weight x `counts`, and W is the sum of those. While a fact comes to count by its date alone the value is `eased`.
   *
   *     **3. The points** of each known component = 100 x weight x counts x value / W. Their sum x 100, rounded to a whole number, is the score before dampers, in hundredths of a point.
   *
   *     **4. Whole hundredths** by largest remainder: round every component's hundredths down; what is missing to the score before dampers goes one each to the largest remainders, ties by name.
   *
   *     **5. The dampers**, each a factor in (0, 1]; its numbers are `health.dampers` of the config:
   *
   *     | damper | while | factor | built in |
   *     | --- | --- | --- | --- |
   *     | outcome_short | they got too little of what they wanted | min(1, atNothing + A) | atNothing 0.37 |
   *     | unproven | nobody knows whether they got what they wanted, or will once the present facts run out | A null: `factor`, or less where the points under the mean of those outcomes that are known are lower. A known: for each outcome whose facts run out within `easedInDays`, what the points will lose by it x (1 - days left / `easedInDays`). In onboarding `factor` is 1, and blended in over its last 15 days | factor 0.69, easedInDays 45 |
   *     | hostile | somebody who matters is against us | 1 - `takes` x h, h the hostility of the account, 0..1 | takes 0.7 |
   *     | champion_gone | the champion left and nobody else has that role | `atFirst`, fading to `later` over `fadesDays`: atFirst + (later - atFirst) x min(1, days since / fadesDays) | atFirst 0.7, later 0.85, fadesDays 365 |
   *     | single_threaded | one person there alone is known, or soon will be | 1 - (1 - `factor`) x s, s how far all hangs on one person: 2 less the people known by more than weak evidence, each as far as they count, at most 1; in onboarding 1, blended in over its last 15 days | factor 0.85 |
   *     | promises_broken | promises were broken, or are open past their grace | 1 - `takes` x broken / (broken + kept + `beside`), weights halved every 180 days since | takes 0.5, beside 1 |
   *     | use_falling | they use the product much less than by their own habit | 1 - (1 - `atWorst`) x f x (1 - g), f = 1 - (1 - x)^2, x from 0 at `from` of the habit to 1 at `to` of it, straight in ln(use / habit), g the share to which the fall is outgrown: 1 where somebody’s last word since it began is achieved 4 or 5, fading to 0 over the last `fadesDays` of the `holdsDays` since; in onboarding 1, blended in over its last 15 days | atWorst 0.6, from 0.8, to 0.3, holdsDays 180, fadesDays 45 |
   *     | escalated | escalated tickets are open | max(`least`, `each` ^ open escalations) | each 0.9, least 0.8 |
   *     | onboarding_late | in onboarding, and the first milestone is past its day | 1 - `takes` x min(1, days past the plan / `worstAfterDays`); fading over the last 15 days of onboarding, in which the ordinary rules come in | takes 0.5, worstAfterDays 28 |
   *     | stale | a component has a `lastKnown`, or a harm was worse when it was last known | min(1, the lowest score, all other dampers included, that putting back the `lastKnown` of any of them, with all of its weight, would give / the score so far) | |
   *
   *     The sum of step 3 x all factors x 100, rounded, is the score. What is missing from the score before dampers, all of them took together: each takes its share by ln(factor) / sum of ln(factor), again by largest remainder, the hundredths being negative.
   *
   *     **6. The band**: healthy from 70.00, watch from 40.00, at_risk below (`health.bands`); unknown when nothing of weight is known; `provisional` while coverage is under 0.5 or A is null. Whoever has A null or under 0.5 is `watch` at most.
   *
   *     **Worked example.** Two active outcomes, importance 4 with a 0.35 and importance 1 with a 0.95: A = (4 x 0.35 + 1 x 0.95) / 5 = 0.47. Nobody there is known: R is null. Trust with clarity 0.8, reliability 0.7, resolution 0.77 and benevolence null: T = 2.27 / 3 = 0.756667. One ticket is escalated. Usage with U 0.913. All `counts` are 1. So W = 40 + 20 + 20 = 80 of 100, coverage 0.8.
   *
   *     | component | value | weight | points | hundredths | rounded down | contribution |
   *     | --- | --- | --- | --- | --- | --- | --- |
   *     | outcomes | 0.47 | 40 | 23.5 | 2350 | 2350 | 2350 |
   *     | trust | 0.756667 | 20 | 18.916667 | 1891.67 | 1891 | 1892 |
   *     | usage | 0.913 | 20 | 22.825 | 2282.5 | 2282 | 2282 |
   *     | damper outcome_short | 0.84 | | | -992.34 | -993 | -992 |
   *     | damper escalated | 0.9 | | | -599.66 | -600 | -600 |
   *
   *     The points add up to 65.241667, so 6524 hundredths before dampers. Rounded down they are 6523: the one that is missing goes to trust, whose remainder 0.67 is the largest. `outcome_short` leaves 0.37 + 0.47 = 0.84, `escalated` 0.9: 65.241667 x 0.84 x 0.9 = 49.3227, so 4932 hundredths, and the two take 1592 together, 62.33 % of it and 37.67 %. Rounded down that is 1593: the one too many goes to outcome_short, whose remainder 0.66 is the larger. Shown: 49.32, watch.
   */
  get: operations["getAccountsByIdHealth"];
 };
 "/v1/accounts/{id}/health/changes": {
  /**
   * What moved the health of an account
   * @description From one score to another, split exactly, in hundredths of a point, by cause, by contribution and by day, with the facts that came in and fell out. Each cause but customer_facts comes from two scores that really were: as the day opened (time alone, but for what opened on facts of which nobody knew the day before), the day before with what became known of it since (corrections), just before and just after a config was published. What customers did is what they leave; what it and time undo of each other in one contribution is told of neither. Where no opening of a day was kept (days before this was recorded), its decay counts as customer_facts.
   */
  get: operations["getAccountsByIdHealthChanges"];
 };
 "/v1/accounts/{id}/history": {
  /**
   * An account over time
   * @description The lines of an account as they were kept: score, usage, attained, relationship and trust, and on them what happened: contracts and renewals, promises kept and broken, people who left, verdicts of the customer, usage and outcome parting, views that began to disagree.
   */
  get: operations["getAccountsByIdHistory"];
 };
 "/v1/accounts/{id}/ladder": {
  /**
   * How one customer sees you
   * @description The standing of each stakeholder on five levels, the account’s, and the question to ask next.
   */
  get: operations["getAccountsByIdLadder"];
 };
 "/v1/accounts/{id}/promises": {
  /**
   * What one customer was promised
   * @description Each promise as of the day, and what they say together of clarity and reliability.
   */
  get: operations["getAccountsByIdPromises"];
 };
 "/v1/accounts/{id}/record": {
  /**
   * Everything recorded of an account
   * @description Facts of every kind as sentences, the newest first, with who wrote each down and when. Retracted ones stand among them and say so; sealed verdicts do not. Send the same filters with a cursor as for the first page.
   */
  get: operations["getAccountsByIdRecord"];
 };
 "/v1/accounts/{id}/renewal-risk": {
  /**
   * The risk of an account’s open renewals
   * @description P(lost) with an 80 % interval, log-odds contributions that add up to the logit exactly, three drivers in plain words, and the split into contracted, renewed and expanded.
   */
  get: operations["getAccountsByIdRenewalRisk"];
 };
 "/v1/accounts/{id}/states": {
  /**
   * The history of an account’s states
   * @description Runs of days in one state, out of the final score of each day: usage and outcome as high or low at 0.5, left only past 0.45 or 0.55. A day that was not judged goes with the day before it.
   */
  get: operations["getAccountsByIdStates"];
 };
 "/v1/accounts/{id}/success-gap": {
  /**
   * What one customer wanted and got
   * @description Each desired outcome with what was measured, what each side says and what was attained. Product use is not in it.
   */
  get: operations["getAccountsByIdSuccessGap"];
 };
 "/v1/accounts/{id}/trust": {
  /**
   * How far an account trusts you, and why
   * @description T = mean of the known among clarity, reliability, resolution and benevolence; unknown when none is known. Each counts in full, or for less over the last 45 days before its facts run out and while the first of them comes to count by its date alone; the mean is weighted by that. Worked example: clarity 0.75, reliability 0.8, resolution and benevolence unknown: T = (0.75 + 0.8) / 2 = 0.775.
   *
   *     - **clarity** = Weight of open promises understood alike / weight of open promises whose understanding is known. Alike counts once the customer has said it back or confirmed it.
   *     - **reliability** = (3 + K) / (4 + K + 2 B), K and B the sums of weight x 2^(-age / 180 d) of promises kept and of promises broken or past 14 days of grace, with the numbers built in; GET /v1/config tells those in force.
   *     - **resolution** = (3 + C) / (4 + N): N the tickets of 180 days that were resolved or are open past the target for their priority, C those resolved within it; reopened ones count half, escalated ones nothing, and one open within its target says nothing yet. Each weighs 1, less over the last 45 of its 180 days, and open past its target a fifteenth more a day until it is 1; with the numbers built in; GET /v1/config tells those in force.
   *     - **benevolence** = (Their own yearly answer - 1) / 4; unknown once it is more than a year old.
   *
   *     Recomputed for any past day as it was known, bit for bit the T of that day’s health score.
   */
  get: operations["getAccountsByIdTrust"];
 };
 "/v1/accounts/{id}/usage": {
  /**
   * What one customer does in the product
   * @description The built-in metrics over the last 28 days up to `asOf` on which use was expected, the usage score with what holds it down, the workspace's own metrics and milestones. Unknown is null: before the first event, and while the source is down.
   */
  get: operations["getAccountsByIdUsage"];
 };
 "/v1/accounts/{id}/usage/days": {
  /**
   * What one customer did, day by day
   * @description Days on which something was counted, at most 366 days of the calendar.
   */
  get: operations["getAccountsByIdUsageDays"];
 };
 "/v1/accounts/batch": {
  /**
   * Create accounts in bulk
   * @description Up to 1000 items, each as in `POST /v1/accounts`, settled in order (items may name each other, in any order): of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postAccountsBatch"];
 };
 "/v1/alias": {
  /**
   * Collect another name of a person
   * @description As Segment's HTTP API, for any client that speaks to it. The key: Basic auth as the user name, Bearer, or `writeKey` in the body or the query. The body: JSON under any Content-Type, gzip or plain. Pages of other sites may call. Answers once everything accepted is stored. A flaw costs what it touches: a call that cannot be understood is rejected alone, with its reason, and can be sent again; a property that cannot be kept is left out of its call, and named in `dropped`. Ids are texts, taken exactly as sent, or whole numbers up to 2^53; larger numbers lose digits in JSON and are rejected. The same is taken at the one-letter address that web and mobile libraries use.
   */
  post: operations["postAlias"];
 };
 "/v1/audit": {
  /**
   * List who changed what
   * @description Newest first: facts corrected and taken back, keys, config, erasures, each with the fields that differ. Entries are appended in the transaction that changes and never change themselves.
   */
  get: operations["getAudit"];
 };
 "/v1/audit/export": {
  /**
   * Export who changed what
   * @description Every entry there is when it begins, oldest first, one JSON object a line. Streamed: an answer that ends without its last line break broke off.
   */
  get: operations["getAuditExport"];
 };
 "/v1/batch": {
  /**
   * Collect many calls
   * @description As Segment's HTTP API, for any client that speaks to it. The key: Basic auth as the user name, Bearer, or `writeKey` in the body or the query. The body: JSON under any Content-Type, gzip or plain. Pages of other sites may call. Answers once everything accepted is stored. A flaw costs what it touches: a call that cannot be understood is rejected alone, with its reason, and can be sent again; a property that cannot be kept is left out of its call, and named in `dropped`. Ids are texts, taken exactly as sent, or whole numbers up to 2^53; larger numbers lose digits in JSON and are rejected. Up to 2500 calls and 1024 KB; of the properties of each call 32 KB are kept. `context`, `sentAt` and `recordedAt` hold for every call that has none of its own. `/v1/import` and `/v1/b` are the same.
   */
  post: operations["postBatch"];
 };
 "/v1/book-tasks": {
  /**
   * What ways out ask of the company, and what became of it
   * @description Tasks about no account: agree on who the customer is, question what is planned and nobody needs. The newest first, with the play and the facts behind each.
   */
  get: operations["getBookTasks"];
  /**
   * Put a task of the company on a list
   * @description What the way out of a chasm asks that is about no account. It stands on the list of a person until it is done, dismissed or taken off. The same again changes nothing and says where it is.
   */
  post: operations["postBookTasks"];
 };
 "/v1/book-tasks/{id}/actions": {
  /**
   * Snooze a task of the company
   * @description As of a card: it is off the list until a day, and back on it; on the day that was said it can be taken back. Another day can be named meanwhile. Saying the same again changes nothing.
   */
  post: operations["postBookTasksByIdActions"];
 };
 "/v1/book-tasks/{id}/end": {
  /**
   * End a task of the company
   * @description Done or dismissed by whose list it is on, taken off by who leads. Saying the same again changes nothing.
   */
  post: operations["postBookTasksByIdEnd"];
 };
 "/v1/calendar-address": {
  /**
   * Is there a calendar address
   * @description One’s own. The address itself is nowhere: only its SHA-256 is kept.
   */
  get: operations["getCalendarAddress"];
  /**
   * Make a calendar address
   * @description For calendar programs that cannot sign in (Google Calendar, Outlook on the web): two addresses with one secret of 256 random bits, shown this once, that open the calendars of renewals and of promises and nothing else. They show what the person may see at the time of each look, and nothing once the person may sign in no more. One a person: it takes the place of the one before, which opens nothing from then on. Whoever knows the address reads the calendars: programs that can sign in take `GET /v1/renewals.ics` with a key.
   */
  post: operations["postCalendarAddress"];
  /**
   * Revoke the calendar address
   * @description It opens nothing from now on. Again it changes nothing.
   */
  delete: operations["deleteCalendarAddress"];
 };
 "/v1/calendars/{token}/promises.ics": {
  /**
   * Promises by a secret address
   * @description A whole day for each open promise that has one, overdue ones too, for calendar programs that cannot sign in. A CSM’s are those to the accounts in their care; of every other role all. `POST /v1/calendar-address` makes the address.
   */
  get: operations["getCalendarsByTokenPromisesIcs"];
 };
 "/v1/calendars/{token}/renewals.ics": {
  /**
   * Renewals by a secret address
   * @description What `GET /v1/renewals.ics` shows, for calendar programs that cannot sign in. A CSM’s are the renewals of the accounts in their care; of every other role all. `POST /v1/calendar-address` makes the address.
   */
  get: operations["getCalendarsByTokenRenewalsIcs"];
 };
 "/v1/capabilities": {
  /**
   * What was promised of each capability, the least reliable first
   * @description Over all accounts, or those of one segment. The least reliable capability first, one never tried at 0.75; then the larger promise gap, then the more open weight. Promises kept and broken at accounts that left still count; what was open there when they left counts only where its grace had ended before. Later pages are of the same day and instant as the first.
   */
  get: operations["getCapabilities"];
  /**
   * Create one stated capability
   * @description Which concerns a capability of yours meets, as product says. A promise names it by the same word. `GET /v1/capabilities` is what was promised of each.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/capabilities/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postCapabilities"];
 };
 "/v1/capabilities/{id}": {
  /**
   * Read one stated capability
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getCapabilitiesById"];
  /**
   * Replace one stated capability
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/capabilities` makes new ones.
   */
  put: operations["putCapabilitiesById"];
  /**
   * Change one stated capability
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchCapabilitiesById"];
 };
 "/v1/capabilities/batch": {
  /**
   * Create capabilities in bulk
   * @description Up to 1000 items, each as in `POST /v1/capabilities`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postCapabilitiesBatch"];
 };
 "/v1/chasms": {
  /**
   * Which chasm the company is falling into, and the way out
   * @description Of the whole book, by week, out of what was told: each symptom is a weekly share that is held against its own past and season; a finding takes several weeks that chance would not bring. Of what too little is known nothing is found: it stands under `unknown`. Symptoms, formulas and false-alarm rates stand in `packages/chasms/README.md`. Nothing of it enters the score of an account, and nobody is named among CSMs.
   */
  get: operations["getChasms"];
 };
 "/v1/chasms/areas": {
  /**
   * The nine areas, by week
   * @description Shares of what was told, with their intervals and how much of each is known: whether promises are focused, executed and delivered, in promises, product and people. What nobody told is unknown, with coverage 0, and never 0 itself.
   */
  get: operations["getChasmsAreas"];
 };
 "/v1/company-figures": {
  /**
   * List company figures
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getCompanyFigures"];
  /**
   * Create one week of company figures
   * @description Leads and deals of one week, in all or of one source of leads. Told once a week and source: without an `externalId` it goes by both (`2026-03-02`, `2026-03-02:ads`), so that sending a week again corrects it; under another `externalId` it is refused (`conflict`). For the diagnosis of the whole book (`GET /v1/chasms`); no judgement of an account reads it.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/company-figures/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postCompanyFigures"];
 };
 "/v1/company-figures/{id}": {
  /**
   * Read one week of company figures
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getCompanyFiguresById"];
  /**
   * Replace one week of company figures
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/company-figures` makes new ones.
   */
  put: operations["putCompanyFiguresById"];
  /**
   * Change one week of company figures
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchCompanyFiguresById"];
 };
 "/v1/company-figures/batch": {
  /**
   * Create company figures in bulk
   * @description Up to 1000 items, each as in `POST /v1/company-figures`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postCompanyFiguresBatch"];
 };
 "/v1/concern-map": {
  /**
   * Capabilities by the concerns they are there for
   * @description Counts, by segment: an account has a concern that it stated and has not withdrawn, or that a promise to it answers; a capability is there for a concern where product says so, or where a promise names both. Closed accounts have none any more. Concerns that nothing meets come by the ARR behind them. As CSV by `Accept: text/csv`: a row a cell, then those that nothing meets, then capabilities that no concern needs.
   */
  get: operations["getConcernMap"];
 };
 "/v1/concerns": {
  /**
   * List concerns
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getConcerns"];
  /**
   * Create one concern
   * @description A need or aspiration that somebody at a customer stated, by ladder level and a short tag. The map of concerns (`GET /v1/concern-map`) sets what was promised and what meets it beside; no judgement of an account reads it.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/concerns/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postConcerns"];
 };
 "/v1/concerns/{id}": {
  /**
   * Read one concern
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getConcernsById"];
  /**
   * Replace one concern
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/concerns` makes new ones.
   */
  put: operations["putConcernsById"];
  /**
   * Change one concern
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchConcernsById"];
 };
 "/v1/concerns/batch": {
  /**
   * Create concerns in bulk
   * @description Up to 1000 items, each as in `POST /v1/concerns`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postConcernsBatch"];
 };
 "/v1/config": {
  /**
   * What accounts are judged by
   * @description The config in force: every weight, ramp, damper, band, half-life and target. What is built in holds until a workspace publishes a document of its own; every judgement is made under what was in force at the instant it knows of.
   */
  get: operations["getConfig"];
 };
 "/v1/config/drafts": {
  /**
   * Every draft there was
   * @description The newest first; at most one is open.
   */
  get: operations["getConfigDrafts"];
  /**
   * Draft a config
   * @description What is stated, over what is in force. Nothing is judged by it until it is published. A conflict while another draft is open: only one is tried at a time.
   */
  post: operations["postConfigDrafts"];
 };
 "/v1/config/drafts/{id}": {
  /**
   * One draft
   * @description Its whole document, and where it differs from the version it was made from.
   */
  get: operations["getConfigDraftsById"];
  /**
   * Discard the open draft
   * @description It stays to be read; another one can be made.
   */
  delete: operations["deleteConfigDraftsById"];
  /**
   * Change the open draft
   * @description Another document needs another shadow: the one that ran, or runs, is dropped.
   */
  patch: operations["patchConfigDraftsById"];
 };
 "/v1/config/drafts/{id}/publish": {
  /**
   * Publish a draft
   * @description A conflict unless the shadow of exactly this document is complete. From now on accounts are judged under it, and published days are told anew in the background; asked as known before, they answer as they did.
   */
  post: operations["postConfigDraftsByIdPublish"];
 };
 "/v1/config/drafts/{id}/shadow": {
  /**
   * Who would change band
   * @description How far the shadow is, how many accounts go from which band to which, and each account with both scores.
   */
  get: operations["getConfigDraftsByIdShadow"];
  /**
   * Run the shadow of a draft
   * @description Judges every account under the draft, beside the config in force, in the background. What is shown of accounts stays as it is. Until the draft ends, both follow the facts. Asked again, it answers how far it is.
   */
  post: operations["postConfigDraftsByIdShadow"];
 };
 "/v1/config/schema": {
  /**
   * The JSON Schema of a config document
   * @description Draft 2020-12, made from what checks a draft: each field with its meaning, its unit (`x-unit`), its bounds and what is built in (`default`). Rules that span fields are not in it; they are refused at the field to change, with the fix.
   */
  get: operations["getConfigSchema"];
 };
 "/v1/config/versions": {
  /**
   * Every config there was
   * @description The newest first. None is ever edited or removed: a rollback is a new version too.
   */
  get: operations["getConfigVersions"];
 };
 "/v1/config/versions/{version}": {
  /**
   * One version of the config
   * @description With its whole document, and what it changed. Version 0, what is built in, has no page of its own: GET /v1/config?knownAt= of a time before the first shows it.
   */
  get: operations["getConfigVersionsByVersion"];
 };
 "/v1/config/versions/{version}/rollback": {
  /**
   * Go back to a version
   * @description Makes a draft of that version’s document, with the way out of any draft: run its shadow, then publish. 0 goes back to what is built in. A conflict while another draft is open.
   */
  post: operations["postConfigVersionsByVersionRollback"];
 };
 "/v1/contradictions": {
  /**
   * Views that disagree, the worst first
   * @description Both sides of each with their evidence, never averaged. Sizes compare across pairs. Only the data closes one: it leaves the queue when both sides meet, or one is no longer known. Closed accounts are left out. Sorted as the accounts were last scored, within seconds of a change. Later pages of a list are of the same day and filters as its first; without `asOf` and `knownAt` it is live while that day lasts. As CSV by `Accept: text/csv`.
   */
  get: operations["getContradictions"];
 };
 "/v1/csm-absences": {
  /**
   * List absences of CSMs
   * @description Those that have not ended where the CSM is, by their first day.
   */
  get: operations["getCsmAbsences"];
  /**
   * Record an absence of a CSM
   * @description While it lasts, the deputy may write facts of the accounts in the care of the CSM and act on the cards of their worklist. Absences that overlap all hold; a deputy who is away too is not followed to theirs. A key that names a person, and a CSM who is signed in, records their own absence alone. The same again changes nothing.
   */
  post: operations["postCsmAbsences"];
 };
 "/v1/csm-absences/{id}": {
  /**
   * Delete an absence of a CSM
   * @description Takes it back, or ends it at once when the CSM is back early. Answers what it was; the audit keeps it. A CSM deletes their own absence alone.
   */
  delete: operations["deleteCsmAbsencesById"];
 };
 "/v1/customer-verdicts": {
  /**
   * List customer verdicts
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   *
   *     Sealed while the account has a CSM who has not filed a vendor verdict for its day, for 7 days at most, and never with a grade of 2 or less, as declared history, or where the workspace does without seals. A sealed one becomes known when that CSM files, when a correction says 2 or less, when the account has no CSM any more, or when the 7 days are over: `recordedAt` is that instant, `receivedAt` when it was received. Until then lists count it, and only the key that wrote it can read or change it.
   */
  get: operations["getCustomerVerdicts"];
  /**
   * Create one customer verdict
   * @description What a stakeholder says of an outcome, 1 to 5: achieved, and the experience on the way, each apart.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/customer-verdicts/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postCustomerVerdicts"];
 };
 "/v1/customer-verdicts/{id}": {
  /**
   * Read one customer verdict
   * @description By our id or your externalId. A retracted one is shown as such.
   *
   *     Sealed while the account has a CSM who has not filed a vendor verdict for its day, for 7 days at most, and never with a grade of 2 or less, as declared history, or where the workspace does without seals. A sealed one becomes known when that CSM files, when a correction says 2 or less, when the account has no CSM any more, or when the 7 days are over: `recordedAt` is that instant, `receivedAt` when it was received. Until then lists count it, and only the key that wrote it can read or change it.
   */
  get: operations["getCustomerVerdictsById"];
  /**
   * Replace one customer verdict
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/customer-verdicts` makes new ones.
   */
  put: operations["putCustomerVerdictsById"];
  /**
   * Change one customer verdict
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchCustomerVerdictsById"];
 };
 "/v1/customer-verdicts/batch": {
  /**
   * Create customer verdicts in bulk
   * @description Up to 1000 items, each as in `POST /v1/customer-verdicts`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postCustomerVerdictsBatch"];
 };
 "/v1/data-flags": {
  /**
   * List data flags
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getDataFlags"];
  /**
   * Create one data flag
   * @description Something odd about a fact that was let in all the same, for somebody to look into.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/data-flags/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postDataFlags"];
 };
 "/v1/data-flags/{id}": {
  /**
   * Read one data flag
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getDataFlagsById"];
  /**
   * Replace one data flag
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/data-flags` makes new ones.
   */
  put: operations["putDataFlagsById"];
  /**
   * Change one data flag
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchDataFlagsById"];
 };
 "/v1/data-flags/batch": {
  /**
   * Create data flags in bulk
   * @description Up to 1000 items, each as in `POST /v1/data-flags`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postDataFlagsBatch"];
 };
 "/v1/days-off": {
  /**
   * List the days off of a person or of the workspace
   * @description By what is stated now. Days of the week on which somebody never works are not among them.
   */
  get: operations["getDaysOff"];
 };
 "/v1/digest-recipients": {
  /**
   * Who is sent their list of the day
   * @description Everybody who chose something, with when, and what became of the newest. No address is shown.
   */
  get: operations["getDigestRecipients"];
 };
 "/v1/digest-sends": {
  /**
   * What became of the lists that were sent
   * @description One’s own of the last 30 days, the newest first, each with its tries.
   */
  get: operations["getDigestSends"];
 };
 "/v1/digest-settings": {
  /**
   * Where the list of the day is sent
   * @description One’s own: whether, where and when. Before anything was chosen, what would hold.
   */
  get: operations["getDigestSettings"];
  /**
   * Choose where the list of the day is sent
   * @description One’s own. Each day at that time, where the person is, on the days chosen and not while they are away, the list is posted or mailed once; where it is not taken, again by the schedule of webhooks until the day is over. Then the next day’s comes in its place and says so. 410 switches it off, and so do five days of failures. Addresses that are private, of this machine or of a cloud’s metadata are refused, here and before each request.
   */
  put: operations["putDigestSettings"];
 };
 "/v1/digest-settings/test": {
  /**
   * Send the list of the day now
   * @description One’s own, to where the settings say, whether they are switched on or not; answers what came of it. The list of the day comes at its time all the same.
   */
  post: operations["postDigestSettingsTest"];
 };
 "/v1/due-promises": {
  /**
   * Promises to see to, the worst first
   * @description Open promises of all accounts that are past their grace, overdue, due soon, or long unconfirmed, in that order; then the heaviest first, then the first due. Accounts that have closed are left out. Later pages are of the same day and instant as the first. As CSV by `Accept: text/csv`.
   */
  get: operations["getDuePromises"];
 };
 "/v1/erasures": {
  /**
   * Erase a person
   * @description For good, and at once: names, addresses, titles, what they said, notes of talks they took part in, their ids in your product and in your systems, the properties of their events that no metric reads, and kept answers to requests. What they did and how they judged stays, under names that say nothing, so that no score, metric or list changes. Asked again it gives the same answer, and takes away what was said of them since. Stop sending them first: an `externalId` of theirs is refused from now on, and usage of theirs is taken without their name.
   */
  post: operations["postErasures"];
 };
 "/v1/events": {
  /**
   * Hear what changes
   * @description What others change, within a second: which accounts and what kind of thing, never what it says, so that whoever may read asks for it, and what is sealed stays sealed. With `Accept: text/event-stream` (as `EventSource` sends it) the answer stays open: `ready` comes first, then one `change` for each, in the order in which they became visible. The `id` of each is a cursor: whoever comes back with it as `Last-Event-ID` has missed nothing and hears nothing twice. `reset` says that too much was missed to tell it one by one (more than a day, or 5,000 changes): ask for everything anew. A comment every 15 s keeps the connection. It ends when the session or the key does, and when nobody reads it. Otherwise the answer is what changed since `cursor`, and the cursor of now, as JSON.
   */
  get: operations["getEvents"];
 };
 "/v1/evidence": {
  /**
   * Evidence as sentences
   * @description Every id that an answer names as evidence, as a sentence with its day and whose word it is. Names are as they are now; whoever was erased has none. An id of nothing is told as `unknown` and fails nothing else.
   */
  get: operations["getEvidence"];
 };
 "/v1/exchange-rates": {
  /**
   * List exchange rates
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getExchangeRates"];
  /**
   * Create one exchange rate
   * @description One unit of `base` is worth `rate` units of `quote` from day `on` until the next rate of the pair. ARR is converted by the newest one on or before the day.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/exchange-rates/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postExchangeRates"];
 };
 "/v1/exchange-rates/{id}": {
  /**
   * Read one exchange rate
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getExchangeRatesById"];
  /**
   * Replace one exchange rate
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/exchange-rates` makes new ones.
   */
  put: operations["putExchangeRatesById"];
  /**
   * Change one exchange rate
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchExchangeRatesById"];
 };
 "/v1/exchange-rates/batch": {
  /**
   * Create exchange rates in bulk
   * @description Up to 1000 items, each as in `POST /v1/exchange-rates`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postExchangeRatesBatch"];
 };
 "/v1/expected-uses": {
  /**
   * List expected uses
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getExpectedUses"];
  /**
   * Create one expected use
   * @description Whether people are expected in the product (`seats`, what is taken where nothing is said) or programs (`api`: seats and people are not judged, events are). `occurredAt` is the day from which it is so; of several the newest holds.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/expected-uses/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postExpectedUses"];
 };
 "/v1/expected-uses/{id}": {
  /**
   * Read one expected use
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getExpectedUsesById"];
  /**
   * Replace one expected use
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/expected-uses` makes new ones.
   */
  put: operations["putExpectedUsesById"];
  /**
   * Change one expected use
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchExpectedUsesById"];
 };
 "/v1/expected-uses/batch": {
  /**
   * Create expected uses in bulk
   * @description Up to 1000 items, each as in `POST /v1/expected-uses`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postExpectedUsesBatch"];
 };
 "/v1/features": {
  /**
   * List core features
   * @description In the order of their events, those taken out of the catalogue too.
   */
  get: operations["getFeatures"];
  /**
   * Define a core feature
   * @description By its event, so that sending twice changes nothing. It holds for past days too.
   */
  post: operations["postFeatures"];
 };
 "/v1/forecast": {
  /**
   * The forecast of a quarter
   * @description Expected gross and net retention of the renewals due in a quarter, their P10, P50 and P90, and three numbers side by side: the model’s, the CSMs’, and the final one. Each with how near it came before. What is served is kept, and scored when the quarter is over; how far renewals move together is learned from what past forecasts missed.
   */
  get: operations["getForecast"];
 };
 "/v1/forecast/book": {
  /**
   * Expected retention of the book
   * @description Of the running quarter and those after it: the whole book on the day shown, what of it is due in the quarter and what is not, and what both together are expected to keep, gross and net, with P10, P50 and P90 in whole minor units. What is not due is taken as it is, so the range is that of the renewals due, by the same risks and the same common factor as GET /v1/forecast. What has happened in the quarter by then is in the book already: it stands in GET /v1/retention, and opening - contracted - churned there, plus what is undecided, less what is expected to be lost here is the gross retention of the whole quarter. As CSV by `Accept: text/csv`.
   */
  get: operations["getForecastBook"];
 };
 "/v1/forecast/finals": {
  /**
   * Commit to a forecast
   * @description The final number of a quarter, of all or of one segment or CSM. It stands beside the model’s and the CSMs’ and enters neither. A later one holds from then on; earlier ones stay recorded. A key that names a person, and a CSM who is signed in, commits for that person alone; what a manager, an admin or an integration commits for a CSM is audited as such. One of before Rung may say when it was committed (`recordedAt`): it is marked `declared`, and measured by its day.
   */
  post: operations["postForecastFinals"];
 };
 "/v1/forecast/history": {
  /**
   * Predicted against observed
   * @description Of every quarter that is over what the model, the CSMs and the final said on its first day, and what became of it: rows by quarter and source, three voices side by side and never merged. Predictions hold nothing that became known later. As CSV by `Accept: text/csv`.
   */
  get: operations["getForecastHistory"];
 };
 "/v1/group": {
  /**
   * Collect which account a person belongs to
   * @description As Segment's HTTP API, for any client that speaks to it. The key: Basic auth as the user name, Bearer, or `writeKey` in the body or the query. The body: JSON under any Content-Type, gzip or plain. Pages of other sites may call. Answers once everything accepted is stored. A flaw costs what it touches: a call that cannot be understood is rejected alone, with its reason, and can be sent again; a property that cannot be kept is left out of its call, and named in `dropped`. Ids are texts, taken exactly as sent, or whole numbers up to 2^53; larger numbers lose digits in JSON and are rejected. The same is taken at the one-letter address that web and mobile libraries use.
   */
  post: operations["postGroup"];
 };
 "/v1/handed-cards": {
  /**
   * Cards that somebody took from others
   * @description Those handed over to a person that they have not done without a follow-up, dismissed or handed on. While they have one they record about its account as its CSM does; the account itself stays with its CSM.
   */
  get: operations["getHandedCards"];
 };
 "/v1/holiday-countries": {
  /**
   * List countries whose public holidays are known
   * @description With the regions in which they differ.
   */
  get: operations["getHolidayCountries"];
 };
 "/v1/identify": {
  /**
   * Collect who a person is
   * @description As Segment's HTTP API, for any client that speaks to it. The key: Basic auth as the user name, Bearer, or `writeKey` in the body or the query. The body: JSON under any Content-Type, gzip or plain. Pages of other sites may call. Answers once everything accepted is stored. A flaw costs what it touches: a call that cannot be understood is rejected alone, with its reason, and can be sent again; a property that cannot be kept is left out of its call, and named in `dropped`. Ids are texts, taken exactly as sent, or whole numbers up to 2^53; larger numbers lose digits in JSON and are rejected. The same is taken at the one-letter address that web and mobile libraries use.
   */
  post: operations["postIdentify"];
 };
 "/v1/invitations": {
  /**
   * List invitations
   * @description In the order they were made, used, expired and revoked ones too. No token is shown.
   */
  get: operations["getInvitations"];
  /**
   * Invite a person to sign in
   * @description A link that signs one person in, once: 128 random bits, signed, shown once and kept as a SHA-256. It takes the place of any other that is open for them. There are no passwords: whoever signed out, or lost their browser, is invited again. Send the link where only that person reads it: whoever opens it first is them.
   */
  post: operations["postInvitations"];
 };
 "/v1/invitations/{id}": {
  /**
   * Revoke an invitation
   * @description Its link opens nothing from now on. Again it changes nothing; one that was used is refused.
   */
  delete: operations["deleteInvitationsById"];
 };
 "/v1/keys": {
  /**
   * List keys
   * @description In the order they were made, expired and revoked ones too. No secret is shown.
   */
  get: operations["getKeys"];
  /**
   * Make a key
   * @description 256 random bits, shown once and kept as a SHA-256. A publishable key (`rung_pub_...`) may stand in the source of a page: it sends what people do in the product, from the origins it names and at a limited rate, reads nothing, and declares no history.
   */
  post: operations["postKeys"];
 };
 "/v1/keys/{id}/revoke": {
  /**
   * Revoke a key
   * @description From now on it is refused: at once by this process, within a second by every other. Revoking it again changes nothing.
   */
  post: operations["postKeysByIdRevoke"];
 };
 "/v1/ladder-evidence": {
  /**
   * List ladder evidence
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getLadderEvidence"];
  /**
   * Create one ladder evidence
   * @description What shows on which level a stakeholder sees you: 1 commodity, 2 transactional, 3 credible source, 4 partner, 5 trusted adviser. Polarity -1 is doubt about that level.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/ladder-evidence/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postLadderEvidence"];
 };
 "/v1/ladder-evidence/{id}": {
  /**
   * Read one ladder evidence
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getLadderEvidenceById"];
  /**
   * Replace one ladder evidence
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/ladder-evidence` makes new ones.
   */
  put: operations["putLadderEvidenceById"];
  /**
   * Change one ladder evidence
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchLadderEvidenceById"];
 };
 "/v1/ladder-evidence/batch": {
  /**
   * Create ladder evidence in bulk
   * @description Up to 1000 items, each as in `POST /v1/ladder-evidence`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postLadderEvidenceBatch"];
 };
 "/v1/ladder-pins": {
  /**
   * List ladder pins
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getLadderPins"];
  /**
   * Create one ladder pin
   * @description The level of the ladder on which one of your people sees an account, with the reason and until when. It is shown beside the expected level E and enters no number. `occurredAt` is when it was set; take it back with `retracted`.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/ladder-pins/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postLadderPins"];
 };
 "/v1/ladder-pins/{id}": {
  /**
   * Read one ladder pin
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getLadderPinsById"];
  /**
   * Replace one ladder pin
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/ladder-pins` makes new ones.
   */
  put: operations["putLadderPinsById"];
  /**
   * Change one ladder pin
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchLadderPinsById"];
 };
 "/v1/ladder-pins/batch": {
  /**
   * Create ladder pins in bulk
   * @description Up to 1000 items, each as in `POST /v1/ladder-pins`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postLadderPinsBatch"];
 };
 "/v1/measurements": {
  /**
   * List measurements
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getMeasurements"];
  /**
   * Create one measurement
   * @description A value measured of an outcome, in the unit of its measure. `occurredAt` is when it was so.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/measurements/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postMeasurements"];
 };
 "/v1/measurements/{id}": {
  /**
   * Read one measurement
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getMeasurementsById"];
  /**
   * Replace one measurement
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/measurements` makes new ones.
   */
  put: operations["putMeasurementsById"];
  /**
   * Change one measurement
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchMeasurementsById"];
 };
 "/v1/measurements/batch": {
  /**
   * Create measurements in bulk
   * @description Up to 1000 items, each as in `POST /v1/measurements`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postMeasurementsBatch"];
 };
 "/v1/metrics": {
  /**
   * List metrics
   * @description The workspace’s own, in the order of their keys, retired ones too.
   */
  get: operations["getMetrics"];
  /**
   * Define a metric
   * @description By its key, so that sending twice changes nothing and sending another meaning changes it. It holds for past days too: within a minute where it looks into properties, at once where it does not.
   */
  post: operations["postMetrics"];
 };
 "/v1/milestones": {
  /**
   * List milestones
   * @description In the order of their keys, retired ones too.
   */
  get: operations["getMilestones"];
  /**
   * Define a milestone
   * @description By its key. Measured: reached on the first active day as of which the metric is at or above the threshold, past days included. Recorded by another system: without a metric, by POST /v1/milestones/reached.
   */
  post: operations["postMilestones"];
 };
 "/v1/milestones/reached": {
  /**
   * Record milestones reached
   * @description Sent again it changes nothing; another day is a correction.
   */
  post: operations["postMilestonesReached"];
 };
 "/v1/models": {
  /**
   * Models of renewal risk
   * @description Learned models and the experts’, each with whether it answers, since when, and why. An answer about the past is under the model that was in force at its `knownAt`.
   */
  get: operations["getModels"];
 };
 "/v1/models/{id}/report": {
  /**
   * How a model was judged
   * @description The rolling-origin backtest: every renewal is predicted by a model learned before its decision day, from what had been told by then. Figures stand beside what chance alone does to them and what a perfect forecaster would show; with how much outcomes, relationship and trust add over usage alone.
   */
  get: operations["getModelsByIdReport"];
 };
 "/v1/models/train": {
  /**
   * Learn models of renewal risk
   * @description Learns from every decided renewal, with its account as it was known at the end of the decision day, a model of each lead, at the shortest one of contracts with a term and one of month-to-month plans once enough of both are decided; judges each on renewals later than what it had learned from, ten lost and ten kept at least; and lets it answer from now on only if its log loss was lower there than those of the expert’s weights and of the base rates by more than one standard error, it ranked no worse than the expert’s weights, and was not worse than the model in force. Otherwise the better of the expert’s weights and the base rates answers, at the level of loss of the workspace’s own decided renewals, from the first on. Answers about the past stay as they are. Runs by itself once a week when renewals were decided. Where decision days were never judged, as after an import, exactly those are judged first: it answers 202, goes on by itself, and GET /v1/models says how far it is.
   */
  post: operations["postModelsTrain"];
 };
 "/v1/notes": {
  /**
   * List notes
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getNotes"];
  /**
   * Create one note
   * @description Something written down about an account, as in a CRM. A note is no contact: a conversation is a touch. `person` is who wrote it, by default whom the key names.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/notes/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postNotes"];
 };
 "/v1/notes/{id}": {
  /**
   * Read one note
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getNotesById"];
  /**
   * Replace one note
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/notes` makes new ones.
   */
  put: operations["putNotesById"];
  /**
   * Change one note
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchNotesById"];
 };
 "/v1/notes/batch": {
  /**
   * Create notes in bulk
   * @description Up to 1000 items, each as in `POST /v1/notes`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postNotesBatch"];
 };
 "/v1/nudges/{id}/impressions": {
  /**
   * Note that a nudge was seen
   * @description When at least half of it came into view. The budget was spent when it was decided; this says whether anybody could read it. Once a nudge.
   */
  post: operations["postNudgesByIdImpressions"];
 };
 "/v1/nudges/{id}/reactions": {
  /**
   * A reaction to a nudge, or a rating of its result
   * @description Either one. A rating with `experience` is a full answer to how it went: it becomes a customer verdict of the stakeholder who has this user among their `productUserIds`, with `provenance` `nudge`, sealed like any other.  The same twice in a row is kept once; another one is kept beside the former, and the newest counts. The answer says what happens next. From a page: with the token of the user it was shown to, in the header `rung-user-token`.
   */
  post: operations["postNudgesByIdReactions"];
 };
 "/v1/nudges/decide": {
  /**
   * At most one nudge for a user, and why or why not
   * @description Aimed at the outcomes the customer falls short of first, then at the one that matters most to them, never at the use of a feature: the next milestone, or help where none is left and the outcome still lacks, or what comes next where they have it and say so. A decision with a nudge counts as shown: ask when you are about to show it. Each user has one budget over all nudges (one a day, three in seven days); what is over it is queued. Asked again on the same day and surface, the same nudge is given again. From a page: a publishable key, and the header `rung-user-token` with a JWT that your back end signed (`POST /v1/user-token-keys`): it names user and account, so leave them out. Without a token a key of scope `collect` is answered `user_not_proven`, whatever the account and whether there is one. Your own server may ask with a key of scope write and name both, until enforcement is on (`PUT /v1/nudges/signing`). The answer has an `ETag`: asked again with `If-None-Match`, the same answer comes as 304 without a body. The customer’s words are told only to users who are linked to a person at the account.
   */
  post: operations["postNudgesDecide"];
 };
 "/v1/nudges/effect": {
  /**
   * Whether nudges work
   * @description Where `nudges.holdoutShare` is above 0, that share of users is shown nothing, by lot, and the chance is stored with each decision. Of each account the first user that a lot decided of counts. The answers are differences of scores, of milestones reached and of verdicts, each against what was expected, with intervals that hold at every look.
   */
  get: operations["getNudgesEffect"];
 };
 "/v1/nudges/signing": {
  /**
   * How many calls about users are signed, by day
   * @description Of all that decides about nudges or reacts to them, with whatever key. Look here before enforcement is switched on.
   */
  get: operations["getNudgesSigning"];
  /**
   * Turn calls without a token away, or let them in again
   * @description Takes a registered key and a signed call within a week: else every page would fall silent at once. Holds at once in this process, within a second in every other. Audited.
   */
  put: operations["putNudgesSigning"];
 };
 "/v1/offers": {
  /**
   * List offers
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getOffers"];
  /**
   * Create one offer
   * @description Something offered to a customer: to renew early, to take more, or to pay less. It is open until it is accepted, declined, or no longer valid. How offers are taken is a view of its own, `GET /v1/offers/acceptance`; no score and no risk reads them.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/offers/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postOffers"];
 };
 "/v1/offers/{id}": {
  /**
   * Read one offer
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getOffersById"];
  /**
   * Replace one offer
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/offers` makes new ones.
   */
  put: operations["putOffersById"];
  /**
   * Change one offer
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchOffersById"];
 };
 "/v1/offers/acceptance": {
  /**
   * How offers are taken
   * @description Offers by kind and segment: how many were made, accepted, declined, expired and are open, the share accepted with its 95 % interval, and the days it took. An association: whoever makes offers chooses to whom.
   */
  get: operations["getOffersAcceptance"];
 };
 "/v1/offers/batch": {
  /**
   * Create offers in bulk
   * @description Up to 1000 items, each as in `POST /v1/offers`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postOffersBatch"];
 };
 "/v1/optimism-bias": {
  /**
   * How much rosier your people see results than their customers
   * @description For each filing of a CSM that opened customer verdicts: v - c, where v is what the CSM had said last by then, and c the mean of what the customer said, newest of each stakeholder, by influence. Grades count from 0 (1) to 1 (5). Both stand as they stood when the verdict opened: no later correction, retraction or change of CSM makes, moves or removes a pair. Verdicts received before receipts were kept are in no count.
   */
  get: operations["getOptimismBias"];
 };
 "/v1/outcomes": {
  /**
   * List outcomes
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getOutcomes"];
  /**
   * Create one outcome
   * @description What a customer wants to achieve, in their words, with the measure that shows it: from a baseline to a target by a day, or a level to maintain.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/outcomes/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postOutcomes"];
 };
 "/v1/outcomes/{id}": {
  /**
   * Read one outcome
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getOutcomesById"];
  /**
   * Replace one outcome
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/outcomes` makes new ones.
   */
  put: operations["putOutcomesById"];
  /**
   * Change one outcome
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchOutcomesById"];
 };
 "/v1/outcomes/batch": {
  /**
   * Create outcomes in bulk
   * @description Up to 1000 items, each as in `POST /v1/outcomes`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postOutcomesBatch"];
 };
 "/v1/page": {
  /**
   * Collect a page that a person saw
   * @description As Segment's HTTP API, for any client that speaks to it. The key: Basic auth as the user name, Bearer, or `writeKey` in the body or the query. The body: JSON under any Content-Type, gzip or plain. Pages of other sites may call. Answers once everything accepted is stored. A flaw costs what it touches: a call that cannot be understood is rejected alone, with its reason, and can be sent again; a property that cannot be kept is left out of its call, and named in `dropped`. Ids are texts, taken exactly as sent, or whole numbers up to 2^53; larger numbers lose digits in JSON and are rejected. The same is taken at the one-letter address that web and mobile libraries use.
   */
  post: operations["postPage"];
 };
 "/v1/people": {
  /**
   * List people
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getPeople"];
  /**
   * Create one person
   * @description Somebody at your own company: a CSM, a manager. Keys and accounts name them.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/people/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postPeople"];
 };
 "/v1/people/{id}": {
  /**
   * Read one person
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getPeopleById"];
  /**
   * Replace one person
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/people` makes new ones.
   */
  put: operations["putPeopleById"];
  /**
   * Change one person
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchPeopleById"];
 };
 "/v1/people/batch": {
  /**
   * Create people in bulk
   * @description Up to 1000 items, each as in `POST /v1/people`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postPeopleBatch"];
 };
 "/v1/plays": {
  /**
   * List the plays
   * @description What comes with Rung, the workspace’s own versions in their places, and its own besides. The numbers of those that come with Rung are config (`worklist.plays`); a version of your own has its own.
   */
  get: operations["getPlays"];
  /**
   * Write a play of your own
   * @description In use from now on, for cards made after it. Refused with each fault and its fix: words of another are quoted, a slot is unknown or not given by every reason, it speaks of what you sell, of them instead of with them, or of minutes nobody measured, or a price lacks its currency.
   */
  post: operations["postPlays"];
 };
 "/v1/plays/{key}": {
  /**
   * One play
   * @description The version in force.
   */
  get: operations["getPlaysByKey"];
 };
 "/v1/plays/{key}/effect": {
  /**
   * Whether a play works
   * @description Where `worklist.delay.share` is above 0, that share of the cards that may wait is drawn by lot to come two weeks later: a delay, never a denial, and never of what was agreed, a notice, an escalation or a day that would pass. Answers are differences against what was expected, with intervals that hold at every look. One of many plays looks good by chance: read the pooled answer first.
   */
  get: operations["getPlaysByKeyEffect"];
 };
 "/v1/plays/{key}/restore": {
  /**
   * Put a play back
   * @description A new version with the text of an older one, in use from now on.
   */
  post: operations["postPlaysByKeyRestore"];
 };
 "/v1/plays/{key}/retire": {
  /**
   * Retire a play
   * @description It leads no card any more and is offered to nobody. Cards that name it keep it, and it can be put back. A reason without any play asks nobody to act; what was agreed and a notice always have one.
   */
  post: operations["postPlaysByKeyRetire"];
 };
 "/v1/plays/{key}/versions": {
  /**
   * Every version of a play
   * @description The newest first, each whole, with who wrote it and when; 0 is what came with Rung.
   */
  get: operations["getPlaysByKeyVersions"];
  /**
   * Change a play
   * @description A new version with this text; the ones before stay, and so do cards that name them. A conflict when somebody wrote another version meanwhile. Refused with each fault and its fix: words of another are quoted, a slot is unknown or not given by every reason, it speaks of what you sell, of them instead of with them, or of minutes nobody measured, or a price lacks its currency.
   */
  post: operations["postPlaysByKeyVersions"];
 };
 "/v1/plays/lint": {
  /**
   * Check a play without writing it
   * @description What writing it would be refused for, each fault with its fix.
   */
  post: operations["postPlaysLint"];
 };
 "/v1/portfolio": {
  /**
   * Accounts by health
   * @description Every account as it was last judged, within seconds of a change. Closed accounts are left out. Without `asOf` and `knownAt` the list is live: an account that is judged between two pages may move. A past day stands still; one whose history is from before lists were kept answers 409 `not_rebuilt`. As CSV by `Accept: text/csv`.
   */
  get: operations["getPortfolio"];
 };
 "/v1/portfolio/lines": {
  /**
   * The lines of many accounts
   * @description Usage, attained and score of each account by the week: for the rows of a list.
   */
  get: operations["getPortfolioLines"];
 };
 "/v1/portfolio/map": {
  /**
   * Usage, outcome, ARR and band of all accounts at once
   * @description Of the accounts that GET /v1/portfolio lists for the same filters, day and instant: one array a column, the same place in each is the same account. The largest ARR comes first, unknown ARR last; `total` says how many there are beyond `limit`.
   */
  get: operations["getPortfolioMap"];
 };
 "/v1/portfolio/summary": {
  /**
   * Counts and ARR by band, state, segment, CSM and mark
   * @description Of the accounts that GET /v1/portfolio lists for the same filters, day and instant. Each grouping adds up to `all`, but `marks`: an account may have several or none.
   */
  get: operations["getPortfolioSummary"];
 };
 "/v1/promises": {
  /**
   * List promises
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getPromises"];
  /**
   * Create one promise
   * @description What was promised to a customer for a concern of theirs. An open promise is confirmed, understood, then kept, broken or withdrawn, once.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/promises/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postPromises"];
 };
 "/v1/promises/{id}": {
  /**
   * Read one promise
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getPromisesById"];
  /**
   * Replace one promise
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/promises` makes new ones.
   */
  put: operations["putPromisesById"];
  /**
   * Change one promise
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchPromisesById"];
 };
 "/v1/promises/batch": {
  /**
   * Create promises in bulk
   * @description Up to 1000 items, each as in `POST /v1/promises`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postPromisesBatch"];
 };
 "/v1/pulses": {
  /**
   * List pulses
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getPulses"];
  /**
   * Create one pulse
   * @description A CSM's own feeling about an account. `person` is by default whom the key names.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/pulses/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postPulses"];
 };
 "/v1/pulses/{id}": {
  /**
   * Read one pulse
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getPulsesById"];
  /**
   * Replace one pulse
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/pulses` makes new ones.
   */
  put: operations["putPulsesById"];
  /**
   * Change one pulse
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchPulsesById"];
 };
 "/v1/pulses/batch": {
  /**
   * Create pulses in bulk
   * @description Up to 1000 items, each as in `POST /v1/pulses`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postPulsesBatch"];
 };
 "/v1/renewal-drivers": {
  /**
   * What goes with losing a renewal
   * @description Odds ratios of one feature at a time, per standard deviation of a number or for a flag against its absence, with 95 % intervals, from decided renewals as their accounts were known on the decision day. Association, not cause.
   */
  get: operations["getRenewalDrivers"];
 };
 "/v1/renewal-facts": {
  /**
   * List renewal facts
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getRenewalFacts"];
 };
 "/v1/renewal-months": {
  /**
   * Renewals by month
   * @description ARR that falls due in each month: what was decided of it (renewed, expanded, contracted, lost), and what is expected of the rest. The sums of the months of a quarter are those of `GET /v1/forecast`.
   */
  get: operations["getRenewalMonths"];
 };
 "/v1/renewals": {
  /**
   * Open renewals by risk or by what is at stake
   * @description Each as its account was last judged, within seconds of a change. Later pages of a list are of the same day, lead and filters as its first; without `asOf` and `knownAt` it is live while that day lasts, and what is judged between two pages may move. A past day stands still; one whose history is from before lists were kept answers 409 `not_rebuilt`. As CSV by `Accept: text/csv`.
   */
  get: operations["getRenewals"];
  /**
   * Create one renewal
   * @description The end of a term: notice, what the CSM expects, and how it was resolved. Only needed when there is something to say: an open renewal follows from the subscription alone.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/renewals/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postRenewals"];
 };
 "/v1/renewals.ics": {
  /**
   * Open renewals as a calendar
   * @description A whole day for each, the soonest 5000, for a calendar program to subscribe to by address. It signs in by its own user name and password: the user name is a key of scope `read`, the password is not looked at. A key never goes into the address, where proxies and logs would keep it. Names of customers are in the calendar: make a key of its own for it, which can be revoked.
   */
  get: operations["getRenewalsIcs"];
 };
 "/v1/renewals/{id}": {
  /**
   * Read one renewal
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getRenewalsById"];
  /**
   * Replace one renewal
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/renewals` makes new ones.
   */
  put: operations["putRenewalsById"];
  /**
   * Change one renewal
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchRenewalsById"];
 };
 "/v1/renewals/batch": {
  /**
   * Create renewals in bulk
   * @description Up to 1000 items, each as in `POST /v1/renewals`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postRenewalsBatch"];
 };
 "/v1/retention": {
  /**
   * Retention and the bridge
   * @description By month or quarter, and by segment, CSM or cohort if asked: what moved the book of accounts from its opening to its closing ARR, and what became of the renewals that fell due. Two retentions, both named: of the book (whatever happened to what was there when the period opened) and of what fell due (what customers decided about). All amounts are whole minor units, and each bridge adds up exactly. ARR is by the dates on which contracts take effect, as they stand on the day asked about: a renewal decided late was in force all the while. The book of a period is whose the account is on its last day, a renewal whose it was on the day it fell due; so an account that changes hands between two periods opens in one group what it closed in another. A period that runs is counted up to the day asked about. Definitions: Gross and Net Revenue Retention of the SaaS Metrics Standards Board. As CSV by `Accept: text/csv`.
   */
  get: operations["getRetention"];
 };
 "/v1/roadmap-items": {
  /**
   * List roadmap items
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getRoadmapItems"];
  /**
   * Create one roadmap item
   * @description A capability on your roadmap: the day it is planned for, and the day it was delivered. It is held against what was promised of it and against the concerns that need it.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/roadmap-items/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postRoadmapItems"];
 };
 "/v1/roadmap-items/{id}": {
  /**
   * Read one roadmap item
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getRoadmapItemsById"];
  /**
   * Replace one roadmap item
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/roadmap-items` makes new ones.
   */
  put: operations["putRoadmapItemsById"];
  /**
   * Change one roadmap item
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchRoadmapItemsById"];
 };
 "/v1/roadmap-items/batch": {
  /**
   * Create roadmap items in bulk
   * @description Up to 1000 items, each as in `POST /v1/roadmap-items`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postRoadmapItemsBatch"];
 };
 "/v1/roles": {
  /**
   * List roles
   * @description Who may sign in, and as what, in the order of their ids.
   */
  get: operations["getRoles"];
 };
 "/v1/roles/{person}": {
  /**
   * Give a person a role
   * @description They may sign in from now on. Their sessions do nothing more under the id they have: GET /v1/session gives them a new one. Invitations that are open for them are revoked.
   */
  put: operations["putRolesByPerson"];
  /**
   * Take the role of a person away
   * @description They do not sign in any more. Their sessions end: at once in this process, within a second in every other. What they recorded stays, and so do keys that speak for them: revoke those too.
   */
  delete: operations["deleteRolesByPerson"];
 };
 "/v1/scores/rebuild": {
  /**
   * Make kept scores again
   * @description Makes every account due from that day on. Rows that are as they should be stay untouched; rows that are missing, or were changed by other hands, come back the same as they were. Rows that another engine made stay as they are.
   */
  post: operations["postScoresRebuild"];
 };
 "/v1/scores/replay": {
  /**
   * Compute stored scores again and compare
   * @description Scores are kept beside what they were computed from. A replay computes each stored row of these days again, from the signals known at its instant and the config in force then, and reports any field that differs: there must be none. Writes nothing. By pages of accounts.
   */
  post: operations["postScoresReplay"];
 };
 "/v1/screen": {
  /**
   * Collect a screen that a person saw
   * @description As Segment's HTTP API, for any client that speaks to it. The key: Basic auth as the user name, Bearer, or `writeKey` in the body or the query. The body: JSON under any Content-Type, gzip or plain. Pages of other sites may call. Answers once everything accepted is stored. A flaw costs what it touches: a call that cannot be understood is rejected alone, with its reason, and can be sent again; a property that cannot be kept is left out of its call, and named in `dropped`. Ids are texts, taken exactly as sent, or whole numbers up to 2^53; larger numbers lose digits in JSON and are rejected. The same is taken at the one-letter address that web and mobile libraries use.
   */
  post: operations["postScreen"];
 };
 "/v1/search": {
  /**
   * Accounts and people by name
   * @description Accounts by name or id, people of yours and of your customers by name, address or id: whole names first, then beginnings, then beginnings of words, then, from three letters on, anywhere in a word. Who was erased or merged away is not found.
   */
  get: operations["getSearch"];
 };
 "/v1/segment-promises": {
  /**
   * List segment promises
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getSegmentPromises"];
  /**
   * Create one segment promise
   * @description What was promised to every account of a segment. Each account that belongs to it on the day it is made, or joins while it is open and not past its day, gets a promise of its own (see `promises`, `segmentPromise`): its terms follow this one, it is settled and taken back with it, while confirming, understanding and settling it is each account’s own.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/segment-promises/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postSegmentPromises"];
 };
 "/v1/segment-promises/{id}": {
  /**
   * Read one segment promise
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getSegmentPromisesById"];
  /**
   * Replace one segment promise
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/segment-promises` makes new ones.
   */
  put: operations["putSegmentPromisesById"];
  /**
   * Change one segment promise
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchSegmentPromisesById"];
 };
 "/v1/segment-promises/batch": {
  /**
   * Create segment promises in bulk
   * @description Up to 1000 items, each as in `POST /v1/segment-promises`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postSegmentPromisesBatch"];
 };
 "/v1/session": {
  /**
   * Who am I
   * @description The person who is signed in, their role, until when, and what to send with changes. A page asks it when it loads, from time to time, and when an answer is 401: then, once, and what was refused again. Where the id of the session is an hour old, or was given for another role, a new one comes with the answer; the one before is good for another minute, after another role not at all.
   */
  get: operations["getSession"];
  /**
   * Sign out
   * @description Ends this session, at once in this process and within a second in every other, and has the browser forget it.
   */
  delete: operations["deleteSession"];
 };
 "/v1/sessions": {
  /**
   * List who is signed in
   * @description Sessions that are not over, in the order they began.
   */
  get: operations["getSessions"];
  /**
   * Sign in by an invitation
   * @description Send the token of the invitation as Bearer, without a body. The session comes as a cookie that no script can read, with an id that is new whatever cookie was sent; the session that this browser had ends. Used, revoked or expired: 410, with which. Whatever is no invitation of this installation: 401.
   */
  post: operations["postSessions"];
 };
 "/v1/sessions/{id}": {
  /**
   * Revoke a session
   * @description Whoever has it is signed out: at once by this process, within a second by every other. Again it changes nothing. They may sign in again while they have a role.
   */
  delete: operations["deleteSessionsById"];
 };
 "/v1/sessions/token": {
  /**
   * Begin a session by an access token
   * @description Send an access token of the issuer as Bearer, without a body: a JWT that the issuer signed, whose audience is /mcp of this installation, of a person who may sign in here. The same token has the same session. It opens what its person may read and write, less what the scope of the token leaves out (`rung:read`), and nothing that is for admins or for who is signed in at a page. Any other token: 401. Where there is no issuer: 404. /mcp does this by itself.
   */
  post: operations["postSessionsToken"];
 };
 "/v1/sign-in/oidc": {
  /**
   * Sign in at the issuer
   * @description For a browser to be sent to, not to be fetched: it goes on to the issuer, and comes back to /v1/sign-in/oidc/callback. The issuer must know that address. 404 where there is no issuer. Where it cannot be asked, the browser comes to /sign-in?problem=issuer_failed.
   */
  get: operations["getSignInOidc"];
 };
 "/v1/sign-in/oidc/callback": {
  /**
   * Come back from the issuer
   * @description Where the issuer sends the browser. The session comes as a cookie that no script can read, with an id that is new whatever cookie was sent, and the browser goes on to the page that it had asked for. Where somebody is not signed in it comes to /sign-in?problem= with one of: expired, cancelled, issuer_failed, not_known, no_role, deactivated.
   */
  get: operations["getSignInOidcCallback"];
 };
 "/v1/sign-in/ways": {
  /**
   * How one may sign in
   * @description For a page before anybody has signed in: it is answered whoever asks, and says nothing of anybody. GET /v1/session says who is signed in, and answers 401 where nobody is; a page asks it only where `hasCookie` is true.
   */
  get: operations["getSignInWays"];
 };
 "/v1/signals": {
  /**
   * Create signals of another system
   * @description Up to 1,000 accounts. What a statement names is set, what it does not name stays as it was said before. Kept as context `external`, beside the signals of Rung.
   */
  post: operations["postSignals"];
 };
 "/v1/signals/backfill": {
  /**
   * Publish past days of every account
   * @description After an import of history: usage, outcomes and accounts publish each of these days in the background, as known at its own end and as known now, so that health can be asked as of then.
   */
  post: operations["postSignalsBackfill"];
 };
 "/v1/sources": {
  /**
   * List who sends usage, and what was refused
   * @description One row a key and client library since it was first seen. A collector answers 200 though some calls of a batch were rejected: here they are, with reasons and the shape of the last ones. Holds no value that was sent. A process that is killed forgets a second of these counts, and no call.
   */
  get: operations["getSources"];
 };
 "/v1/stakeholders": {
  /**
   * List stakeholders
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getStakeholders"];
  /**
   * Create one stakeholder
   * @description A person at an account: their part, how much they decide, and who they are in your product.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/stakeholders/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postStakeholders"];
 };
 "/v1/stakeholders/{id}": {
  /**
   * Read one stakeholder
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getStakeholdersById"];
  /**
   * Replace one stakeholder
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/stakeholders` makes new ones.
   */
  put: operations["putStakeholdersById"];
  /**
   * Change one stakeholder
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchStakeholdersById"];
 };
 "/v1/stakeholders/batch": {
  /**
   * Create stakeholders in bulk
   * @description Up to 1000 items, each as in `POST /v1/stakeholders`, settled in order (items may name each other, in any order): of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postStakeholdersBatch"];
 };
 "/v1/stated-capabilities": {
  /**
   * List stated capabilities
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getStatedCapabilities"];
 };
 "/v1/stuck-accounts": {
  /**
   * List accounts that cannot be judged
   * @description An account whose facts make a judgement throw is tried several times and then put aside, alone: the others go on. Its answers say `stuck`. It is tried again when new facts of it come, once a day, when a process starts, and by POST /v1/stuck-accounts/retry; once it is judged it is on this list no more. One entry for each stage that fails.
   */
  get: operations["getStuckAccounts"];
 };
 "/v1/stuck-accounts/retry": {
  /**
   * Judge stuck accounts again
   * @description Makes them due, now, in the background. Each stays on the list until it is judged; one that fails again is put aside again, with the newest reason.
   */
  post: operations["postStuckAccountsRetry"];
 };
 "/v1/subscription-changes": {
  /**
   * List subscription changes
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getSubscriptionChanges"];
  /**
   * Create one subscription change
   * @description A change of a subscription within its term. What it leaves out stays as it was.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/subscription-changes/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postSubscriptionChanges"];
 };
 "/v1/subscription-changes/{id}": {
  /**
   * Read one subscription change
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getSubscriptionChangesById"];
  /**
   * Replace one subscription change
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/subscription-changes` makes new ones.
   */
  put: operations["putSubscriptionChangesById"];
  /**
   * Change one subscription change
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchSubscriptionChangesById"];
 };
 "/v1/subscription-changes/batch": {
  /**
   * Create subscription changes in bulk
   * @description Up to 1000 items, each as in `POST /v1/subscription-changes`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postSubscriptionChangesBatch"];
 };
 "/v1/subscriptions": {
  /**
   * List subscriptions
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getSubscriptions"];
  /**
   * Create one subscription
   * @description A contract, or a row of it for each term. `occurredAt` is when it was signed. Its renewal is there without another call: the next boundary of its terms. A subscription of the same `plan` (or the only one) that starts within 31 days of its end follows it: it is renewed, expanded or contracted by what that one pays, on the day that was signed. Without ARR (`arrMinor` 0) it is a trial, and no renewal.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/subscriptions/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postSubscriptions"];
 };
 "/v1/subscriptions/{id}": {
  /**
   * Read one subscription
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getSubscriptionsById"];
  /**
   * Replace one subscription
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/subscriptions` makes new ones.
   */
  put: operations["putSubscriptionsById"];
  /**
   * Change one subscription
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchSubscriptionsById"];
 };
 "/v1/subscriptions/batch": {
  /**
   * Create subscriptions in bulk
   * @description Up to 1000 items, each as in `POST /v1/subscriptions`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postSubscriptionsBatch"];
 };
 "/v1/surveys": {
  /**
   * List surveys
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getSurveys"];
  /**
   * Create one survey answer
   * @description What a customer answered: `nps` 0 to 10, `csat` 1 to 5, `benevolence` 1 to 5 (asked once a year: do you feel that we mean you well?).
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/surveys/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postSurveys"];
 };
 "/v1/surveys/{id}": {
  /**
   * Read one survey answer
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getSurveysById"];
  /**
   * Replace one survey answer
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/surveys` makes new ones.
   */
  put: operations["putSurveysById"];
  /**
   * Change one survey answer
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchSurveysById"];
 };
 "/v1/surveys/batch": {
  /**
   * Create surveys in bulk
   * @description Up to 1000 items, each as in `POST /v1/surveys`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postSurveysBatch"];
 };
 "/v1/team-answers": {
  /**
   * List team answers
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getTeamAnswers"];
  /**
   * Create one team answer
   * @description One person’s answer to “who is our customer?”, in one line. Everybody who is signed in answers for themselves. How far a team agrees is told by the diagnosis of the whole book (`GET /v1/chasms`).
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/team-answers/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postTeamAnswers"];
 };
 "/v1/team-answers/{id}": {
  /**
   * Read one team answer
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getTeamAnswersById"];
  /**
   * Replace one team answer
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/team-answers` makes new ones.
   */
  put: operations["putTeamAnswersById"];
  /**
   * Change one team answer
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchTeamAnswersById"];
 };
 "/v1/team-answers/batch": {
  /**
   * Create team answers in bulk
   * @description Up to 1000 items, each as in `POST /v1/team-answers`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postTeamAnswersBatch"];
 };
 "/v1/tickets": {
  /**
   * List tickets
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getTickets"];
  /**
   * Create one ticket
   * @description A request for support. Its resolution in time is one of the four behaviours that trust is made of.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/tickets/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postTickets"];
 };
 "/v1/tickets/{id}": {
  /**
   * Read one ticket
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getTicketsById"];
  /**
   * Replace one ticket
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/tickets` makes new ones.
   */
  put: operations["putTicketsById"];
  /**
   * Change one ticket
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchTicketsById"];
 };
 "/v1/tickets/batch": {
  /**
   * Create tickets in bulk
   * @description Up to 1000 items, each as in `POST /v1/tickets`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postTicketsBatch"];
 };
 "/v1/touches": {
  /**
   * List touches
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getTouches"];
  /**
   * Create one touch
   * @description A call, a meeting, a message. `person` is who spoke for you: by default whom the key names.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/touches/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postTouches"];
 };
 "/v1/touches/{id}": {
  /**
   * Read one touch
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getTouchesById"];
  /**
   * Replace one touch
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/touches` makes new ones.
   */
  put: operations["putTouchesById"];
  /**
   * Change one touch
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchTouchesById"];
 };
 "/v1/touches/batch": {
  /**
   * Create touches in bulk
   * @description Up to 1000 items, each as in `POST /v1/touches`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postTouchesBatch"];
 };
 "/v1/track": {
  /**
   * Collect something a person did
   * @description As Segment's HTTP API, for any client that speaks to it. The key: Basic auth as the user name, Bearer, or `writeKey` in the body or the query. The body: JSON under any Content-Type, gzip or plain. Pages of other sites may call. Answers once everything accepted is stored. A flaw costs what it touches: a call that cannot be understood is rejected alone, with its reason, and can be sent again; a property that cannot be kept is left out of its call, and named in `dropped`. Ids are texts, taken exactly as sent, or whole numbers up to 2^53; larger numbers lose digits in JSON and are rejected. The same is taken at the one-letter address that web and mobile libraries use.
   */
  post: operations["postTrack"];
 };
 "/v1/usage-sources": {
  /**
   * List what counts accounts’ days
   * @description Choices of an admin. An account without one has that of the workspace; without either, whichever source came first to a day counts it.
   */
  get: operations["getUsageSources"];
  /**
   * Choose what counts an account’s days
   * @description An account-day has either events or daily aggregates. Both are kept, whoever sends them; one counts: the account's choice, else the workspace's, else, day by day, whichever came first. A choice holds for past days too (but for those whose events were pruned), as known at any instant. Where aggregates are chosen, a day without any counts nothing. Audited.
   */
  put: operations["putUsageSources"];
 };
 "/v1/usage/daily": {
  /**
   * Record daily usage
   * @description Counts by event and the number of active people, for each account and day. Sent again they change nothing; other numbers are a correction. Where events count on an account-day, as they came first or an admin chose them, the numbers are kept and `note` says so: PUT /v1/usage-sources.
   */
  post: operations["postUsageDaily"];
 };
 "/v1/usage/metrics": {
  /**
   * List metrics of all accounts
   * @description Over the half-open window that ends before `until`: 28 days until 2020-02-02 are 2020-01-05 to 2020-02-01. One row for each account that was active on any day before; one that was silent in the window has zeros, one that was never active has no row. Plain counts of what was recorded, whether or not the source is up now.
   */
  get: operations["getUsageMetrics"];
 };
 "/v1/usage/unattached": {
  /**
   * List usage of no account
   * @description Nothing of it is lost: groups attach when the account appears, users when a group call names their account, whenever it comes; what the other source counts when an admin chooses it (PUT /v1/usage-sources).
   */
  get: operations["getUsageUnattached"];
 };
 "/v1/user-token-keys": {
  /**
   * List the keys for tokens of users
   * @description The newest first, retired ones too. No secret is shown.
   */
  get: operations["getUserTokenKeys"];
  /**
   * Register a key for tokens of users
   * @description Your back end signs a JWT for the user it shows a page to, with the claims `sub` (your id of the user), `account` (id or externalId) and `exp`; the page sends it as the header `rung-user-token`. HS256: the secret is shown this once, and stands nowhere in the database. EdDSA: you send the public half. Two may be active: register the next, sign with it, retire the first.
   */
  post: operations["postUserTokenKeys"];
 };
 "/v1/user-token-keys/{id}/retire": {
  /**
   * Retire a key for tokens of users
   * @description Tokens signed by it prove nothing from then on: at once in this process, within a second in every other. Twice changes nothing.
   */
  post: operations["postUserTokenKeysByIdRetire"];
 };
 "/v1/user-tokens/validate": {
  /**
   * Say what is right and wrong with a token of a user
   * @description Every check by itself, and whether account and person are known here. Nothing is kept, counted or logged of it. For admins: it tells more than a page may know.
   */
  post: operations["postUserTokensValidate"];
 };
 "/v1/vendor-verdicts": {
  /**
   * List vendor verdicts
   * @description In the order of their ids, without retracted ones. Send the same filters with a cursor as for the first page.
   */
  get: operations["getVendorVerdicts"];
  /**
   * Create one vendor verdict
   * @description What one of your people says of an outcome, 1 to 5, for the 30 days that begin with `periodStartsOn`.
   *
   *     By `externalId`. A new one is created (201) and needs its required fields. Of a known one the fields that are sent change, as a new revision (200), and the others stay: null clears a field, a list is replaced, an object is merged member by member (JSON Merge Patch, RFC 7396). Sent again it changes nothing. `PUT /v1/vendor-verdicts/{id}` replaces all of it. With `recordedAt`, what is changed is what was known then.
   */
  post: operations["postVendorVerdicts"];
 };
 "/v1/vendor-verdicts/{id}": {
  /**
   * Read one vendor verdict
   * @description By our id or your externalId. A retracted one is shown as such.
   */
  get: operations["getVendorVerdictsById"];
  /**
   * Replace one vendor verdict
   * @description A new revision that says all of it: what is left out is null, or has its default, from now on. One that is not known is not found: `POST /v1/vendor-verdicts` makes new ones.
   */
  put: operations["putVendorVerdictsById"];
  /**
   * Change one vendor verdict
   * @description A new revision with the fields given; the others stay, null clears, an object is merged member by member (JSON Merge Patch, RFC 7396). `retracted: true` takes it back.
   */
  patch: operations["patchVendorVerdictsById"];
 };
 "/v1/vendor-verdicts/batch": {
  /**
   * Create vendor verdicts in bulk
   * @description Up to 1000 items, each as in `POST /v1/vendor-verdicts`, settled in order: of a known `externalId` the fields that are sent change, null clears, the others stay. An item that is refused is rejected alone; the others are kept.
   */
  post: operations["postVendorVerdictsBatch"];
 };
 "/v1/verdict-link": {
  /**
   * What a link asks
   * @description For the page a customer sees: who asks, and about which outcomes; nothing else of the account, nor who is asked. The first look is noted as `opened`. Expired, revoked or answered: 410, with which. Whatever is no link of this installation: 401.
   */
  get: operations["getVerdictLink"];
 };
 "/v1/verdict-link/answer": {
  /**
   * Answer a link
   * @description Customer verdicts of whoever was asked, and the link used up, together: of two answers at once one counts. A question may be left out; it is not asked again. Expired, revoked or answered: 410, with which. Whatever is no link of this installation: 401.
   */
  post: operations["postVerdictLinkAnswer"];
 };
 "/v1/verdict-page/colours": {
  /**
   * See how a colour is drawn on the page that asks customers
   * @description Nothing is kept: PATCH /v1/workspace makes it theirs. Contrast ratios as WCAG 2.2 computes them, (lighter + 0.05) / (darker + 0.05) of relative luminances.
   */
  get: operations["getVerdictPageColours"];
 };
 "/v1/verdict-requests": {
  /**
   * List verdict requests
   * @description In the order in which they were asked, each with what had become of it. No token is shown. As CSV by `Accept: text/csv`.
   */
  get: operations["getVerdictRequests"];
  /**
   * Ask a customer by a link
   * @description Makes a link for one stakeholder, without a login: the page behind it asks, and takes the answer, once. A page of your own does the same by `GET /v1/verdict-link` and `POST /v1/verdict-link/answer`. You send it; Rung sends no mail. The answer is a customer verdict of that stakeholder with `provenance` `customer_link`, sealed like any other. Who asked whom is in the audit.
   */
  post: operations["postVerdictRequests"];
 };
 "/v1/verdict-requests/{id}": {
  /**
   * Read one verdict request
   * @description By our id or your externalId. Its token is not shown again.
   */
  get: operations["getVerdictRequestsById"];
 };
 "/v1/verdict-requests/{id}/revoke": {
  /**
   * Revoke a verdict request
   * @description Its link opens nothing from now on. Again, or of one that has expired, it changes nothing; one that was answered is refused.
   */
  post: operations["postVerdictRequestsByIdRevoke"];
 };
 "/v1/views": {
  /**
   * List saved views
   * @description One’s own and the team’s, in the order they were made: at most 50 of each a page.
   */
  get: operations["getViews"];
  /**
   * Save a view
   * @description A name for the filters, sort and tab of a page’s address. Of whoever is signed in; managers and admins may share it with the team.
   */
  post: operations["postViews"];
 };
 "/v1/views/{id}": {
  /**
   * Delete a view
   * @description Answers what it was, so that it can be saved again.
   */
  delete: operations["deleteViewsById"];
  /**
   * Change a view
   * @description What is left out stays. Of the team’s views managers and admins may change all, others their own.
   */
  patch: operations["patchViewsById"];
 };
 "/v1/way-out-tasks": {
  /**
   * What ways out put on lists, and what became of it
   * @description The newest first, also what was taken off again. What became of one follows from its card and its promise.
   */
  get: operations["getWayOutTasks"];
  /**
   * Put a way out on lists
   * @description Each line becomes a reason on the list of whoever looks after the account, with a play of its kind, and lives the life of a card. A line is put once: the same again changes nothing and says where it is. What it takes of a day is at most half of the hours, the most worth an hour first; the rest comes on the days after.
   */
  post: operations["postWayOutTasks"];
 };
 "/v1/way-out-tasks/undo": {
  /**
   * Take a way out off lists again
   * @description As long as nobody began on it. It is on no list made from now on; a card of today that is about nothing else is dismissed, one that has other reasons keeps what it says for the day.
   */
  post: operations["postWayOutTasksUndo"];
 };
 "/v1/webhook-event-types": {
  /**
   * List event types of webhooks
   * @description Each with the JSON Schema of what is sent and an example. `version` stays while fields are only added. `asOf` and `knownAt` ask the API for things as they stood then.
   */
  get: operations["getWebhookEventTypes"];
 };
 "/v1/webhooks": {
  /**
   * List webhooks
   * @description In the order they were made. No secret is shown.
   */
  get: operations["getWebhooks"];
  /**
   * Add a webhook
   * @description Events are posted there as JSON, signed as Standard Webhooks says (`webhook-id`, `webhook-timestamp`, `webhook-signature`), at least once and in no promised order: a receiver tells doubles by `webhook-id`. Any 2xx within 15 seconds takes one; else it is tried again 12 times over 68 hours. 410 switches the webhook off, and so do five days of failures. No redirect is followed. Addresses that are private, of this machine or of a cloud’s metadata are refused, here and before each request.
   */
  post: operations["postWebhooks"];
 };
 "/v1/webhooks/{id}": {
  /**
   * One webhook
   * @description How it stands: what waits, since when it fails, why it is switched off.
   */
  get: operations["getWebhooksById"];
  /**
   * Delete a webhook
   * @description With all its deliveries, those that wait too. Answers what it was.
   */
  delete: operations["deleteWebhooksById"];
  /**
   * Change a webhook
   * @description What is left out stays. Switched off, nothing is sent, and what waits goes on waiting; switched on again, that is sent at once.
   */
  patch: operations["patchWebhooksById"];
 };
 "/v1/webhooks/{id}/deliveries": {
  /**
   * List deliveries of a webhook
   * @description The newest first, each with its tries; kept for 30 days.
   */
  get: operations["getWebhooksByIdDeliveries"];
 };
 "/v1/webhooks/{id}/deliveries/{delivery}/redeliver": {
  /**
   * Send a delivery again
   * @description Now, and then by the whole schedule: one that failed, waits, or was taken before.
   */
  post: operations["postWebhooksByIdDeliveriesByDeliveryRedeliver"];
 };
 "/v1/webhooks/{id}/replay": {
  /**
   * Send what a webhook missed
   * @description Events since then that did not reach it: deliveries that failed, and events that were not sent to it because it was switched off or too many waited. The oldest 10,000; ask again for the rest.
   */
  post: operations["postWebhooksByIdReplay"];
 };
 "/v1/webhooks/{id}/rotate": {
  /**
   * Rotate the secret of a webhook
   * @description Draws a new one, shown this once. For a day both sign, so that a receiver with either takes what is sent; `atOnce` ends the former one now.
   */
  post: operations["postWebhooksByIdRotate"];
 };
 "/v1/webhooks/{id}/test": {
  /**
   * Send a test event to a webhook
   * @description An event of type `webhook.test`, sent within seconds. Its delivery says what came of it.
   */
  post: operations["postWebhooksByIdTest"];
 };
 "/v1/work-calendars": {
  /**
   * List the days off that were stated
   * @description Of the workspace, and of each person who stated their own. Which days they come to: GET /v1/days-off.
   */
  get: operations["getWorkCalendars"];
 };
 "/v1/work-calendars/people/{person}": {
  /**
   * State the days off of a person
   * @description All of it at once: what is left out is none. Public holidays are those on which nobody works; half days among them are worked, and days that are given for a holiday on a weekend are days off. What is due on a day off is due on the next working day, and no list is sent. It holds from now on: days that were set stay. The same again changes nothing. What a person states goes before what the workspace states; one who states nothing has the workspace’s. A key that names a person, and a CSM who is signed in, state their own alone.
   */
  put: operations["putWorkCalendarsPeopleByPerson"];
 };
 "/v1/work-calendars/read-file": {
  /**
   * Read the days off out of a calendar file
   * @description Writes nothing: send the days as `added` of a calendar of work. Whole-day events that are not over; what repeats on the same day each year does so, other yearly rules are told for three years ahead. Each day is there once: one of each year goes before one of a single year. What is left out is named with its line and why.
   */
  post: operations["postWorkCalendarsReadFile"];
 };
 "/v1/work-calendars/workspace": {
  /**
   * State the days off of the workspace
   * @description All of it at once: what is left out is none. Public holidays are those on which nobody works; half days among them are worked, and days that are given for a holiday on a weekend are days off. What is due on a day off is due on the next working day, and no list is sent. It holds from now on: days that were set stay. The same again changes nothing.
   */
  put: operations["putWorkCalendarsWorkspace"];
 };
 "/v1/worklists": {
  /**
   * How far each CSM’s day has come
   * @description Everybody who looks after accounts, with the list of their day as it stands: hours, cards by what became of them, what was agreed and waits, what nobody answers. Opens no list: one that nobody opened has nulls.
   */
  get: operations["getWorklists"];
 };
 "/v1/worklists/{csm}": {
  /**
   * The worklist of a CSM for a day
   * @description One card an account, its reasons merged, ordered by the loss an hour of work can be expected to prevent, filled to the CSM’s hours. The first reading of a day keeps the list: later ones add what arose since, and move nothing.
   */
  get: operations["getWorklistsByCsm"];
 };
 "/v1/worklists/{csm}/cards/{id}/actions": {
  /**
   * What was done about a card
   * @description Each step with who and when. Nothing is removed: what was undone says so.
   */
  get: operations["getWorklistsByCsmCardsByIdActions"];
  /**
   * Act on a card
   * @description Start it, end it with a result, say that nobody answered, snooze it until a day, hand it over to a colleague, or dismiss it with a reason: then it stays away until the signal moves materially. What was agreed with the customer comes back as a card on its day. Whatever was done can be undone on its day. Saying the same again changes nothing. A key that names a person, and a CSM who is signed in, acts on their own cards alone, and on those of a CSM who is away and has them as deputy (`/v1/csm-absences`); what a deputy, a manager, an admin or an integration does is audited as done on their behalf.
   */
  post: operations["postWorklistsByCsmCardsByIdActions"];
 };
 "/v1/worklists/{csm}/digest": {
  /**
   * The worklist of a CSM for a day, short
   * @description Of each open card who, why, what is at stake and how to begin, with a link to the account, and what is asked of the company; for a mail or a channel. Like the list it is kept by its first reading of the day.
   */
  get: operations["getWorklistsByCsmDigest"];
 };
 "/v1/worklists/{csm}/passed-over": {
  /**
   * What a CSM’s list of a day passed over
   * @description Accounts that had a reason in the morning and are on no card, in the order of the list: what would have led, what that is worth, and why it waits. Who waits by lot is counted on the list and named nowhere. Like the list it is kept by its first reading of the day.
   */
  get: operations["getWorklistsByCsmPassedOver"];
 };
 "/v1/worklists/effect": {
  /**
   * Whether acting on cards works
   * @description Where `worklist.delay.share` is above 0, that share of the cards that may wait is drawn by lot to come two weeks later: a delay, never a denial, and never of what was agreed, a notice, an escalation or a day that would pass. Answers are differences against what was expected, with intervals that hold at every look. All plays pooled.
   */
  get: operations["getWorklistsEffect"];
 };
 "/v1/workspace": {
  /**
   * Read the workspace of this key
   * @description The workspace whose key or session was sent: it opens one, and nothing of another. `access` says what it is good for.
   */
  get: operations["getWorkspace"];
  /**
   * Delete the workspace
   * @description For good, and at once: every fact and revision, words, events, scores, audit and keys of the workspace of this key. Nothing of it is left in the database, and no key opens it any more. Export it first. Backups that you made yourself still hold it.
   */
  delete: operations["deleteWorkspace"];
  /**
   * Change the workspace of this key
   * @description How it shows itself to customers who are asked by a link. No judgement uses it. Again it changes nothing; who changed it is in the audit.
   */
  patch: operations["patchWorkspace"];
 };
 "/v1/workspace-imports": {
  /**
   * Begin to import a workspace
   * @description Send the first line of an export. The workspace keeps its id; one that is here already is refused with 409, and so is an export of another schema. Begun again, an import goes on.
   */
  post: operations["postWorkspaceImports"];
 };
 "/v1/workspace-imports/{workspace}": {
  /**
   * Abandon an import
   * @description Takes back an import that was begun and not completed, with all of its rows.
   */
  delete: operations["deleteWorkspaceImportsByWorkspace"];
 };
 "/v1/workspace-imports/{workspace}/complete": {
  /**
   * Complete an import
   * @description Send the last line of the export. When every table holds as many rows as were exported, the workspace opens: its keys work, its accounts are judged. Else 409 names the first table that differs, and nothing opens.
   */
  post: operations["postWorkspaceImportsByWorkspaceComplete"];
 };
 "/v1/workspace-imports/{workspace}/rows": {
  /**
   * Add rows to an import
   * @description The lines between the first and the last, in any pieces, in the order of the file. Sent again they change nothing.
   */
  post: operations["postWorkspaceImportsByWorkspaceRows"];
 };
 "/v1/workspace/export": {
  /**
   * Export everything of the workspace
   * @description Every fact in every revision, all words, events, definitions, configuration, scores and the audit, as of one instant: one JSON object a line. The first line says what was exported and from which schema, the last one how many rows each table had: a file without it broke off. `rung workspace import` puts it into another installation, where every answer, past ones too, is the same. Keys leave as their SHA-256, and go on opening it there. Refused with 403 to a key that names a person, and to whoever is signed in: sealed customer verdicts are in it.
   */
  get: operations["getWorkspaceExport"];
 };
 "/v1/workspaces": {
  /**
   * Make a workspace
   * @description Only the installation's operator may. Sent twice it makes two, unless under one Idempotency-Key.
   */
  post: operations["postWorkspaces"];
 };
}
export type webhooks = Record<string, never>;
export interface components {
 schemas: {
  Account: {
   /** @description From this day no customer any more: their subscriptions end with it. */
   closedOn: (string | null) | null;
   /** @description Our id of the person. */
   csm: (string | null) | null;
   /** @description ISO 4217, such as `EUR`. */
   currency: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description By when the plan has them reach their first milestone. Default: by policy. */
   firstValueDueOn: (string | null) | null;
   /** @description Our id of the account. */
   id: string;
   /** @description Our id of the account. */
   mergedInto: (string | null) | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn: (string | null) | null;
   name: (string | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the account. */
   parent: (string | null) | null;
   /** @description Our ids of each account. */
   paysFor: string[] | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Counts when no subscription in force counts seats. */
   seats: (number | null) | null;
   /** @description Targets and policies may differ by it. */
   segment: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
  };
  AccountLines: {
   /** @description Our id of the account */
   accountId: string;
   /** @description A of each day, 0..1; null is unknown */
   attained: (number | null)[];
   /** @description Points of each day, 0..100; null is unknown */
   score: (number | null)[];
   /** @description U of each day, 0..1; null is unknown */
   usage: (number | null)[];
  };
  AccountMetrics: {
   /** @description Our id of the account */
   accountId: string;
   /** @description Your own id of it */
   externalId: string;
   /** @description 0 where nothing happened; null is unknown */
   metrics: {
    [key: string]: string | number | boolean | null;
   };
  };
  AccountPatchInput: {
   /** @description From this day no customer any more: their subscriptions end with it. */
   closedOn?: string | null;
   /** @description The person who looks after them: its id or your externalId. */
   csm?: string | null;
   /** @description ISO 4217, such as `EUR`. */
   currency?: string | null;
   /** @description By when the plan has them reach their first milestone. Default: by policy. */
   firstValueDueOn?: string | null;
   /** @description The account that this one turned out to be, by our id or yours. From `mergedOn` on the two are one: all that was recorded of this one counts for that one, and facts still sent under its name are that one's. What was answered before stays as it was. null takes the merge back. */
   mergedInto?: string | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn?: string | null;
   name?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The account that this one belongs to, by our id or yours: a holding, a head office. Each is judged by itself. */
   parent?: string | null;
   /** @description The accounts this one pays for, by our ids or yours. Each has one payer at most, and nobody pays for themselves by way of others. */
   paysFor?: string[] | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the account back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description Counts when no subscription in force counts seats. */
   seats?: number | null;
   /** @description Targets and policies may differ by it. */
   segment?: string | null;
  };
  AccountPause: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The first day on which they are back; null while nobody knows. */
   endsOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the account pause. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Why, in free text. */
   reason: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description The first day of the pause. */
   startsOn: string | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
  };
  AccountPausePatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description The first day on which they are back; null while nobody knows. */
   endsOn?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Why, in free text. */
   reason?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the account pause back, as if it had not been said, from then on. */
   retracted?: boolean;
   /**
    * Format: date
    * @description The first day of the pause. Needed when it is new.
    * @example 2026-03-28
    */
   startsOn?: string;
  };
  AccountPauseStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description The first day on which they are back; null while nobody knows. */
   endsOn?: string | null;
   /** @description Your own id of the account pause: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Why, in free text. */
   reason?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * Format: date
    * @description The first day of the pause. Needed when it is new.
    * @example 2026-03-28
    */
   startsOn?: string;
  };
  AccountPauseWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description The first day on which they are back; null while nobody knows. */
   endsOn?: string | null;
   /** @description Your own id of the account pause: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Why, in free text. */
   reason?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * Format: date
    * @description The first day of the pause.
    * @example 2026-03-28
    */
   startsOn: string;
  };
  AccountPauseWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The first day on which they are back; null while nobody knows. */
   endsOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the account pause. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Why, in free text. */
   reason: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description The first day of the pause. */
   startsOn: string | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  AccountRenewalRisk: {
   /** @description Our id of the account */
   accountId: string;
   /**
    * Format: date
    * @description The day judged
    * @example 2026-03-28
    */
   asOf: string;
   /** @description Your own id of the account */
   externalId: string | null;
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description What the score and the band are to be read with, by name. onboarding: the account is in its first days: little can be known yet. paused: they agreed with us to pause: judged as it stood */
   marks: ("onboarding" | "paused")[];
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
   /** @description Open renewals, the first due first */
   renewals: components["schemas"]["RenewalRisk"][];
   /** @description As known then; null when nobody said */
   segment: string | null;
   /** @description Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again */
   stuck: components["schemas"]["Stuck"] | null;
   versions: components["schemas"]["Versions"];
  };
  AccountSeason: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the account season. */
   id: string;
   /** @description The months of use; all twelve is no season. */
   months: number[] | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
  };
  AccountSeasonPatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description The months of use; all twelve is no season. Needed when it is new. */
   months?: number[];
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the account season back, as if it had not been said, from then on. */
   retracted?: boolean;
  };
  AccountSeasonStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Your own id of the account season: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The months of use; all twelve is no season. Needed when it is new. */
   months?: number[];
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  AccountSeasonWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description Your own id of the account season: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The months of use; all twelve is no season. */
   months: number[];
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  AccountSeasonWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the account season. */
   id: string;
   /** @description The months of use; all twelve is no season. */
   months: number[] | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  AccountStatementInput: {
   /** @description From this day no customer any more: their subscriptions end with it. */
   closedOn?: string | null;
   /** @description The person who looks after them: its id or your externalId. */
   csm?: string | null;
   /** @description ISO 4217, such as `EUR`. */
   currency?: string | null;
   /** @description Your own id of the account: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description By when the plan has them reach their first milestone. Default: by policy. */
   firstValueDueOn?: string | null;
   /** @description The account that this one turned out to be, by our id or yours. From `mergedOn` on the two are one: all that was recorded of this one counts for that one, and facts still sent under its name are that one's. What was answered before stays as it was. null takes the merge back. */
   mergedInto?: string | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn?: string | null;
   name?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The account that this one belongs to, by our id or yours: a holding, a head office. Each is judged by itself. */
   parent?: string | null;
   /** @description The accounts this one pays for, by our ids or yours. Each has one payer at most, and nobody pays for themselves by way of others. */
   paysFor?: string[] | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description Counts when no subscription in force counts seats. */
   seats?: number | null;
   /** @description Targets and policies may differ by it. */
   segment?: string | null;
  };
  AccountUsage: {
   /** @description Our id of the account */
   accountId: string;
   /**
    * @description The day judged, its end included
    * @example 2026-03-28
    */
   asOf: string;
   /** @description Use against the account’s own habit */
   change: {
    /** @description Events */
    events: {
     /** @description Share of the 14 days on which use was expected of them, 0..1: in their season and in no pause */
     expected: number;
     /** @description Median change of all accounts, ln of a ratio, 0 at most, while the source is in doubt; else null */
     fleet: number | null;
     /** @description Usual in 14 days: the higher of the last twelve weeks and the running term; null without one */
     habit: number | null;
     /** @description The same change a year ago, ln of a ratio, 0 at most: the season; null without a year of use */
     lastYear: number | null;
     /** @description Counted in the last 14 days; null is unknown */
     now: number | null;
     /** @description expected x (ln((now + 1) / (habit + 1)) - lastYear - fleet), `fleet` lifting it to ln 0.8 at most; null where nothing is expected, and of people where programs are */
     value: number | null;
    };
    /** @description The first day of the earliest 14 since which people, or else events, are below four fifths of their habit */
    fellOn: string | null;
    /** @description Distinct people */
    people: {
     /** @description Share of the 14 days on which use was expected of them, 0..1: in their season and in no pause */
     expected: number;
     /** @description Median change of all accounts, ln of a ratio, 0 at most, while the source is in doubt; else null */
     fleet: number | null;
     /** @description Usual in 14 days: the higher of the last twelve weeks and the running term; null without one */
     habit: number | null;
     /** @description The same change a year ago, ln of a ratio, 0 at most: the season; null without a year of use */
     lastYear: number | null;
     /** @description Counted in the last 14 days; null is unknown */
     now: number | null;
     /** @description expected x (ln((now + 1) / (habit + 1)) - lastYear - fleet), `fleet` lifting it to ln 0.8 at most; null where nothing is expected, and of people where programs are */
     value: number | null;
    };
    /** @description Habit and now, since when, and what was taken into account */
    words: string[];
   };
   /** @description The workspace’s own metrics */
   customMetrics: {
    /** @description The metric */
    key: string;
    /** @description Null is unknown */
    value: string | number | boolean | null;
    /** @description Half-open: `until` is not in it */
    window: {
     /**
      * @description Its first day
      * @example 2026-03-28
      */
     since: string;
     /**
      * @description The day after its last
      * @example 2026-03-28
      */
     until: string;
    };
   }[];
   /** @description The newest active days of the window */
   evidence: string[];
   /** @description The first day on which anything was done */
   firstActiveOn: string | null;
   /** @description Only what was recorded by this instant was used */
   knownAt: string;
   /** @description The last such day */
   lastActiveOn: string | null;
   /** @description The built-in ones; null is unknown */
   metrics: {
    [key: string]: number | null;
   };
   milestones: {
    /** @description The milestone */
    key: string;
    /** @description The day it was first reached; null: not yet */
    reachedOn: string | null;
   }[];
   /** @description True while calls of the workspace wait to be counted, a minute at most */
   pending: boolean;
   /** @description The policy it was judged under */
   policyVersion: string;
   score: {
    /** @description What U is made of */
    inputs: {
     /** @description What it takes away from U; these and U add up to one */
     lost: number;
     /** @description A built-in metric */
     metric: string;
     /** @description Where the value lies on its ramp, 0..1 */
     score: number | null;
     /** @description Null is unknown */
     value: number | null;
     /** @description Relative weight in U */
     weight: number;
    }[];
    /** @description U on the latest day on which it was known */
    lastKnown: number | null;
    reasons: string[];
    /** @description U, 0..1 */
    value: number | null;
   };
   source: {
    /** @description Since when most accounts fell together, this one among them: its change is read beside theirs, the rest as of the day before. Null: it is not so */
    inDoubtSince: string | null;
    /** @description The newest day with an event of anybody */
    lastEventOn: string | null;
    /** @description False: no event of the whole workspace for two days */
    up: boolean;
   };
   stakeholders: {
    /** @description Days since; null while the source is down */
    daysSinceSeen: number | null;
    id: string;
    /** @description The last day they did anything */
    lastSeenOn: string | null;
    /** @description Days that usually lie between two such days */
    usualGapDays: number | null;
   }[];
   /** @description Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again */
   stuck: components["schemas"]["Stuck"] | null;
   /** @description Of the built-in metrics: from the first of the last 28 days on which use was expected of them; days of a pause and outside their season are in it and do not count */
   window: {
    /**
     * @description Its first day
     * @example 2026-03-28
     */
    since: string;
    /**
     * @description The day after its last
     * @example 2026-03-28
     */
    until: string;
   };
  };
  AccountWholeInput: {
   /** @description From this day no customer any more: their subscriptions end with it. */
   closedOn?: string | null;
   csm?: string | null;
   currency?: string | null;
   /** @description Your own id of the account: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description By when the plan has them reach their first milestone. Default: by policy. */
   firstValueDueOn?: string | null;
   /** @description The account that this one turned out to be, by our id or yours. From `mergedOn` on the two are one: all that was recorded of this one counts for that one, and facts still sent under its name are that one's. What was answered before stays as it was. null takes the merge back. */
   mergedInto?: string | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn?: string | null;
   name?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The account that this one belongs to, by our id or yours: a holding, a head office. Each is judged by itself. */
   parent?: string | null;
   /**
    * @description The accounts this one pays for, by our ids or yours. Each has one payer at most, and nobody pays for themselves by way of others.
    * @default []
    */
   paysFor?: string[];
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description Counts when no subscription in force counts seats. */
   seats?: number | null;
   /** @description Targets and policies may differ by it. */
   segment?: string | null;
  };
  AccountWritten: {
   /** @description From this day no customer any more: their subscriptions end with it. */
   closedOn: (string | null) | null;
   /** @description Our id of the person. */
   csm: (string | null) | null;
   /** @description ISO 4217, such as `EUR`. */
   currency: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description By when the plan has them reach their first milestone. Default: by policy. */
   firstValueDueOn: (string | null) | null;
   /** @description Our id of the account. */
   id: string;
   /** @description Our id of the account. */
   mergedInto: (string | null) | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn: (string | null) | null;
   name: (string | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the account. */
   parent: (string | null) | null;
   /** @description Our ids of each account. */
   paysFor: string[] | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Counts when no subscription in force counts seats. */
   seats: (number | null) | null;
   /** @description Targets and policies may differ by it. */
   segment: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  ActionOnCard: {
   /**
    * @description What was done
    * @enum {string}
    */
   action: "start" | "done" | "no_answer" | "snooze" | "dismiss" | "hand_over" | "undo";
   /**
    * Format: date-time
    * @description When
    */
   at: string;
   /** @description Why it was dismissed; null when it was not */
   dismissal: ("not_true" | "already_handled" | "not_worth_it" | "customer_asked" | "other") | null;
   /** @description The day on which to come back to them; null when none was agreed */
   followUpOn: string | null;
   /** @description Our id of who took it; null when it was not handed over */
   handedTo: string | null;
   /** @description Id of the action */
   id: string;
   /** @description The day off it was moved for, such as "Good Friday"; null where it is no day of their week */
   movedFor: string | null;
   /** @description The day on which it would be if the CSM worked on it; null where nothing was moved */
   movedFrom: string | null;
   /** @description Our id of who did it; null for a key of a program */
   personId: string | null;
   /** @description What the customer answered; null when nothing was noted */
   reaction: ("tell_me_more" | "disagree" | "not_important" | "different_view") | null;
   /** @description How the play ended; null where it did not */
   result: ("worked" | "partly" | "did_not_work" | "no_answer") | null;
   /**
    * @description What the card was before
    * @enum {string}
    */
   statusBefore: "open" | "started" | "done" | "no_answer" | "snoozed" | "dismissed" | "handed_over";
   /** @description True when it was taken back: then it counts for nothing */
   undone: boolean;
   /** @description The first day it may come back; null when it was not snoozed */
   until: string | null;
  };
  ActionsOnCard: {
   /** @description Oldest first */
   data: components["schemas"]["ActionOnCard"][];
  };
  AuditEntry: {
   /** @description Our id of the account it is about; null for the whole workspace. */
   account: string | null;
   /**
    * @description What was done.
    * @enum {string}
    */
   action: "workspace.created" | "workspace.changed" | "workspace.exported" | "workspace.imported" | "key.created" | "key.revoked" | "fact.created" | "fact.corrected" | "fact.retracted" | "fact.restored" | "person.erased" | "config.drafted" | "config.changed" | "config.discarded" | "config.published" | "config.rolled_back" | "contradiction.acknowledged" | "worklist.acted" | "way_out.put_on_list" | "way_out.taken_off_list" | "book_task.put_on_list" | "book_task.done" | "book_task.dismissed" | "book_task.snoozed" | "book_task.snooze_undone" | "book_task.taken_off_list" | "play.created" | "play.changed" | "play.retired" | "play.restored" | "forecast.committed" | "model.promoted" | "usage_source.chosen" | "verdict_request.made" | "verdict_request.revoked" | "person.invited" | "invitation.revoked" | "session.started" | "session.ended" | "session.revoked" | "session.copied" | "identity.linked" | "user.provisioned" | "user.deactivated" | "user.reactivated" | "user.deprovisioned" | "group.changed" | "group.deleted" | "role.changed" | "role.removed" | "csm_absence.created" | "csm_absence.deleted" | "work_calendar.changed" | "user_token_key.created" | "user_token_key.retired" | "nudge_signing.changed" | "calendar_address.made" | "calendar_address.revoked" | "digest_settings.changed" | "digest_settings.tested" | "digest_settings.switched_off" | "webhook.created" | "webhook.changed" | "webhook.secret_rotated" | "webhook.tested" | "webhook.redelivered" | "webhook.switched_off" | "webhook.deleted";
   /** @description The fields that differ, by their names in a body, on this side of the change. Words are named by the id they lie under, people by theirs. Null where there was nothing. */
   after: {
    [key: string]: unknown;
   } | null;
   /**
    * Format: date-time
    * @description When it was done.
    */
   at: string;
   /** @description The fields that differ, by their names in a body, on this side of the change. Words are named by the id they lie under, people by theirs. Null where there was nothing. */
   before: {
    [key: string]: unknown;
   } | null;
   /** @description Who did it. */
   by: {
    /** @description The key, or the session (`ses_...`); null for the operator of the installation. */
    keyId: string | null;
    /** @description In whose name it was recorded, where that is not this person: our id of them. */
    onBehalfOf: string | null;
    /** @description The person the key speaks for, or who is signed in, by our id. */
    personId: string | null;
    /** @description The tool by which an agent did it, as the request named it in `Rung-Tool`; null: none was named. */
    tool: string | null;
   };
   id: string;
   /** @description What was changed. */
   subject: {
    /** @description Our id of it. */
    id: string;
    /** @description What it is, by the plural in its path: `tickets`. */
    kind: string;
   };
  };
  Backfill: {
   /** @description Accounts that were made due. */
   accounts: number;
   /** @description The days that will be published. */
   days: string[];
  };
  BackfillRequestInput: {
   /**
    * @description Days between two published days, counted back from `to`.
    * @default 7
    */
   everyDays?: number;
   /**
    * Format: date
    * @description The first day that may be published.
    * @example 2026-03-28
    */
   from: string;
   /**
    * Format: date
    * @description The last day, always published; before today.
    * @example 2026-03-28
    */
   to: string;
  };
  BacktestOrigin: {
   /** @description Renewals with a decision day from then to the next origin */
   judged: number;
   /** @description Of those, lost */
   judgedLost: number;
   /** @description Renewals whose end was told before that day */
   learnedFrom: number;
   /** @description Of those, lost */
   learnedLost: number;
   /** @description Mean log loss in nats */
   logLoss: number;
   /**
    * Format: date
    * @description The day a model was learned on
    * @example 2026-03-28
    */
   on: string;
   /** @description Mean log loss in nats, of the expert’s weights at the workspace’s own level as of then */
   priorLogLoss: number;
  };
  BatchAnswer: {
   counts: {
    corrected: number;
    created: number;
    rejected: number;
    unchanged: number;
   };
   results: components["schemas"]["BatchResult"][];
  };
  BatchResult: {
   /** @description Of the fact or thing, unless it was rejected */
   id?: string;
   /** @description The place of the item in the batch, from 0 */
   index: number;
   /** @description What to know of an item that was taken: the field first */
   note?: string;
   /** @description Why it was rejected */
   problem?: components["schemas"]["Problem"];
   /** @enum {string} */
   status: "created" | "corrected" | "unchanged" | "rejected";
  };
  BookAccount: {
   /** @description Our id of the account */
   accountId: string;
   /** @description Joined at display; null when unknown or erased */
   name: string | null;
  };
  BookAhead: {
   /**
    * Format: date
    * @description The day shown
    * @example 2026-03-28
    */
   asOf: string;
   /** @description Standard deviation of what all renewals of a quarter share, in log-odds, as in GET /v1/forecast */
   commonFactorSd: number;
   /** @description Null: all CSMs */
   csmId: string | null;
   /** @description Null without a CSM, and for who was erased */
   csmName: string | null;
   /** @description ISO 4217: the one the workspace reports in */
   currency: string | null;
   /** @description The running quarter first */
   data: components["schemas"]["BookAheadQuarter"][];
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description Null: all segments */
   segment: string | null;
   stuckAccounts: components["schemas"]["StuckAccountsLeftOut"];
  };
  BookAheadGross: {
   /** @description Kept without any expansion: what is not due as it is, and of each renewal due the mean of what it is expected to come to at its served risk, as in GET /v1/forecast, in minor units of the workspace’s currency */
   expectedMinor: number;
   /** @description p10Minor / bookMinor */
   p10: number;
   /** @description The low case: not passed in one case of ten, in minor units of the workspace’s currency */
   p10Minor: number;
   /** @description p50Minor / bookMinor */
   p50: number;
   /** @description Not passed in half of all cases, in minor units of the workspace’s currency */
   p50Minor: number;
   /** @description p90Minor / bookMinor */
   p90: number;
   /** @description The high case: not passed in nine cases of ten, in minor units of the workspace’s currency */
   p90Minor: number;
   /** @description expectedMinor / bookMinor */
   rate: number;
  };
  BookAheadNet: {
   /** @description Kept with what kept renewals grow by: what is not due as it is, and of each renewal due the mean of what it is expected to come to at its served risk, as in GET /v1/forecast, in minor units of the workspace’s currency */
   expectedMinor: number;
   /** @description p10Minor / bookMinor */
   p10: number;
   /** @description The low case: not passed in one case of ten, in minor units of the workspace’s currency */
   p10Minor: number;
   /** @description p50Minor / bookMinor */
   p50: number;
   /** @description Not passed in half of all cases, in minor units of the workspace’s currency */
   p50Minor: number;
   /** @description p90Minor / bookMinor */
   p90: number;
   /** @description The high case: not passed in nine cases of ten, in minor units of the workspace’s currency */
   p90Minor: number;
   /** @description expectedMinor / bookMinor */
   rate: number;
  };
  BookAheadQuarter: {
   /** @description ARR of all open renewals on the day shown, whenever they are due: each contract that is signed, not ended and not decided has one, up to 90 days past its day. Source: the terms of contracts, by the dates on which they take effect, in minor units of the workspace’s currency */
   bookMinor: number;
   /** @description ARR of those, in minor units of the workspace’s currency */
   dueMinor: number;
   /** @description Expected gross retention of the book over the quarter (GRR), without growth. Null without a book */
   gross: components["schemas"]["BookAheadGross"] | null;
   /** @description Expected net retention of the book over the quarter (NRR): growth at renewals is in it, mid-term changes that nobody has signed are not. Null without a book */
   net: components["schemas"]["BookAheadNet"] | null;
   /** @description bookMinor - dueMinor: taken to stay as it is. What is due in other quarters is at risk in those, in minor units of the workspace’s currency */
   notDueMinor: number;
   /** @description Of that, due before the running quarter and undecided, in minor units of the workspace’s currency */
   overdueMinor: number;
   /** @description YYYY-Qn */
   quarter: string;
   /** @description Open renewals due in the quarter; in the running one also those past their day, undecided */
   renewals: number;
   /**
    * Format: date
    * @description First day of the quarter
    * @example 2026-03-28
    */
   since: string;
   /**
    * Format: date
    * @description First day after it
    * @example 2026-03-28
    */
   until: string;
  };
  BookLogos: {
   /** @description Accounts that came and never were customers */
   arrived: number;
   /** @description Accounts without ARR on the last day */
   churned: number;
   /** @description opening + arrived + returned - churned */
   closing: number;
   /** @description Accounts with ARR on the eve of the period */
   opening: number;
   /** @description (opening - churned) / opening; null for a book that opened with nobody */
   retention: number | null;
   /** @description Accounts that came and had been customers */
   returned: number;
  };
  BookRetention: {
   /** @description ARR of accounts that left, in minor units of the workspace’s currency */
   churnedMinor: number;
   /** @description ARR at the end of the last day: opening + new + returned + expanded - contracted - churned + revaluation, in minor units of the workspace’s currency */
   closingMinor: number;
   /** @description ARR lost by accounts that stayed, in minor units of the workspace’s currency */
   contractedMinor: number;
   /** @description ARR gained by accounts that stayed, in mid-term too, in minor units of the workspace’s currency */
   expandedMinor: number;
   /** @description Gross revenue retention of the opening book: (opening - contracted - churned) / opening; null for a book that opened with nothing */
   grr: number | null;
   /** @description The same in customers */
   logos: components["schemas"]["BookLogos"];
   /** @description ARR of accounts that never were customers before, in minor units of the workspace’s currency */
   newMinor: number;
   /** @description Net revenue retention of the opening book: (opening + expanded - contracted - churned) / opening; null as above */
   nrr: number | null;
   /** @description ARR at the end of the eve of the period, in minor units of the workspace’s currency */
   openingMinor: number;
   /** @description ARR of accounts that had been customers, and had left, in minor units of the workspace’s currency */
   returnedMinor: number;
   /** @description What exchange rates alone did to contracts in other currencies, in minor units of the workspace’s currency */
   revaluationMinor: number;
   /** @description Accounts that are in no figure of the book: an amount has no exchange rate */
   unknownAccounts: number;
  };
  BookTask: {
   /** @description The capability; null where the way names none */
   about: string | null;
   /**
    * @description Of which chasm it is the way out
    * @enum {string}
    */
   chasm: "focus" | "execute" | "deliver";
   /** @description The facts behind it, to be resolved by `GET /v1/evidence` */
   evidence: string[];
   /** @description Our id of it */
   id: string;
   /** @description Our id of the person whose list it is on */
   personId: string;
   /** @description How it is done */
   play: {
    /** @description What is agreed when it is done */
    agree: string;
    /** @description What it takes, in hours: a first guess */
    hours: number;
    /** @description Its name for programs */
    key: string;
    /** @description What is done */
    name: string;
    /** @description What to do, by days after the beginning */
    steps: {
     /** @description Days after the beginning */
     day: number;
     /** @description What is done then */
     task: string;
    }[];
   };
   /**
    * Format: date-time
    * @description When it was put on the list
    */
   putAt: string;
   /** @description Our id of the person who asked for it; null: an integration */
   putBy: string | null;
   /** @description The first day it is back on the list; null unless it is snoozed */
   snoozedUntil: string | null;
   /**
    * @description on_list: nobody ended it. snoozed: nor that, and it is put off to a day that is not there yet where its person is
    * @enum {string}
    */
   status: "on_list" | "snoozed" | "done" | "dismissed" | "taken_off";
   /**
    * Format: date-time
    * @description Since when
    */
   statusAt: string;
   /**
    * @description Which way out, as `GET /v1/chasms` names it by `kind`: one that is about no account
    * @enum {string}
    */
   way: "question_capability" | "agree_on_customer";
   /** @description Why it is asked for, as a sentence */
   why: string;
  };
  BookTaskActionInput: {
   /**
    * @description Put off until a later day
    * @constant
    */
   action: "snooze";
   /**
    * Format: date
    * @description The first day it is back on the list
    * @example 2026-03-28
    */
   until: string;
  } | {
   /**
    * @description Takes that back, on the day it was said
    * @constant
    */
   action: "undo";
  };
  BookTaskEndInput: {
   /**
    * @description done, dismissed: by whose list it is on. taken_off: by an admin or manager, as if not asked
    * @enum {string}
    */
   as: "done" | "dismissed" | "taken_off";
  };
  BookTaskPut: {
   /** @description The capability; null where the way names none */
   about: string | null;
   /**
    * @description Of which chasm it is the way out
    * @enum {string}
    */
   chasm: "focus" | "execute" | "deliver";
   /** @description The facts behind it, to be resolved by `GET /v1/evidence` */
   evidence: string[];
   /** @description Our id of it */
   id: string;
   /**
    * @description put: just now. already_on_list: it is asked for, and nobody ended it
    * @enum {string}
    */
   outcome: "put" | "already_on_list";
   /** @description Our id of the person whose list it is on */
   personId: string;
   /** @description How it is done */
   play: {
    /** @description What is agreed when it is done */
    agree: string;
    /** @description What it takes, in hours: a first guess */
    hours: number;
    /** @description Its name for programs */
    key: string;
    /** @description What is done */
    name: string;
    /** @description What to do, by days after the beginning */
    steps: {
     /** @description Days after the beginning */
     day: number;
     /** @description What is done then */
     task: string;
    }[];
   };
   /**
    * Format: date-time
    * @description When it was put on the list
    */
   putAt: string;
   /** @description Our id of the person who asked for it; null: an integration */
   putBy: string | null;
   /** @description The first day it is back on the list; null unless it is snoozed */
   snoozedUntil: string | null;
   /**
    * @description on_list: nobody ended it. snoozed: nor that, and it is put off to a day that is not there yet where its person is
    * @enum {string}
    */
   status: "on_list" | "snoozed" | "done" | "dismissed" | "taken_off";
   /**
    * Format: date-time
    * @description Since when
    */
   statusAt: string;
   /**
    * @description Which way out, as `GET /v1/chasms` names it by `kind`: one that is about no account
    * @enum {string}
    */
   way: "question_capability" | "agree_on_customer";
   /** @description Why it is asked for, as a sentence */
   why: string;
  };
  BookTaskToPutInput: {
   /** @description The capability; of question_capability alone */
   about?: string | null;
   /**
    * @description Of which chasm it is the way out
    * @enum {string}
    */
   chasm: "focus" | "execute" | "deliver";
   /** @description The facts behind it, as the way out names them */
   evidence: string[];
   /**
    * @description On whose list: id, externalId or `me`. Default: `me`
    * @default me
    */
   person?: string;
   /**
    * @description Which way out, as `GET /v1/chasms` names it by `kind`: one that is about no account
    * @enum {string}
    */
   way: "question_capability" | "agree_on_customer";
  };
  CalendarAddress: {
   /** @description When it was made; null: there is none */
   createdAt: string | null;
  };
  CalendarAddressMade: {
   /**
    * Format: date-time
    * @description When it was made
    */
   createdAt: string;
   /** @description Address of the calendar of promises, likewise */
   promises: string;
   /** @description Address of the calendar of renewals: a secret, shown this once */
   renewals: string;
  };
  CalendarFileInput: {
   /** @description Text of an iCalendar file (.ics), as programs export a calendar of holidays */
   file: string;
  };
  CalibrationDrift: {
   /** @description Predicted losses: the sum of the probabilities */
   expected: number;
   /** @description Upper end */
   high95: number;
   /** @description Of those, lost */
   lost: number;
   /** @description Lower end of the 95 % interval of losses if the predictions are calibrated */
   low95: number;
   /** @description Renewals */
   n: number;
   /**
    * @description overpredicted: fewer losses observed than that interval. underpredicted: more
    * @enum {string}
    */
   reading: "calibrated" | "overpredicted" | "underpredicted";
  };
  Capability: {
   /** @description How many accounts it was promised to. */
   accounts: number;
   /** @description Marked as broken. */
   broken: components["schemas"]["PromiseCount"];
   /** @description As promises name it. */
   capability: string;
   /** @description Open weight understood alike / open weight whose understanding is known. Null: none is known. */
   clarity: number | null;
   /** @description The same, by the concern it was promised for: levels in order, null last. */
   concerns: components["schemas"]["CapabilityConcern"][];
   /** @description Marked as kept. */
   kept: components["schemas"]["PromiseCount"];
   /** @description Not settled yet, at accounts that are still customers. */
   open: components["schemas"]["PromiseCount"];
   /** @description Of the open ones: past their day. */
   overdue: components["schemas"]["PromiseCount"];
   /** @description Of the overdue ones: past 14 days of grace too, so that they count as broken in reliability. */
   pastGrace: components["schemas"]["PromiseCount"];
   /** @description Open weight understood in part or wrongly / open weight whose understanding is known. */
   promiseGap: number | null;
   /** @description (3 + K) / (4 + K + 2 B): K and B are weight x 2^(-age / 180 d) of promises kept and broken, or past their grace. Null: none was. */
   reliability: number | null;
   /** @description Open weight no customer confirmed / open weight. */
   unconfirmedShare: number | null;
   /** @description Taken back with the customer: counts as nothing in reliability. */
   withdrawn: components["schemas"]["PromiseCount"];
  };
  CapabilityConcern: {
   /** @description How many accounts it was promised to. */
   accounts: number;
   /** @description Marked as broken. */
   broken: components["schemas"]["PromiseCount"];
   /** @description Open weight understood alike / open weight whose understanding is known. Null: none is known. */
   clarity: number | null;
   /** @description Marked as kept. */
   kept: components["schemas"]["PromiseCount"];
   /** @description Ladder level of the concern it answers, 1 to 5; null where nobody said which. */
   level: number | null;
   /** @description Not settled yet, at accounts that are still customers. */
   open: components["schemas"]["PromiseCount"];
   /** @description Of the open ones: past their day. */
   overdue: components["schemas"]["PromiseCount"];
   /** @description Of the overdue ones: past 14 days of grace too, so that they count as broken in reliability. */
   pastGrace: components["schemas"]["PromiseCount"];
   /** @description Open weight understood in part or wrongly / open weight whose understanding is known. */
   promiseGap: number | null;
   /** @description (3 + K) / (4 + K + 2 B): K and B are weight x 2^(-age / 180 d) of promises kept and broken, or past their grace. Null: none was. */
   reliability: number | null;
   /** @description Open weight no customer confirmed / open weight. */
   unconfirmedShare: number | null;
   /** @description Taken back with the customer: counts as nothing in reliability. */
   withdrawn: components["schemas"]["PromiseCount"];
  };
  CardActedOn: {
   /** @description What comes back as a card on its day: what their reaction asks for, or was agreed; null for neither */
   followUp: components["schemas"]["DatedFollowUp"] | null;
   /** @description Our id of who has the card now; null while it is on this list */
   handedTo: string | null;
   /** @description Id of the card */
   id: string;
   /**
    * @description What the card is now
    * @enum {string}
    */
   status: "open" | "started" | "done" | "no_answer" | "snoozed" | "dismissed" | "handed_over";
   /**
    * Format: date-time
    * @description Since when
    */
   statusAt: string;
  };
  CardActionInput: {
   /**
    * @description Somebody works on it
    * @constant
    */
   action: "start";
  } | {
   /**
    * @description The play was played
    * @constant
    */
   action: "done";
   /** @description The day you agreed on to come back to them; where it is no working day of the CSM, their next one. Default: the one that follows from the reaction; without either nothing comes back */
   followUpOn?: string | null;
   /**
    * @description What the customer answered
    * @default null
    */
   reaction?: ("tell_me_more" | "disagree" | "not_important" | "different_view") | null;
   /**
    * @description How it ended; teaches how often the play works
    * @enum {string}
    */
   result: "worked" | "partly" | "did_not_work";
  } | {
   /**
    * @description Tried, and nobody answered: it comes back in two working days, then in five; from the second try on it asks for another way
    * @constant
    */
   action: "no_answer";
  } | {
   /**
    * @description Put off until a later day
    * @constant
    */
   action: "snooze";
   /**
    * Format: date
    * @description The first day it may come back
    * @example 2026-03-28
    */
   until: string;
  } | {
   /**
    * @description Not at all, until the signal moves materially
    * @constant
    */
   action: "dismiss";
   /**
    * @description Why
    * @enum {string}
    */
   reason: "not_true" | "already_handled" | "not_worth_it" | "customer_asked" | "other";
  } | {
   /**
    * @description Somebody else takes it: it is on their list from now on, until they end it or hand it on
    * @constant
    */
   action: "hand_over";
   /** @description Id or externalId of one of your people */
   to: string;
  } | {
   /**
    * @description Takes the newest of these back, on the day it was done
    * @constant
    */
   action: "undo";
  };
  CardCounts: {
   /** @description Away until their reasons grow */
   dismissed: number;
   /** @description The play was played */
   done: number;
   /** @description Taken by somebody else */
   handed_over: number;
   /** @description Tried, and nobody answered */
   no_answer: number;
   /** @description Nobody has begun on them */
   open: number;
   /** @description Put off until a later day */
   snoozed: number;
   /** @description Somebody works on them */
   started: number;
  };
  Change: {
   /** @description Ids of the accounts that it is about, 100 at most; empty: it is of the whole workspace */
   accounts: string[];
   /**
    * Format: date-time
    * @description When it was done
    */
   at: string;
   /** @description Id of the person who did it; null: a program, a customer, or Rung itself */
   person: string | null;
   /** @description Of `fact.recorded` and `verdict.opened` the kind of fact, by its plural in the path: `touches`, `promises` */
   resource: string | null;
   /** @description What changed. `fact.recorded`: A fact was recorded, corrected, taken back or restored; `resource` says of which kind. `verdict.opened`: A sealed customer verdict was opened. `usage.counted`: Use was counted anew, by new events or a new day. `score.changed`: The health score, the state or the risk of loss changed. `band.changed`: The health score crossed into another band. `card.changed`: Somebody acted on a card of a worklist. `card.listed`: A card came onto a worklist. `source.changed`: A source of usage fell silent or into doubt, or came back. `promise.due`: A promise is due today. `contradiction.acknowledged`: Somebody acknowledged a contradiction. `forecast.committed`: The final forecast of a quarter was committed. `model.promoted`: Another model of renewal risk answers from now on. `config.drafted`: A draft of the config was made, changed or discarded. `config.published`: Accounts are judged by another config from now on. `verdict_request.changed`: A customer was asked for a verdict, or the request was taken back. There may be more one day: pass over those you do not know */
   type: string;
  };
  Changes: {
   /** @description Send it as `cursor` to go on from here */
   cursor: string;
   /** @description In the order in which they became visible */
   data: components["schemas"]["Change"][];
   /** @description True when too much was missed to tell it one by one, or the cursor is too old: ask for everything anew */
   reset: boolean;
  };
  ChasmAction: {
   /** @description The accounts, at most 50 */
   accounts: components["schemas"]["BookAccount"][];
   /**
    * @description Who does it
    * @constant
    */
   by: "product";
   /** @description The capability, as promises name it */
   capability: string;
   /**
    * @description Promised, and nobody wrote down which concern it answers: ask which
    * @constant
    */
   kind: "map_capability";
   /** @description How many promises of it answer no concern */
   promises: number;
  } | {
   /**
    * @description Who does it
    * @constant
    */
   by: "csm";
   /**
    * @description Have these confirmed in the customer's own words
    * @constant
    */
   kind: "confirm_promises";
   /** @description The promises, at most 50 */
   promises: components["schemas"]["PromiseToAct"][];
  } | {
   /** @description The accounts, at most 50 */
   accounts: components["schemas"]["BookAccount"][];
   /**
    * @description Who does it
    * @constant
    */
   by: "csm";
   /** @description What each of them answered, in the order of `accounts`, to be resolved by `GET /v1/evidence` */
   evidence: string[];
   /**
    * @description Ask what they expect now: they said they are not content
    * @constant
    */
   kind: "ask_expectations";
  } | {
   /** @description The accounts, at most 50 */
   accounts: components["schemas"]["BookAccount"][];
   /** @description Their ARR, where it is known, in minor units of the workspace’s currency */
   arrMinor: number;
   /**
    * @description Who does it
    * @constant
    */
   by: "product";
   /** @description What they are concerned about */
   concern: components["schemas"]["ConcernKey"];
   /**
    * @description A concern that nothing of yours meets, by what hangs on it
    * @constant
    */
   kind: "meet_concern";
  } | {
   /**
    * @description Who does it
    * @constant
    */
   by: "product";
   /** @description The capability, as promises name it */
   capability: string;
   /** @description Its items of the roadmap, to be resolved by `GET /v1/evidence` */
   evidence: string[];
   /**
    * @description Planned, and no stated concern needs it
    * @constant
    */
   kind: "question_capability";
   /**
    * Format: date
    * @description The first day it is planned for
    * @example 2026-03-28
    */
   plannedOn: string;
  } | {
   /**
    * @description Who does it
    * @constant
    */
   by: "product";
   /** @description The capability, as promises name it */
   capability: string;
   /**
    * @description Promised for a day before the day it is planned for, or not planned at all
    * @constant
    */
   kind: "plan_promised";
   /** @description The day it is planned for; null: it is not planned */
   plannedOn: string | null;
   /**
    * Format: date
    * @description The first day it was promised for
    * @example 2026-03-28
    */
   promisedFor: string;
   /** @description The promises, at most 50 */
   promises: components["schemas"]["PromiseToAct"][];
  } | {
   /**
    * @description Who does it
    * @constant
    */
   by: "sales";
   /** @description The capability, as promises name it */
   capability: string;
   /**
    * @description Promised by this role though it was never kept for anybody: who says how?
    * @constant
    */
   kind: "say_how";
   /** @description The role that promised it */
   madeBy: string;
   /** @description The promises, at most 50 */
   promises: components["schemas"]["PromiseToAct"][];
  } | {
   /**
    * @description Who does it
    * @constant
    */
   by: "csm";
   /**
    * @description Overdue, or kept late: say who does what until when
    * @constant
    */
   kind: "share_out_promises";
   /** @description The promises, at most 50 */
   promises: components["schemas"]["PromiseToAct"][];
  } | {
   /** @description What was answered in the last quarter, the most frequent first */
   answers: {
    /** @description How many said so */
    answers: number;
    /** @description Who the customer is, as they said */
    segment: string;
   }[];
   /**
    * @description Who does it
    * @constant
    */
   by: "head";
   /** @description The newest of these answers, at most 50, to be resolved by `GET /v1/evidence` */
   evidence: string[];
   /**
    * @description The team does not name the same customer
    * @constant
    */
   kind: "agree_on_customer";
  };
  ChasmArea: {
   /**
    * @description Row of the nine areas
    * @enum {string}
    */
   chasm: "focus" | "execute" | "deliver";
   /** @description Mean over what it is judged by, 0..1 */
   coverage: number;
   /** @description How far CSMs differ in what their customers attain; nobody is named. Of execute and people alone, else null */
   csmSpread: {
    /** @description Accounts in them */
    accounts: number;
    /** @description Of how many of the accounts it is known, 0..1 */
    coverage: number;
    /** @description CSMs whose books count */
    csms: number;
    /** @description Standard deviation between CSMs beyond what their books explain, in shares of an outcome; null: unknown */
    deviation: number | null;
    /** @description 95 % interval of it; null with it */
    interval: components["schemas"]["ShareInterval"] | null;
    /** @description What it was at the end of each quarter, as health had judged each account then; the last is that of now. As many as the weeks asked for hold */
    quarters: components["schemas"]["CsmSpreadQuarter"][];
   } | null;
   /** @description What it is judged by */
   indicators: components["schemas"]["ChasmIndicator"][];
   /**
    * @description Column of the nine areas
    * @enum {string}
    */
   subject: "promises" | "product" | "people";
  };
  ChasmAreas: {
   /** @description Nine: focus, execute and deliver by promises, product and people */
   areas: components["schemas"]["ChasmArea"][];
   /**
    * Format: date
    * @description The day judged
    * @example 2026-03-28
    */
   asOf: string;
   /** @description ISO 4217, of all amounts */
   currency: string | null;
   judgedBy: components["schemas"]["ChasmsJudgedBy"];
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /**
    * Format: date
    * @description Monday of the last whole week that is judged
    * @example 2026-03-28
    */
   week: string;
  };
  ChasmDiagnosis: {
   /** @description The nine areas, as `GET /v1/chasms/areas` answers them: by the same reading of the book */
   areas: components["schemas"]["ChasmArea"][];
   /**
    * Format: date
    * @description The day judged
    * @example 2026-03-28
    */
   asOf: string;
   /** @description Leads, deals and renewals: of no chasm alone */
   common: components["schemas"]["ChasmIndicator"][];
   /** @description ISO 4217, of all amounts */
   currency: string | null;
   /** @description The chasms that are found, the worst first; empty: none */
   findings: components["schemas"]["ChasmFinding"][];
   judgedBy: components["schemas"]["ChasmsJudgedBy"];
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description Findings that are over */
   past: components["schemas"]["PastChasm"][];
   /** @description Indicators of which too little is known for anything to be found */
   unknown: string[];
   /** @description Symptoms that fell without a chasm being found by them, and those of any */
   watch: components["schemas"]["RaisedSymptom"][];
   /**
    * Format: date
    * @description Monday of the last whole week that is judged
    * @example 2026-03-28
    */
   week: string;
  };
  ChasmFinding: {
   /** @description Indicators of the other chasms, and of all, that fell too */
   alsoMoved: string[];
   /**
    * @description focus: promises are unclear; execute: people cannot keep them; deliver: the product misses them
    * @enum {string}
    */
   chasm: "focus" | "execute" | "deliver";
   /** @description Of its symptom with the most */
   evidence: number;
   /**
    * Format: date
    * @description Monday of the week by whose end it could be told
    * @example 2026-03-28
    */
   foundWeek: string;
   /** @description Since when */
   since: {
    /**
     * Format: date
     * @description Monday of the first week of the 95 % interval; of what crept, of the week after the half year in which it was best
     * @example 2026-03-28
     */
    earliest: string;
    /**
     * Format: date
     * @description Monday of the last week of it
     * @example 2026-03-28
     */
    latest: string;
    /**
     * Format: date
     * @description Monday of the most probable week it began
     * @example 2026-03-28
     */
    week: string;
   };
   /** @description What it is found by, the most evidence first */
   symptoms: components["schemas"]["RaisedSymptom"][];
   /** @description What to do, by whom, about what */
   wayOut: components["schemas"]["ChasmAction"][];
  };
  ChasmIndicator: {
   /** @description of / all over the last 13 whole weeks, 0..1: how much of it is known */
   coverage: number;
   /** @description Of the last 13 whole weeks: as they should be */
   hits: number;
   /** @description 95 % interval of `value` (Wilson 1927); null with it */
   interval: components["schemas"]["ShareInterval"] | null;
   /** @description Whether enough is known for its changes to be watched: coverage from 0.5 and 20 things on */
   known: boolean;
   /** @description Its name, such as `concern_answered` */
   name: string;
   /** @description Of the last 13 whole weeks: known */
   of: number;
   /** @description hits / of over the last 13 whole weeks, 0..1, more is better; null: nothing of it is known */
   value: number | null;
   /** @description Whether its changes are watched; false: it is shown alone */
   watched: boolean;
   /** @description The last whole weeks, as many as were asked for, in order */
   weeks: components["schemas"]["IndicatorWeek"][];
  };
  /** @description What must be known of an indicator for anything to be found of it */
  ChasmsJudgedBy: {
   /** @description Share of these weeks that must be known for it, 0..1 */
   leastCoverage: number;
   /** @description Things there must be in these weeks for a change to be found */
   leastThings: number;
   /** @description Weeks that an indicator is the share of */
   windowWeeks: number;
  };
  ChasmTally: {
   /** @description As they should be */
   hits: number;
   /** @description Known */
   of: number;
   /** @description hits / of, 0..1 */
   share: number;
  };
  CollectorReceipts: {
   counts: {
    accepted: number;
    duplicate: number;
    rejected: number;
   };
   receipts: {
    /** @description Properties and other fields of an accepted call that were not kept, and why: the field first */
    dropped?: string[];
    /** @description As sent, or given to a call without one */
    messageId: string | null;
    /** @description Why an accepted call counts for nothing yet: daily aggregates count on its account-day */
    note?: string;
    /** @description Why it was rejected, the field first */
    reason?: string;
    /** @enum {string} */
    status: "accepted" | "duplicate" | "rejected";
   }[];
   /**
    * @description What was accepted is stored; see the receipts for what was not
    * @constant
    */
   success: true;
  };
  CompletedWorkspaceImport: {
   /** @description A key of scope admin. It is shown this once. */
   adminKey: string;
   /** @description The id of that key, to revoke it by. */
   adminKeyId: string;
   /** @description Our id of the workspace, as in the first line of the export. */
   workspace: string;
  };
  Concern: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the concern. */
   id: string;
   /** @description The level of the ladder it belongs to, 1 to 5. */
   level: number | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the outcome. */
   outcome: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn: string;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description What it is about, in a word or two, so that it can be counted. Null: any concern of its level. */
   tag: (string | null) | null;
   /** @description The first day on which it is none any more; null while it holds. */
   untilOn: (string | null) | null;
   /** @description In their own words. */
   words: (string | null) | null;
  };
  ConcernCell: {
   /** @description Accounts whose outcome behind the concern is attained */
   attained: number;
   /** @description Of how many that is known */
   attainedOf: number;
   /** @description Of those: broken */
   broken: number;
   /** @description The capability */
   capability: string;
   /** @description What it is there for */
   concern: components["schemas"]["ConcernKey"];
   /** @description Of those: kept */
   kept: number;
   /** @description Accounts that have the concern */
   neededBy: components["schemas"]["BookAccount"][];
   /** @description Promises of it for this concern */
   promised: number;
   /** @description Of the accounts; null: nobody said */
   segment: string | null;
   /** @description Product says that it meets the concern; false: a promise alone does */
   stated: boolean;
  };
  ConcernKey: {
   /** @description Level of the ladder it belongs to, 1 to 5 */
   level: number;
   /** @description Its short tag; null: any of its level */
   tag: string | null;
  };
  ConcernMap: {
   /**
    * Format: date
    * @description The day judged
    * @example 2026-03-28
    */
   asOf: string;
   /** @description By level from the top, tag, capability and segment */
   cells: components["schemas"]["ConcernCell"][];
   /** @description Share of the customers of whom any concern is known, 0..1 */
   coverage: number;
   /** @description ISO 4217, of all amounts */
   currency: string | null;
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description The segment asked for; null: all */
   segment: string | null;
   /** @description Concerns that no capability is there for and none was promised for, by ARR */
   unmet: components["schemas"]["UnmetConcern"][];
   /** @description Capabilities that are stated, promised or planned and that no concern needs */
   unneeded: string[];
   /**
    * Format: date
    * @description Monday of the last whole week that is judged
    * @example 2026-03-28
    */
   week: string;
  };
  ConcernPatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description The level of the ladder it belongs to, 1 to 5. Needed when it is new. */
   level?: number;
   /** @description When it was true in the world: an instant or a day. `statedOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. */
   outcome?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the concern back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The stakeholder: its id or your externalId. */
   stakeholder?: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn?: string;
   /** @description What it is about, in a word or two, so that it can be counted. Null: any concern of its level. */
   tag?: string | null;
   /** @description The first day on which it is none any more; null while it holds. */
   untilOn?: string | null;
   /** @description In their own words. */
   words?: string | null;
  };
  ConcernStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Your own id of the concern: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The level of the ladder it belongs to, 1 to 5. Needed when it is new. */
   level?: number;
   /** @description When it was true in the world: an instant or a day. `statedOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. */
   outcome?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The stakeholder: its id or your externalId. */
   stakeholder?: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn?: string;
   /** @description What it is about, in a word or two, so that it can be counted. Null: any concern of its level. */
   tag?: string | null;
   /** @description The first day on which it is none any more; null while it holds. */
   untilOn?: string | null;
   /** @description In their own words. */
   words?: string | null;
  };
  ConcernWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description Your own id of the concern: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The level of the ladder it belongs to, 1 to 5. */
   level: number;
   /** @description When it was true in the world: an instant or a day. `statedOn` says the same. Default: now. */
   occurredAt?: string;
   outcome?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   stakeholder?: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn?: string;
   tag?: string | null;
   /** @description The first day on which it is none any more; null while it holds. */
   untilOn?: string | null;
   /** @description In their own words. */
   words?: string | null;
  };
  ConcernWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the concern. */
   id: string;
   /** @description The level of the ladder it belongs to, 1 to 5. */
   level: number | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the outcome. */
   outcome: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn: string;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description What it is about, in a word or two, so that it can be counted. Null: any concern of its level. */
   tag: (string | null) | null;
   /** @description The first day on which it is none any more; null while it holds. */
   untilOn: (string | null) | null;
   /** @description In their own words. */
   words: (string | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  Config: {
   document: components["schemas"]["ConfigDocument"];
   /**
    * Format: date-time
    * @description The instant asked about
    */
   knownAt: string;
   policyVersions: components["schemas"]["ConfigPolicyVersions"];
   /** @description In force from then on; null for what is built in */
   publishedAt: string | null;
   /** @description Number of the version in force; 0 is what is built in */
   version: number;
  };
  ConfigBandMove: {
   /** @description How many */
   accounts: number;
   /**
    * @description Under the config in force
    * @enum {string}
    */
   from: "healthy" | "watch" | "at_risk" | "unknown";
   /**
    * @description Under the draft
    * @enum {string}
    */
   to: "healthy" | "watch" | "at_risk" | "unknown";
  };
  /** @description It works in a / (a + b) of tries, before any result has taught it */
  ConfigBeta: {
   /** @description Tries in which it worked */
   a: number;
   /** @description Tries in which it did not */
   b: number;
  };
  /** @description Views that disagree */
  ConfigContradictions: {
   /** @description How far two views usually lie apart, by pair: sizes are told in this unit, and a contradiction begins at 1 */
   everydaySpread: {
    /** @description Distance up to which it is everyday for champion and economic buyer */
    champion_buyer: number;
    /** @description Distance up to which it is everyday for the model’s forecast and the CSM’s */
    model_csm: number;
    /** @description Distance up to which it is everyday for the CSM’s pulse and health */
    pulse_health: number;
    /** @description Distance up to which it is everyday for what the executive sponsor says and what users say */
    sponsor_users: number;
    /** @description Distance up to which it is everyday for surveys and tickets */
    survey_tickets: number;
    /** @description Distance up to which it is everyday for usage and outcome */
    usage_outcome: number;
    /** @description Distance up to which it is everyday for our verdict and the customer’s */
    vendor_customer: number;
   };
  };
  ConfigDifference: {
   /** @description Null where it is not stated any more */
   after: unknown;
   /** @description Null where it was not stated */
   before: unknown;
   /** @description Dotted path in the document */
   field: string;
  };
  /** @description Every number a workspace is judged by */
  ConfigDocument: {
   contradictions: components["schemas"]["ConfigContradictions"];
   forecast: components["schemas"]["ConfigForecast"];
   health: components["schemas"]["ConfigHealth"];
   ladder: components["schemas"]["ConfigLadder"];
   nudges: components["schemas"]["ConfigNudges"];
   people: components["schemas"]["ConfigPeople"];
   promises: components["schemas"]["ConfigPromises"];
   pulses: components["schemas"]["ConfigPulses"];
   standing: components["schemas"]["ConfigStanding"];
   successGap: components["schemas"]["ConfigSuccessGap"];
   usage: components["schemas"]["ConfigUsage"];
   worklist: components["schemas"]["ConfigWorklist"];
  };
  ConfigDraft: {
   /** @description The version it was made from */
   basedOn: number;
   /** @description The sections that differ from the config in force */
   changed: string[];
   /**
    * Format: date-time
    * @description When it was made
    */
   createdAt: string;
   /** @description The key it came by */
   createdBy: string;
   /** @description From the version it was made from, value by value */
   differences: components["schemas"]["ConfigDifference"][];
   document: components["schemas"]["ConfigDocument"];
   /** @description Our id of the draft */
   id: string;
   /** @description Why */
   note: string;
   /** @description The person that key speaks for; null when it speaks for nobody */
   personId: string | null;
   /** @description The version whose document it brings back; null for a new one */
   rollbackOf: number | null;
   /** @description When the shadow of exactly this document was started; null before, and again after a change */
   shadowStartedAt: string | null;
   /**
    * @description One is open at a time
    * @enum {string}
    */
   status: "open" | "published" | "discarded";
   /**
    * Format: date-time
    * @description When it was changed or ended last
    */
   updatedAt: string;
  };
  ConfigDraftChangeInput: {
   /**
    * @description A JSON merge patch (RFC 7396) over the document: name only what is to be another; null takes a segment away. The fields are those of GET /v1/config/schema
    * @default {}
    */
   document?: {
    [key: string]: unknown;
   };
   /** @description Left out: the note stays */
   note?: string;
  };
  ConfigDraftWantedInput: {
   /** @description A JSON merge patch (RFC 7396) over the document: name only what is to be another; null takes a segment away. The fields are those of GET /v1/config/schema */
   document: {
    [key: string]: unknown;
   };
   /**
    * @description Why; kept with the version it becomes
    * @default
    */
   note?: string;
  };
  /** @description The forecast */
  ConfigForecast: {
   /** @description ARR after, as a share of the ARR due, where the contract itself does not say */
   arrAfterShare: {
    /** @description Of a contract that shrinks */
    contracted: number;
    /** @description Of a contract that grows */
    expanded: number;
    /** @description Of a contract that is renewed as it was */
    renewed: number;
   };
   /** @description Standard deviation of what moves all renewals at once */
   commonFactorSd: number;
  };
  /** @description The health score */
  ConfigHealth: {
   /** @description Where the bands begin */
   bands: {
    /** @description From here the band is healthy */
    healthyFrom: number;
    /** @description From here the band is watch, below it at_risk */
    watchFrom: number;
   };
   /** @description What dampers leave of the score: all factors are multiplied */
   dampers: {
    /** @description While the champion left and nobody else has that role */
    champion_gone: {
     /** @description Factor on the day the champion left */
     atFirst: number;
     /** @description How long it takes to get used to it */
     fadesDays: number;
     /** @description Factor once `fadesDays` are over, as long as nobody has the role */
     later: number;
    };
    /** @description While escalated tickets are open */
    escalated: {
     /** @description Factor of each open escalation */
     each: number;
     /** @description No number of escalations takes more than this leaves */
     least: number;
    };
    /** @description While somebody who matters is against us */
    hostile: {
     /** @description Share of the score that full hostility takes */
     takes: number;
    };
    /** @description While in onboarding, and the first milestone is past its day */
    onboarding_late: {
     /** @description Share of the score taken once the first milestone is `worstAfterDays` late */
     takes: number;
     /** @description Days past the plan from which on it takes all it can */
     worstAfterDays: number;
    };
    /** @description While they got too little of what they wanted */
    outcome_short: {
     /** @description Factor where they got nothing of what they wanted; it grows by what they got */
     atNothing: number;
    };
    /** @description While promises were broken, or are open past their grace */
    promises_broken: {
     /** @description Weight of a kept promise that is taken for granted */
     beside: number;
     /** @description Share of the score taken where everything was broken */
     takes: number;
    };
    /** @description While one person there alone is known, or soon will be */
    single_threaded: {
     /** @description Factor while one person alone is known */
     factor: number;
    };
    /** @description While nobody knows whether they got what they wanted, or will once the present facts run out */
    unproven: {
     /** @description So long before the facts of an outcome run out the score begins to fall to what it will be then */
     easedInDays: number;
     /** @description Factor while nobody knows whether they got it */
     factor: number;
    };
    /** @description While they use the product much less than by their own habit */
    use_falling: {
     /** @description Factor where use fell to `to` of its habit or less */
     atWorst: number;
     /** @description Over the last of these days it explains less and less */
     fadesDays: number;
     /** @description Use below this share of its habit has fallen */
     from: number;
     /** @description So long a customer’s word that they have what they wanted explains a fall */
     holdsDays: number;
     /** @description Use at this share of its habit or less takes the most */
     to: number;
    };
   };
   /** @description Weights of single segments, by the segment’s name; any other segment takes `weights` */
   segments: {
    [key: string]: {
     /** @description Weight of each component in this segment */
     weights: {
      /** @description A: how far they got what they wanted */
      outcomes: number;
      /** @description R: where we stand on the ladder, against the level aimed at */
      relationship: number;
      /** @description T: whether we keep our word: mean of the known behaviours of trust */
      trust: number;
      /** @description U: what they do in the product */
      usage: number;
     };
    };
   };
   /** @description Weight of each component in the score */
   weights: {
    /** @description A: how far they got what they wanted */
    outcomes: number;
    /** @description R: where we stand on the ladder, against the level aimed at */
    relationship: number;
    /** @description T: whether we keep our word: mean of the known behaviours of trust */
    trust: number;
    /** @description U: what they do in the product */
    usage: number;
   };
  };
  /** @description How customers see us */
  ConfigLadder: {
   /** @description From here up only what the customer said can lift to a level */
   customerSaidFromLevel: number;
   /** @description What was said elsewhere, in surveys, tickets, touches and notes, counts so much of its weight in q */
   elsewhereShare: number;
   /** @description How long evidence holds, by level 1 to 5 */
   halfLifeDays: {
    /** @description After so many days it weighs half */
    1: number;
    /** @description After so many days it weighs half */
    2: number;
    /** @description After so many days it weighs half */
    3: number;
    /** @description After so many days it weighs half */
    4: number;
    /** @description After so many days it weighs half */
    5: number;
   };
   /** @description Somebody’s hostility is a half, and they are called hostile, when q is this: what they said for you since they last spoke against you, with the prior of level 1, as a share of that and the doubt about level 1 */
   hostileAt: number;
   /** @description Hostility counts in full for the account when those who are so hostile hold so much of the influence */
   hostileShareAt: number;
   /** @description Then it halves in so many days */
   hostilityHalfLifeDays: number;
   /** @description A verdict’s hostility holds so long before it fades */
   hostilityHoldsDays: number;
   /** @description q from no hostility to all of it, a quarter of it above hostileAt and the rest below */
   hostilitySpan: number;
   /** @description p before any evidence, by level 1 to 5 */
   priorMean: {
    /** @description p before any evidence */
    1: number;
    /** @description p before any evidence */
    2: number;
    /** @description p before any evidence */
    3: number;
    /** @description p before any evidence */
    4: number;
    /** @description p before any evidence */
    5: number;
   };
   /** @description What the prior is worth, by level 1 to 5 */
   priorStrength: {
    /** @description How much evidence the prior is worth */
    1: number;
    /** @description How much evidence the prior is worth */
    2: number;
    /** @description How much evidence the prior is worth */
    3: number;
    /** @description How much evidence the prior is worth */
    4: number;
    /** @description How much evidence the prior is worth */
    5: number;
   };
   /** @description Multiplies the strength, by source */
   sourceWeight: {
    /** @description For what a CSM thinks */
    csm_judgement: number;
    /** @description For what the customer said */
    customer_said: number;
    /** @description For what somebody observed */
    observed: number;
   };
   /** @description A level is stood on when it is at least so likely */
   standsAt: number;
   /** @description By strength */
   strengthWeight: {
    /** @description What moderate evidence weighs */
    moderate: number;
    /** @description What strong evidence weighs */
    strong: number;
    /** @description What weak evidence weighs */
    weak: number;
   };
   /** @description The level aimed at: R is 1 there */
   targetLevel: {
    /** @description The level aimed at in single segments, by the segment’s name */
    bySegment: {
     [key: string]: number;
    };
    /** @description The level aimed at */
    default: number;
   };
   /** @description How far a low verdict puts its person against you */
   verdictHostility: {
    /** @description By achieved */
    achieved: {
     /** @description Hostility of somebody whose newest verdict is achieved 1 */
     1: number;
     /** @description Hostility of somebody whose newest verdict is achieved 2 */
     2: number;
    };
    /** @description By experience */
    experience: {
     /** @description Hostility of somebody whose newest verdict is experience 1 */
     1: number;
     /** @description Hostility of somebody whose newest verdict is experience 2 */
     2: number;
    };
   };
  };
  /** @description Messages in the vendor’s product */
  ConfigNudges: {
   /** @description One budget a user, over all nudges */
   budget: {
    /** @description The span of `most` */
    days: number;
    /** @description Shown to one user in `days` days at most */
    most: number;
    /** @description Shown to one user on one day at most */
    perDay: number;
   };
   /** @description A nudge whose milestone is still open after so long had no effect */
   daysToAct: number;
   /** @description Silent when the perception gap is larger */
   disputedAbove: number;
   /** @description From this one on the next step is */
   goodRating: number;
   /** @description Of users who are shown nothing, so that what nudges do can be measured */
   holdoutShare: number;
   /** @description Silent when the hostility of the account is this large */
   hostileFrom: number;
   /** @description A nudge is remembered so long */
   memoryDays: number;
   /** @description Up to this one more help is offered */
   poorRating: number;
   /** @description Silent so long after the day of a promise that was broken */
   promiseBrokenDays: number;
   /** @description By reaction */
   restDays: {
    /** @description The outcome rests for the user who said I see it differently */
    different_view: number;
    /** @description The outcome rests for the user who said I disagree */
    disagree: number;
    /** @description The outcome rests for the user who said nothing, and closed it */
    dismiss: number;
    /** @description The outcome rests for the user who said not important */
    not_important: number;
    /** @description The outcome rests for the user who said tell me more */
    tell_me_more: number;
   };
   /** @description How it went is asked so long after something came of a nudge */
   resultDays: number;
   /** @description Just before a decision every message reads as selling */
   termEnd: {
    /** @description Silent in so many last days of a term */
    lastDays: number;
    /** @description Of terms at least this long */
    termMonths: number;
   };
   /** @description Without effect before more help is offered */
   triesPerLevel: number;
  };
  /** @description People nobody has said enough about */
  ConfigPeople: {
   /** @description The influence of a stakeholder for whom nobody has stated any */
   influenceUnstated: number;
  };
  /** @description The numbers of one play; its words are built in */
  ConfigPlay: {
   /** @description Waiting so long takes half of its effect */
   effectHalvesDays: number;
   /** @description Of work with the customer and around it */
   hours: number;
   /** @description Before a decision it must begin so early to have its full effect */
   leadDays: number;
   /** @description Of the loss that is prevented when it works */
   preventsWhenItWorks: number;
   /** @description By what the customer answers */
   reactions: {
    different_view: components["schemas"]["ConfigReaction"];
    disagree: components["schemas"]["ConfigReaction"];
    not_important: components["schemas"]["ConfigReaction"];
    tell_me_more: components["schemas"]["ConfigReaction"];
   };
   /** @description Once done, its reason stays away so long unless it moves */
   restDays: number;
   /** @description By risk band */
   works: {
    high: components["schemas"]["ConfigBeta"];
    low: components["schemas"]["ConfigBeta"];
    medium: components["schemas"]["ConfigBeta"];
   };
  };
  /** @description The names that signals and judgements carry: changed only when what they follow from did */
  ConfigPolicyVersions: {
   /** @description Of account signals */
   accounts: string;
   /** @description Of forecasts */
   forecast: string;
   /** @description Of scores, states and contradictions */
   health: string;
   /** @description Of nudges */
   nudges: string;
   /** @description Of outcome signals */
   outcomes: string;
   /** @description Of usage signals */
   usage: string;
   /** @description Of worklists */
   worklist: string;
  };
  /** @description What was promised, and trust */
  ConfigPromises: {
   /** @description A broken promise counts so many times a kept one */
   brokenCounts: number;
   /** @description Unconfirmed so long after the sale, a promise is a hand-off symptom */
   confirmWithinDays: number;
   /** @description An open promise is due soon so long before its day */
   dueSoonDays: number;
   /** @description An open promise counts as broken so long after its due day */
   graceDays: number;
   /** @description After so many days a kept or broken promise says half as much */
   reliabilityHalfLifeDays: number;
   /** @description Reliability before any promise came due */
   reliabilityPrior: {
    /** @description Broken ones that it is charged */
    broken: number;
    /** @description Kept ones that a vendor nobody has tried is credited */
    kept: number;
   };
  };
  ConfigPublicationWantedInput: {
   /**
    * Format: date
    * @description Signals of days before are left as they were told. Left out: every published day is told anew
    * @example 2026-03-28
    */
   restateSince?: string;
  };
  /** @description What a CSM’s pulse is held against health as */
  ConfigPulses: {
   /** @description By pulse */
   shareOf: {
    /** @description Where `at_risk` stands */
    at_risk: number;
    /** @description Where `healthy` stands on the scale of health */
    healthy: number;
    /** @description Where `watch` stands */
    watch: number;
   };
  };
  /** @description What follows the customer’s answer */
  ConfigReaction: {
   /** @description The follow-up is due within this */
   withinDays: number;
  };
  /** @description From where on something is a reason to look at an account */
  ConfigReasons: {
   /** @description `success_gap` when A is below this */
   attainedBelow: number;
   /** @description `success_gap` when a gap is this large */
   gapFrom: number;
   /** @description `hostile` when the hostility of the account is this large */
   hostileFrom: number;
   /** @description `onboarding_stalled` */
   onboarding: {
    /** @description Looked at from this day of a customer on */
    fromDays: number;
    /** @description An onboarding takes so long */
    lengthDays: number;
    /** @description Stalled below so much of the pace that ends in time */
    shareOfPace: number;
    /** @description Looked at up to this day */
    watchedDays: number;
   };
   /** @description `outcome_off_pace` when k is below this */
   onTrackBelow: number;
   /** @description `pause_ending` so long before an agreed pause ends */
   pauseEndsDays: number;
   /** @description `promise_broken` so long after it broke */
   promiseBrokenDays: number;
   /** @description `promise_due` so long before its day */
   promiseDueDays: number;
   /** @description `quiet_stakeholder` only past this silence */
   quietDays: number;
   /** @description And past so many of their usual gaps */
   quietTimesUsual: number;
   /** @description `renewal_window` so long before the renewal */
   renewalWindowDays: number;
   /** @description No `verdict_missing` so long after they signed for another term */
   renewedDays: number;
   /** @description `rung_drop` */
   rungDrop: {
    /** @description The span looked at */
    days: number;
    /** @description How far they fell in it */
    levels: number;
   };
   /** @description `ticket_storm` */
   ticketStorm: {
    /** @description With fewer there is no storm */
    least: number;
    /** @description Their usual number */
    timesUsual: number;
   };
   /** @description `use_fell` when fewer people than this share of their habit come */
   useFellBelow: number;
   /** @description `verdict_missing` when the newest word on an outcome is so old */
   verdictAgeDays: number;
   /** @description `win_to_share` */
   win: {
    /** @description a of the outcome from here */
    attainedFrom: number;
    /** @description And c from here */
    customerFrom: number;
   };
  };
  ConfigRollbackWantedInput: {
   /** @description Left out: `Back to version n` */
   note?: string;
  };
  ConfigShadow: {
   /** @description From which band to which, those that stay among them */
   bands: components["schemas"]["ConfigBandMove"][];
   /** @description How many accounts would change band */
   changesBand: number;
   /** @description Only then the draft can be published */
   complete: boolean;
   /** @description Judged accounts, the biggest movers first; a score that comes or goes counts as the whole scale */
   data: components["schemas"]["ConfigShadowAccount"][];
   /** @description Accounts judged both ways */
   done: number;
   /** @description The draft */
   draftId: string;
   /** @description When the last of them was judged: the shadow follows the facts */
   judgedAt: string | null;
   /** @description Send it as `cursor` for the next page; null on the last page */
   nextCursor: string | null;
   /** @description Accounts to judge */
   of: number;
   /** @description Null when none was started for the present document */
   startedAt: string | null;
   /** @description Of those not done, accounts that cannot be judged (GET /v1/stuck-accounts): not waited for */
   stuck: number;
  };
  ConfigShadowAccount: {
   /** @description Our id of the account */
   accountId: string;
   /** @description Points, draft less in force; null when one of them is unknown */
   change: number | null;
   /** @description Under the draft */
   draft: components["schemas"]["ConfigShadowScore"];
   /** @description Your own id of it */
   externalId: string | null;
   /** @description Under the config in force */
   inForce: components["schemas"]["ConfigShadowScore"];
   /** @description Joined at display; null when unknown or erased */
   name: string | null;
  };
  ConfigShadowProgress: {
   /** @description Only then the draft can be published */
   complete: boolean;
   /** @description Accounts judged both ways */
   done: number;
   /** @description The draft */
   draftId: string;
   /** @description When the last of them was judged: the shadow follows the facts */
   judgedAt: string | null;
   /** @description Accounts to judge */
   of: number;
   /** @description Null when none was started for the present document */
   startedAt: string | null;
   /** @description Of those not done, accounts that cannot be judged (GET /v1/stuck-accounts): not waited for */
   stuck: number;
  };
  ConfigShadowScore: {
   /**
    * @description The band of the score
    * @enum {string}
    */
   band: "healthy" | "watch" | "at_risk" | "unknown";
   /** @description Points 0..100; null when nothing of weight is known */
   score: number | null;
  };
  ConfigShadowWantedInput: Record<string, never>;
  /** @description Tickets, touches, surveys and contracts */
  ConfigStanding: {
   /** @description The customer’s own yearly answer counts so long */
   benevolenceExpiresDays: number;
   /** @description So long after they began they are to have reached their first milestone, where their own plan says no day */
   firstValueDays: number;
   /** @description A customer is onboarding so long after they began */
   onboardingDays: number;
   /** @description A renewal nobody decided stays open so long after its day */
   overdueKeptDays: number;
   /** @description A CSM’s pulse counts so long */
   pulseExpiresDays: number;
   /** @description What a ticket resolved in time counts when it had to be opened again */
   reopenedCredit: number;
   /** @description What resolution is before any ticket */
   resolutionPrior: {
    /** @description Tickets in time that are taken for granted */
    inTime: number;
    /** @description Late tickets that are taken for granted */
    late: number;
   };
   /** @description The time a ticket may take, by priority */
   resolutionTargetHours: {
    /** @description A ticket of priority high is in time when resolved within this */
    high: number;
    /** @description A ticket of priority low is in time when resolved within this */
    low: number;
    /** @description A ticket of priority normal is in time when resolved within this */
    normal: number;
    /** @description A ticket of priority urgent is in time when resolved within this */
    urgent: number;
   };
   /** @description Tickets so far back make resolution */
   resolutionWindowDays: number;
   /** @description A decided renewal stays in view so long */
   resolvedKeptDays: number;
   /** @description A subscription that starts so near the end of another follows it, and decides its renewal */
   successionDays: number;
   /** @description An NPS or CSAT answer counts so long */
   surveyExpiresDays: number;
   /** @description Tickets so far back say what is usual */
   ticketsUsualDays: number;
   /** @description With fewer days of history nothing is usual yet */
   ticketsUsualLeastDays: number;
   /** @description Touches so far back say what gap is usual with a person */
   touchUsualDays: number;
   /** @description With fewer, no gap is usual yet */
   touchUsualLeastContacts: number;
  };
  /** @description What customers wanted and got */
  ConfigSuccessGap: {
   /** @description After so many days a fact weighs half in attained */
   attainedHalfLifeDays: number;
   /** @description An expected date further off is none */
   expectedHorizonDays: number;
   /** @description With less of the importance known, A is unknown */
   leastCoverage: number;
   /** @description Verdicts that are judged blind */
   seal: {
    /** @description A customer’s verdict waits until the CSM has filed their own. What waits when this turns false opens */
    enabled: boolean;
   };
   /** @description Attained is unknown once its newest fact is older than this */
   staleAfterDays: number;
   /** @description Where an account turns thriving, hollow, quiet_success or failing */
   state: {
    /** @description U and A count as high from here when nothing was known before */
    enterAt: number;
    /** @description What was high stays high down to this */
    leaveHighBelow: number;
    /** @description What was low stays low up to this */
    leaveLowAbove: number;
   };
   /** @description On track is unknown while less of the way from start to due day has passed */
   tooEarlyBelowShare: number;
   /** @description The newest so many make the slope */
   vectorMeasurements: number;
   /** @description A slope this near to 0, either side, is standing still */
   vectorStillWithin30d: number;
   /** @description A customer’s verdict counts while it is younger than this */
   verdictExpiryDays: number;
  };
  /** @description What customers do in the product */
  ConfigUsage: {
   /** @description From which share of the best habit on a fall is remembered for the whole term */
   collapse: {
    /** @description Of the best habit of the term: below it a fall is a collapse */
    from: number;
    /** @description At or below this it is one altogether, and becomes no habit */
    to: number;
   };
   /** @description People have fallen while their change is below this (-0.223 is a fifth fewer) */
   fellBelow: number;
   /** @description How many of six in a row must reach a level for it to be the best of the term, which a collapse is held against */
   habitBestSpans: number;
   /** @description With fewer whole ones before the last there is no habit */
   habitLeastSpans: number;
   /** @description How each metric becomes a share of one, and what it weighs in the usage score U */
   ramps: {
    /** @description Active days: a straight line from poor (0) to healthy (1) */
    activeDays28: {
     /** @description Active days: at or beyond this it scores 1 */
     healthy: number;
     /** @description Active days: at or beyond this it scores 0 */
     poor: number;
     /** @description Active days: its share of the usage score, relative to the other metrics */
     weight: number;
    };
    /** @description Core features used: a straight line from poor (0) to healthy (1) */
    coreFeatureShare28: {
     /** @description Core features used: at or beyond this it scores 1 */
     healthy: number;
     /** @description Core features used: at or beyond this it scores 0 */
     poor: number;
     /** @description Core features used: its share of the usage score, relative to the other metrics */
     weight: number;
    };
    /** @description Days since the last event: a straight line from poor (0) to healthy (1) */
    daysSinceLastEvent: {
     /** @description Days since the last event: at or beyond this it scores 1 */
     healthy: number;
     /** @description Days since the last event: at or beyond this it scores 0 */
     poor: number;
     /** @description Days since the last event: its share of the usage score, relative to the other metrics */
     weight: number;
    };
    /** @description People of 14 days by the account’s own habit (-0.223 is a fifth fewer): a straight line from poor (0) to healthy (1) */
    peopleChange: {
     /** @description People of 14 days by the account’s own habit (-0.223 is a fifth fewer): at or beyond this it scores 1 */
     healthy: number;
     /** @description People of 14 days by the account’s own habit (-0.223 is a fifth fewer): at or beyond this it scores 0 */
     poor: number;
     /** @description People of 14 days by the account’s own habit (-0.223 is a fifth fewer): its share of the usage score, relative to the other metrics */
     weight: number;
    };
    /** @description Seats in use: a straight line from poor (0) to healthy (1) */
    seatUtilisation: {
     /** @description Seats in use: at or beyond this it scores 1 */
     healthy: number;
     /** @description Seats in use: at or beyond this it scores 0 */
     poor: number;
     /** @description Seats in use: its share of the usage score, relative to the other metrics */
     weight: number;
    };
   };
   /** @description Silence of the whole workspace after which its source counts as down */
   sourceDownAfterDays: number;
   /** @description With fewer gaps between visits a person has no usual one */
   usualGapLeastGaps: number;
   /** @description How far back a person’s own visits tell their usual gap */
   usualGapOverDays: number;
  };
  ConfigVersion: {
   /** @description The sections that differ from the version before */
   changed: string[];
   /** @description The draft it was tried as */
   draftId: string;
   /** @description Why */
   note: string;
   /** @description The person that key speaks for; null when it speaks for nobody */
   personId: string | null;
   /**
    * Format: date-time
    * @description In force from then on, until the next
    */
   publishedAt: string;
   /** @description The key it came by */
   publishedBy: string;
   /** @description The version whose document it brought back; null for a new one */
   rollbackOf: number | null;
   /** @description 1, 2, 3 ... */
   version: number;
  };
  ConfigWholeVersion: {
   /** @description The sections that differ from the version before */
   changed: string[];
   /** @description From the version before, value by value */
   differences: components["schemas"]["ConfigDifference"][];
   document: components["schemas"]["ConfigDocument"];
   /** @description The draft it was tried as */
   draftId: string;
   /** @description Why */
   note: string;
   /** @description The person that key speaks for; null when it speaks for nobody */
   personId: string | null;
   /**
    * Format: date-time
    * @description In force from then on, until the next
    */
   publishedAt: string;
   /** @description The key it came by */
   publishedBy: string;
   /** @description The version whose document it brought back; null for a new one */
   rollbackOf: number | null;
   /** @description 1, 2, 3 ... */
   version: number;
  };
  /** @description What deserves a person today */
  ConfigWorklist: {
   /** @description Of the hours, kept for wins and verdicts */
   careShare: number;
   /** @description Whether cards help, measured by letting some wait */
   delay: {
    /** @description Until an account is drawn again */
    againAfterDays: number;
    /** @description They wait so long */
    days: number;
    /** @description Of the cards that may wait, drawn by lot; 0: none */
    share: number;
   };
   /** @description How it is told whether cards help */
   effect: {
    /** @description Of the chance that an interval is wrong, at any of all looks */
    errorRate: number;
    /** @description That waited, and that came at once, before an effect is told */
    leastPerArm: number;
    /** @description After a draw its first result is read so late */
    resultDays: number;
    /** @description A difference that would change what one does */
    worthKnowing: number;
   };
   /** @description Of accounts never put on a list, so that what lists do can be measured */
   holdoutShare: number;
   /** @description For accounts in the day of a CSM who has stated none */
   hoursPerDay: number;
   /** @description A dismissed reason comes back when its size grew by this */
   materialMove: number;
   /** @description So long after nobody answered a card comes back */
   noAnswerWaits: [
    number,
    number
   ];
   /** @description The plays, by key */
   plays: {
    answer_the_offer: components["schemas"]["ConfigPlay"];
    ask_for_their_verdict: components["schemas"]["ConfigPlay"];
    ask_what_changed: components["schemas"]["ConfigPlay"];
    ask_what_comes_next: components["schemas"]["ConfigPlay"];
    ask_what_they_expect: components["schemas"]["ConfigPlay"];
    ask_what_would_meet_it: components["schemas"]["ConfigPlay"];
    ask_which_concern_it_answers: components["schemas"]["ConfigPlay"];
    ask_why_quiet: components["schemas"]["ConfigPlay"];
    ask_why_use_fell: components["schemas"]["ConfigPlay"];
    begin_again: components["schemas"]["ConfigPlay"];
    close_the_gap: components["schemas"]["ConfigPlay"];
    confirm_in_their_words: components["schemas"]["ConfigPlay"];
    confirm_the_promise: components["schemas"]["ConfigPlay"];
    file_the_verdict: components["schemas"]["ConfigPlay"];
    find_the_next_champion: components["schemas"]["ConfigPlay"];
    find_what_is_missing: components["schemas"]["ConfigPlay"];
    hear_both_sides: components["schemas"]["ConfigPlay"];
    hear_them_out: components["schemas"]["ConfigPlay"];
    keep_the_follow_up: components["schemas"]["ConfigPlay"];
    one_real_case: components["schemas"]["ConfigPlay"];
    own_the_tickets: components["schemas"]["ConfigPlay"];
    pass_on_the_win: components["schemas"]["ConfigPlay"];
    prepare_the_renewal: components["schemas"]["ConfigPlay"];
    repair_the_promise: components["schemas"]["ConfigPlay"];
    replan_the_pace: components["schemas"]["ConfigPlay"];
    restart_the_onboarding: components["schemas"]["ConfigPlay"];
    say_how_far: components["schemas"]["ConfigPlay"];
    say_how_it_is_kept: components["schemas"]["ConfigPlay"];
    say_when_it_comes: components["schemas"]["ConfigPlay"];
    see_it_as_they_do: components["schemas"]["ConfigPlay"];
    see_it_done: components["schemas"]["ConfigPlay"];
    share_out_the_promise: components["schemas"]["ConfigPlay"];
    share_the_win: components["schemas"]["ConfigPlay"];
    smooth_the_way: components["schemas"]["ConfigPlay"];
    take_the_step_for_them: components["schemas"]["ConfigPlay"];
    the_next_aim: components["schemas"]["ConfigPlay"];
    three_questions: components["schemas"]["ConfigPlay"];
    widen_the_circle: components["schemas"]["ConfigPlay"];
    win_back: components["schemas"]["ConfigPlay"];
   };
   reasons: components["schemas"]["ConfigReasons"];
   /** @description Where a risk is called medium, and where high */
   riskBands: [
    number,
    number
   ];
   /** @description Without an answer, until a card asks for another way */
   triesBeforeAnotherWay: number;
   /** @description Without an answer, until whoever leads the CSM hears of it */
   triesBeforeRaising: number;
   /** @description Days of the week on which a CSM works who has stated none, by ISO 8601: 1 is Monday, 7 is Sunday */
   workingDays: number[];
  };
  ContestOfTermType: {
   /** @description Standard errors of the difference by which its log loss is lower; with ten lost and ten kept the model comes into force only from -1 on */
   betterBy?: number | null;
   /** @description AUC of the new model */
   challengerAuc?: number | null;
   /** @description Mean log loss in nats, of the new model; null without such renewals */
   challengerLogLoss: number | null;
   /** @description Renewals both were judged on, later than what either had learned from */
   judged: number;
   /** @description Of those, lost */
   judgedLost?: number;
   /** @description AUC of the other */
   otherAuc?: number | null;
   /** @description Mean log loss in nats, of the other; null without such renewals */
   otherLogLoss: number | null;
   /**
    * @description How long the contract runs
    * @enum {string}
    */
   termType: "annual" | "monthly" | "multi_year" | "under_year" | "unknown";
  };
  ContestWithBaseRates: {
   /** @description Standard errors of the difference by which its log loss is lower; must exceed 1 against the expert’s weights and base rates */
   betterBy?: number | null;
   /** @description AUC of the new model */
   challengerAuc?: number | null;
   /** @description Mean log loss in nats, of the new model; null without such renewals */
   challengerLogLoss: number | null;
   /** @description Renewals both were judged on, later than what either had learned from */
   judged: number;
   /** @description Of those, lost */
   judgedLost?: number;
   /** @description AUC of the other */
   otherAuc?: number | null;
   /** @description Mean log loss in nats, of the other; null without such renewals */
   otherLogLoss: number | null;
  };
  ContestWithFormer: {
   /** @description Standard errors of the difference by which its log loss is lower; must exceed 1 against the expert’s weights and base rates */
   betterBy?: number | null;
   /** @description AUC of the new model */
   challengerAuc?: number | null;
   /** @description Mean log loss in nats, of the new model; null without such renewals */
   challengerLogLoss: number | null;
   /** @description Renewals both were judged on, later than what either had learned from */
   judged: number;
   /** @description Of those, lost */
   judgedLost?: number;
   /** @description AUC of the other */
   otherAuc?: number | null;
   /** @description Mean log loss in nats, of the other; null without such renewals */
   otherLogLoss: number | null;
   /** @description Its version */
   version: string;
  };
  ContestWithPrior: {
   /** @description Standard errors of the difference by which its log loss is lower; must exceed 1 against the expert’s weights and base rates */
   betterBy?: number | null;
   /** @description AUC of the new model */
   challengerAuc?: number | null;
   /** @description Mean log loss in nats, of the new model; null without such renewals */
   challengerLogLoss: number | null;
   /** @description Renewals both were judged on, later than what either had learned from */
   judged: number;
   /** @description Of those, lost */
   judgedLost?: number;
   /** @description AUC of the other */
   otherAuc?: number | null;
   /** @description Mean log loss in nats, of the other; null without such renewals */
   otherLogLoss: number | null;
  };
  ContradictionAcknowledgedInput: Record<string, never>;
  ContradictionAcknowledgement: {
   /** @description Our id of the account */
   accountId: string;
   /**
    * Format: date-time
    * @description When it was acknowledged first
    */
   acknowledgedAt: string;
   /** @description The person the key spoke for, by our id; null when it speaks for nobody */
   acknowledgedBy: string | null;
   /** @description The key it came by */
   keyId: string;
   /**
    * @description Which two views disagree
    * @enum {string}
    */
   pair: "champion_buyer" | "model_csm" | "pulse_health" | "sponsor_users" | "survey_tickets" | "usage_outcome" | "vendor_customer";
   /**
    * Format: date
    * @description First day of the run of disagreement it is for, as known when it was acknowledged
    * @example 2026-03-28
    */
   since: string;
  };
  CsmAbsence: {
   /**
    * Format: date-time
    * @description When it was recorded.
    */
   createdAt: string;
   /** @description Our id of who is away. */
   csmId: string;
   /** @description Our id of who stands in for them. */
   deputyId: string;
   /**
    * Format: date
    * @description First day on which they are back; at most 366 days after startsOn
    * @example 2026-03-28
    */
   endsOn: string;
   /** @description Our id of the absence. */
   id: string;
   /**
    * Format: date
    * @description First day away, in the time zone of the CSM
    * @example 2026-03-28
    */
   startsOn: string;
  };
  CsmAbsenceWantedInput: {
   /**
    * @description Who is away: id or externalId of one of your own people, or `me`. Left out: who asks
    * @default me
    */
   csm?: string;
   /** @description Who stands in for them: id or externalId of one of your own people, or `me` */
   deputy: string;
   /**
    * Format: date
    * @description First day on which they are back; at most 366 days after startsOn
    * @example 2026-03-28
    */
   endsOn: string;
   /**
    * Format: date
    * @description First day away, in the time zone of the CSM
    * @example 2026-03-28
    */
   startsOn: string;
  };
  CsmSpreadQuarter: {
   /** @description Accounts in them */
   accounts: number;
   /** @description Of how many of the accounts it is known, 0..1 */
   coverage: number;
   /** @description CSMs whose books count */
   csms: number;
   /** @description Standard deviation between CSMs beyond what their books explain, in shares of an outcome; null: unknown */
   deviation: number | null;
   /** @description 95 % interval of it; null with it */
   interval: components["schemas"]["ShareInterval"] | null;
   /**
    * Format: date
    * @description Monday of the last week of the quarter
    * @example 2026-03-28
    */
   week: string;
  };
  CurvePoint: {
   /** @description Precision by the share lost of all */
   lift: number;
   /** @description Share lost among those */
   precision: number;
   /** @description Share of all lost that are among those */
   recall: number;
   /** @description Share of renewals looked at, the riskiest first */
   share: number;
  };
  CustomerVerdict: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description How far they got what they wanted, 1 to 5. */
   achieved: number | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description How they found the way there, 1 to 5. */
   experience: number | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the customer verdict. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the outcome. */
   outcome: string | null;
   /**
    * @description Where this revision came from. `api`: written with a key, as it was told to somebody. `customer_link`: answered by the customer, by the link of a verdict request, whose id stands in `recordedBy`. `nudge`: answered by the customer in your product, when a nudge asked how it went.
    * @enum {string}
    */
   provenance: "api" | "customer_link" | "nudge";
   receivedAt: string | null;
   recordedAt: string | null;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   sealedUntil: string | null;
   /** @description Our id of the stakeholder. */
   stakeholder: string | null;
   /** @description Whether the outcome is still what they want. Null: they did not say. */
   stillWanted: boolean | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description What they want now in its place, in their words; none where `stillWanted` is true. No judgement reads it: when you agree, state it as an outcome. */
   wantedNow: (string | null) | null;
   words: (string | null) | null;
  };
  CustomerVerdictPatchInput: {
   /** @description How far they got what they wanted, 1 to 5. Needed when it is new. */
   achieved?: number;
   /** @description How they found the way there, 1 to 5. Needed when it is new. */
   experience?: number;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. Needed when it is new. */
   outcome?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the customer verdict back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The stakeholder: its id or your externalId. Needed when it is new. */
   stakeholder?: string;
   /** @description Whether the outcome is still what they want. Null: they did not say. */
   stillWanted?: boolean | null;
   /** @description What they want now in its place, in their words; none where `stillWanted` is true. No judgement reads it: when you agree, state it as an outcome. */
   wantedNow?: string | null;
   words?: string | null;
  };
  CustomerVerdictStatementInput: {
   /** @description How far they got what they wanted, 1 to 5. Needed when it is new. */
   achieved?: number;
   /** @description How they found the way there, 1 to 5. Needed when it is new. */
   experience?: number;
   /** @description Your own id of the customer verdict: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. Needed when it is new. */
   outcome?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The stakeholder: its id or your externalId. Needed when it is new. */
   stakeholder?: string;
   /** @description Whether the outcome is still what they want. Null: they did not say. */
   stillWanted?: boolean | null;
   /** @description What they want now in its place, in their words; none where `stillWanted` is true. No judgement reads it: when you agree, state it as an outcome. */
   wantedNow?: string | null;
   words?: string | null;
  };
  CustomerVerdictWholeInput: {
   /** @description How far they got what they wanted, 1 to 5. */
   achieved: number;
   /** @description How they found the way there, 1 to 5. */
   experience: number;
   /** @description Your own id of the customer verdict: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. */
   outcome: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The stakeholder: its id or your externalId. */
   stakeholder: string;
   /** @description Whether the outcome is still what they want. Null: they did not say. */
   stillWanted?: boolean | null;
   /** @description What they want now in its place, in their words; none where `stillWanted` is true. No judgement reads it: when you agree, state it as an outcome. */
   wantedNow?: string | null;
   words?: string | null;
  };
  CustomerVerdictWritten: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description How far they got what they wanted, 1 to 5. */
   achieved: number | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description How they found the way there, 1 to 5. */
   experience: number | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the customer verdict. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the outcome. */
   outcome: string | null;
   /**
    * @description Where this revision came from. `api`: written with a key, as it was told to somebody. `customer_link`: answered by the customer, by the link of a verdict request, whose id stands in `recordedBy`. `nudge`: answered by the customer in your product, when a nudge asked how it went.
    * @enum {string}
    */
   provenance: "api" | "customer_link" | "nudge";
   receivedAt: string | null;
   recordedAt: string | null;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   sealedUntil: string | null;
   /** @description Our id of the stakeholder. */
   stakeholder: string | null;
   /** @description Whether the outcome is still what they want. Null: they did not say. */
   stillWanted: boolean | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description What they want now in its place, in their words; none where `stillWanted` is true. No judgement reads it: when you agree, state it as an outcome. */
   wantedNow: (string | null) | null;
   words: (string | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  DailyUsageInput: {
   /** @description Its id or externalId */
   account: string;
   /**
    * @description How many people were active that day; null when only events are counted
    * @default null
    */
   activeUsers?: number | null;
   /**
    * @description How often each event occurred; `{}` for none
    * @example {
    *       "report": 12,
    *       "invite": 1
    *     }
    */
   counts: {
    [key: string]: number;
   };
   /**
    * Format: date
    * @example 2026-03-28
    */
   day: string;
   /**
    * Format: date-time
    * @description When these numbers became known; left out, now
    * @example 2026-03-28T09:30:00Z
    */
   recordedAt?: string;
  };
  DataFlag: {
   /** @description Our id of the account. */
   account: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description The externalId of the fact. */
   factExternalId: string | null;
   /** @description Our id of the data flag. */
   id: string;
   /** @description What sort of oddity, the same word for the same sort. */
   kind: string | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description The kind of fact, as in its path: `tickets`. */
   resource: string | null;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description The same for people to read. */
   why: (string | null) | null;
  };
  DataFlagPatchInput: {
   /** @description The account: its id or your externalId. */
   account?: string | null;
   /** @description The externalId of the fact. Needed when it is new. */
   factExternalId?: string;
   /** @description What sort of oddity, the same word for the same sort. Needed when it is new. */
   kind?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The kind of fact, as in its path: `tickets`. Needed when it is new. */
   resource?: string;
   /** @description True takes the data flag back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The same for people to read. */
   why?: string | null;
  };
  DataFlagStatementInput: {
   /** @description The account: its id or your externalId. */
   account?: string | null;
   /** @description Your own id of the data flag: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The externalId of the fact. Needed when it is new. */
   factExternalId?: string;
   /** @description What sort of oddity, the same word for the same sort. Needed when it is new. */
   kind?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The kind of fact, as in its path: `tickets`. Needed when it is new. */
   resource?: string;
   /** @description The same for people to read. */
   why?: string | null;
  };
  DataFlagWholeInput: {
   account?: string | null;
   /** @description Your own id of the data flag: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The externalId of the fact. */
   factExternalId: string;
   /** @description What sort of oddity, the same word for the same sort. */
   kind: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The kind of fact, as in its path: `tickets`. */
   resource: string;
   /** @description The same for people to read. */
   why?: string | null;
  };
  DataFlagWritten: {
   /** @description Our id of the account. */
   account: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description The externalId of the fact. */
   factExternalId: string | null;
   /** @description Our id of the data flag. */
   id: string;
   /** @description What sort of oddity, the same word for the same sort. */
   kind: string | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description The kind of fact, as in its path: `tickets`. */
   resource: string | null;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description The same for people to read. */
   why: (string | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  DatedFollowUp: {
   /** @description What to do then, one sentence */
   does: string;
   /** @description The day off it was moved for, such as "Good Friday"; null where it is no day of their week */
   movedFor: string | null;
   /** @description The day on which it would be if the CSM worked on it; null where nothing was moved */
   movedFrom: string | null;
   /**
    * Format: date
    * @description The working day of the CSM on which it comes back as a card, if it is said today
    * @example 2026-03-28
    */
   on: string;
   /** @description In how many days at most */
   withinDays: number;
  };
  DayOff: {
   /**
    * Format: date
    * @description The day, whatever day of the week
    * @example 2026-03-28
    */
   day: string;
   /** @description It was stated for that day of each year */
   everyYear: boolean;
   /** @description Half of it is worked */
   half: boolean;
   /** @description What it is called, in English where the calendar of holidays has it */
   name: string;
   /**
    * @description Who says so: the calendar of public holidays, the workspace, or the person
    * @enum {string}
    */
   source: "public_holiday" | "workspace" | "person";
  };
  DaysOfCalendarFile: {
   /** @description Its whole-day events that are not over, by day; to be sent as `added` */
   days: components["schemas"]["NamedDay"][];
   /** @description Events that are no days off */
   leftOut: components["schemas"]["LeftOutOfCalendarFile"][];
  };
  DaysOff: {
   data: components["schemas"]["DayOff"][];
  };
  DefinedFeature: {
   /** @description False: it was taken out of the catalogue */
   core: boolean;
   /** @description The event whose use is use of the feature */
   event: string;
   name: string;
   /** @enum {string} */
   status: "created" | "corrected" | "unchanged";
  };
  DefinedMetric: {
   /** @description What the number is */
   aggregation: {
    /**
     * @description What is counted, added up or taken
     * @enum {string}
     */
    kind: "count" | "unique_users" | "unique_days" | "sum" | "last";
    /** @description Of `sum` and `last`: the property they look into */
    property?: string;
   };
   /** @description Which events it looks at */
   filter: {
    /** @description Any of these; null means every event */
    events: string[] | null;
    /** @description Each named property must have this very value */
    properties: {
     [key: string]: string | number | boolean;
    };
   };
   /** @description Your own name of it */
   key: string;
   /** @description Left out of answers and signals */
   retired: boolean;
   /** @enum {string} */
   status: "created" | "corrected" | "unchanged";
   /** @description Days it looks back, the day asked for included */
   windowDays: number;
  };
  DefinedMilestone: {
   /** @description Your own name of it */
   key: string;
   /** @description What it is measured by; null: another system records it */
   metric: string | null;
   /** @description Left out of answers and signals */
   retired: boolean;
   /** @enum {string} */
   status: "created" | "corrected" | "unchanged";
   /** @description Reached when the metric is at or above it */
   threshold: number | null;
  };
  DeletedWorkspace: {
   /** @description Our id of the workspace that was deleted. */
   id: string;
   /** @description How many rows were deleted, over all tables. */
   rows: number;
  };
  DeliveryTry: {
   /**
    * Format: date-time
    * @description When.
    */
   at: string;
   /** @description Why none came. */
   error: string | null;
   /** @description How long it took, in milliseconds. */
   ms: number;
   /** @description The HTTP status of the answer; null: none came. */
   status: number | null;
  };
  DigestRecipient: {
   /**
    * @description `slack`: posted to an incoming webhook. `email`: mailed to the person, where a mail server is set.
    * @enum {string}
    */
   channel: "slack" | "email";
   /** @description Why nothing is sent. `by_hand`: switched off. `gone`: the address answered 410. `failing`: nothing was taken for five days. Null: it is sent, or nobody chose yet. */
   disabledBecause: ("by_hand" | "gone" | "failing") | null;
   /** @description Whether the list is sent to them. */
   enabled: boolean;
   /** @description The first failure since a list was last taken; null: none. */
   failingSince: string | null;
   /** @description The day of the newest list that was due; null: none yet. */
   lastDay: string | null;
   /** @description What became of it. */
   lastStatus: ("pending" | "delivered" | "failed" | "expired") | null;
   /** @description Their name. */
   name: string | null;
   /** @description Our id of the person. */
   personId: string;
   /**
    * @description When, as HH:MM where the person is.
    * @example 08:00
    */
   sendAt: string;
   /**
    * @description Days of the week by ISO 8601, 1 is Monday. Null: the days on which the person works.
    * @example [
    *       1,
    *       2,
    *       3,
    *       4
    *     ]
    */
   weekdays: number[] | null;
  };
  DigestSend: {
   /**
    * @description `slack`: posted to an incoming webhook. `email`: mailed to the person, where a mail server is set.
    * @enum {string}
    */
   channel: "slack" | "email";
   /**
    * Format: date-time
    * @description When it was due.
    */
   createdAt: string;
   /**
    * Format: date
    * @description The day of the list.
    */
   day: string;
   /** @description When it is tried next; null: no more. */
   nextTryAt: string | null;
   /** @description When it was taken, or given up. */
   settledAt: string | null;
   /**
    * @description `pending`: to be sent, or sent again. `delivered`: taken. `failed`: tried no more. `expired`: not sent any more, since its day was over before it was taken, or it was switched off.
    * @enum {string}
    */
   status: "pending" | "delivered" | "failed" | "expired";
   /** @description The newest twenty tries, the oldest first. */
   tries: components["schemas"]["DigestTry"][];
   /**
    * @description What it was: the list of the day, or cards that were handed over after that was sent.
    * @enum {string}
    */
   what: "list" | "handed_cards";
  };
  DigestSettings: {
   /** @description What is sent beside the list. `handed_cards`: cards that a colleague handed over to them or has of theirs; one that is handed to them after the list was sent is sent at once, on days on which they are there. `promises`: open ones to their accounts that are due within 7 days or overdue. `renewals`: of their accounts within 30 days. */
   alsoSend: ("handed_cards" | "promises" | "renewals")[];
   /** @description When it was last changed; null: never chosen. */
   changedAt: string | null;
   /**
    * @description `slack`: posted to an incoming webhook. `email`: mailed to the person, where a mail server is set.
    * @enum {string}
    */
   channel: "slack" | "email";
   /** @description Why nothing is sent. `by_hand`: switched off. `gone`: the address answered 410. `failing`: nothing was taken for five days. Null: it is sent, or nobody chose yet. */
   disabledBecause: ("by_hand" | "gone" | "failing") | null;
   /** @description Where a mail would go: the address recorded of the person; null: none is. */
   email: string | null;
   /** @description Whether the list is sent. */
   enabled: boolean;
   /** @description The first failure since a list was last taken; null: none. */
   failingSince: string | null;
   /** @description Whether whoever runs this installation has set a mail server. */
   mails: boolean;
   /** @description When the next list is sent; null: none is. */
   nextAt: string | null;
   /**
    * @description When, as HH:MM where the person is.
    * @example 08:00
    */
   sendAt: string;
   /** @description The last four characters of the Slack address; null: there is none. */
   slackUrlEnding: string | null;
   /** @description When a list was last taken. */
   succeededAt: string | null;
   /** @description Zone in which the time is meant: that of the person. */
   timeZone: string;
   /**
    * @description Days of the week by ISO 8601, 1 is Monday. Null: the days on which the person works.
    * @example [
    *       1,
    *       2,
    *       3,
    *       4
    *     ]
    */
   weekdays: number[] | null;
  };
  DigestSettingsWantedInput: {
   /**
    * @description What is sent beside the list. `handed_cards`: cards that a colleague handed over to them or has of theirs; one that is handed to them after the list was sent is sent at once, on days on which they are there. `promises`: open ones to their accounts that are due within 7 days or overdue. `renewals`: of their accounts within 30 days.
    * @default [
    *       "handed_cards",
    *       "promises",
    *       "renewals"
    *     ]
    */
   alsoSend?: ("handed_cards" | "promises" | "renewals")[];
   /**
    * @description `slack`: posted to an incoming webhook. `email`: mailed to the person, where a mail server is set.
    * @default slack
    * @enum {string}
    */
   channel?: "slack" | "email";
   /** @description Whether the list is sent at all. */
   enabled: boolean;
   /**
    * @description When, as HH:MM where the person is.
    * @default 08:00
    * @example 08:00
    */
   sendAt?: string;
   /** @description Address of an incoming webhook of Slack: a secret, never answered again but for its end. Left out: the one that is kept. */
   slackUrl?: string;
   /**
    * @description Days of the week by ISO 8601, 1 is Monday. Null: the days on which the person works.
    * @default null
    * @example [
    *       1,
    *       2,
    *       3,
    *       4
    *     ]
    */
   weekdays?: number[] | null;
  };
  DigestTested: {
   /**
    * Format: date-time
    * @description When it was sent.
    */
   at: string;
   /** @description Why none came. */
   error: string | null;
   /** @description The status of the answer, of HTTP or of SMTP; null: none came. */
   status: number | null;
   /** @description Whether it was taken: any 2xx. */
   taken: boolean;
  };
  DigestTry: {
   /**
    * Format: date-time
    * @description When.
    */
   at: string;
   /** @description Why none came. */
   error: string | null;
   /** @description How long it took, in milliseconds. */
   ms: number;
   /** @description The status of the answer, of HTTP or of SMTP; null: none came. */
   status: number | null;
  };
  DueLogos: {
   /** @description Customers with a decided renewal */
   decided: number;
   /** @description Of those, who kept none of them */
   lost: number;
   /** @description (decided - lost) / decided; null while nothing is decided */
   retention: number | null;
  };
  DuePromise: {
   /** @description Our id of the account. */
   account: string;
   /** @description Your own id of the account. */
   accountExternalId: string;
   /** @description Null when unknown or erased. */
   accountName: string | null;
   /** @description What of yours was promised. */
   capability: string;
   /** @description Ladder level of the need it answers, 1 to 5. */
   concernLevel: number | null;
   /** @description That need in words; null when erased. */
   concernWords: string | null;
   /** @description Our id of the person who looks after the account. */
   csmId: string | null;
   /** @description Days since its day, below 0 while it is ahead; null without a day. */
   daysOverdue: number | null;
   /** @description The day it was promised for, if for any. */
   dueOn: string | null;
   /** @description Your own id of it. */
   externalId: string;
   /** @description Our id of the promise. */
   id: string;
   /** @description The role that made it. */
   madeBy: string;
   /**
    * Format: date
    * @description The day it was made.
    * @example 2026-03-28
    */
   madeOn: string;
   /** @description The promise as you said it; null when erased. */
   ourWords: string | null;
   /** @description Why it is here, the worst first. past_grace: so long overdue that it counts as broken. overdue: open past its day. due_soon: due from the day asked about to `until`. unconfirmed: more than 30 days old and never confirmed, which is the hand-off symptom. */
   reasons: ("past_grace" | "overdue" | "due_soon" | "unconfirmed")[];
   /** @description Of the account; null when nobody said. */
   segment: string | null;
   /** @description Our id of the segment promise it follows; null for one to this account alone. */
   segmentPromise: string | null;
   /** @description How much hangs on it for the customer, 1 to 5. */
   weight: number;
  };
  DueRetention: {
   /** @description All ARR after: retained + expanded, in minor units of the workspace’s currency */
   afterMinor: number;
   /** @description ARR lost by renewals at less, in minor units of the workspace’s currency */
   contractedMinor: number;
   /** @description Renewals decided */
   decided: number;
   /** @description ARR that was decided about: retained + contracted + lost, in minor units of the workspace’s currency */
   decidedMinor: number;
   /** @description ARR that fell due, in minor units of the workspace’s currency */
   dueMinor: number;
   /** @description ARR gained by renewals at more, in minor units of the workspace’s currency */
   expandedMinor: number;
   /** @description Gross retention of what fell due: retained / decided; null while nothing is decided */
   grr: number | null;
   /** @description The same in customers: several renewals of one customer are one */
   logos: components["schemas"]["DueLogos"];
   /** @description ARR of renewals that were lost, in minor units of the workspace’s currency */
   lostMinor: number;
   /** @description Net retention of what fell due: all ARR after / decided; null while nothing is decided */
   nrr: number | null;
   /** @description Renewals that fell due */
   renewals: number;
   /** @description ARR after, without any expansion, in minor units of the workspace’s currency */
   retainedMinor: number;
   /** @description Renewals that nobody decided yet */
   undecided: number;
   /** @description ARR that nobody decided about yet, in minor units of the workspace’s currency */
   undecidedMinor: number;
   /** @description Renewals that are in no other figure: an amount has no exchange rate */
   unknown: number;
  };
  Effect: {
   /** @description The lot that is drawn */
   delay: components["schemas"]["EffectDelay"];
   /** @description Cards drawn so far, in both arms */
   drawn: number;
   /** @description Of the milestone that came next when the card was drawn: reached or not, 1 or 0, against the share of cards before it that reached theirs. A card about none waits */
   milestone: components["schemas"]["MilestoneEffect"];
   /** @description Which play; null for all of them pooled */
   play: string | null;
   /** @description Plays that led cards which were drawn, the most first; empty where one play is asked for */
   plays: components["schemas"]["EffectPlay"][];
   /** @description What decides: the renewal that was due next when the card was drawn, whatever its day and its contract by now */
   renewal: components["schemas"]["RenewalEffect"];
   /** @description What the order saved against waiting */
   saved: components["schemas"]["EffectSaved"];
   /** @description What comes soon */
   score: components["schemas"]["ScoreEffect"];
   /** @description What customers say of the outcome that the card was about, against the newest verdict before; without those that a nudge asked for. A card without a verdict on either side waits */
   verdict: components["schemas"]["VerdictEffect"];
   /** @description Which version of it; null for all of them */
   version: number | null;
   /** @description Versions of the play that led cards which were drawn, the newest first; empty where all plays are pooled */
   versions: components["schemas"]["EffectVersion"][];
  };
  EffectArm: {
   /** @description Mean of what was expected on the day of the draw, 0..1; null of none */
   expected: number | null;
   /** @description Cards whose result is known */
   n: number;
   /** @description Mean of the results, 0..1; null of none */
   result: number | null;
  };
  EffectDelay: {
   /** @description So long they wait */
   days: number;
   /** @description So long after the draw the score, the milestone and the verdict are read */
   resultDays: number;
   /** @description Of the cards that may wait, drawn by lot; 0: delays are off (`worklist.delay`) */
   share: number;
   /** @description A difference that would change what one does, as a share of one */
   worthKnowing: number;
  };
  EffectHoldout: {
   /** @description So long after the decision the score is read */
   resultDays: number;
   /** @description Of users who are shown nothing, by lot (`nudges.holdoutShare`); 0: nobody is held out */
   share: number;
   /** @description A difference that would change what one does, as a share of one */
   worthKnowing: number;
  };
  EffectInterval: {
   /** @description The most */
   high: number;
   /** @description It holds at every look with this chance */
   level: number;
   /** @description The least the effect may be */
   low: number;
  };
  EffectPlay: {
   /** @description Cards drawn so far that it led */
   drawn: number;
   /** @description Which play */
   key: string;
  };
  EffectSaved: {
   /** @description ARR of the cards that came at once and whose renewal is decided, in minor units */
   arrMinor: number;
   /** @description ISO 4217: the one the workspace reports in */
   currency: string | null;
   /** @description The most */
   highMinor: number | null;
   /** @description The least that may be */
   lowMinor: number | null;
   /** @description Of it what coming at once kept; null while nothing is told */
   savedMinor: number | null;
  };
  EffectVersion: {
   /** @description Cards drawn so far that it led */
   drawn: number;
   /** @description Which version: 0 as it comes with Rung, then the workspace’s own */
   version: number;
  };
  Erasure: {
   /** @description Our id of the account they are at; null for one of yours. */
   account: string | null;
   /**
    * Format: date-time
    * @description When they were erased for the first time.
    */
   erasedAt: string;
   id: string;
   /**
    * @description Whether they are at a customer, or one of your own people.
    * @enum {string}
    */
   kind: "stakeholder" | "person";
   /** @description Our id of the one who was erased. */
   who: string;
  };
  ErasureWantedInput: {
   /**
    * @description Whether they are at a customer, or one of your own people.
    * @enum {string}
    */
   kind: "stakeholder" | "person";
   /** @description The one to erase: its id or your externalId. */
   who: string;
  };
  Evidence: {
   /** @description Null for facts of the whole workspace */
   account: components["schemas"]["FactAccount"] | null;
   /** @description Where `what` names a day, in order: so that a page says it in the reader’s language and zone */
   dates: {
    /** @description Characters of `what` before it */
    at: number;
    /** @description The day `2026-03-01`, or the instant it is the day of in UTC */
    date: string;
    /** @description Characters it takes there */
    length: number;
   }[];
   day: string | null;
   /** @description Our id of the fact, as answers name it */
   id: string;
   /** @description The kind of fact, as in its path: `customer-verdicts`; `use-days` of a day of use; null when unknown */
   kind: string | null;
   /** @description The path of the fact itself; null when unknown or sealed */
   link: string | null;
   recordedAt: string | null;
   /** @description Who wrote it down */
   recordedBy: components["schemas"]["FactWriter"] | null;
   /**
    * @description `retracted`: taken back since. `sealed`: a verdict of the customer that waits for the CSM’s own; nothing of it is told. `unknown`: nothing of this id is on record, or was by then
    * @enum {string}
    */
   status: "known" | "retracted" | "sealed" | "unknown";
   /** @description One sentence in English, for people: amounts rounded, long quotes cut */
   what: string;
   /** @description Whose word it is; null where it is nobody’s in particular */
   who: components["schemas"]["FactSpeaker"] | null;
  };
  ExchangeRate: {
   /** @description ISO 4217, such as `EUR`. */
   base: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the exchange rate. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   on: string;
   /** @description ISO 4217, such as `EUR`. */
   quote: string | null;
   /** @description How many of `quote` one of `base` is worth. */
   rate: number | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
  };
  ExchangeRatePatchInput: {
   /**
    * @description ISO 4217, such as `EUR`. Needed when it is new.
    * @example EUR
    */
   base?: string;
   /** @description When it was true in the world: an instant or a day. `on` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   on?: string;
   /**
    * @description ISO 4217, such as `EUR`. Needed when it is new.
    * @example EUR
    */
   quote?: string;
   /** @description How many of `quote` one of `base` is worth. Needed when it is new. */
   rate?: number;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the exchange rate back, as if it had not been said, from then on. */
   retracted?: boolean;
  };
  ExchangeRateStatementInput: {
   /**
    * @description ISO 4217, such as `EUR`. Needed when it is new.
    * @example EUR
    */
   base?: string;
   /** @description Your own id of the exchange rate: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. `on` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   on?: string;
   /**
    * @description ISO 4217, such as `EUR`. Needed when it is new.
    * @example EUR
    */
   quote?: string;
   /** @description How many of `quote` one of `base` is worth. Needed when it is new. */
   rate?: number;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  ExchangeRateWholeInput: {
   /**
    * @description ISO 4217, such as `EUR`.
    * @example EUR
    */
   base: string;
   /** @description Your own id of the exchange rate: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. `on` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   on?: string;
   /**
    * @description ISO 4217, such as `EUR`.
    * @example EUR
    */
   quote: string;
   /** @description How many of `quote` one of `base` is worth. */
   rate: number;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  ExchangeRateWritten: {
   /** @description ISO 4217, such as `EUR`. */
   base: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the exchange rate. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   on: string;
   /** @description ISO 4217, such as `EUR`. */
   quote: string | null;
   /** @description How many of `quote` one of `base` is worth. */
   rate: number | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  ExpectedUse: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description `seats`: people in the product. `api`: programs that call it. */
   expects: ("seats" | "api") | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the expected use. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
  };
  ExpectedUsePatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /**
    * @description `seats`: people in the product. `api`: programs that call it. Needed when it is new.
    * @enum {string}
    */
   expects?: "seats" | "api";
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the expected use back, as if it had not been said, from then on. */
   retracted?: boolean;
  };
  ExpectedUseStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /**
    * @description `seats`: people in the product. `api`: programs that call it. Needed when it is new.
    * @enum {string}
    */
   expects?: "seats" | "api";
   /** @description Your own id of the expected use: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  ExpectedUseWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /**
    * @description `seats`: people in the product. `api`: programs that call it.
    * @enum {string}
    */
   expects: "seats" | "api";
   /** @description Your own id of the expected use: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  ExpectedUseWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description `seats`: people in the product. `api`: programs that call it. */
   expects: ("seats" | "api") | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the expected use. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  FactAccount: {
   /** @description Our id of the account */
   id: string;
   /** @description Joined at display; null without a name */
   name: string | null;
  };
  FactSpeaker: {
   /** @description Our id of the stakeholder or person; null of a source */
   id: string | null;
   /**
    * @description Somebody at the account, one of your people, or where it comes from
    * @enum {string}
    */
   kind: "stakeholder" | "person" | "source";
   /** @description Joined at display; null without a name and when erased */
   name: string | null;
   /** @description The part a stakeholder has, in words: `economic buyer` */
   role: string | null;
  };
  FactWriter: {
   /** @description The key, session, verdict request or answer to a nudge that it was written with */
   id: string;
   /**
    * @description What that is
    * @enum {string}
    */
   kind: "key" | "session" | "customer_link" | "nudge" | "other";
   /** @description The person it speaks for, else what the key is called */
   name: string | null;
  };
  Feature: {
   /** @description False: it was taken out of the catalogue */
   core: boolean;
   /** @description The event whose use is use of the feature */
   event: string;
   name: string;
  };
  FigureSpread: {
   /** @description and below this */
   high80: number;
   /** @description and below this */
   high95: number;
   /** @description 80 of 100 draws lie above this */
   low80: number;
   /** @description 95 of 100 draws lie above this */
   low95: number;
  };
  Forecast: {
   /** @description How near each number came in quarters that are over, the latest first */
   accuracy: components["schemas"]["ForecastAccuracy"][];
   /** @description Of the ARR due, what is expected not to be retained, in minor units */
   arrAtRiskMinor: number;
   /** @description ARR that comes up for renewal in the quarter, in minor units */
   arrDueMinor: number;
   /**
    * Format: date
    * @description The day judged
    * @example 2026-03-28
    */
   asOf: string;
   /** @description Gross retention blended with the last year’s, by how well each has done; null when nothing is due */
   blend: components["schemas"]["ForecastBlend"];
   /** @description As it was seen before, when asked for; none yet to come */
   checkpoints: components["schemas"]["ForecastCheckpoint"][];
   /** @description Null when nothing is due */
   commonFactor: components["schemas"]["ForecastCommonFactor"];
   /** @description Null: all CSMs */
   csmId: string | null;
   /** @description ISO 4217: the one the workspace reports in */
   currency: string | null;
   /** @description What has already become of the quarter’s renewals */
   decided: components["schemas"]["ForecastNumber"];
   /** @description Expected gross retention; null when nothing is due */
   expectedGrr: number | null;
   /** @description Expected net retention; null when nothing is due */
   expectedNrr: number | null;
   /** @description Version of the forecast’s own numbers */
   forecastPolicy: string;
   /** @description ARR after without any expansion; null when nothing is due */
   gross: components["schemas"]["ForecastMeasure"] | null;
   /** @description The same renewals, apart */
   groups: components["schemas"]["ForecastGroups"];
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description All ARR after; null when nothing is due */
   net: components["schemas"]["ForecastMeasure"] | null;
   /** @description Days whose history is from before forecasts could read it: the past quarters and checkpoints seen on them are left out. POST /v1/scores/rebuild completes them */
   notRebuilt: string[];
   /** @description Side by side, never merged */
   numbers: components["schemas"]["ForecastNumbers"];
   /** @description YYYY-Qn */
   quarter: string;
   /** @description Counts of what is due */
   renewals: components["schemas"]["ForecastRenewals"];
   /** @description How good each was at gross retention, over forecasts that were served and whose quarter is over */
   scores: components["schemas"]["ForecastVoices"];
   /** @description Null: all segments */
   segment: string | null;
   /**
    * Format: date
    * @description First day of the quarter
    * @example 2026-03-28
    */
   since: string;
   stuckAccounts: components["schemas"]["StuckAccountsLeftOut"];
   /** @description Subscriptions without ARR, counted apart: they are no renewals */
   trials: components["schemas"]["ForecastTrials"];
   /**
    * Format: date
    * @description First day after it
    * @example 2026-03-28
    */
   until: string;
   versions: components["schemas"]["Versions"];
  };
  ForecastAccuracy: {
   /** @description What became of the renewals due in it, those decided by now */
   actual: components["schemas"]["ForecastNumber"];
   /** @description Null when no CSM had made a call */
   csm: components["schemas"]["ForecastError"] | null;
   /** @description Null when nothing had been committed */
   final: components["schemas"]["ForecastError"] | null;
   /** @description Null when nothing was known then */
   model: components["schemas"]["ForecastError"] | null;
   /** @description YYYY-Qn, over by the day judged */
   quarter: string;
   /**
    * Format: date
    * @description The day whose end all three are taken from
    * @example 2026-03-28
    */
   seenOn: string;
  };
  ForecastAmount: {
   /** @description Minor units: the mean, the sum of what each renewal is expected to come to. Where one decision is most of the book it lies between its outcomes, and may lie outside p10 to p90: those are cases, it is none */
   expected: number;
   /** @description Minor units: the smallest that it stays at or below in one case of ten, the low case */
   p10: number;
   /** @description Minor units: the smallest that it stays at or below in half of all cases */
   p50: number;
   /** @description Minor units: the smallest that it stays at or below in nine cases of ten, the high case */
   p90: number;
  };
  ForecastBlend: {
   /** @description Both together: the model’s alone while last retention has not been nearer */
   grr: components["schemas"]["ForecastRates"];
   /** @description What the last year retained, plus or minus past changes; null before any */
   last: components["schemas"]["ForecastRates"] | null;
   /** @description Weight of last retention, 0..1 */
   lastShare: number;
   /** @description Quarters that are over, of which both had spoken */
   periods: number;
  } | null;
  ForecastCheckpoint: {
   /**
    * Format: date
    * @description The day it was seen on, as known at its end
    * @example 2026-03-28
    */
   asOf: string;
   /** @description By the CSMs’ calls; null when none had been made */
   csmGrr: number | null;
   /** @description As committed; null when nothing had been */
   finalGrr: number | null;
   /** @description The model’s; null when nothing was due */
   grr: {
    /** @description Gross retention: the mean, the sum of what each renewal is expected to come to. Where one decision is most of the book it lies between its outcomes, and may lie outside p10 to p90: those are cases, it is none */
    expected: number;
    /** @description Gross retention: the smallest that it stays at or below in one case of ten, the low case */
    p10: number;
    /** @description Gross retention: the smallest that it stays at or below in half of all cases */
    p50: number;
    /** @description Gross retention: the smallest that it stays at or below in nine cases of ten, the high case */
    p90: number;
   } | null;
   /** @description Months before the quarter’s first day */
   monthsBefore: number;
   /** @description The model’s; null when nothing was due */
   nrr: {
    /** @description Net retention: the mean, the sum of what each renewal is expected to come to. Where one decision is most of the book it lies between its outcomes, and may lie outside p10 to p90: those are cases, it is none */
    expected: number;
    /** @description Net retention: the smallest that it stays at or below in one case of ten, the low case */
    p10: number;
    /** @description Net retention: the smallest that it stays at or below in half of all cases */
    p50: number;
    /** @description Net retention: the smallest that it stays at or below in nine cases of ten, the high case */
    p90: number;
   } | null;
  };
  ForecastCommonFactor: {
   /**
    * @description learned: from the errors of past forecasts. prior: the config’s, before any
    * @enum {string}
    */
   basis: "learned" | "prior";
   /** @description Points at which it was integrated */
   nodes: number;
   /** @description Quarters that are over from which it was learned */
   periods: number;
   /** @description Standard deviation of what all renewals of a quarter share, in log-odds */
   sd: number;
  } | null;
  ForecastError: {
   /** @description As it was seen on the quarter’s first day */
   grr: number | null;
   /** @description Less what it became; more than 0 was too hopeful */
   grrError: number | null;
   /** @description As it was seen on the quarter’s first day */
   nrr: number | null;
   /** @description Less what it became; more than 0 was too hopeful */
   nrrError: number | null;
  };
  ForecastFinal: {
   /** @description All ARR after, in minor units */
   arrAfterMinor: number;
   /** @description Null: all CSMs */
   csmId: string | null;
   /** @description The caller said when it was committed */
   declared: boolean;
   /** @description Id of what was committed */
   id: string;
   /** @description Who committed it; null when the key speaks for nobody */
   personId: string | null;
   /** @description YYYY-Qn */
   quarter: string;
   /**
    * Format: date-time
    * @description When it was committed
    */
   recordedAt: string;
   /** @description ARR after without any expansion, in minor units */
   retainedMinor: number;
   /** @description Null: all segments */
   segment: string | null;
  };
  ForecastFinalNumber: {
   /** @description All ARR after, in minor units */
   arrAfterMinor: number;
   /** @description ARR due of those, in minor units */
   arrDueMinor: number;
   /** @description Its share of all ARR due; null when nothing is due */
   coverage: number | null;
   /** @description The caller said when it was committed */
   declared: boolean;
   /** @description Retained / due; null when it speaks of nothing */
   grr: number | null;
   /** @description All ARR after / due; null when it speaks of nothing */
   nrr: number | null;
   /** @description Who committed it; null when the key speaks for nobody */
   personId: string | null;
   /** @description The name of who committed it; null as above, and for who was erased */
   personName: string | null;
   /**
    * Format: date-time
    * @description When it was committed
    */
   recordedAt: string;
   /** @description Renewals it speaks of */
   renewals: number;
   /** @description ARR after without any expansion, in minor units */
   retainedMinor: number;
  };
  ForecastFinalWantedInput: {
   /** @description All ARR after, in minor units of the workspace’s currency */
   arrAfterMinor: number;
   /** @description The CSM it is for, by id or externalId. Null or left out: all CSMs; with a key that names a person, left out: that person */
   csm?: string | null;
   /**
    * @description YYYY-Qn
    * @example 2026-Q3
    */
   quarter: string;
   /**
    * Format: date-time
    * @description When it was committed, for finals of before Rung; left out: now. Not with a key that names a person
    * @example 2026-03-28T09:30:00Z
    */
   recordedAt?: string;
   /** @description ARR after without any expansion, in minor units of the workspace’s currency */
   retainedMinor: number;
   /**
    * @description Null: all segments
    * @default null
    */
   segment?: string | null;
  };
  ForecastGroup: {
   /** @description Of that, what is expected not to be retained, in minor units */
   arrAtRiskMinor: number;
   /** @description ARR that comes up for renewal, in minor units */
   arrDueMinor: number;
   /** @description Expected gross retention; null when nothing is due */
   expectedGrr: number | null;
   /** @description Expected net retention; null when nothing is due */
   expectedNrr: number | null;
   /** @description The quarter, segment or CSM; null for accounts without one */
   key: string | null;
   /** @description The CSM’s name, by CSM; null otherwise, and for who was erased */
   name: string | null;
   /** @description Renewals due, with an ARR */
   renewals: number;
  };
  ForecastGroups: {
   /** @description By CSM, the most at risk first */
   csms: components["schemas"]["ForecastGroup"][];
   /** @description The quarter asked about and the three after it */
   quarters: components["schemas"]["ForecastGroup"][];
   /** @description By segment, the most at risk first */
   segments: components["schemas"]["ForecastGroup"][];
  };
  ForecastHistory: {
   /**
    * Format: date
    * @description The day asked about
    * @example 2026-03-28
    */
   asOf: string;
   /** @description Null: all CSMs */
   csmId: string | null;
   /** @description The CSM’s name; null for all CSMs, and for who was erased */
   csmName: string | null;
   /** @description ISO 4217: the one the workspace reports in */
   currency: string | null;
   /** @description The latest quarter first; of each the model, the CSMs’ calls and the final. Quarters in which nothing fell due and nobody committed are left out */
   data: components["schemas"]["ForecastHistoryRow"][];
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description First days whose history is from before forecasts could read it: their quarters are left out. POST /v1/scores/rebuild completes them */
   notRebuilt: string[];
   /** @description Null: all segments */
   segment: string | null;
  };
  ForecastHistoryRow: {
   /** @description Predicted less observed gross retention; above 0 = optimistic */
   grrError: number | null;
   /** @description Whether observed gross retention lies within P10 to P90; null without a range */
   isWithin: boolean | null;
   /** @description Predicted less observed net retention; above 0 = optimistic */
   nrrError: number | null;
   /** @description What became of what fell due in it, by what is known now */
   observed: components["schemas"]["ForecastObserved"];
   /** @description Null when it had said nothing by then */
   predicted: components["schemas"]["ForecastPredicted"] | null;
   /** @description YYYY-Qn, over by the day asked about */
   quarter: string;
   /**
    * Format: date
    * @description The first day of the quarter: predictions are as of it, and as known at its end
    * @example 2026-03-28
    */
   seenOn: string;
   /**
    * @description Whose prediction: the model’s, the CSMs’ calls, or the final committed to
    * @enum {string}
    */
   source: "model" | "csm" | "final";
  };
  ForecastMeasure: {
   /** @description In minor units */
   amountMinor: components["schemas"]["ForecastAmount"];
   /** @description As a share of the ARR due */
   rate: components["schemas"]["ForecastRate"];
   /** @description Standard deviation in minor units */
   sdMinor: number;
   /** @description How the sums were held */
   sums: components["schemas"]["ForecastSums"];
  };
  ForecastNumber: {
   /** @description All ARR after, in minor units */
   arrAfterMinor: number;
   /** @description ARR due of those, in minor units */
   arrDueMinor: number;
   /** @description Its share of all ARR due; null when nothing is due */
   coverage: number | null;
   /** @description Retained / due; null when it speaks of nothing */
   grr: number | null;
   /** @description All ARR after / due; null when it speaks of nothing */
   nrr: number | null;
   /** @description Renewals it speaks of */
   renewals: number;
   /** @description ARR after without any expansion, in minor units */
   retainedMinor: number;
  };
  ForecastNumbers: {
   /** @description The CSMs’ own calls, at their word or at their own probability */
   csm: components["schemas"]["ForecastNumber"];
   /** @description What was committed to; null until somebody commits */
   final: components["schemas"]["ForecastFinalNumber"] | null;
   /** @description The model: decided renewals as they became, open ones as expected */
   model: components["schemas"]["ForecastNumber"];
  };
  ForecastObserved: {
   /** @description All ARR after, in minor units of the workspace’s currency */
   arrAfterMinor: number;
   /** @description ARR due of those, in minor units of the workspace’s currency */
   arrDueMinor: number;
   /** @description Decided share of the ARR due; null when nothing was due */
   coverage: number | null;
   /** @description Retained / due; null while nothing is decided */
   grr: number | null;
   /** @description All ARR after / due; null while nothing is decided */
   nrr: number | null;
   /** @description Renewals due in it that are decided; what went on by itself while no contract was heard of is not */
   renewals: number;
   /** @description ARR after without any expansion, in minor units of the workspace’s currency */
   retainedMinor: number;
  };
  ForecastPredicted: {
   /** @description All ARR after, in minor units of the workspace’s currency */
   arrAfterMinor: number;
   /** @description ARR due of those, in minor units of the workspace’s currency */
   arrDueMinor: number;
   /** @description Retained / due; null when nothing was due */
   grr: number | null;
   /** @description All ARR after / due; null when nothing was due */
   nrr: number | null;
   /** @description Low case of gross retention as it was served; null for a voice without a range, and where none was served */
   p10: number | null;
   /** @description High case, likewise */
   p90: number | null;
   /** @description Renewals it spoke of */
   renewals: number;
   /** @description ARR after without any expansion, in minor units of the workspace’s currency */
   retainedMinor: number;
  };
  ForecastRate: {
   /** @description Share of the ARR due: the mean, the sum of what each renewal is expected to come to. Where one decision is most of the book it lies between its outcomes, and may lie outside p10 to p90: those are cases, it is none */
   expected: number;
   /** @description Share of the ARR due: the smallest that it stays at or below in one case of ten, the low case */
   p10: number;
   /** @description Share of the ARR due: the smallest that it stays at or below in half of all cases */
   p50: number;
   /** @description Share of the ARR due: the smallest that it stays at or below in nine cases of ten, the high case */
   p90: number;
  };
  ForecastRates: {
   /** @description Share of the ARR due */
   expected: number;
   /** @description The low case: one case in ten ends there or lower */
   p10: number;
   /** @description The high case */
   p90: number;
  };
  ForecastRenewals: {
   /** @description Of those, decided: they enter as what they became */
   decided: number;
   /** @description Decisions they are: open renewals of one account that are due within 31 days of each other are one, and those of accounts with one payer or parent that come up on one day */
   decisions: number;
   /** @description Renewals due in the quarter, with an ARR */
   due: number;
   /** @description Due besides those, with no ARR that is known, or undecided */
   leftOut: number;
   /** @description Of those, not decided */
   open: number;
   /** @description Of those left out, long past their day and decided by nobody: 90 days unless config differs */
   undecided: number;
  };
  ForecastScores: {
   /** @description Mean of predicted less actual; above 0 = optimistic; null without */
   bias: number | null;
   /** @description Share of them within P10 to P90, meant to be 0.8; null without */
   coverage: number | null;
   /** @description Mean of the width plus ten times what lay outside (Winkler): smaller is better; null without */
   intervalScore: number | null;
   /** @description Mean distance from what became of it; null without */
   meanAbsoluteError: number | null;
   /** @description Quarters that are over for which it had spoken */
   periods: number;
   /** @description Mean of P90 less P10; null without */
   width: number | null;
  };
  ForecastSums: {
   /**
    * @description exact: to the minor unit. lattice: amounts are rounded to steps, the mean is not moved
    * @enum {string}
    */
   method: "exact" | "lattice";
   /** @description Distance between the amounts a quantile can take; null when exact */
   stepMinor: number | null;
   /** @description Variance that rounding adds, as a share of the sum’s own; 0 when exact */
   varianceErrorShare: number;
  };
  ForecastTrials: {
   /** @description Of those, bought: by a subscription, or by ARR put on their own */
   converted: number;
   /** @description Trials and pilots that ended or were bought in the quarter */
   ended: number;
   /** @description Of those, not bought */
   lapsed: number;
  };
  ForecastVoices: {
   /** @description The model and last retention, blended */
   blend: components["schemas"]["ForecastScores"];
   /** @description The CSMs’ calls */
   csm: components["schemas"]["ForecastScores"];
   /** @description What was committed to */
   final: components["schemas"]["ForecastScores"];
   /** @description What the last year retained */
   last: components["schemas"]["ForecastScores"];
   /** @description The model alone */
   model: components["schemas"]["ForecastScores"];
  };
  HandedCard: {
   /** @description Our id of the account that the card is of */
   accountId: string;
   /**
    * Format: date-time
    * @description When it was handed over
    */
   handedAt: string;
   /** @description Our id of whose list it came from */
   handedBy: string;
   /** @description Our id of who has the card */
   personId: string;
  };
  HandedCards: {
   /** @description The newest first */
   data: components["schemas"]["HandedCard"][];
  };
  Health: {
   /** @description Our id of the account */
   accountId: string;
   /**
    * Format: date
    * @description The day judged
    * @example 2026-03-28
    */
   asOf: string;
   /**
    * @description healthy from 70, watch from 40, at_risk below; unknown when nothing of weight is known
    * @enum {string}
    */
   band: "healthy" | "watch" | "at_risk" | "unknown";
   /** @description Where they are in time, and what that does to the numbers */
   calendar: components["schemas"]["HealthCalendar"];
   /** @description What the score is made of */
   components: {
    /** @description A: how far they got what they wanted */
    outcomes: components["schemas"]["HealthComponent"];
    /** @description R: where we stand on the ladder, against the level aimed at */
    relationship: components["schemas"]["HealthComponent"];
    /** @description T: whether we keep our word: mean of the known behaviours of trust */
    trust: components["schemas"]["HealthComponent"];
    /** @description U: what they do in the product */
    usage: components["schemas"]["HealthComponent"];
   };
   /** @description Views that disagree, the worst first; never averaged */
   contradictions: components["schemas"]["HealthContradiction"][];
   /** @description 100 x weight x value / known weight of each known component, weights as far as each counts, then what dampers take away */
   contributions: components["schemas"]["HealthContribution"][];
   /** @description Share 0..1 of all weight that is known */
   coverage: number;
   /** @description Every damper that applies, the strongest first */
   dampers: components["schemas"]["HealthDamper"][];
   /** @description Your own id of the account */
   externalId: string | null;
   /** @description The signals used; a context that had published nothing by then is absent */
   freshness: {
    /**
     * Format: date
     * @description The day since which its signals say so; days that bring nothing new keep it
     * @example 2026-03-28
     */
    asOf: string;
    /**
     * @description Who published them
     * @enum {string}
     */
    context: "usage" | "outcomes" | "accounts" | "external" | "health";
    /** @description The policy they were computed under */
    policyVersion: string;
    /**
     * Format: date-time
     * @description When they were published
     */
    recordedAt: string;
   }[];
   /** @description The Success Gap over active outcomes, by importance */
   gaps: {
    /** @description A; unknown with coverage under 0.5 */
    attained: components["schemas"]["HealthMean"];
    /** @description f - a */
    completion: components["schemas"]["HealthMean"];
    /** @description a - x */
    experience: components["schemas"]["HealthMean"];
    /** @description (v, else f) - c */
    perception: {
     /** @description Days since the newest of these facts occurred; null when there is none */
     ageDays: number | null;
     /** @description What the customer’s view is held against: our verdict, functional use where there is none, or some of each */
     basis: ("vendor" | "functional" | "mixed") | null;
     /** @description Share 0..1 of all importance whose value is known */
     coverage: number;
     /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
     evidence: string[];
     /** @description Mean over active outcomes by importance; null is unknown */
     value: number | null;
    };
   };
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description How they see us, on five levels */
   ladder: components["schemas"]["HealthLadder"];
   /** @description What the score and the band are to be read with, by name. onboarding: the account is in its first days: little can be known yet. paused: they agreed with us to pause: judged as it stood */
   marks: ("onboarding" | "paused")[];
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
   /** @description The smallest change of one component, all else as it is, that would move the band */
   nearestBandChange: {
    /**
     * @description The band then
     * @enum {string}
     */
    band: "healthy" | "watch" | "at_risk" | "unknown";
    /**
     * @description Which to change
     * @enum {string}
     */
    component: "outcomes" | "relationship" | "trust" | "usage";
    /** @description Its value now, 0..1 */
    from: number;
    /** @description The value, 0..1, from which the band is another */
    to: number;
   } | null;
   /** @description What is missing for the next level; null on the top one */
   nextLevel: components["schemas"]["HealthNextLevel"] | null;
   /** @description In id order */
   outcomes: components["schemas"]["HealthOutcome"][];
   /** @description The account that it belongs to, as known then; null when it belongs to none */
   parent: components["schemas"]["HealthParentAccount"] | null;
   /** @description The accounts that it pays for and that count, in id order */
   paysFor: components["schemas"]["HealthPaidAccount"][];
   /** @description Less than half of all weight is known, or nobody knows whether they got what they wanted: the band says little yet, and more facts would settle it */
   provisional: boolean;
   /** @description Points, `scoreHundredths` / 100; null when nothing of weight is known */
   score: number | null;
   /** @description Hundredths of a point: the exact sum of all contributions */
   scoreHundredths: number | null;
   /** @description As known then; null when nobody said */
   segment: string | null;
   /** @description Usage beside outcome */
   state: {
    /** @description In hollow and quiet_success: the day usage and outcome parted, the first on which one was high and the other low since they last went together; days on which one is unknown do not end a parting. Null in other states */
    partedOn: string | null;
    /**
     * Format: date
     * @description First day of the present run of this state
     * @example 2026-03-28
     */
    since: string;
    /**
     * @description By usage and attained at 0.5; left only past 0.45 or 0.55
     * @enum {string}
     */
    state: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
   };
   /** @description Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again */
   stuck: components["schemas"]["Stuck"] | null;
   /** @description What they spoke of in the last 90 days, the most frequent first */
   topics: components["schemas"]["HealthTopic"][];
   /** @description The four behaviours; trust is the mean of the known ones */
   trust: {
    /** @description Their own yearly answer: do we mean them well */
    benevolence: components["schemas"]["HealthReading"];
    /** @description Share of open promises understood alike, by weight */
    clarity: components["schemas"]["HealthReading"];
    /** @description How far we keep our promises */
    reliability: components["schemas"]["HealthReading"];
    /** @description Share of tickets resolved within their target */
    resolution: components["schemas"]["HealthReading"];
   };
   versions: components["schemas"]["Versions"];
   /** @description The facts that would bring most of the coverage that is missing, the most first; empty once every component is known */
   wouldSettle: components["schemas"]["HealthSettlingFact"][];
  };
  HealthBandChange: {
   /**
    * @description What changed it; where facts and corrections came together, the one that moved the score further that way
    * @enum {string}
    */
   cause: "customer_facts" | "decay" | "corrections" | "config" | "engine_or_model";
   /**
    * Format: date
    * @description The day the band changed
    * @example 2026-03-28
    */
   day: string;
   /**
    * @description The band before
    * @enum {string}
    */
   from: "healthy" | "watch" | "at_risk" | "unknown";
   /**
    * @description The band after
    * @enum {string}
    */
   to: "healthy" | "watch" | "at_risk" | "unknown";
  };
  HealthCalendar: {
   /**
    * @description Whether people or programs are expected; of programs, seats and people are not judged
    * @enum {string}
    */
   expectedUse: "seats" | "api";
   /** @description The day lies in a month of their season, or they have none; quiet outside it is no fall */
   inSeason: boolean;
   /** @description Null once it is over, and where nobody knows when they began */
   onboarding: components["schemas"]["HealthOnboarding"] | null;
   /** @description The agreed pause that the day lies in: judged as it stood the day before it; else null */
   pause: {
    /**
     * Format: date
     * @description First day of it
     * @example 2026-03-28
     */
    from: string;
    /** @description First day on which they are back; null while nobody knows */
    until: string | null;
   } | null;
  };
  HealthChangeCause: {
   /**
    * @description customer_facts: what became known of the day itself. decay: time alone. corrections: what became known of days before, late or corrected. config: other weights, dampers, ramps. engine_or_model: another version of the calculation
    * @enum {string}
    */
   cause: "customer_facts" | "decay" | "corrections" | "config" | "engine_or_model";
   /** @description Through which contributions; they add up to `hundredths` */
   contributions: components["schemas"]["HealthChangePart"][];
   /** @description Hundredths of a point, over the whole period */
   hundredths: number;
  };
  HealthChangeEnd: {
   /**
    * Format: date
    * @description The day
    * @example 2026-03-28
    */
   asOf: string;
   /**
    * @description The band it was in
    * @enum {string}
    */
   band: "healthy" | "watch" | "at_risk" | "unknown";
   /**
    * Format: date-time
    * @description As known at this instant: the end of the day, or now
    */
   knownAt: string;
   /** @description Points; null when nothing of weight was known */
   score: number | null;
   /** @description The same in hundredths; null counts as 0 in the sums */
   scoreHundredths: number | null;
   versions: components["schemas"]["Versions"];
  };
  HealthChangeMoved: {
   /** @description Ids of facts that came in behind the component or damper, in id order */
   gained: string[];
   /** @description By how much it moved the score, in hundredths of a point */
   hundredths: number;
   /**
    * @description What adds to the score, and what takes away: dampers; guards in scores of the engine `health-score-1`
    * @enum {string}
    */
   kind: "component" | "damper" | "guard";
   /** @description Ids of facts that no longer stand behind it */
   lost: string[];
   /** @description usage, outcomes, relationship, trust; or the name of a damper, or of a guard of former scores */
   name: string;
  };
  HealthChangePart: {
   /** @description By how much it moved the score, in hundredths of a point */
   hundredths: number;
   /**
    * @description What adds to the score, and what takes away: dampers; guards in scores of the engine `health-score-1`
    * @enum {string}
    */
   kind: "component" | "damper" | "guard";
   /** @description usage, outcomes, relationship, trust; or the name of a damper, or of a guard of former scores */
   name: string;
  };
  HealthChanges: {
   /** @description Our id of the account */
   accountId: string;
   /** @description Every change of band, in order */
   bandChanges: components["schemas"]["HealthBandChange"][];
   /** @description The same by cause, always all five; they add up to `totalHundredths` */
   causes: components["schemas"]["HealthChangeCause"][];
   /** @description The same by contribution; they add up to `totalHundredths` */
   contributions: components["schemas"]["HealthChangePart"][];
   /** @description Your own id of the account */
   externalId: string | null;
   /** @description As it was shown at the end of `since` */
   from: components["schemas"]["HealthChangeEnd"];
   /** @description Every mark that began or ended after `from`, in order: they move no number by themselves */
   markChanges: components["schemas"]["HealthMarkChange"][];
   /** @description Joined at display. Null when unknown or erased */
   name: string | null;
   /** @description Day by day; all add up to `totalHundredths` */
   steps: components["schemas"]["HealthChangeStep"][];
   /** @description Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again */
   stuck: components["schemas"]["Stuck"] | null;
   /** @description As it is shown at the end of `until`, or now */
   to: components["schemas"]["HealthChangeEnd"];
   /** @description to - from, in hundredths of a point; an unknown score counts as 0. All causes add up to it */
   totalHundredths: number;
  };
  HealthChangeStep: {
   /**
    * @description customer_facts: what became known of the day itself. decay: time alone. corrections: what became known of days before, late or corrected. config: other weights, dampers, ramps. engine_or_model: another version of the calculation
    * @enum {string}
    */
   cause: "customer_facts" | "decay" | "corrections" | "config" | "engine_or_model";
   /** @description What moved; they add up to `hundredths` */
   contributions: components["schemas"]["HealthChangeMoved"][];
   /**
    * Format: date
    * @description The day it happened
    * @example 2026-03-28
    */
   day: string;
   /** @description Hundredths of a point; 0 when its contributions outweigh each other */
   hundredths: number;
  };
  HealthComponent: {
   /** @description Days since the newest of these facts occurred; null when there is none */
   ageDays: number | null;
   /** @description How far it counts, as a share of its weight: 1, and less and less over the last 45 days before its facts run out */
   counts: number;
   /** @description What the score takes it for while a fact in it comes to count by its date alone; null where that is `value` */
   eased: number | null;
   /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
   evidence: string[];
   /** @description The lowest it would be with any of the facts that went stale at their last known value; null when none did */
   lastKnown: number | null;
   /** @description 0..1; null is unknown: no fact, or only stale ones */
   value: number | null;
   /** @description Relative weight in the score, by the policy for the segment */
   weight: number;
  };
  HealthContradiction: {
   /** @description When this run of disagreement was first acknowledged; null while nobody has */
   acknowledgedAt: string | null;
   /** @description The person who did, by our id; null when nobody has, or their key is linked to no person */
   acknowledgedBy: string | null;
   /** @description Distance of both sides on 0..1 */
   distance: number;
   /** @description The one view */
   left: components["schemas"]["HealthContradictionSide"];
   /**
    * @description Which two views disagree: the champion’s and the economic buyer’s; the model’s chance of renewal and the CSM’s; the CSM’s pulse and the score; surveys and tickets; usage and outcome; your verdict and the customer’s
    * @enum {string}
    */
   pair: "champion_buyer" | "model_csm" | "pulse_health" | "sponsor_users" | "survey_tickets" | "usage_outcome" | "vendor_customer";
   /** @description The other */
   right: components["schemas"]["HealthContradictionSide"];
   /**
    * Format: date
    * @description First day of the present run of disagreement
    * @example 2026-03-28
    */
   since: string;
   /** @description The distance, of usage and outcome without what is explained by use they outgrew, divided by the everyday spread of its pair (`contradictions.everydaySpread` of the config): 1 is just notable, 2 twice that, whatever the pair */
   size: number;
  };
  HealthContradictionSide: {
   /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
   evidence: string[];
   /** @description Whose or what view */
   name: string;
   /** @description 0..1, more is better */
   value: number;
  };
  HealthContribution: {
   /** @description Hundredths of a point; a damper takes away, so 0 or less */
   hundredths: number;
   /**
    * @description What adds to the score, and what takes away: dampers; guards in scores of the engine `health-score-1`
    * @enum {string}
    */
   kind: "component" | "damper" | "guard";
   /** @description usage, outcomes, relationship, trust; or the name of a damper, or of a guard of former scores */
   name: string;
  };
  HealthDamper: {
   /** @description The components whose staleness makes `stale`; else empty */
   components: string[];
   /** @description What it leaves of the score, 0..1; all factors are multiplied */
   factor: number;
   /** @description What it takes away, in hundredths of a point: its share, by ln(factor), of what all take */
   hundredths: number;
   /**
    * @description outcome_short: they got too little of what they wanted; min(1, atNothing + A). unproven: nobody knows whether they got what they wanted, or will once the present facts run out; A null: `factor`, or less where the points under the mean of those outcomes that are known are lower. A known: for each outcome whose facts run out within `easedInDays`, what the points will lose by it x (1 - days left / `easedInDays`). In onboarding `factor` is 1, and blended in over its last 15 days. hostile: somebody who matters is against us; 1 - `takes` x h, h the hostility of the account, 0..1. champion_gone: the champion left and nobody else has that role; `atFirst`, fading to `later` over `fadesDays`: atFirst + (later - atFirst) x min(1, days since / fadesDays). single_threaded: one person there alone is known, or soon will be; 1 - (1 - `factor`) x s, s how far all hangs on one person: 2 less the people known by more than weak evidence, each as far as they count, at most 1; in onboarding 1, blended in over its last 15 days. promises_broken: promises were broken, or are open past their grace; 1 - `takes` x broken / (broken + kept + `beside`), weights halved every 180 days since. use_falling: they use the product much less than by their own habit; 1 - (1 - `atWorst`) x f x (1 - g), f = 1 - (1 - x)^2, x from 0 at `from` of the habit to 1 at `to` of it, straight in ln(use / habit), g the share to which the fall is outgrown: 1 where somebody’s last word since it began is achieved 4 or 5, fading to 0 over the last `fadesDays` of the `holdsDays` since; in onboarding 1, blended in over its last 15 days. escalated: escalated tickets are open; max(`least`, `each` ^ open escalations). onboarding_late: in onboarding, and the first milestone is past its day; 1 - `takes` x min(1, days past the plan / `worstAfterDays`); fading over the last 15 days of onboarding, in which the ordinary rules come in. stale: a component has a `lastKnown`, or a harm was worse when it was last known; min(1, the lowest score, all other dampers included, that putting back the `lastKnown` of any of them, with all of its weight, would give / the score so far). Numbers in backticks are those of the policy
    * @enum {string}
    */
   name: "outcome_short" | "unproven" | "hostile" | "champion_gone" | "single_threaded" | "promises_broken" | "use_falling" | "escalated" | "onboarding_late" | "stale";
  };
  HealthLadder: {
   /** @description Days since the newest of these facts occurred; null when there is none */
   ageDays: number | null;
   /** @description P(level >= 1) to P(level >= 5) */
   atLeast: number[] | null;
   /** @description A champion left and none is there now */
   championGone: boolean | null;
   /** @description Since when that is so */
   championLeftOn: string | null;
   /** @description P(level = 1) to P(level = 5); adds up to one */
   distribution: number[] | null;
   /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
   evidence: string[];
   /** @description Expected level E, 1..5 */
   expected: number | null;
   /** @description Hostility is 0.5 or more */
   hostile: boolean | null;
   /** @description How far they are against us, 0..1: by evidence or by their own verdicts, by influence */
   hostility: number | null;
   /** @description Highest level stood on; null while nobody is known */
   level: number | null;
   /** @description Nobody still there decides on the money */
   noEconomicBuyer: boolean | null;
   /** @description A CSM’s own opinion of the level, while it holds: shown beside E, and in no number */
   pin: {
    /** @description Our id of the person of yours who set it */
    by: string;
    /** @description The level they see, 1..5 */
    level: number;
    /**
     * Format: date
     * @description The first day on which it no longer holds
     * @example 2026-03-28
     */
    until: string;
   } | null;
   /** @description We know exactly one person there by more than weak evidence */
   singleThreaded: boolean | null;
   /** @description How far all hangs on one of them, 0..1: 2 less those there are, each as far as they count; null without any */
   singleThreadedShare: number | null;
  };
  HealthMarkChange: {
   /**
    * @description Whether the account has it from this day on, or no longer
    * @enum {string}
    */
   change: "began" | "ended";
   /**
    * Format: date
    * @description The day it came to be so, as known then
    * @example 2026-03-28
    */
   day: string;
   /** @description Its first day, earlier than `day` where it became known later; null where nobody knows */
   from: string | null;
   /**
    * @description The mark of the account
    * @enum {string}
    */
   mark: "onboarding" | "paused";
   /** @description The first day after it: of one that began as it was planned then, null while nobody knows; of one that ended `day` */
   until: string | null;
  };
  HealthMean: {
   /** @description Days since the newest of these facts occurred; null when there is none */
   ageDays: number | null;
   /** @description Share 0..1 of all importance whose value is known */
   coverage: number;
   /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
   evidence: string[];
   /** @description Mean over active outcomes by importance; null is unknown */
   value: number | null;
  };
  HealthNextLevel: {
   /** @description The rung to reach */
   level: number;
   /** @description The key question that leads there */
   question: string;
   /** @description Whom to ask; null when nobody is left there */
   stakeholderId: string | null;
   /** @description Joined at display */
   stakeholderName: string | null;
  };
  HealthOnboarding: {
   /** @description By when the plan has them reach their first milestone */
   firstValueDueOn: string | null;
   /**
    * Format: date
    * @description When they began, moved by the paused days since, which do not count
    * @example 2026-03-28
    */
   from: string;
   /** @description Days past the plan / 28, at most 1 */
   late: number;
   /** @description Days planned to the first milestone, at least 15, / those and the days past the plan, fading over 15 days once it is reached; use counts for no less */
   pace: number;
   /** @description How far the rules of onboarding hold: 1, falling to 0 over the last 15 days */
   share: number;
   /**
    * Format: date
    * @description First day after it, moved likewise
    * @example 2026-03-28
    */
   until: string;
  };
  HealthOutcome: {
   /** @description Closed outcomes are shown and count for nothing */
   active: boolean;
   /** @description a: mean of on-track and customer verdict, newer facts weighing more */
   attained: number | null;
   /** @description a on the last day it was known */
   attainedLastKnown: number | null;
   /** @description f - a: they finished what the product asks and still lack the outcome */
   completionGap: number | null;
   /** @description c: what the customer says was achieved */
   customer: number | null;
   /** @description Where the measure moves; still within 0.02 per 30 days; null while the pace is unknown */
   direction: ("towards" | "away" | "still") | null;
   /** @description The day it is wanted by; null for a level to hold */
   dueOn: string | null;
   /** @description Facts behind a, c, v and x */
   evidence: string[];
   /** @description The day the present pace arrives; null when it is not heading there within ten years */
   expectedOn: string | null;
   /** @description x: how the customer found the way there */
   experience: number | null;
   /** @description a - x */
   experienceGap: number | null;
   /** @description f: share of its usage milestones reached, by weight */
   functional: number | null;
   /** @description 1..5, by the customer */
   importance: number;
   /** @description Arrived, or expected on or before the due day; null while that cannot be told */
   onPace: boolean | null;
   /** @description Our id of the outcome */
   outcomeId: string;
   /** @description Share of the way per 30 days that would arrive on the due day; 0 once arrived; null past it */
   paceNeeded30d: number | null;
   /** @description What c is held against; null while the gap is unknown */
   perceptionBasis: ("vendor" | "functional") | null;
   /** @description (v, else f) - c: we think they succeed and they do not */
   perceptionGap: number | null;
   /** @description Pace of the measure: share of the way from baseline to target per 30 days, the median slope between its last 6 measurements */
   slope30d: number | null;
   /** @description The customer’s words, joined at display; null when erased */
   statement: string | null;
   /** @description v: what we say was achieved */
   vendor: number | null;
  };
  HealthPaidAccount: {
   /** @description Our id of the account */
   accountId: string;
   /** @description P(lost); null while nobody judged it */
   probabilityLost: number | null;
   /** @description How much it counts among them: ARR in minor units, else seats, else the same for all */
   weight: number;
  };
  HealthParentAccount: {
   /** @description Our id of the account */
   accountId: string;
   /** @description Your own id of the account */
   externalId: string;
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
  };
  HealthReading: {
   /** @description Days since the newest of these facts occurred; null when there is none */
   ageDays: number | null;
   /** @description How far it counts, as a share of its weight: 1, and less and less over the last 45 days before its facts run out */
   counts: number;
   /** @description What the score takes it for while a fact in it comes to count by its date alone; null where that is `value` */
   eased: number | null;
   /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
   evidence: string[];
   /** @description The lowest it would be with any of the facts that went stale at their last known value; null when none did */
   lastKnown: number | null;
   /** @description 0..1; null is unknown: no fact, or only stale ones */
   value: number | null;
  };
  HealthSettlingFact: {
   /**
    * @description The component it is of
    * @enum {string}
    */
   component: "outcomes" | "relationship" | "trust" | "usage";
   /** @description Coverage with it, all else as it is */
   coverage: number;
   /**
    * @description The fact that is missing
    * @enum {string}
    */
   fact: "outcome" | "customer_verdict" | "stakeholder" | "ladder_evidence" | "promise_confirmation" | "benevolence" | "usage";
   /** @description Whom to ask; null where nobody there is on record or need be asked */
   stakeholderId: string | null;
   /** @description Joined at display */
   stakeholderName: string | null;
   /** @description Of an outcome, in the customer’s words, joined at display */
   statement: string | null;
   /** @description Our id of the outcome or promise it is about; else null */
   subjectId: string | null;
   /** @description What to ask or to do, for you to read */
   toDo: string;
  };
  HealthTopic: {
   /** @description Days since the newest of them */
   ageDays: number | null;
   /** @description Tickets, touches and notes of the last 90 days with it */
   count: number;
   /** @description Ids of the facts counted, in id order */
   evidence: string[];
   /** @description The topic, as it was written */
   topic: string;
  };
  History: {
   /** @description Our id of the account */
   accountId: string;
   /** @description In order of their days */
   events: components["schemas"]["HistoryEvent"][];
   /** @description Days from point to point: 1 up to 400 days, else whole weeks */
   everyDays: number;
   /** @description Your own id of the account */
   externalId: string;
   /**
    * Format: date
    * @description The first day shown
    * @example 2026-03-28
    */
   from: string;
   /**
    * Format: date-time
    * @description Only what was recorded by this instant is shown
    */
   knownAt: string;
   /** @description Joined at display; null without a name */
   name: string | null;
   /** @description In order; days before the account was first judged are left out */
   points: components["schemas"]["HistoryPoint"][];
   /**
    * Format: date
    * @description The last day shown
    * @example 2026-03-28
    */
   to: string;
  };
  HistoryEvent: {
   /** @description Where `what` names a day, in order: so that a page says it in the reader’s language and zone */
   dates: {
    /** @description Characters of `what` before it */
    at: number;
    /** @description The day `2026-03-01`, or the instant it is the day of in UTC */
    date: string;
    /** @description Characters it takes there */
    length: number;
   }[];
   /**
    * Format: date
    * @description The day on which it was so
    * @example 2026-03-28
    */
   day: string;
   /** @description Ids of the facts it follows from; empty of what the lines show */
   evidence: string[];
   /** @description The same for the same event */
   id: string;
   /**
    * @description `person_left`: a champion, economic buyer or sponsor. `outcome_attained`, `outcome_lost`: A became high or low. `parted`, `met`: usage and A, one high and one low, or alike again
    * @enum {string}
    */
   kind: "subscription_signed" | "renewal_decided" | "notice_given" | "promise_kept" | "promise_broken" | "person_left" | "customer_verdict" | "outcome_attained" | "outcome_lost" | "parted" | "met" | "contradiction_opened";
   /** @description In few words, for a chart */
   label: string;
   /** @description As a sentence */
   what: string;
   /** @description Whose word it is; null where it is nobody’s */
   who: components["schemas"]["FactSpeaker"] | null;
  };
  HistoryPoint: {
   /** @description A: what they got; null is unknown */
   attained: number | null;
   /**
    * @description Of the score
    * @enum {string}
    */
   band: "healthy" | "watch" | "at_risk" | "unknown";
   /**
    * Format: date
    * @description A day; what was last judged by its end
    * @example 2026-03-28
    */
   day: string;
   /** @description The highest rung of the ladder stood on. Null is unknown, and where R is known: judged before levels were kept; `rung scores rebuild` makes those days anew */
   level: number | null;
   /** @description R; null is unknown */
   relationship: number | null;
   /** @description Points; null is unknown */
   score: number | null;
   /**
    * @description Usage beside attained
    * @enum {string}
    */
   state: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
   /** @description T; null is unknown */
   trust: number | null;
   /** @description U: what they do; null is unknown */
   usage: number | null;
  };
  HolidayCountries: {
   /** @description By name */
   data: components["schemas"]["HolidayCountry"][];
  };
  HolidayCountry: {
   /** @description Code to send */
   code: string;
   /** @description Name in English where it is known, else in their language */
   name: string;
   /** @description States, provinces and their parts whose holidays differ */
   regions: components["schemas"]["HolidayRegion"][];
  };
  HolidayRegion: {
   /** @description Code to send */
   code: string;
   /** @description Name in English where it is known, else in their language */
   name: string;
  };
  IndicatorWeek: {
   /** @description How many there were */
   all: number;
   /** @description Of those known, how many are as they should be */
   hits: number;
   /** @description How many are known */
   of: number;
   /** @description Whether its source had spoken by then, and was neither silent nor telling far more or less than it does now; what was not told is unknown, not zero */
   told: boolean;
   /**
    * Format: date
    * @description The Monday it begins with
    * @example 2026-03-28
    */
   week: string;
  };
  InputDrift: {
   /** @description Population stability index: sum((now - then) x ln(now / then)) */
   index: number;
   /** @description The input */
   name: string;
   /**
    * @description moved from 0.1, drifted from 0.25
    * @enum {string}
    */
   reading: "steady" | "moved" | "drifted";
   /** @description Share unknown among renewals open when it was learned */
   unknownNow: number;
   /** @description Share unknown among those it was learned from */
   unknownThen: number;
  };
  Invitation: {
   /** Format: date-time */
   createdAt: string;
   /** @description The key or session that made it. */
   createdBy: string;
   /** Format: date-time */
   expiresAt: string;
   id: string;
   /** @description Our id of the person. */
   person: string;
   revokedAt: string | null;
   /**
    * @description admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.
    * @enum {string}
    */
   role: "admin" | "manager" | "csm" | "viewer";
   /** @description When somebody signed in with it. */
   usedAt: string | null;
  };
  InvitationWantedInput: {
   /**
    * Format: email
    * @description The address of the person who is invited, in the place of `person`.
    */
   email?: string;
   /**
    * Format: date-time
    * @description Until when the link is good: 3 days, when left out; 30 at most.
    * @example 2026-03-28T09:30:00Z
    */
   expiresAt?: string;
   /** @description The person who is invited: its id or your externalId. */
   person?: string;
   /**
    * @description The role they sign in with, and have from then on. Left out: the one they have.
    * @enum {string}
    */
   role?: "admin" | "manager" | "csm" | "viewer";
  };
  Key: {
   /** Format: date-time */
   createdAt: string;
   /** @description The key that made it; null for the first of a workspace. */
   createdBy: string | null;
   expiresAt: string | null;
   id: string;
   /** @description To the minute. */
   lastUsedAt: string | null;
   /** @description What it is for. */
   name: string | null;
   /** @description Of a publishable key: the pages it may stand in. Null for a secret one. */
   origins: string[] | null;
   /** @description The id of the person it speaks for. */
   person: string | null;
   /** @description True: it may stand in the source of a page, and begins with `rung_pub_`. */
   publishable: boolean;
   revokedAt: string | null;
   /**
    * @description admin may all, write may read; collect only sends what people do in the product; scim only provisions people and groups (/scim/v2).
    * @enum {string}
    */
   scope: "collect" | "read" | "write" | "admin" | "scim";
  };
  KeyWantedInput: {
   /**
    * Format: date-time
    * @example 2026-03-28T09:30:00Z
    */
   expiresAt?: string;
   /** @description What it is for. */
   name?: string;
   /** @description Of a publishable key: the pages it may stand in, as scheme, host and port. `https://*.vendor.example` is every host below that one, `*` any page and any app. */
   origins?: string[];
   /** @description The person it speaks for: its id or your externalId. */
   person?: string;
   /** @description True: a key for the source of a page. Of scope `collect`, for no person, and only from the `origins` it names. */
   publishable?: boolean;
   /**
    * @description admin may all, write may read; collect only sends what people do in the product; scim only provisions people and groups (/scim/v2).
    * @enum {string}
    */
   scope: "collect" | "read" | "write" | "admin" | "scim";
  };
  LadderEvidence: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the ladder evidence. */
   id: string;
   /** @description The level it is evidence of, 1 to 5. */
   level: number | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /** @description 1 speaks for that level, -1 against it. */
   polarity: (1 | -1) | null;
   quote: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Who says so: 1, 0.8 or 0.4 in weight. */
   source: ("customer_said" | "observed" | "csm_judgement") | null;
   /** @description Our id of the stakeholder. */
   stakeholder: string | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description How much it says: 0.5, 1 or 2 in weight. */
   strength: ("weak" | "moderate" | "strong") | null;
  };
  LadderEvidencePatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description The level it is evidence of, 1 to 5. Needed when it is new. */
   level?: number;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Who of your people says so. Default, for `csm_judgement`: the person your key names. Its id or your externalId. */
   person?: string | null;
   /** @description 1 speaks for that level, -1 against it. Needed when it is new. */
   polarity?: 1 | -1;
   quote?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the ladder evidence back, as if it had not been said, from then on. */
   retracted?: boolean;
   /**
    * @description Who says so: 1, 0.8 or 0.4 in weight. Needed when it is new.
    * @enum {string}
    */
   source?: "customer_said" | "observed" | "csm_judgement";
   /** @description The stakeholder: its id or your externalId. Needed when it is new. */
   stakeholder?: string;
   /**
    * @description How much it says: 0.5, 1 or 2 in weight. Needed when it is new.
    * @enum {string}
    */
   strength?: "weak" | "moderate" | "strong";
  };
  LadderEvidenceStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Your own id of the ladder evidence: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The level it is evidence of, 1 to 5. Needed when it is new. */
   level?: number;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Who of your people says so. Default, for `csm_judgement`: the person your key names. Its id or your externalId. */
   person?: string | null;
   /** @description 1 speaks for that level, -1 against it. Needed when it is new. */
   polarity?: 1 | -1;
   quote?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * @description Who says so: 1, 0.8 or 0.4 in weight. Needed when it is new.
    * @enum {string}
    */
   source?: "customer_said" | "observed" | "csm_judgement";
   /** @description The stakeholder: its id or your externalId. Needed when it is new. */
   stakeholder?: string;
   /**
    * @description How much it says: 0.5, 1 or 2 in weight. Needed when it is new.
    * @enum {string}
    */
   strength?: "weak" | "moderate" | "strong";
  };
  LadderEvidenceWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description Your own id of the ladder evidence: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The level it is evidence of, 1 to 5. */
   level: number;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Who of your people says so. Default, for `csm_judgement`: the person your key names. Its id or your externalId. */
   person?: string | null;
   /** @description 1 speaks for that level, -1 against it. */
   polarity: 1 | -1;
   quote?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * @description Who says so: 1, 0.8 or 0.4 in weight.
    * @enum {string}
    */
   source: "customer_said" | "observed" | "csm_judgement";
   /** @description The stakeholder: its id or your externalId. */
   stakeholder: string;
   /**
    * @description How much it says: 0.5, 1 or 2 in weight.
    * @enum {string}
    */
   strength: "weak" | "moderate" | "strong";
  };
  LadderEvidenceWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the ladder evidence. */
   id: string;
   /** @description The level it is evidence of, 1 to 5. */
   level: number | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /** @description 1 speaks for that level, -1 against it. */
   polarity: (1 | -1) | null;
   quote: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Who says so: 1, 0.8 or 0.4 in weight. */
   source: ("customer_said" | "observed" | "csm_judgement") | null;
   /** @description Our id of the stakeholder. */
   stakeholder: string | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description How much it says: 0.5, 1 or 2 in weight. */
   strength: ("weak" | "moderate" | "strong") | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  LadderPin: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The first day on which it no longer holds: 1 to 90 days after it was set. */
   expiresOn: string | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the ladder pin. */
   id: string;
   /** @description The level they see, 1 commodity to 5 trusted adviser. */
   level: number | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /** @description Why: what the evidence does not show. */
   reason: string | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
  };
  LadderPinPatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /**
    * Format: date
    * @description The first day on which it no longer holds: 1 to 90 days after it was set. Needed when it is new.
    * @example 2026-03-28
    */
   expiresOn?: string;
   /** @description The level they see, 1 commodity to 5 trusted adviser. Needed when it is new. */
   level?: number;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Whose opinion it is. Default: the person your key names. */
   person?: string | null;
   /** @description Why: what the evidence does not show. Needed when it is new. */
   reason?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the ladder pin back, as if it had not been said, from then on. */
   retracted?: boolean;
  };
  LadderPinStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /**
    * Format: date
    * @description The first day on which it no longer holds: 1 to 90 days after it was set. Needed when it is new.
    * @example 2026-03-28
    */
   expiresOn?: string;
   /** @description Your own id of the ladder pin: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The level they see, 1 commodity to 5 trusted adviser. Needed when it is new. */
   level?: number;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Whose opinion it is. Default: the person your key names. */
   person?: string | null;
   /** @description Why: what the evidence does not show. Needed when it is new. */
   reason?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  LadderPinWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /**
    * Format: date
    * @description The first day on which it no longer holds: 1 to 90 days after it was set.
    * @example 2026-03-28
    */
   expiresOn: string;
   /** @description Your own id of the ladder pin: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The level they see, 1 commodity to 5 trusted adviser. */
   level: number;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Whose opinion it is. Default: the person your key names. */
   person?: string | null;
   /** @description Why: what the evidence does not show. */
   reason: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  LadderPinWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The first day on which it no longer holds: 1 to 90 days after it was set. */
   expiresOn: string | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the ladder pin. */
   id: string;
   /** @description The level they see, 1 commodity to 5 trusted adviser. */
   level: number | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /** @description Why: what the evidence does not show. */
   reason: string | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  LeftOutOfCalendarFile: {
   /** @description What it is called there; null where it says nothing */
   event: string | null;
   /** @description Line of the file in which the event begins, from 1 */
   line: number;
   /** @description Why it is no day off, or could not be read */
   why: string;
  };
  ListedContradiction: {
   /** @description Our id of the account */
   accountId: string;
   /** @description When this run of disagreement was first acknowledged; null while nobody has */
   acknowledgedAt: string | null;
   /** @description The person who did, by our id; null when nobody has, or their key is linked to no person */
   acknowledgedBy: string | null;
   /** @description The CSM who looks after the account */
   csmId: string | null;
   /** @description Distance of both sides on 0..1 */
   distance: number;
   /** @description Your own id of the account */
   externalId: string | null;
   /** @description The one view */
   left: components["schemas"]["HealthContradictionSide"];
   /** @description What the score and the band are to be read with, by name. onboarding: the account is in its first days: little can be known yet. paused: they agreed with us to pause: judged as it stood */
   marks: ("onboarding" | "paused")[];
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
   /**
    * @description Which two views disagree: the champion’s and the economic buyer’s; the model’s chance of renewal and the CSM’s; the CSM’s pulse and the score; surveys and tickets; usage and outcome; your verdict and the customer’s
    * @enum {string}
    */
   pair: "champion_buyer" | "model_csm" | "pulse_health" | "sponsor_users" | "survey_tickets" | "usage_outcome" | "vendor_customer";
   /** @description The other */
   right: components["schemas"]["HealthContradictionSide"];
   /** @description As known then; null when nobody said */
   segment: string | null;
   /**
    * Format: date
    * @description First day of the present run of disagreement
    * @example 2026-03-28
    */
   since: string;
   /** @description The distance, of usage and outcome without what is explained by use they outgrew, divided by the everyday spread of its pair (`contradictions.everydaySpread` of the config): 1 is just notable, 2 twice that, whatever the pair */
   size: number;
  };
  ListedCsmAbsence: {
   /**
    * Format: date-time
    * @description When it was recorded.
    */
   createdAt: string;
   /** @description Our id of who is away. */
   csmId: string;
   /** @description Our id of who stands in for them. */
   deputyId: string;
   /** @description As what the deputy signs in now. Null: they cannot, so that nobody signed in stands in for the CSM; `viewer`: they read alone. The absence stays, and holds again once they have a role. */
   deputyRole: ("admin" | "manager" | "csm" | "viewer") | null;
   /**
    * Format: date
    * @description First day on which they are back; at most 366 days after startsOn
    * @example 2026-03-28
    */
   endsOn: string;
   /** @description Our id of the absence. */
   id: string;
   /**
    * Format: date
    * @description First day away, in the time zone of the CSM
    * @example 2026-03-28
    */
   startsOn: string;
   /** @description Whether the CSM is away at this moment. */
   underway: boolean;
  };
  ListedRenewal: {
   /** @description Our id of the account */
   accountId: string;
   /** @description ARR x P(lost) in minor units; null while the ARR is unknown */
   arrAtRiskMinor: number | null;
   /** @description ARR that comes up, in minor units of the workspace’s currency; null without an exchange rate */
   arrMinor: number | null;
   /**
    * @description Of the account’s health
    * @enum {string}
    */
   band: "healthy" | "watch" | "at_risk" | "unknown";
   /**
    * @description prior: an expert’s weights. learned: fitted to past renewals, with an L2 penalty towards the expert’s weights
    * @enum {string}
    */
   basis: "prior" | "learned";
   /** @description At each lead, the shortest first. Of a term: under the model of that lead, the figure beside it being one of them. Of a month-to-month plan: within as many months */
   byLead: components["schemas"]["RenewalRiskAtLead"][];
   /** @description The CSM’s own call: beside the model, never in it */
   csmCall: string | null;
   /** @description The CSM who looks after the account */
   csmId: string | null;
   /** @description The CSM’s own probability that it is kept */
   csmProbability: number | null;
   /** @description ISO 4217 */
   currency: string | null;
   /** @description From asOf; negative when the day passed without a decision */
   daysToDue: number;
   /** @description The three strongest features in plain words */
   drivers: components["schemas"]["RiskDriver"][];
   /**
    * Format: date
    * @description The day it is due
    * @example 2026-03-28
    */
   dueOn: string;
   /** @description Your own id of the account */
   externalId: string | null;
   /** @description Holds the probability with that level, given the uncertainty of the weights; a learned model’s probability is the mean over the same weights */
   interval: {
    /** @description Upper end */
    high: number;
    /** @description Share 0..1 it is to hold */
    level: number;
    /** @description Lower end */
    low: number;
   };
   /**
    * Format: date
    * @description The day its account was judged for: today, but for what waits
    * @example 2026-03-28
    */
   judgedOn: string;
   /** @description Days of lead the model is for */
   leadDays: number;
   /** @description What the score and the band are to be read with, by name. onboarding: the account is in its first days: little can be known yet. paused: they agreed with us to pause: judged as it stood */
   marks: ("onboarding" | "paused")[];
   /** @description On a day between two leads both of their models answer, interpolated in log-odds, contribution by contribution: the one that weighs less. Null where one answers */
   mixedWith: {
    /**
     * @description What it rests on
     * @enum {string}
     */
    basis: "prior" | "learned";
    /** @description Days of lead it is for */
    leadDays: number;
    /** @description Its version */
    modelVersion: string;
    /** @description Its weight in log-odds; the model named above has the rest */
    share: number;
   } | null;
   /** @description Version of the model that answered */
   modelVersion: string;
   /** @description Renewals the model was learned from; 0 for a prior */
   n: number;
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
   /** @description The day they gave notice */
   noticeOn: string | null;
   /** @description What becomes of it; adds up to one */
   outcomes: {
    /** @description Renewed for less */
    contracted: number;
    /** @description Renewed for more */
    expanded: number;
    /** @description Not renewed */
    lost: number;
    /** @description Renewed as it is */
    renewed: number;
   };
   /** @description P(lost), within 0.002..0.998: the sigmoid of the logit */
   probabilityLost: number;
   /** @description Our id of the renewal */
   renewalId: string;
   /** @description Points 0..100 of the account’s health */
   score: number | null;
   /** @description As known then; null when nobody said */
   segment: string | null;
   /**
    * @description Usage beside outcome
    * @enum {string}
    */
   state: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
   /** @description Months of a term; 1 is month to month */
   termMonths: number | null;
  };
  MadeInvitation: {
   /** Format: date-time */
   createdAt: string;
   /** @description The key or session that made it. */
   createdBy: string;
   /** Format: date-time */
   expiresAt: string;
   id: string;
   /** @description The page that signs in with it. The token stands behind the #, so that no server, log or mail scanner sees it. */
   link: string;
   /** @description Our id of the person. */
   person: string;
   revokedAt: string | null;
   /**
    * @description admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.
    * @enum {string}
    */
   role: "admin" | "manager" | "csm" | "viewer";
   /** @description What POST /v1/sessions takes, once. It is shown this once. */
   token: string;
   /** @description When somebody signed in with it. */
   usedAt: string | null;
  };
  MadeKey: {
   /** Format: date-time */
   createdAt: string;
   /** @description The key that made it; null for the first of a workspace. */
   createdBy: string | null;
   expiresAt: string | null;
   id: string;
   /** @description The key itself. It is shown this once. */
   key: string;
   /** @description To the minute. */
   lastUsedAt: string | null;
   /** @description What it is for. */
   name: string | null;
   /** @description Of a publishable key: the pages it may stand in. Null for a secret one. */
   origins: string[] | null;
   /** @description The id of the person it speaks for. */
   person: string | null;
   /** @description True: it may stand in the source of a page, and begins with `rung_pub_`. */
   publishable: boolean;
   revokedAt: string | null;
   /**
    * @description admin may all, write may read; collect only sends what people do in the product; scim only provisions people and groups (/scim/v2).
    * @enum {string}
    */
   scope: "collect" | "read" | "write" | "admin" | "scim";
  };
  MadeUserTokenKey: {
   /**
    * @description The only algorithm this key checks tokens by, whatever a token says
    * @enum {string}
    */
   algorithm: "HS256" | "EdDSA";
   /**
    * Format: date-time
    * @description When it was registered
    */
   createdAt: string;
   /** @description The key or session that registered it */
   createdBy: string;
   /** @description The beginning of a SHA-256: tells two keys apart without saying either */
   fingerprint: string;
   /** @description Send it as `kid` in the header of tokens, or leave `kid` out */
   id: string;
   /** @description PEM; null for a secret */
   publicKey: string | null;
   /** @description From when on it proves nothing; null while it is active */
   retiredAt: string | null;
   /** @description Of HS256: sign with its bytes as they stand. Shown this once, and kept nowhere. Null for EdDSA */
   secret: string | null;
   /** @description False once it is retired, or where this installation’s secret is another than the one it was made under */
   usable: boolean;
  };
  MadeWorkspace: {
   /** @description A key of scope admin. It is shown this once. */
   adminKey: string;
   /** @description The id of that key, to revoke it by. */
   adminKeyId: string;
   /** Format: date-time */
   createdAt: string;
   /** @description The one currency it reports in. */
   currency: string;
   id: string;
   name: string;
  };
  MeasuredMinutes: {
   /** @description Who measured that */
   measuredBy: string;
   /** @description Minutes it takes */
   value: number;
  } | null;
  Measurement: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the measurement. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the outcome. */
   outcome: string | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Who or what says so. */
   source: ("integration" | "customer" | "csm") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description In the unit of the measure. */
   value: number | null;
  };
  MeasurementPatchInput: {
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. Needed when it is new. */
   outcome?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the measurement back, as if it had not been said, from then on. */
   retracted?: boolean;
   /**
    * @description Who or what says so. Needed when it is new.
    * @enum {string}
    */
   source?: "integration" | "customer" | "csm";
   /** @description In the unit of the measure. Needed when it is new. */
   value?: number;
  };
  MeasurementStatementInput: {
   /** @description Your own id of the measurement: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. Needed when it is new. */
   outcome?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * @description Who or what says so. Needed when it is new.
    * @enum {string}
    */
   source?: "integration" | "customer" | "csm";
   /** @description In the unit of the measure. Needed when it is new. */
   value?: number;
  };
  MeasurementWholeInput: {
   /** @description Your own id of the measurement: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. */
   outcome: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * @description Who or what says so.
    * @enum {string}
    */
   source: "integration" | "customer" | "csm";
   /** @description In the unit of the measure. */
   value: number;
  };
  MeasurementWritten: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the measurement. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the outcome. */
   outcome: string | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Who or what says so. */
   source: ("integration" | "customer" | "csm") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description In the unit of the measure. */
   value: number | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  Metric: {
   /** @description What the number is */
   aggregation: {
    /**
     * @description What is counted, added up or taken
     * @enum {string}
     */
    kind: "count" | "unique_users" | "unique_days" | "sum" | "last";
    /** @description Of `sum` and `last`: the property they look into */
    property?: string;
   };
   /** @description Which events it looks at */
   filter: {
    /** @description Any of these; null means every event */
    events: string[] | null;
    /** @description Each named property must have this very value */
    properties: {
     [key: string]: string | number | boolean;
    };
   };
   /** @description Your own name of it */
   key: string;
   /** @description Left out of answers and signals */
   retired: boolean;
   /** @description Days it looks back, the day asked for included */
   windowDays: number;
  };
  Milestone: {
   /** @description Your own name of it */
   key: string;
   /** @description What it is measured by; null: another system records it */
   metric: string | null;
   /** @description Left out of answers and signals */
   retired: boolean;
   /** @description Reached when the metric is at or above it */
   threshold: number | null;
  };
  MilestoneEffect: {
   /**
    * @description not_yet: too few cards, or too wide an interval. no_difference: none that is worth knowing
    * @enum {string}
    */
   answer: "not_yet" | "helps" | "harms" | "no_difference";
   /** @description Cards that waited */
   delayed: components["schemas"]["EffectArm"];
   /** @description Share of milestones reached within so many days: now less delayed, each against what was expected; null while an arm is empty */
   difference: number | null;
   /** @description By betting: it holds however often it is looked at */
   interval: components["schemas"]["EffectInterval"];
   /** @description Cards in all after which a difference worth knowing would be seen; null before there are two */
   needed: number | null;
   /** @description Cards that came at once */
   now: components["schemas"]["EffectArm"];
   /** @description Cards drawn whose result is not known, or whose account had none */
   waiting: number;
  };
  MilestoneReachedInput: {
   /** @description Its id or externalId */
   account: string;
   /** @description The key of a milestone that is defined without a metric */
   milestone: string;
   /** @description Null takes it back */
   reachedOn: string | null;
   /**
    * Format: date-time
    * @description When it became known; left out, now
    * @example 2026-03-28T09:30:00Z
    */
   recordedAt?: string;
  };
  ModelFigures: {
   /** @description Expected calibration error that a perfect forecaster shows on average: no error at all shows as this */
   eceBias: number;
   /** @description Each with what chance does to it */
   figures: components["schemas"]["ModelFigureTable"];
  };
  ModelFigureTable: {
   /** @description Probability that a lost renewal ranks above a kept one (AUC); 0.5 = chance */
   auc: components["schemas"]["SpreadFigure"];
   /** @description Mean squared error of the predicted probability (Brier score) */
   brier: components["schemas"]["SpreadFigure"];
   /** @description 1 - Brier / Brier of always predicting the base rate */
   brierSkill: components["schemas"]["SpreadFigure"];
   /** @description 0 = calibrated; above 0 = losses underpredicted */
   calibrationIntercept: components["schemas"]["SpreadFigure"];
   /** @description 1 = calibrated; below 1 = overconfident */
   calibrationSlope: components["schemas"]["SpreadFigure"];
   /** @description Expected calibration error over ten bins of equal width */
   ece: components["schemas"]["SpreadFigure"];
   /** @description Mean log loss in nats */
   logLoss: components["schemas"]["SpreadFigure"];
   /** @description Average precision over the lost */
   prAuc: components["schemas"]["SpreadFigure"];
   /** @description Share lost among the riskiest tenth, by the share lost of all */
   topDecileLift: components["schemas"]["SpreadFigure"];
  };
  ModelPromotion: {
   /**
    * @description What answers: the learned model, the one in force before, the expert’s weights at the workspace’s own level, or its base rates
    * @enum {string}
    */
   answers?: "learned" | "former" | "prior" | "base_rate";
   /** @description Against the base rate of each term type */
   baseRate?: components["schemas"]["ContestWithBaseRates"] | null;
   /** @description Against the expert’s weights at the workspace’s own level, by term type; empty where all are of one, or no model was learned */
   byTermType?: components["schemas"]["ContestOfTermType"][];
   /** @description Against the learned model in force; null when there was none */
   former: components["schemas"]["ContestWithFormer"] | null;
   /** @description Losses of the newest renewals, and what the model says of them; null where they are too few */
   newest?: components["schemas"]["CalibrationDrift"] | null;
   /** @description Against the expert’s weights at the workspace’s own level; null when no model was learned */
   prior: components["schemas"]["ContestWithPrior"] | null;
   /** @description Whether it came into force */
   promoted: boolean;
   /**
    * @description Why, or why not; `better_or_equal` and `worse_than_prior` are of models learned by a former release
    * @enum {string}
    */
   reason: "better" | "better_or_equal" | "misses_newest_level" | "not_better_than_base_rate" | "not_better_than_prior" | "ranks_worse_than_prior" | "too_few_later" | "too_few_renewals" | "too_few_since_former" | "worse_for_term_type" | "worse_than_former" | "worse_than_prior";
  };
  ModelReport: {
   /** @description The model */
   model: components["schemas"]["RiskModelHead"];
   /** @description How it was judged; null for an expert’s model, which was learned from nothing */
   report: components["schemas"]["ModelReportFigures"] | null;
  };
  ModelReportFigures: {
   /** @description Of the latest block judged; null without one */
   calibrationDrift: components["schemas"]["CalibrationDrift"] | null;
   /** @description Lift and precision-recall */
   curve: components["schemas"]["CurvePoint"][];
   /** @description Association, one feature at a time; see GET /v1/renewal-drivers */
   drivers: components["schemas"]["RenewalDriver"][];
   /** @description Renewals it was learned from against those open at that time; empty when none was open at this lead */
   inputDrift: components["schemas"]["InputDrift"][];
   /** @description Renewals the figures are of: each predicted by a model learned before its decision day */
   judged: number;
   /** @description Of those, lost */
   judgedLost: number;
   /** @description Of those, lost */
   lost: number;
   /** @description Renewals learned from */
   n: number;
   /** @description Windows that grow; empty when too few renewals came after enough others */
   origins: components["schemas"]["BacktestOrigin"][];
   /** @description How much outcomes, relationship and trust add over usage alone, on the same renewals */
   outcomeLift: components["schemas"]["OutcomeLiftStep"][];
   /** @description Of the expert’s weights, at the workspace’s own level as of then, on the same renewals */
   priorSpread: components["schemas"]["ModelFigures"] | null;
   /** @description The rule and its figures */
   promotion: components["schemas"]["ModelPromotion"];
   /** @description Reliability diagram: predicted beside observed */
   reliability: components["schemas"]["ReliabilityBin"][];
   /** @description Of the model; null without an origin */
   spread: components["schemas"]["ModelFigures"] | null;
  };
  ModelTraining: {
   /** @description What was decided for each lead */
   leads: components["schemas"]["ModelTrainingOfLead"][];
   /**
    * Format: date-time
    * @description When it ended
    */
   ranAt: string;
   /** @description Decided renewals that were known */
   resolved: number;
   /** @description Number of the training in this workspace */
   run: number;
  };
  ModelTrainingBackfill: {
   /** @description Days that were asked for, each of one account */
   accountDays: number;
   /** @description Of so many accounts */
   accounts: number;
   /**
    * Format: date
    * @description The first of those days
    * @example 2026-03-28
    */
   from: string;
   /**
    * Format: date
    * @description The last
    * @example 2026-03-28
    */
   to: string;
  };
  ModelTrainingOfLead: {
   /**
    * @description Renewals it is of. terms: contracts with a term. months: month-to-month plans. At the shortest lead each has a model of its own once enough of both are decided
    * @enum {string}
    */
   answersFor: "all" | "terms" | "months";
   /**
    * @description promoted: the new model answers. own_level: the expert’s weights do, at the level of loss of the workspace’s own decided renewals. base_rate: the base rates of those do. kept_former and stays_prior: what answered before still does
    * @enum {string}
    */
   decision: "promoted" | "own_level" | "base_rate" | "kept_former" | "stays_prior";
   /** @description Days of lead */
   leadDays: number;
   /** @description Of those, lost */
   lost: number;
   /** @description The model that was learned, promoted or not; null when too little was known */
   modelId: string | null;
   /** @description Decided renewals whose account was known on their decision day */
   n: number;
   /** @description Decided renewals of which nothing was known then, or that were decided before that day */
   passedOver: number;
   /** @description What nobody told of; null of a training by a former release */
   unheard: components["schemas"]["ModelTrainingUnheard"] | null;
   /** @description Its version */
   version: string | null;
   /** @description How the model in force did since; null while that is a prior */
   watch: {
    /** @description Of renewals decided since it was learned; null when there are none */
    calibration: components["schemas"]["CalibrationDrift"] | null;
    /** @description The learned model in force before this training */
    version: string;
   } | null;
   /** @description The reason in words */
   why: string;
   /** @description What history is missing; null of a training by a former release */
   withoutSignals: components["schemas"]["ModelTrainingWithoutSignals"] | null;
  };
  ModelTrainingProgress: {
   /** @description Past days that it needs; null where all were judged */
   backfill: components["schemas"]["ModelTrainingBackfill"] | null;
   /**
    * @description backfill: past days are judged that it needs; it goes on by itself. learning: it reads and learns
    * @enum {string}
    */
   stage: "backfill" | "learning";
   /**
    * Format: date-time
    * @description When it was asked for
    */
   startedAt: string;
   /** @description The step it is at, from 1 */
   step: number;
   /** @description Of so many */
   steps: number;
   /** @description What it does, in words */
   words: string;
  };
  ModelTrainingUnheard: {
   /** @description The first of their days; null without any */
   from: string | null;
   /** @description Terms that went on by themselves, and no contract of their kind (with a term, or month to month) was heard of on their day or in the 90 days after: they count neither as kept nor as lost */
   renewals: number;
   /** @description The last */
   to: string | null;
  };
  ModelTrainingWithoutSignals: {
   /** @description The first of those decision days; null without any */
   from: string | null;
   /** @description Decided renewals to learn from whose account nobody had judged in the week up to their decision day */
   renewals: number;
   /** @description The last */
   to: string | null;
  };
  NamedDay: {
   /**
    * Format: date
    * @description The day
    * @example 2026-03-28
    */
   day: string;
   /**
    * @description Whether it is off on that day of each year, from this one on. What is said of a single day goes before
    * @default false
    */
   everyYear: boolean;
   /**
    * @description Whether half of it is worked: a list is made for half of the hours, and things may be due on it
    * @default false
    */
   half: boolean;
   /** @description What it is called, such as "Company holiday" */
   name: string;
  };
  NamedDayInput: {
   /**
    * Format: date
    * @description The day
    * @example 2026-03-28
    */
   day: string;
   /**
    * @description Whether it is off on that day of each year, from this one on. What is said of a single day goes before
    * @default false
    */
   everyYear?: boolean;
   /**
    * @description Whether half of it is worked: a list is made for half of the hours, and things may be due on it
    * @default false
    */
   half?: boolean;
   /** @description What it is called, such as "Company holiday" */
   name: string;
  };
  NamedPersonRole: {
   /** @description Your own id of the person. */
   externalId: string;
   /** @description What they are called; null once erased. */
   name: string | null;
   /** @description Our id of the person. */
   person: string;
   /**
    * @description admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.
    * @enum {string}
    */
   role: "admin" | "manager" | "csm" | "viewer";
   /** @description The key or session it was done by; null: by nothing of the kind. */
   roleBy: string | null;
   /**
    * Format: date-time
    * @description Since when they have this role.
    */
   roleSince: string;
  };
  Note: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the note. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description What was written down, in free text. */
   text: (string | null) | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic: (("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null) | null;
  };
  NotePatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The person: its id or your externalId. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the note back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The stakeholder whom it is about: its id or your externalId. */
   stakeholder?: string | null;
   /** @description What was written down, in free text. */
   text?: string | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic?: ("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null;
  };
  NoteStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Your own id of the note: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The person: its id or your externalId. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The stakeholder whom it is about: its id or your externalId. */
   stakeholder?: string | null;
   /** @description What was written down, in free text. */
   text?: string | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic?: ("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null;
  };
  NoteWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description Your own id of the note: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   stakeholder?: string | null;
   /** @description What was written down, in free text. */
   text?: string | null;
   topic?: ("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null;
  };
  NoteWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the note. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description What was written down, in free text. */
   text: (string | null) | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic: (("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  NudgeDecision: {
   /**
    * Format: date
    * @description The day it is for, in UTC: budgets are counted in days
    * @example 2026-03-28
    */
   day: string;
   /** @description Names this decision: react to it. Asked again that day, the same decision has the same id. Null where nothing was decided: `user_not_proven` */
   decisionId: string | null;
   /** @description What to show; null: show nothing */
   nudge: {
    /**
     * @description What the user is asked for: one of `reactions`, or how it went (`rating` and `experience`, 1 to 5 each)
     * @enum {string}
     */
    asks: "reaction" | "rating";
    /** @description What your play gives to read, watch or fill in: one that needs nobody of yours, for what this user lacks (`/v1/plays`). Null where none fits */
    content: components["schemas"]["PlayContent"] | null;
    /** @description Plain text. Names the outcome in the customer’s words where this user may read them: their own, or said by nobody in particular; else neutrally */
    headline: string;
    level: components["schemas"]["NudgeLevel"];
    /** @description Key of the milestone that is the next step towards it; null where the nudge asks and names no step: `outcome_help`, `what_comes_next`, `how_did_it_go` */
    milestone: string | null;
    /** @description Plain text: the help offered */
    offer: string;
    /** @description The outcome of the customer it leads to */
    outcomeId: string;
    /** @description Whose content it is; null without one */
    play: {
     /** @description As in `/v1/plays` */
     key: string;
     /** @description 0: as it comes with Rung */
     version: number;
    } | null;
    /** @description What the user may answer; `dismiss` closes it */
    reactions: ("tell_me_more" | "disagree" | "not_important" | "different_view" | "dismiss")[];
   } | null;
   /** @description Never holds a verdict, a figure, or the day of a contract */
   reason: {
    /**
     * @description Why it is shown, or nothing is
     * @enum {string}
     */
    kind: "next_milestone" | "outcome_help" | "what_comes_next" | "how_did_it_go" | "queued" | "held_out" | "resting" | "outcome_disputed" | "ticket_escalated" | "account_paused" | "talk_first" | "promise_broken" | "term_ending" | "account_closed" | "no_outcome" | "no_milestone" | "all_reached" | "user_not_proven";
    /** @description Of `queued`: the first day with room in the user’s budget. Of `resting`: the first day something comes back. Else null */
    notBefore: string | null;
    /** @description The reason in a sentence, for you and not for the user */
    words: string;
   };
  };
  NudgeEffect: {
   /** @description Accounts of which a lot decided so far, in both arms */
   drawn: number;
   /** @description The lot that is drawn */
   holdout: components["schemas"]["EffectHoldout"];
   /** @description Whether the milestone that the decision was about was reached within so many days, 1 or 0, against the share of accounts before it that reached theirs */
   milestone: components["schemas"]["NudgeResultEffect"];
   /** @description Score so many days later, as a share of 100 points, against that of the day */
   score: components["schemas"]["NudgeResultEffect"];
   /** @description The newest verdict on the outcome within so many days, (achieved - 1) / 4, against the newest before; without those that a nudge asked for, since who is held out is not asked */
   verdict: components["schemas"]["NudgeResultEffect"];
  };
  NudgeImpression: {
   /** @description The decision whose nudge was seen */
   decisionId: string;
   /**
    * @description `unchanged`: it was seen before
    * @enum {string}
    */
   status: "created" | "unchanged";
  };
  /** @description Nothing */
  NudgeImpressionBodyInput: Record<string, never>;
  /**
   * @description How much help is offered, from do-it-yourself to done-for-you: more each time less did not help
   * @enum {string}
   */
  NudgeLevel: "do_it_yourself" | "show_me" | "do_it_with_me" | "done_for_you";
  NudgeQuestionInput: {
   /** @description The account the user is at: its id or your externalId. Left out where a token says it */
   account?: string;
   /** @description Where in your product the nudge would be shown, in your words: `home`, `reports` */
   surface: string;
   /** @description Your own id of the user, as in productUserIds of a stakeholder and userId of events. Left out where a token says it */
   user?: string;
  };
  NudgeReaction: {
   /** @description The decision it was said to */
   decisionId: string;
   /** @description As sent, 1 to 5; null where it was not */
   experience: number | null;
   /** @description What happens next */
   followUp: {
    /**
     * @description What happens next; `ask_why` and `ask_what_is_missing` are best asked by a person
     * @enum {string}
     */
    does: "offer_more_help" | "ask_why" | "leave_alone" | "ask_what_is_missing" | "take_next_step";
    /** @description The level of help that fits now; null: unchanged */
    nextLevel: components["schemas"]["NudgeLevel"] | null;
    /** @description For how many days this user gets no nudge towards the same outcome; 0: no rest */
    restDays: number;
    /** @description Plain text: what to answer the user at once */
    says: string;
   };
   /** @description As sent, 1 to 5; null for a reaction */
   rating: number | null;
   /** @description As sent; null for a rating */
   reaction: ("tell_me_more" | "disagree" | "not_important" | "different_view" | "dismiss") | null;
   /** @description Our id of what was said */
   reactionId: string;
   /**
    * @description `unchanged`: this was said last already
    * @enum {string}
    */
   status: "created" | "unchanged";
  };
  NudgeReactionBodyInput: {
   /** @description With a rating: how they found the way there, 1 to 5 */
   experience?: number;
   /** @description How far the user got what they wanted, 1 (not at all) to 5 (just what was wanted) */
   rating?: number;
   /**
    * @description What the user says to the nudge
    * @enum {string}
    */
   reaction?: "tell_me_more" | "disagree" | "not_important" | "different_view" | "dismiss";
  };
  NudgeResultEffect: {
   /**
    * @description not_yet: too few cards, or too wide an interval. no_difference: none that is worth knowing
    * @enum {string}
    */
   answer: "not_yet" | "helps" | "harms" | "no_difference";
   /** @description Shown less held out, each against the score of the day; null while an arm is empty */
   difference: number | null;
   /** @description Accounts whose first user was held out */
   heldOut: components["schemas"]["EffectArm"];
   /** @description By betting: it holds however often it is looked at */
   interval: components["schemas"]["EffectInterval"];
   /** @description Accounts in all after which a difference worth knowing would be seen; null before there are two */
   needed: number | null;
   /** @description Accounts whose first user was shown what was due */
   shown: components["schemas"]["EffectArm"];
   /** @description Accounts whose result is not known, or that had none */
   waiting: number;
  };
  NudgeSigning: {
   /** @description The last 28 days, the newest first; each call counts some seconds later */
   days: {
    /** @description Of the signed, by key: one that proves nothing any more can be retired */
    byKey: {
     /** @description Calls it proved */
     calls: number;
     /** @description The key */
     keyId: string;
    }[];
    /**
     * Format: date
     * @description In UTC
     * @example 2026-03-28
     */
    day: string;
    /** @description Calls with a token that was not good */
    refused: number;
    /** @description Calls with a good token */
    signed: number;
    /** @description Signed of all, 0 to 1; null on a day without calls */
    signedShare: number | null;
    /** @description Calls with a collect key and no token: told nothing, enforced or not */
    unsigned_page: number;
    /** @description Calls with a key that may write and no token: told nothing once it is enforced */
    unsigned_server: number;
   }[];
   /** @description True: whoever asks without a token is told `user_not_proven`, with whatever key, and may not react */
   enforced: boolean;
   /** @description What a token may be */
   limits: {
    /** @description Keys that may be active at once: two, so that one can follow the other */
    activeKeysMost: number;
    /** @description Of a token, in bytes */
    bytesMost: number;
    /** @description How far `exp` may be away, in seconds */
    lifetimeSecondsMost: number;
    /** @description How far clocks may be off, in seconds */
    skewSeconds: number;
   };
   /** @description Why it cannot be switched on yet; null when it can. Look at the days first: what is unsigned falls silent */
   notYet: string | null;
  };
  NudgeSigningWantedInput: {
   /** @description True: calls without a token are told nothing */
   enforced: boolean;
  };
  Offer: {
   /** @description The day they accepted; null while they have not. */
   acceptedOn: (string | null) | null;
   /** @description Our id of the account. */
   account: string | null;
   /** @description A year of what was offered, in minor units of `currency`. */
   arrMinor: (number | null) | null;
   /** @description ISO 4217, such as `EUR`. */
   currency: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day they declined; null while they have not. */
   declinedOn: (string | null) | null;
   /** @description Off the price they pay now: 0.1 is ten per cent. Needed for a discount. */
   discountShare: (number | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the offer. */
   id: string;
   /** @description `early_renewal`: renew before the term ends. `upgrade`: more seats or a larger plan. `discount`: the same for less. */
   kind: ("early_renewal" | "upgrade" | "discount") | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   offeredOn: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Our id of the renewal. */
   renewal: (string | null) | null;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description Our id of the subscription. */
   subscription: (string | null) | null;
   /** @description Length of the term offered, in months. */
   termMonths: (number | null) | null;
   /** @description The last day on which it could be accepted; null has no end. */
   validUntil: (string | null) | null;
  };
  OfferAcceptance: {
   /** @description The day asked about. */
   asOf: string;
   /**
    * @description Who gets an offer is chosen, so a share says how offers were taken, not what an offer does.
    * @constant
    */
   basis: "association";
   /** @description By kind, then segment; only what was offered. */
   data: components["schemas"]["OfferTally"][];
  };
  OfferPatchInput: {
   /** @description The day they accepted; null while they have not. */
   acceptedOn?: string | null;
   /** @description The account it was made to: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description A year of what was offered, in minor units of `currency`. */
   arrMinor?: number | null;
   /** @description ISO 4217, such as `EUR`. */
   currency?: string | null;
   /** @description The day they declined; null while they have not. */
   declinedOn?: string | null;
   /** @description Off the price they pay now: 0.1 is ten per cent. Needed for a discount. */
   discountShare?: number | null;
   /**
    * @description `early_renewal`: renew before the term ends. `upgrade`: more seats or a larger plan. `discount`: the same for less. Needed when it is new.
    * @enum {string}
    */
   kind?: "early_renewal" | "upgrade" | "discount";
   /** @description When it was true in the world: an instant or a day. `offeredOn` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   offeredOn?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The renewal it is about: its id or your externalId. */
   renewal?: string | null;
   /** @description True takes the offer back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The subscription it is about: its id or your externalId. */
   subscription?: string | null;
   /** @description Length of the term offered, in months. */
   termMonths?: number | null;
   /** @description The last day on which it could be accepted; null has no end. */
   validUntil?: string | null;
  };
  OfferStatementInput: {
   /** @description The day they accepted; null while they have not. */
   acceptedOn?: string | null;
   /** @description The account it was made to: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description A year of what was offered, in minor units of `currency`. */
   arrMinor?: number | null;
   /** @description ISO 4217, such as `EUR`. */
   currency?: string | null;
   /** @description The day they declined; null while they have not. */
   declinedOn?: string | null;
   /** @description Off the price they pay now: 0.1 is ten per cent. Needed for a discount. */
   discountShare?: number | null;
   /** @description Your own id of the offer: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /**
    * @description `early_renewal`: renew before the term ends. `upgrade`: more seats or a larger plan. `discount`: the same for less. Needed when it is new.
    * @enum {string}
    */
   kind?: "early_renewal" | "upgrade" | "discount";
   /** @description When it was true in the world: an instant or a day. `offeredOn` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   offeredOn?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The renewal it is about: its id or your externalId. */
   renewal?: string | null;
   /** @description The subscription it is about: its id or your externalId. */
   subscription?: string | null;
   /** @description Length of the term offered, in months. */
   termMonths?: number | null;
   /** @description The last day on which it could be accepted; null has no end. */
   validUntil?: string | null;
  };
  OfferTally: {
   /** @description Accepted by that day. */
   accepted: number;
   /** @description accepted / (accepted + declined + expired); null while none is settled. */
   acceptedShare: number | null;
   /** @description Declined by that day. */
   declined: number;
   /** @description Past `validUntil` without an answer. */
   expired: number;
   /** @description 95 % interval of the share, by Wilson's formula; null while none is settled. */
   interval: {
    /** @description High end. */
    high: number;
    /** @description Low end. */
    low: number;
   } | null;
   /**
    * @description What was offered.
    * @enum {string}
    */
   kind: "early_renewal" | "upgrade" | "discount";
   /** @description Median days from the offer to its acceptance; null when none was accepted. */
   medianDaysToAccept: number | null;
   /** @description Offers made: accepted, declined, expired and open together. */
   offered: number;
   /** @description Still to be answered: in no share. */
   open: number;
   /** @description Segment of the accounts, as of the day asked about; null is unknown. */
   segment: string | null;
  };
  OfferWholeInput: {
   /** @description The day they accepted; null while they have not. */
   acceptedOn?: string | null;
   /** @description The account it was made to: its id or your externalId. */
   account: string;
   /** @description A year of what was offered, in minor units of `currency`. */
   arrMinor?: number | null;
   currency?: string | null;
   /** @description The day they declined; null while they have not. */
   declinedOn?: string | null;
   /** @description Off the price they pay now: 0.1 is ten per cent. Needed for a discount. */
   discountShare?: number | null;
   /** @description Your own id of the offer: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /**
    * @description `early_renewal`: renew before the term ends. `upgrade`: more seats or a larger plan. `discount`: the same for less.
    * @enum {string}
    */
   kind: "early_renewal" | "upgrade" | "discount";
   /** @description When it was true in the world: an instant or a day. `offeredOn` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   offeredOn?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   renewal?: string | null;
   subscription?: string | null;
   /** @description Length of the term offered, in months. */
   termMonths?: number | null;
   /** @description The last day on which it could be accepted; null has no end. */
   validUntil?: string | null;
  };
  OfferWritten: {
   /** @description The day they accepted; null while they have not. */
   acceptedOn: (string | null) | null;
   /** @description Our id of the account. */
   account: string | null;
   /** @description A year of what was offered, in minor units of `currency`. */
   arrMinor: (number | null) | null;
   /** @description ISO 4217, such as `EUR`. */
   currency: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day they declined; null while they have not. */
   declinedOn: (string | null) | null;
   /** @description Off the price they pay now: 0.1 is ten per cent. Needed for a discount. */
   discountShare: (number | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the offer. */
   id: string;
   /** @description `early_renewal`: renew before the term ends. `upgrade`: more seats or a larger plan. `discount`: the same for less. */
   kind: ("early_renewal" | "upgrade" | "discount") | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   offeredOn: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Our id of the renewal. */
   renewal: (string | null) | null;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description Our id of the subscription. */
   subscription: (string | null) | null;
   /** @description Length of the term offered, in months. */
   termMonths: (number | null) | null;
   /** @description The last day on which it could be accepted; null has no end. */
   validUntil: (string | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  OfrepFlag: {
   /**
    * @description The flag
    * @constant
    */
   key: "nudge";
   /** @description For telemetry */
   metadata: {
    /**
     * Format: date
     * @description The day it is for, in UTC
     * @example 2026-03-28
     */
    day: string;
    /** @description Where something was decided */
    decisionId?: string;
   };
   /**
    * @description Of OpenFeature: shown; not; held out; nobody proved who asks
    * @enum {string}
    */
   reason: "TARGETING_MATCH" | "DEFAULT" | "SPLIT" | "STATIC";
   /** @description Always an object: `getObjectValue` */
   value: {
    /** @description Names this decision: react to it. Asked again that day, the same decision has the same id. Null where nothing was decided: `user_not_proven` */
    decisionId: string | null;
    /** @description Of `queued`: the first day with room in the user’s budget. Of `resting`: the first day something comes back. Else null */
    notBefore: string | null;
    /** @description What to show; null: show nothing */
    nudge: {
     /**
      * @description What the user is asked for: one of `reactions`, or how it went (`rating` and `experience`, 1 to 5 each)
      * @enum {string}
      */
     asks: "reaction" | "rating";
     /** @description What your play gives to read, watch or fill in: one that needs nobody of yours, for what this user lacks (`/v1/plays`). Null where none fits */
     content: components["schemas"]["PlayContent"] | null;
     /** @description Plain text. Names the outcome in the customer’s words where this user may read them: their own, or said by nobody in particular; else neutrally */
     headline: string;
     level: components["schemas"]["NudgeLevel"];
     /** @description Key of the milestone that is the next step towards it; null where the nudge asks and names no step: `outcome_help`, `what_comes_next`, `how_did_it_go` */
     milestone: string | null;
     /** @description Plain text: the help offered */
     offer: string;
     /** @description The outcome of the customer it leads to */
     outcomeId: string;
     /** @description Whose content it is; null without one */
     play: {
      /** @description As in `/v1/plays` */
      key: string;
      /** @description 0: as it comes with Rung */
      version: number;
     } | null;
     /** @description What the user may answer; `dismiss` closes it */
     reactions: ("tell_me_more" | "disagree" | "not_important" | "different_view" | "dismiss")[];
    } | null;
    /**
     * @description Why it is shown, or nothing is
     * @enum {string}
     */
    reason: "next_milestone" | "outcome_help" | "what_comes_next" | "how_did_it_go" | "queued" | "held_out" | "resting" | "outcome_disputed" | "ticket_escalated" | "account_paused" | "talk_first" | "promise_broken" | "term_ending" | "account_closed" | "no_outcome" | "no_milestone" | "all_reached" | "user_not_proven";
    /** @description Whether there is something to show */
    show: boolean;
   };
   /** @description The reason of the decision, as in `value` */
   variant: string;
  };
  OfrepFlags: {
   /** @description The one flag there is */
   flags: components["schemas"]["OfrepFlag"][];
  };
  OfrepRequestInput: {
   /** @description Of the evaluation. What else is in it is not read */
   context: {
    /** @description The account the user is at: its id or your externalId. Left out where a token says it */
    account?: string;
    /**
     * @description Where in your product the nudge would be shown; `default` where it is left out
     * @default default
     */
    surface?: string;
    /** @description Your own id of the user. Left out where a token says it */
    targetingKey?: string;
   };
  };
  OpenedWorkspace: {
   /** @description What you ask with. */
   access: {
    /** @description Our id of the person it is of; null: of nobody. */
    person: string | null;
    /** @description The role of a person who signed in; null: a key. */
    role: ("admin" | "manager" | "csm" | "viewer") | null;
    /** @description What the key is good for; of a session, what its role comes to. */
    scope: string;
   };
   /**
    * @description The colour of the page that asks its customers, as `#rrggbb` in small letters. The page draws it lighter or darker where its contrast would be too small: 4.5 for text, 3 for edges (WCAG 2.2). Null: none of its own, and the page is in ink.
    * @example #1f6f4a
    */
   brandColour: string | null;
   /**
    * Format: date-time
    * @description When it was made.
    */
   createdAt: string;
   /** @description The one currency it reports in, ISO 4217. */
   currency: string;
   /** @description Our id of the workspace. */
   id: string;
   /** @description What the vendor is called. */
   name: string;
  };
  OptimismBias: {
   /** @description Everybody a customer verdict was received for, by id; or the one asked for */
   csms: {
    /** @description Our id of the person */
    csmId: string;
    /** @description Your own id of them */
    externalId: string | null;
    /** @description 95 % interval of the mean, by Student’s t; null with fewer than two pairs */
    interval: {
     /** @description Upper end; both may lie outside -1..1 where pairs are few */
     high: number;
     /** @description Lower end */
     low: number;
    } | null;
    /** @description Customer verdicts that make no pair, by why */
    leftOut: {
     /** @description History: the caller said when it was known */
     declared: number;
     /** @description Early: the customer said 2 or less, before anything was filed */
     lowGrade: number;
     /** @description Early: nobody looked after the account any more */
     noCsm: number;
     /** @description Written with a key of the CSM whose filing opened it */
     ownRecord: number;
     /** @description Opened by a filing of somebody else than the CSM it was received for */
     reassigned: number;
     /** @description Taken back before it opened */
     retracted: number;
     /** @description Received, or opened, while the workspace did without seals */
     sealsOff: number;
     /** @description Early: opened after 7 days, before anything was filed */
     time: number;
    };
    /** @description Mean of v - c, -1..1: above 0 your people see more success than their customers. null without pairs */
    mean: number | null;
    /** @description Number of pairs: a filing of the CSM, and the customer verdicts of its period that it opened */
    n: number;
    /** @description Number of customer verdicts that are sealed now, whatever the days asked for */
    sealed: number;
   }[];
   /** @description The policy it was judged under */
   policyVersion: string;
   /** @description The first day asked for; null for all */
   since: string | null;
   /** @description Over the pairs of all your people */
   team: {
    /** @description 95 % interval of the mean, by Student’s t; null with fewer than two pairs */
    interval: {
     /** @description Upper end; both may lie outside -1..1 where pairs are few */
     high: number;
     /** @description Lower end */
     low: number;
    } | null;
    /** @description Customer verdicts that make no pair, by why */
    leftOut: {
     /** @description History: the caller said when it was known */
     declared: number;
     /** @description Early: the customer said 2 or less, before anything was filed */
     lowGrade: number;
     /** @description Early: nobody looked after the account any more */
     noCsm: number;
     /** @description Written with a key of the CSM whose filing opened it */
     ownRecord: number;
     /** @description Opened by a filing of somebody else than the CSM it was received for */
     reassigned: number;
     /** @description Taken back before it opened */
     retracted: number;
     /** @description Received, or opened, while the workspace did without seals */
     sealsOff: number;
     /** @description Early: opened after 7 days, before anything was filed */
     time: number;
    };
    /** @description Mean of v - c, -1..1: above 0 your people see more success than their customers. null without pairs */
    mean: number | null;
    /** @description Number of pairs: a filing of the CSM, and the customer verdicts of its period that it opened */
    n: number;
    /** @description Number of customer verdicts that are sealed now, whatever the days asked for */
    sealed: number;
   };
   /** @description The day before which verdicts occurred; null for all */
   until: string | null;
  };
  Outcome: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description Default: the day it was said to be closed. */
   closedOn: (string | null) | null;
   /** @description The day the customer confirmed it. */
   confirmedOn: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the outcome. */
   id: string;
   /** @description 5 is what they bought this for, 1 what is pleasant to have. */
   importance: number | null;
   /** @description The number that shows it. */
   measure: ({
    /** @description Where they start. */
    baseline: number;
    /**
     * Format: date
     * @description The day by which they want to be at the target.
     * @example 2026-03-28
     */
    dueOn: string;
    /**
     * @description False: to be reached by a day.
     * @constant
     */
    maintain?: false;
    /**
     * Format: date
     * @description The day they stood at the baseline.
     * @example 2026-03-28
     */
    startsOn: string;
    /** @description Where they want to be; below the baseline where fewer is better. */
    target: number;
    /**
     * @description For people to read.
     * @example tickets a week
     */
    unit?: string | null;
   } | {
    /** @description Where nothing of it is left. */
    floor: number;
    /**
     * @description True: a level to hold.
     * @constant
     */
    maintain: true;
    /** @description Where all of it is there. */
    target: number;
    /** @description For people to read. */
    unit?: string | null;
   }) | null;
   /** @description The usage milestones that complete it functionally. */
   milestones: {
    /** @description A usage milestone. */
    key: string;
    /**
     * @description Relative to the other milestones.
     * @default 1
     */
    weight: number;
   }[] | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /** @description In the customer's words. */
   statement: string | null;
   status: ("active" | "closed") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
  };
  OutcomeLiftStep: {
   /**
    * @description The group of features added at this step; those before it are in too
    * @enum {string}
    */
   adds: "usage" | "outcomes" | "relationship" | "trust" | "rest";
   /** @description Area under the curve */
   auc: number | null;
   /** @description Mean squared error */
   brier: number;
   /** @description Log loss of the step before less this one’s; more than 0: it helps. Null for the first */
   gain: number | null;
   /** @description Of the gain */
   gainSpread: components["schemas"]["FigureSpread"] | null;
   /** @description Mean log loss in nats */
   logLoss: number;
  };
  OutcomePatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Default: the day it was said to be closed. */
   closedOn?: string | null;
   /** @description The day the customer confirmed it. */
   confirmedOn?: string | null;
   /** @description 5 is what they bought this for, 1 what is pleasant to have. Needed when it is new. */
   importance?: number;
   /** @description The number that shows it. Needed when it is new. */
   measure?: {
    /** @description Where they start. Needed when it is new. */
    baseline?: number;
    /**
     * Format: date
     * @description The day by which they want to be at the target. Needed when it is new.
     * @example 2026-03-28
     */
    dueOn?: string;
    /** @description False: to be reached by a day. */
    maintain?: false | null;
    /**
     * Format: date
     * @description The day they stood at the baseline. Needed when it is new.
     * @example 2026-03-28
     */
    startsOn?: string;
    /** @description Where they want to be; below the baseline where fewer is better. Needed when it is new. */
    target?: number;
    /** @description For people to read. */
    unit?: string | null;
   } | {
    /** @description Where nothing of it is left. Needed when it is new. */
    floor?: number;
    /**
     * @description True: a level to hold. Needed when it is new.
     * @constant
     */
    maintain?: true;
    /** @description Where all of it is there. Needed when it is new. */
    target?: number;
    /** @description For people to read. */
    unit?: string | null;
   };
   /** @description The usage milestones that complete it functionally. */
   milestones?: {
    /** @description A usage milestone. */
    key: string;
    /**
     * @description Relative to the other milestones.
     * @default 1
     */
    weight?: number;
   }[] | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the outcome back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The stakeholder: its id or your externalId. */
   stakeholder?: string | null;
   /** @description In the customer's words. Needed when it is new. */
   statement?: string;
   status?: ("active" | "closed") | null;
  };
  OutcomeStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Default: the day it was said to be closed. */
   closedOn?: string | null;
   /** @description The day the customer confirmed it. */
   confirmedOn?: string | null;
   /** @description Your own id of the outcome: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description 5 is what they bought this for, 1 what is pleasant to have. Needed when it is new. */
   importance?: number;
   /** @description The number that shows it. Needed when it is new. */
   measure?: {
    /** @description Where they start. Needed when it is new. */
    baseline?: number;
    /**
     * Format: date
     * @description The day by which they want to be at the target. Needed when it is new.
     * @example 2026-03-28
     */
    dueOn?: string;
    /** @description False: to be reached by a day. */
    maintain?: false | null;
    /**
     * Format: date
     * @description The day they stood at the baseline. Needed when it is new.
     * @example 2026-03-28
     */
    startsOn?: string;
    /** @description Where they want to be; below the baseline where fewer is better. Needed when it is new. */
    target?: number;
    /** @description For people to read. */
    unit?: string | null;
   } | {
    /** @description Where nothing of it is left. Needed when it is new. */
    floor?: number;
    /**
     * @description True: a level to hold. Needed when it is new.
     * @constant
     */
    maintain?: true;
    /** @description Where all of it is there. Needed when it is new. */
    target?: number;
    /** @description For people to read. */
    unit?: string | null;
   };
   /** @description The usage milestones that complete it functionally. */
   milestones?: {
    /** @description A usage milestone. */
    key: string;
    /**
     * @description Relative to the other milestones.
     * @default 1
     */
    weight?: number;
   }[] | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The stakeholder: its id or your externalId. */
   stakeholder?: string | null;
   /** @description In the customer's words. Needed when it is new. */
   statement?: string;
   status?: ("active" | "closed") | null;
  };
  OutcomeWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description Default: the day it was said to be closed. */
   closedOn?: string | null;
   /** @description The day the customer confirmed it. */
   confirmedOn?: string | null;
   /** @description Your own id of the outcome: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description 5 is what they bought this for, 1 what is pleasant to have. */
   importance: number;
   /** @description The number that shows it. */
   measure: {
    /** @description Where they start. */
    baseline: number;
    /**
     * Format: date
     * @description The day by which they want to be at the target.
     * @example 2026-03-28
     */
    dueOn: string;
    /**
     * @description False: to be reached by a day.
     * @constant
     */
    maintain?: false;
    /**
     * Format: date
     * @description The day they stood at the baseline.
     * @example 2026-03-28
     */
    startsOn: string;
    /** @description Where they want to be; below the baseline where fewer is better. */
    target: number;
    /**
     * @description For people to read.
     * @example tickets a week
     */
    unit?: string | null;
   } | {
    /** @description Where nothing of it is left. */
    floor: number;
    /**
     * @description True: a level to hold.
     * @constant
     */
    maintain: true;
    /** @description Where all of it is there. */
    target: number;
    /** @description For people to read. */
    unit?: string | null;
   };
   /**
    * @description The usage milestones that complete it functionally.
    * @default []
    */
   milestones?: {
    /** @description A usage milestone. */
    key: string;
    /**
     * @description Relative to the other milestones.
     * @default 1
     */
    weight?: number;
   }[];
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   stakeholder?: string | null;
   /** @description In the customer's words. */
   statement: string;
   /**
    * @default active
    * @enum {string}
    */
   status?: "active" | "closed";
  };
  OutcomeWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description Default: the day it was said to be closed. */
   closedOn: (string | null) | null;
   /** @description The day the customer confirmed it. */
   confirmedOn: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the outcome. */
   id: string;
   /** @description 5 is what they bought this for, 1 what is pleasant to have. */
   importance: number | null;
   /** @description The number that shows it. */
   measure: ({
    /** @description Where they start. */
    baseline: number;
    /**
     * Format: date
     * @description The day by which they want to be at the target.
     * @example 2026-03-28
     */
    dueOn: string;
    /**
     * @description False: to be reached by a day.
     * @constant
     */
    maintain?: false;
    /**
     * Format: date
     * @description The day they stood at the baseline.
     * @example 2026-03-28
     */
    startsOn: string;
    /** @description Where they want to be; below the baseline where fewer is better. */
    target: number;
    /**
     * @description For people to read.
     * @example tickets a week
     */
    unit?: string | null;
   } | {
    /** @description Where nothing of it is left. */
    floor: number;
    /**
     * @description True: a level to hold.
     * @constant
     */
    maintain: true;
    /** @description Where all of it is there. */
    target: number;
    /** @description For people to read. */
    unit?: string | null;
   }) | null;
   /** @description The usage milestones that complete it functionally. */
   milestones: {
    /** @description A usage milestone. */
    key: string;
    /**
     * @description Relative to the other milestones.
     * @default 1
     */
    weight: number;
   }[] | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /** @description In the customer's words. */
   statement: string | null;
   status: ("active" | "closed") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  OwnSession: {
   /** Format: date-time */
   createdAt: string;
   /** @description Send it as X-Rung-Csrf with whatever changes something. The same while the session lives. */
   csrf: string;
   /** @description Where the events of the workspace stood: a stream of GET /v1/events that begins there (`Last-Event-ID`) tells all that changed after what is read from now on, however late it is opened. */
   cursor: string;
   /** Format: date-time */
   expiresAt: string;
   id: string;
   /**
    * Format: date-time
    * @description When it ends unless it is used before.
    */
   idleExpiresAt: string;
   /**
    * @description How they proved who they are; token: a program of theirs did, by an access token of the issuer.
    * @enum {string}
    */
   method: "invitation" | "demo" | "oidc" | "token";
   /** @description Who is signed in. */
   person: {
    /** @description Your own id of the person. */
    externalId: string;
    /** @description Our id of the person. */
    id: string;
    /** @description What they are called; null once erased. */
    name: string | null;
   };
   /**
    * @description admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.
    * @enum {string}
    */
   role: "admin" | "manager" | "csm" | "viewer";
   /** @description Where they are signed in. */
   workspace: {
    /** @description The one currency it reports in, ISO 4217. */
    currency: string;
    /** @description Our id of the workspace. */
    id: string;
    /** @description What the vendor is called. */
    name: string;
   };
  };
  PassedOver: {
   /** @description Our id of the account */
   accountId: string;
   /**
    * @description first_guess: how often the play works here is thought, until results of the workspace weigh as much. own_results: they do
    * @enum {string}
    */
   basis: "first_guess" | "own_results";
   /** @description Your own id of the account */
   externalId: string | null;
   /** @description What it would take, in hours */
   hours: number;
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
   /** @description Results of the workspace that are in it: of this play, in this band of risk */
   ownResults: number;
   /** @description The play that would lead */
   play: components["schemas"]["PassedOverPlay"];
   /** @description The one that would lead its card */
   reason: components["schemas"]["PassedOverReason"];
   /** @description The open renewal that is due first; null when there is none */
   renewal: components["schemas"]["WorklistRenewal"] | null;
   /** @description As known then; null when nobody said */
   segment: string | null;
   /** @description The share of a contract that an hour of the play keeps, in time */
   shareKeptPerHour: number;
   /** @description Null while no ARR at stake is known: then it is ordered by `shareKeptPerHour`, after all whose worth is known */
   value: components["schemas"]["WorklistValue"] | null;
   /** @description Why it is not on the list */
   why: components["schemas"]["WhyPassedOver"];
  };
  PassedOverPage: {
   /**
    * Format: date-time
    * @description When the morning’s list was built: what is passed over is as it was then
    */
   builtAt: string;
   /** @description Our id of the CSM */
   csmId: string;
   /** @description ISO 4217: the one the workspace reports in */
   currency: string | null;
   data: components["schemas"]["PassedOver"][];
   /**
    * Format: date
    * @description The day of the list, in the CSM’s own time zone
    * @example 2026-03-28
    */
   date: string;
   /** @description False for a past day on which nobody opened the list: what it would have been */
   kept: boolean;
   /** @description Send it as `cursor` for the next page; null on the last page */
   nextCursor: string | null;
   /** @description How many were passed over that morning; the first 200 are named, and none of a list from before they were kept */
   total: number;
  };
  PassedOverPlay: {
   /** @description Which play */
   key: string;
   /** @description What it is called */
   name: string;
   /** @description Which version of it */
   version: number;
  };
  PassedOverReason: {
   /** @description For you to read: what it is about, each a line. Outcomes in the customer’s words with what was measured, what is wanted and the days; promises in their words; tickets by subject and day; people by name, part and day; who gave which verdict. On a card each line is said once, under the first reason it belongs to. Joined at display, without what was erased */
   about: string[];
   /** @description The day by which it matters; null when it names none */
   dueOn: string | null;
   /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
   evidence: string[];
   /**
    * @description What it is
    * @enum {string}
    */
   kind: "win_back" | "follow_up" | "confirm_promises" | "share_out_promises" | "say_how" | "plan_promised" | "ask_expectations" | "map_capability" | "meet_concern" | "champion_gone" | "hostile" | "competing_offer" | "use_fell" | "promise_broken" | "success_gap" | "ticket_storm" | "contradiction" | "rung_drop" | "outcome_off_pace" | "quiet_stakeholder" | "onboarding_stalled" | "renewal_window" | "promise_due" | "single_threaded" | "pause_ending" | "outgrown" | "win_to_share" | "verdict_missing" | "own_verdict_missing";
   /** @description The same with people by name; joined at display, without who was erased */
   sentence: string;
   /** @description Since when; null when it names no day */
   since: string | null;
   /** @description How large it is, 0..1 */
   size: number;
   /** @description Ids of the outcomes, promises, people or renewals it is about; empty when it is the account */
   subjects: string[];
   /** @description One plain sentence, without personal data */
   words: string;
  };
  PastChasm: {
   /**
    * @description Which
    * @enum {string}
    */
   chasm: "focus" | "execute" | "deliver";
   /**
    * Format: date
    * @description Monday of the week by whose end it was over
    * @example 2026-03-28
    */
   endedWeek: string;
   /**
    * Format: date
    * @description Monday of the week by whose end it could be told
    * @example 2026-03-28
    */
   foundWeek: string;
  };
  Person: {
   /** @description The caller said when it became known. */
   declared: boolean;
   email: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Hours a day for customers. */
   hoursPerDay: (number | null) | null;
   /** @description Our id of the person. */
   id: string;
   name: string | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description IANA name of the zone their days are in. */
   timeZone: (string | null) | null;
   /** @description Days of the week on which they work, by ISO 8601: 1 is Monday, 7 is Sunday. What waits for them comes back on one of these. Default: the workspace’s, Monday to Friday unless its config says otherwise. */
   workingDays: (number[] | null) | null;
  };
  PersonPatchInput: {
   email?: string | null;
   /** @description Hours a day for customers. */
   hoursPerDay?: number | null;
   /** @description Needed when it is new. */
   name?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the person back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description IANA name of the zone their days are in. */
   timeZone?: string | null;
   /** @description Days of the week on which they work, by ISO 8601: 1 is Monday, 7 is Sunday. What waits for them comes back on one of these. Default: the workspace’s, Monday to Friday unless its config says otherwise. */
   workingDays?: number[] | null;
  };
  PersonRole: {
   /** @description Our id of the person. */
   person: string;
   /**
    * @description admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.
    * @enum {string}
    */
   role: "admin" | "manager" | "csm" | "viewer";
   /** @description The key or session it was done by; null: by nothing of the kind. */
   roleBy: string | null;
   /**
    * Format: date-time
    * @description Since when they have this role.
    */
   roleSince: string;
  };
  PersonStatementInput: {
   email?: string | null;
   /** @description Your own id of the person: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description Hours a day for customers. */
   hoursPerDay?: number | null;
   /** @description Needed when it is new. */
   name?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description IANA name of the zone their days are in. */
   timeZone?: string | null;
   /** @description Days of the week on which they work, by ISO 8601: 1 is Monday, 7 is Sunday. What waits for them comes back on one of these. Default: the workspace’s, Monday to Friday unless its config says otherwise. */
   workingDays?: number[] | null;
  };
  PersonWholeInput: {
   email?: string | null;
   /** @description Your own id of the person: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description Hours a day for customers. */
   hoursPerDay?: number | null;
   name: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * @description IANA name of the zone their days are in.
    * @example Europe/Berlin
    */
   timeZone?: string | null;
   /**
    * @description Days of the week on which they work, by ISO 8601: 1 is Monday, 7 is Sunday. What waits for them comes back on one of these. Default: the workspace’s, Monday to Friday unless its config says otherwise.
    * @example [
    *       1,
    *       2,
    *       3,
    *       4
    *     ]
    */
   workingDays?: number[] | null;
  };
  PersonWritten: {
   /** @description The caller said when it became known. */
   declared: boolean;
   email: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Hours a day for customers. */
   hoursPerDay: (number | null) | null;
   /** @description Our id of the person. */
   id: string;
   name: string | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description IANA name of the zone their days are in. */
   timeZone: (string | null) | null;
   /** @description Days of the week on which they work, by ISO 8601: 1 is Monday, 7 is Sunday. What waits for them comes back on one of these. Default: the workspace’s, Monday to Friday unless its config says otherwise. */
   workingDays: (number[] | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  Play: {
   /**
    * @description Whom to speak with: whom the reason is about, whose outcome it is, the person of the next rung, the buyer, or nobody
    * @enum {string}
    */
   aim: "subject" | "outcome_stakeholder" | "next_level" | "buyer" | "nobody";
   /** @description Levels 1..5 of the customer’s concerns it is for; empty: any */
   concernLevels: number[];
   /** @description What the customer is given; null for a talk alone */
   content: components["schemas"]["PlayContent"] | null;
   /** @description Waiting so long takes half of its effect */
   effectHalvesDays: number;
   /** @description Of success_gap, the gaps it is for; empty: any. outcome: under half of what they set out for. completion: all done that the product asks, and the outcome lacks. perception: we see success where they do not. experience: there, by a hard way */
   gapKinds: ("outcome" | "completion" | "perception" | "experience")[];
   /**
    * @description How much of the work is ours, from none (do_it_yourself) to all (done_for_you)
    * @enum {string}
    */
   help: "do_it_yourself" | "show_me" | "do_it_with_me" | "done_for_you";
   /** @description Hours of work with the customer and around it */
   hours: number;
   /** @description As cards and config name it; lower case, never changed */
   key: string;
   /** @description Days before a decision by which it must begin to have its full effect */
   leadDays: number;
   /** @description What to do, as a card says it */
   name: string;
   /** @description For the CSM alone, never said to anybody; {everybody_said}: what everybody there said with their newest verdict */
   notes: string[];
   /** @description Our id of who wrote it; null for a program, and as it comes with Rung */
   personId: string | null;
   /** @description Joined at display; null when unknown or erased */
   personName: string | null;
   /** @description Share of the loss it prevents when it works */
   preventsWhenItWorks: number;
   /** @description The level of the ladder it helps to reach; null: none in particular */
   reachesLevel: number | null;
   /** @description What to do next, by what they answer */
   reactions: {
    /** @description They have a view of their own */
    different_view: {
     /** @description What the CSM does then */
     does: string;
     /** @description Days within which it is done */
     withinDays: number;
    };
    /** @description They see it otherwise */
    disagree: {
     /** @description What the CSM does then */
     does: string;
     /** @description Days within which it is done */
     withinDays: number;
    };
    /** @description It does not matter to them */
    not_important: {
     /** @description What the CSM does then */
     does: string;
     /** @description Days within which it is done */
     withinDays: number;
    };
    /** @description They want to know more */
    tell_me_more: {
     /** @description What the CSM does then */
     does: string;
     /** @description Days within which it is done */
     withinDays: number;
    };
   };
   /** @description What it is an answer to */
   reasons: ("win_back" | "follow_up" | "confirm_promises" | "share_out_promises" | "say_how" | "plan_promised" | "ask_expectations" | "map_capability" | "meet_concern" | "champion_gone" | "hostile" | "competing_offer" | "use_fell" | "promise_broken" | "success_gap" | "ticket_storm" | "contradiction" | "rung_drop" | "outcome_off_pace" | "quiet_stakeholder" | "onboarding_stalled" | "renewal_window" | "promise_due" | "single_threaded" | "pause_ending" | "outgrown" | "win_to_share" | "verdict_missing" | "own_verdict_missing")[];
   /** @description When the version was written; null as it comes with Rung */
   recordedAt: string | null;
   /** @description Once done, its reason stays away so many days unless it moves */
   restDays: number;
   /** @description True: it leads no card and is offered to nobody */
   retired: boolean;
   /** @description True: it comes with Rung, and can be put back as it came */
   ships: boolean;
   /** @description Tasks of the CSM, in the order of their days */
   steps: components["schemas"]["PlayStep"][];
   /** @description What to say */
   talk: components["schemas"]["PlayTalk"];
   /** @description 0 as it comes with Rung; 1, 2, 3 ... the workspace’s own */
   version: number;
   /** @description It works in a / (a + b) of tries, by band of risk, before any result has taught it */
   works: {
    /** @description Where it is high */
    high: {
     /** @description Tries in which it worked */
     a: number;
     /** @description Tries in which it did not */
     b: number;
    };
    /** @description Where the risk is low */
    low: {
     /** @description Tries in which it worked */
     a: number;
     /** @description Tries in which it did not */
     b: number;
    };
    /** @description Where it is medium */
    medium: {
     /** @description Tries in which it worked */
     a: number;
     /** @description Tries in which it did not */
     b: number;
    };
   };
  };
  PlayContent: {
   /**
    * @description What it is
    * @enum {string}
    */
   kind: "article" | "video" | "webinar" | "course" | "template" | "call" | "paid_service";
   /** @description How long it takes; null where nobody measured it */
   minutes: components["schemas"]["MeasuredMinutes"];
   /** @description Of a paid service; null for all else */
   price: components["schemas"]["PlayPrice"];
   /** @description What the customer reads: plain text, in the second person */
   text: string;
   /** @description What it is called, for the customer */
   title: string;
   /** @description An https address; null where the text says it all */
   url: string | null;
  };
  PlayContentWrittenInput: {
   /**
    * @description What it is
    * @enum {string}
    */
   kind: "article" | "video" | "webinar" | "course" | "template" | "call" | "paid_service";
   /**
    * @description How long it takes, where somebody measured it
    * @default null
    */
   minutes?: {
    /**
     * @description Who measured that
     * @default null
     */
    measuredBy?: string | null;
    /** @description Minutes it takes */
    value: number;
   } | null;
   /**
    * @description Of a paid service
    * @default null
    */
   price?: {
    /** @description In minor units of the currency */
    amountMinor: number;
    /**
     * @description ISO 4217
     * @default null
     */
    currency?: string | null;
   } | null;
   /** @description What the customer reads: plain text, in the second person */
   text: string;
   /** @description What it is called, for the customer */
   title: string;
   /**
    * @description An https address
    * @default null
    */
   url?: string | null;
  };
  PlayFault: {
   /** @description Where in the play, as a dotted path */
   field: string;
   /** @description What to do about it */
   fix: string;
   /** @description What is wrong there */
   message: string;
  };
  PlayLinted: {
   /** @description Empty where it may be put into use */
   faults: components["schemas"]["PlayFault"][];
  };
  PlayPrice: {
   /** @description In minor units of the currency */
   amountMinor: number;
   /** @description ISO 4217 */
   currency: string;
  } | null;
  PlayStep: {
   /** @description So many days after the play begins */
   day: number;
   /** @description What to do then */
   task: string;
  };
  PlayTalk: {
   /** @description What to agree on before the talk ends */
   agree: string;
   /** @description Empty where it is said to nobody. {since}: since when. {due_on}: the day by which it matters; each where all its reasons name one */
   opening: {
    /** @description How to begin where none may */
    without: string;
    /** @description How to begin where words of theirs may be said: one of “{outcome}”, “{concern}”, “{verdict}”, “{doubt}” (what they said against us) */
    withWords: string;
   };
  };
  PlayToChangeInput: {
   /** @description The whole text */
   play: components["schemas"]["PlayWrittenInput"];
   /** @description The version it was made from; refused when another is in force by now */
   version: number;
  };
  PlayToCreateInput: {
   /** @description As cards and config name it; lower case, never changed */
   key: string;
   /** @description The whole text */
   play: components["schemas"]["PlayWrittenInput"];
  };
  PlayToLintInput: {
   /** @description The whole text */
   play: components["schemas"]["PlayWrittenInput"];
  };
  PlayToRestoreInput: {
   /** @description The version whose text is put back; 0 as it comes with Rung. Default: the newest */
   from?: number;
   /** @description The version it was made from; refused when another is in force by now */
   version: number;
  };
  PlayToRetireInput: {
   /** @description The version it was made from; refused when another is in force by now */
   version: number;
  };
  PlayWrittenInput: {
   /**
    * @description Whom to speak with: whom the reason is about, whose outcome it is, the person of the next rung, the buyer, or nobody
    * @default outcome_stakeholder
    * @enum {string}
    */
   aim?: "subject" | "outcome_stakeholder" | "next_level" | "buyer" | "nobody";
   /**
    * @description Levels 1..5 of the customer’s concerns it is for; empty: any
    * @default []
    */
   concernLevels?: number[];
   /**
    * @description What the customer is given; null for a talk alone
    * @default null
    */
   content?: components["schemas"]["PlayContentWrittenInput"] | null;
   /**
    * @description Waiting so long takes half of its effect
    * @default 90
    */
   effectHalvesDays?: number;
   /**
    * @description Of success_gap, the gaps it is for; empty: any. outcome: under half of what they set out for. completion: all done that the product asks, and the outcome lacks. perception: we see success where they do not. experience: there, by a hard way
    * @default []
    */
   gapKinds?: ("outcome" | "completion" | "perception" | "experience")[];
   /**
    * @description How much of the work is ours, from none (do_it_yourself) to all (done_for_you)
    * @default do_it_with_me
    * @enum {string}
    */
   help?: "do_it_yourself" | "show_me" | "do_it_with_me" | "done_for_you";
   /** @description Hours of work with the customer and around it */
   hours: number;
   /**
    * @description Days before a decision by which it must begin to have its full effect
    * @default 60
    */
   leadDays?: number;
   /** @description What to do, as a card says it */
   name: string;
   /**
    * @description For the CSM alone, never said to anybody; {everybody_said}: what everybody there said with their newest verdict
    * @default []
    */
   notes?: string[];
   /**
    * @description Share of the loss it prevents when it works
    * @default 0.2
    */
   preventsWhenItWorks?: number;
   /**
    * @description The level of the ladder it helps to reach; null: none in particular
    * @default null
    */
   reachesLevel?: number | null;
   /** @description What to do next, by what they answer */
   reactions: {
    /** @description They have a view of their own */
    different_view: {
     /** @description What the CSM does then */
     does: string;
     /** @description Days within which it is done */
     withinDays: number;
    };
    /** @description They see it otherwise */
    disagree: {
     /** @description What the CSM does then */
     does: string;
     /** @description Days within which it is done */
     withinDays: number;
    };
    /** @description It does not matter to them */
    not_important: {
     /** @description What the CSM does then */
     does: string;
     /** @description Days within which it is done */
     withinDays: number;
    };
    /** @description They want to know more */
    tell_me_more: {
     /** @description What the CSM does then */
     does: string;
     /** @description Days within which it is done */
     withinDays: number;
    };
   };
   /** @description What it is an answer to */
   reasons: ("win_back" | "follow_up" | "confirm_promises" | "share_out_promises" | "say_how" | "plan_promised" | "ask_expectations" | "map_capability" | "meet_concern" | "champion_gone" | "hostile" | "competing_offer" | "use_fell" | "promise_broken" | "success_gap" | "ticket_storm" | "contradiction" | "rung_drop" | "outcome_off_pace" | "quiet_stakeholder" | "onboarding_stalled" | "renewal_window" | "promise_due" | "single_threaded" | "pause_ending" | "outgrown" | "win_to_share" | "verdict_missing" | "own_verdict_missing")[];
   /**
    * @description Once done, its reason stays away so many days unless it moves
    * @default 21
    */
   restDays?: number;
   /**
    * @description Tasks of the CSM, in the order of their days
    * @default []
    */
   steps?: {
    /** @description So many days after the play begins */
    day: number;
    /** @description What to do then */
    task: string;
   }[];
   /** @description What to say */
   talk: {
    /** @description What to agree on before the talk ends */
    agree: string;
    /** @description How to begin */
    opening: {
     /** @description How to begin where none may */
     without: string;
     /** @description How to begin where words of theirs may be said: one of “{outcome}”, “{concern}”, “{verdict}”, “{doubt}” (what they said against us) */
     withWords: string;
    };
   };
   /**
    * @description It works in a / (a + b) of tries, by band of risk, before any result has taught it
    * @default {
    *       "low": {
    *         "a": 5,
    *         "b": 5
    *       },
    *       "medium": {
    *         "a": 4,
    *         "b": 6
    *       },
    *       "high": {
    *         "a": 3.2000000000000006,
    *         "b": 6.799999999999999
    *       }
    *     }
    */
   works?: {
    /** @description Where it is high */
    high: {
     /** @description Tries in which it worked */
     a: number;
     /** @description Tries in which it did not */
     b: number;
    };
    /** @description Where the risk is low */
    low: {
     /** @description Tries in which it worked */
     a: number;
     /** @description Tries in which it did not */
     b: number;
    };
    /** @description Where it is medium */
    medium: {
     /** @description Tries in which it worked */
     a: number;
     /** @description Tries in which it did not */
     b: number;
    };
   };
  };
  PortfolioAccount: {
   /** @description Our id of the account */
   accountId: string;
   /** @description ARR in minor units of the workspace’s currency; null while unknown */
   arrMinor: number | null;
   /** @description A: how far outcomes are attained, 0..1; null when unknown */
   attained: number | null;
   /**
    * @description Of the score
    * @enum {string}
    */
   band: "healthy" | "watch" | "at_risk" | "unknown";
   /** @description Share 0..1 of all weight that is known */
   coverage: number;
   /** @description The CSM who looks after the account */
   csmId: string | null;
   /** @description ISO 4217 */
   currency: string | null;
   /** @description Your own id of the account */
   externalId: string | null;
   /** @description What stands out, by name. champion_gone: a champion left and nobody else has that role. escalated: a ticket is escalated. former: a former customer: the account is closed, or every contract is over and none is to come. hostile: hostility is 0.5 or more, by influence. no_economic_buyer: no economic buyer is known. outgrown: they have what they wanted, a customer said so since use fell, and they do less with the product than by habit. notice_given: notice was given on an open renewal. promise_overdue: a promise is past its day. single_threaded: one person alone is known by more than weak evidence */
   flags: ("champion_gone" | "escalated" | "former" | "hostile" | "no_economic_buyer" | "outgrown" | "notice_given" | "promise_overdue" | "single_threaded")[];
   /**
    * Format: date
    * @description The day this was judged for: today, but just after midnight and for what waits
    * @example 2026-03-28
    */
   judgedOn: string;
   /** @description What the score and the band are to be read with, by name. onboarding: the account is in its first days: little can be known yet. paused: they agreed with us to pause: judged as it stood */
   marks: ("onboarding" | "paused")[];
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
   /** @description The open renewal that is due first; null without one */
   nextRenewal: {
    /**
     * Format: date
     * @description The day it is due; past when nobody decided it
     * @example 2026-03-28
     */
    dueOn: string;
    /** @description P(lost) */
    probabilityLost: number;
    /** @description Our id of the renewal */
    renewalId: string;
   } | null;
   /** @description Our id of the account that pays for it; null for none */
   paidById: string | null;
   /** @description Our id of the account that it belongs to; null for none */
   parentId: string | null;
   /** @description Our ids of the accounts that it pays for */
   paysForIds: string[];
   /** @description True while the account waits to be judged anew */
   pending: boolean;
   /** @description Less than half of all weight is known, or nobody knows whether they got what they wanted: the band is from little */
   provisional: boolean;
   /** @description R: the relationship ladder, 0..1; null when unknown */
   relationship: number | null;
   /** @description Points 0..100; null when nothing of weight is known */
   score: number | null;
   /** @description As known then; null when nobody said */
   segment: string | null;
   /**
    * Format: date
    * @description First day of that state
    * @example 2026-03-28
    */
   since: string;
   /**
    * @description Usage beside outcome
    * @enum {string}
    */
   state: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
   /** @description Points the score rose (more than 0) or fell since the newest score so many days before; null without one */
   trend30d: number | null;
   /** @description Points the score rose (more than 0) or fell since the newest score so many days before; null without one */
   trend90d: number | null;
   /** @description T: trust, 0..1; null when unknown */
   trust: number | null;
   /** @description U: usage, 0..1; null when unknown */
   usage: number | null;
   versions: components["schemas"]["Versions"];
  };
  PortfolioLines: {
   /** @description Names of nobody are left out */
   data: components["schemas"]["AccountLines"][];
   /** @description The days of the points, in order */
   days: string[];
  };
  PortfolioMap: {
   /** @description Our ids of the accounts */
   accountIds: string[];
   /** @description ARR in minor units of the workspace’s currency; null while unknown */
   arrMinor: (number | null)[];
   /**
    * Format: date
    * @description The day shown
    * @example 2026-03-28
    */
   asOf: string;
   /** @description A: how far outcomes are attained, 0..1, to three digits; null when unknown */
   attained: (number | null)[];
   /** @description Bands of their scores */
   bands: ("healthy" | "watch" | "at_risk" | "unknown")[];
   /** @description ISO 4217, of all amounts */
   currency: string | null;
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description Their names; null for none */
   names: (string | null)[];
   /** @description Whether the band is from little */
   provisional: boolean[];
   /** @description States, usage beside outcome */
   states: ("thriving" | "hollow" | "quiet_success" | "failing" | "unknown")[];
   /** @description How many accounts the filters leave, those past `limit` too */
   total: number;
   /** @description U: usage, 0..1, to three digits; null when unknown */
   usage: (number | null)[];
  };
  PortfolioSummary: {
   /** @description All accounts that the filters leave */
   all: {
    /** @description How many */
    accounts: number;
    /** @description Sum of their ARR, where it is known, in minor units */
    arrMinor: number;
    /** @description How many of them have no known ARR */
    arrUnknown: number;
    /** @description How many of them are provisional */
    provisional: number;
   };
   /**
    * Format: date
    * @description The day shown
    * @example 2026-03-28
    */
   asOf: string;
   /** @description By band of the score */
   bands: {
    /** @description How many */
    accounts: number;
    /** @description Sum of their ARR, where it is known, in minor units */
    arrMinor: number;
    /** @description How many of them have no known ARR */
    arrUnknown: number;
    /**
     * @description The band
     * @enum {string}
     */
    key: "healthy" | "watch" | "at_risk" | "unknown";
    /** @description How many of them are provisional */
    provisional: number;
   }[];
   /** @description By CSM */
   csms: {
    /** @description How many */
    accounts: number;
    /** @description Sum of their ARR, where it is known, in minor units */
    arrMinor: number;
    /** @description How many of them have no known ARR */
    arrUnknown: number;
    /** @description Our id of the CSM; null for none */
    key: string | null;
    /** @description How many of them are provisional */
    provisional: number;
   }[];
   /** @description ISO 4217, of all amounts */
   currency: string | null;
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description By mark; an account may have several or none, so that they add up to no more than those marked */
   marks: {
    /** @description How many */
    accounts: number;
    /** @description Sum of their ARR, where it is known, in minor units */
    arrMinor: number;
    /** @description How many of them have no known ARR */
    arrUnknown: number;
    /**
     * @description The mark
     * @enum {string}
     */
    key: "onboarding" | "paused";
    /** @description How many of them are provisional */
    provisional: number;
   }[];
   /** @description Accounts of the workspace that wait to be judged anew: a fact, the day, the config or a model changed */
   pending: number;
   /** @description By segment */
   segments: {
    /** @description How many */
    accounts: number;
    /** @description Sum of their ARR, where it is known, in minor units */
    arrMinor: number;
    /** @description How many of them have no known ARR */
    arrUnknown: number;
    /** @description The segment; null for none */
    key: string | null;
    /** @description How many of them are provisional */
    provisional: number;
   }[];
   /** @description By state, usage beside outcome */
   states: {
    /** @description How many */
    accounts: number;
    /** @description Sum of their ARR, where it is known, in minor units */
    arrMinor: number;
    /** @description How many of them have no known ARR */
    arrUnknown: number;
    /**
     * @description The state
     * @enum {string}
     */
    key: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
    /** @description How many of them are provisional */
    provisional: number;
   }[];
   stuckAccounts: components["schemas"]["StuckAccountsLeftOut"];
  };
  /** @description A problem as in RFC 9457 */
  Problem: {
   /** @description What went wrong this time */
   detail: string;
   /** @description Each field that is wrong; empty when no field is to blame */
   errors: components["schemas"]["ProblemError"][];
   /** @description The request id; absent on one item of a batch */
   instance?: string;
   /** @description The HTTP status */
   status: number;
   /** @description The kind of problem in words */
   title: string;
   /** @description Names the kind of problem: `urn:rung:problem:invalid` */
   type: string;
  };
  ProblemError: {
   /** @description Where in the request, as a dotted path: `items.3.account` */
   field: string;
   /** @description What to do about it */
   fix: string;
   /** @description What is wrong there */
   message: string;
  };
  Promise: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description What of ours was promised. */
   capability: string | null;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern: ({
    /** @description The level of the ladder it belongs to, 1 to 5. */
    level: number;
    tag?: string | null;
    words?: string | null;
   } | null) | null;
   /** @description The day the customer confirmed it. */
   confirmedOn: (string | null) | null;
   /** @description The promise as the customer says it back. */
   customerWords: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day it was promised for, if for any. */
   dueOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the promise. */
   id: string;
   /** @description The role that made it, such as `sales`. */
   madeBy: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description The promise as you said it. */
   ourWords: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the segment promise. */
   segmentPromise: (string | null) | null;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn: (string | null) | null;
   status: ("open" | "kept" | "broken" | "withdrawn") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description How far both mean the same by it, as you judge it. `aligned` counts once the customer has said it back (`customerWords`) or confirmed it (`confirmedOn`), and as unknown until then. */
   understanding: ("aligned" | "partial" | "misaligned" | "unknown") | null;
   /** @description How much hangs on it for the customer, 1 to 5. */
   weight: number | null;
  };
  PromiseCount: {
   /** @description How many promises. */
   promises: number;
   /** @description Their weight: 1 to 5 each, how much hangs on it for the customer. */
   weight: number;
  };
  PromisePatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description What of ours was promised. Needed when it is new. */
   capability?: string;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern?: {
    /** @description The level of the ladder it belongs to, 1 to 5. Needed when it is new. */
    level?: number;
    /** @description What it is about, in a word or two, so that it can be counted. Null: any concern of its level. */
    tag?: string | null;
    words?: string | null;
   } | null;
   /** @description The day the customer confirmed it. */
   confirmedOn?: string | null;
   /** @description The promise as the customer says it back. */
   customerWords?: string | null;
   /** @description The day it was promised for, if for any. */
   dueOn?: string | null;
   /** @description The role that made it, such as `sales`. Needed when it is new. */
   madeBy?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn?: string;
   /** @description When it was true in the world: an instant or a day. `madeOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description The promise as you said it. */
   ourWords?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the promise back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The segment promise it follows; null for a promise to this account alone. Made by Rung, not to be set: its terms are those of the segment promise and are corrected there. */
   segmentPromise?: string | null;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn?: string | null;
   status?: ("open" | "kept" | "broken" | "withdrawn") | null;
   /** @description How far both mean the same by it, as you judge it. `aligned` counts once the customer has said it back (`customerWords`) or confirmed it (`confirmedOn`), and as unknown until then. */
   understanding?: ("aligned" | "partial" | "misaligned" | "unknown") | null;
   /** @description How much hangs on it for the customer, 1 to 5. Needed when it is new. */
   weight?: number;
  };
  PromiseStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description What of ours was promised. Needed when it is new. */
   capability?: string;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern?: {
    /** @description The level of the ladder it belongs to, 1 to 5. Needed when it is new. */
    level?: number;
    /** @description What it is about, in a word or two, so that it can be counted. Null: any concern of its level. */
    tag?: string | null;
    words?: string | null;
   } | null;
   /** @description The day the customer confirmed it. */
   confirmedOn?: string | null;
   /** @description The promise as the customer says it back. */
   customerWords?: string | null;
   /** @description The day it was promised for, if for any. */
   dueOn?: string | null;
   /** @description Your own id of the promise: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The role that made it, such as `sales`. Needed when it is new. */
   madeBy?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn?: string;
   /** @description When it was true in the world: an instant or a day. `madeOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description The promise as you said it. */
   ourWords?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The segment promise it follows; null for a promise to this account alone. Made by Rung, not to be set: its terms are those of the segment promise and are corrected there. */
   segmentPromise?: string | null;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn?: string | null;
   status?: ("open" | "kept" | "broken" | "withdrawn") | null;
   /** @description How far both mean the same by it, as you judge it. `aligned` counts once the customer has said it back (`customerWords`) or confirmed it (`confirmedOn`), and as unknown until then. */
   understanding?: ("aligned" | "partial" | "misaligned" | "unknown") | null;
   /** @description How much hangs on it for the customer, 1 to 5. Needed when it is new. */
   weight?: number;
  };
  PromiseToAct: {
   /** @description To whom it was made */
   accountId: string;
   /** @description Joined at display; null when unknown or erased */
   accountName: string | null;
   /** @description What was promised */
   capability: string | null;
   /** @description The CSM who looks after the account; null: nobody */
   csmId: string | null;
   /** @description Joined at display; null when unknown or erased */
   csmName: string | null;
   /** @description The promise */
   promiseId: string;
   /** @description The promise as you said it; null where no words are kept */
   words: string | null;
  };
  PromiseWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description What of ours was promised. */
   capability: string;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern?: {
    /** @description The level of the ladder it belongs to, 1 to 5. */
    level: number;
    tag?: string | null;
    words?: string | null;
   } | null;
   /** @description The day the customer confirmed it. */
   confirmedOn?: string | null;
   /** @description The promise as the customer says it back. */
   customerWords?: string | null;
   /** @description The day it was promised for, if for any. */
   dueOn?: string | null;
   /** @description Your own id of the promise: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The role that made it, such as `sales`. */
   madeBy: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn?: string;
   /** @description When it was true in the world: an instant or a day. `madeOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description The promise as you said it. */
   ourWords?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The segment promise it follows; null for a promise to this account alone. Made by Rung, not to be set: its terms are those of the segment promise and are corrected there. */
   segmentPromise?: string | null;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn?: string | null;
   /**
    * @default open
    * @enum {string}
    */
   status?: "open" | "kept" | "broken" | "withdrawn";
   /**
    * @description How far both mean the same by it, as you judge it. `aligned` counts once the customer has said it back (`customerWords`) or confirmed it (`confirmedOn`), and as unknown until then.
    * @default unknown
    * @enum {string}
    */
   understanding?: "aligned" | "partial" | "misaligned" | "unknown";
   /** @description How much hangs on it for the customer, 1 to 5. */
   weight: number;
  };
  PromiseWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description What of ours was promised. */
   capability: string | null;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern: ({
    /** @description The level of the ladder it belongs to, 1 to 5. */
    level: number;
    tag?: string | null;
    words?: string | null;
   } | null) | null;
   /** @description The day the customer confirmed it. */
   confirmedOn: (string | null) | null;
   /** @description The promise as the customer says it back. */
   customerWords: (string | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day it was promised for, if for any. */
   dueOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the promise. */
   id: string;
   /** @description The role that made it, such as `sales`. */
   madeBy: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description The promise as you said it. */
   ourWords: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the segment promise. */
   segmentPromise: (string | null) | null;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn: (string | null) | null;
   status: ("open" | "kept" | "broken" | "withdrawn") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description How far both mean the same by it, as you judge it. `aligned` counts once the customer has said it back (`customerWords`) or confirmed it (`confirmedOn`), and as unknown until then. */
   understanding: ("aligned" | "partial" | "misaligned" | "unknown") | null;
   /** @description How much hangs on it for the customer, 1 to 5. */
   weight: number | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  Pulse: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the pulse. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /** @description The feeling, in the words of the bands. */
   pulse: ("healthy" | "watch" | "at_risk") | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   words: (string | null) | null;
  };
  PulsePatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The person: its id or your externalId. */
   person?: string | null;
   /**
    * @description The feeling, in the words of the bands. Needed when it is new.
    * @enum {string}
    */
   pulse?: "healthy" | "watch" | "at_risk";
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the pulse back, as if it had not been said, from then on. */
   retracted?: boolean;
   words?: string | null;
  };
  PulseStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Your own id of the pulse: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The person: its id or your externalId. */
   person?: string | null;
   /**
    * @description The feeling, in the words of the bands. Needed when it is new.
    * @enum {string}
    */
   pulse?: "healthy" | "watch" | "at_risk";
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   words?: string | null;
  };
  PulseWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description Your own id of the pulse: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   person?: string | null;
   /**
    * @description The feeling, in the words of the bands.
    * @enum {string}
    */
   pulse: "healthy" | "watch" | "at_risk";
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   words?: string | null;
  };
  PulseWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the pulse. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /** @description The feeling, in the words of the bands. */
   pulse: ("healthy" | "watch" | "at_risk") | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   words: (string | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  RaisedSymptom: {
   /** @description Accounts with the most misses beyond what was usual, at most 10 */
   accounts: {
    /** @description Our id of the account */
    accountId: string;
    /** @description Misses more than the share before explains */
    excess: number;
    /** @description Misses since */
    misses: number;
    /** @description Joined at display; null when unknown or erased */
    name: string | null;
    /** @description Of how many */
    of: number;
   }[];
   /** @description The same by what else tells them apart; never by CSM */
   causes: {
    /** @description Who promised it, which capability, which source */
    cause: string;
    /** @description Misses more than the share before explains */
    excess: number;
    /** @description Misses since */
    misses: number;
    /** @description Of how many */
    of: number;
   }[];
   /** @description What it was, and what it is */
   change: {
    /** @description Before it fell */
    before: components["schemas"]["ChasmTally"];
    /** @description Since */
    since: components["schemas"]["ChasmTally"];
   };
   /** @description Of which chasm it is a symptom; null: of any */
   chasm: ("focus" | "execute" | "deliver") | null;
   /** @description Value of the detector: from 104 on, chance alone would bring it once in two years at most */
   evidence: number;
   /** @description The indicator that fell */
   name: string;
   /**
    * Format: date
    * @description Monday of the week by whose end it could be told
    * @example 2026-03-28
    */
   raisedWeek: string;
   /** @description The same by segment */
   segments: {
    /** @description Misses more than the share before explains */
    excess: number;
    /** @description Misses since */
    misses: number;
    /** @description Of how many */
    of: number;
    /** @description The segment */
    segment: string;
   }[];
   /** @description Since when */
   since: {
    /**
     * Format: date
     * @description Monday of the first week of the 95 % interval; of what crept, of the week after the half year in which it was best
     * @example 2026-03-28
     */
    earliest: string;
    /**
     * Format: date
     * @description Monday of the last week of it
     * @example 2026-03-28
     */
    latest: string;
    /**
     * Format: date
     * @description Monday of the most probable week it began
     * @example 2026-03-28
     */
    week: string;
   };
   /** @description Of which subject; null: of any */
   subject: ("promises" | "product" | "people") | null;
  };
  Rebuild: {
   /** @description Accounts that were made due */
   accounts: number;
  };
  RebuildRequestInput: {
   /**
    * Format: date
    * @description The first day whose rows are made again.
    * @example 2026-03-28
    */
   since: string;
  };
  Record: {
   /** @description Our id of the account */
   accountId: string;
   /**
    * Format: date
    * @description Facts that occurred by the end of this day
    * @example 2026-03-28
    */
   asOf: string;
   data: components["schemas"]["RecordEntry"][];
   /** @description Your own id of the account */
   externalId: string;
   /**
    * Format: date-time
    * @description As known at this instant
    */
   knownAt: string;
   /** @description Joined at display; null without a name */
   name: string | null;
   /** @description Send it as `cursor` for the next page; null on the last page */
   nextCursor: string | null;
  };
  RecordEntry: {
   /** @description Null for facts of the whole workspace */
   account: components["schemas"]["FactAccount"] | null;
   /** @description Where `what` names a day, in order: so that a page says it in the reader’s language and zone */
   dates: {
    /** @description Characters of `what` before it */
    at: number;
    /** @description The day `2026-03-01`, or the instant it is the day of in UTC */
    date: string;
    /** @description Characters it takes there */
    length: number;
   }[];
   /**
    * Format: date
    * @description The day (UTC) on which it was so
    * @example 2026-03-28
    */
   day: string;
   /** @description Our id of the fact, as answers name it */
   id: string;
   /** @description The kind of fact, as in its path: `customer-verdicts` */
   kind: string;
   /** @description The path of the fact itself */
   link: string;
   /**
    * Format: date-time
    * @description When this revision became known
    */
   recordedAt: string;
   /** @description Who wrote it down */
   recordedBy: components["schemas"]["FactWriter"];
   /** @description Revision number: 1, plus one for each correction */
   revision: number;
   /**
    * @description `retracted`: taken back. `superseded`: corrected since; only with `revisions=all`
    * @enum {string}
    */
   status: "known" | "retracted" | "superseded";
   /** @description One sentence in English, for people: amounts rounded, long quotes cut */
   what: string;
   /** @description Whose word it is; null where it is nobody’s in particular */
   who: components["schemas"]["FactSpeaker"] | null;
  };
  ReliabilityBin: {
   /** @description Probabilities from */
   from: number;
   /** @description Renewals */
   n: number;
   /** @description Observed share lost */
   observed: number | null;
   /** @description Mean predicted probability of loss; null in an empty bin */
   predicted: number | null;
   /** @description and below */
   to: number;
  };
  Renewal: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description A year of it afterwards. Needed when contracted or expanded; churned means 0. */
   arrAfterMinor: (number | null) | null;
   /** @description At stake. Default: what the subscription is worth on the day before. */
   arrMinor: (number | null) | null;
   /** @description What the CSM expects. */
   csmCall: (("renewed" | "contracted" | "expanded" | "churned") | null) | null;
   /** @description The CSM's own probability that it is kept. */
   csmProbability: (number | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   dueOn: string | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the renewal. */
   id: string;
   /** @description The day on which the customer gave notice. */
   noticeOn: (string | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description How it ended; null or left out while it is open. */
   resolution: (("renewed" | "contracted" | "expanded" | "churned") | null) | null;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   resolvedOn: (string | null) | null;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description Our id of the subscription. */
   subscription: string | null;
  };
  RenewalDriver: {
   /** @description The feature */
   feature: string;
   /** @description Upper end */
   high95: number;
   /** @description Of those, lost */
   lost: number;
   /** @description Lower end of its 95 % interval */
   low95: number;
   /** @description Renewals of which it was known */
   n: number;
   /** @description By how much the odds of being lost are multiplied; more than 1 goes with losing */
   oddsRatio: number;
   /** @description Of a number: its standard deviation, one of which the odds ratio is for */
   perSd: number | null;
   /** @description Of a flag or a word: the value held against all others; null for a number */
   value: boolean | string | null;
  };
  RenewalDrivers: {
   /** @description The surest first */
   drivers: components["schemas"]["RenewalDriver"][];
   /**
    * @description What went with losing, one feature at a time. Not what causes it: changing one need not change the other
    * @constant
    */
   kind: "association";
   /** @description Days before the renewal at which the features were read */
   leadDays: number;
   /** @description What they are of was known by then; null until a model could be learned */
   learnedAt: string | null;
   /** @description Of those, lost */
   lost: number;
   /** @description Renewals; 0 until a model could be learned */
   n: number;
  };
  RenewalEffect: {
   /**
    * @description not_yet: too few cards, or too wide an interval. no_difference: none that is worth knowing
    * @enum {string}
    */
   answer: "not_yet" | "helps" | "harms" | "no_difference";
   /** @description Cards that waited */
   delayed: components["schemas"]["EffectArm"];
   /** @description Share of renewals kept: now less delayed, each against what was expected; null while an arm is empty */
   difference: number | null;
   /** @description By betting: it holds however often it is looked at */
   interval: components["schemas"]["EffectInterval"];
   /** @description Cards in all after which a difference worth knowing would be seen; null before there are two */
   needed: number | null;
   /** @description Cards that came at once */
   now: components["schemas"]["EffectArm"];
   /** @description Cards drawn whose result is not known, or whose account had none */
   waiting: number;
  };
  RenewalMonth: {
   /** @description ARR that comes up for renewal, in minor units */
   arrDueMinor: number;
   /** @description Decided: renewed at less */
   contracted: components["schemas"]["RenewalMonthContracted"];
   /** @description Decided: renewed at more */
   expanded: components["schemas"]["RenewalMonthExpanded"];
   /** @description Decided: not renewed */
   lost: components["schemas"]["RenewalMonthLost"];
   /** @description YYYY-MM in which they fall due */
   month: string;
   /** @description Not decided */
   open: components["schemas"]["RenewalMonthOpen"];
   /** @description Renewals due, with an ARR */
   renewals: number;
   /** @description Decided: renewed at the same ARR */
   renewed: {
    /** @description Renewals */
    renewals: number;
   };
  };
  RenewalMonthContracted: {
   /** @description ARR lost, in minor units */
   lostMinor: number;
   /** @description Renewals */
   renewals: number;
  };
  RenewalMonthExpanded: {
   /** @description ARR gained, in minor units */
   gainedMinor: number;
   /** @description Renewals */
   renewals: number;
  };
  RenewalMonthLost: {
   /** @description ARR lost, in minor units */
   lostMinor: number;
   /** @description Renewals */
   renewals: number;
  };
  RenewalMonthOpen: {
   /** @description ARR less what is expected to be retained, in minor units */
   arrAtRiskMinor: number;
   /** @description ARR of those not decided, in minor units */
   arrMinor: number;
   /** @description All ARR expected after, expansion included, in minor units */
   expectedAfterMinor: number;
   /** @description Of that, expected to be retained, in minor units */
   expectedRetainedMinor: number;
   /** @description Renewals */
   renewals: number;
  };
  RenewalMonths: {
   /**
    * Format: date
    * @description The day shown
    * @example 2026-03-28
    */
   asOf: string;
   /** @description ISO 4217: the one the workspace reports in */
   currency: string | null;
   /** @description Months in which something is due, the first first */
   data: components["schemas"]["RenewalMonth"][];
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
  };
  RenewalPatchInput: {
   /** @description A year of it afterwards. Needed when contracted or expanded; churned means 0. */
   arrAfterMinor?: number | null;
   /** @description At stake. Default: what the subscription is worth on the day before. */
   arrMinor?: number | null;
   /** @description What the CSM expects. */
   csmCall?: ("renewed" | "contracted" | "expanded" | "churned") | null;
   /** @description The CSM's own probability that it is kept. */
   csmProbability?: number | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD. Needed when it is new.
    * @example 2026-03-28
    */
   dueOn?: string;
   /** @description The day on which the customer gave notice. */
   noticeOn?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How it ended; null or left out while it is open. */
   resolution?: ("renewed" | "contracted" | "expanded" | "churned") | null;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   resolvedOn?: string | null;
   /** @description True takes the renewal back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The subscription: its id or your externalId. Needed when it is new. */
   subscription?: string;
  };
  RenewalRisk: {
   /** @description ARR x P(lost) in minor units; null while the ARR is unknown */
   arrAtRiskMinor: number | null;
   /** @description ARR that comes up, in minor units of the workspace’s currency; null without an exchange rate */
   arrMinor: number | null;
   /**
    * @description prior: an expert’s weights. learned: fitted to past renewals, with an L2 penalty towards the expert’s weights
    * @enum {string}
    */
   basis: "prior" | "learned";
   /** @description At each lead, the shortest first. Of a term: under the model of that lead, the figure beside it being one of them. Of a month-to-month plan: within as many months */
   byLead: components["schemas"]["RenewalRiskAtLead"][];
   /** @description Base, then features by size, then uncertainty (of a learned model), calibration and bounds */
   contributions: components["schemas"]["RiskContribution"][];
   /** @description The CSM’s own call: beside the model, never in it */
   csmCall: string | null;
   /** @description The CSM’s own probability that it is kept */
   csmProbability: number | null;
   /** @description ISO 4217 */
   currency: string | null;
   /** @description From asOf; negative when the day passed without a decision */
   daysToDue: number;
   /** @description The three strongest features in plain words */
   drivers: components["schemas"]["RiskDriver"][];
   /**
    * Format: date
    * @description The day it is due
    * @example 2026-03-28
    */
   dueOn: string;
   /** @description Given that it is not lost; adds up to one */
   givenKept: {
    /** @description Renewed for less */
    contracted: number;
    /** @description Renewed for more */
    expanded: number;
    /** @description Renewed as it is */
    renewed: number;
   };
   /** @description Holds the probability with that level, given the uncertainty of the weights; a learned model’s probability is the mean over the same weights */
   interval: {
    /** @description Upper end */
    high: number;
    /** @description Share 0..1 it is to hold */
    level: number;
    /** @description Lower end */
    low: number;
   };
   /** @description Days of lead the model is for */
   leadDays: number;
   /** @description Log-odds of being lost, `logitMillionths` / 1,000,000 */
   logit: number;
   /** @description Millionths of log-odds: the exact sum of all contributions */
   logitMillionths: number;
   /** @description On a day between two leads both of their models answer, interpolated in log-odds, contribution by contribution: the one that weighs less. Null where one answers */
   mixedWith: {
    /**
     * @description What it rests on
     * @enum {string}
     */
    basis: "prior" | "learned";
    /** @description Days of lead it is for */
    leadDays: number;
    /** @description Its version */
    modelVersion: string;
    /** @description Its weight in log-odds; the model named above has the rest */
    share: number;
   } | null;
   /** @description Version of the model that answered */
   modelVersion: string;
   /** @description Renewals the model was learned from; 0 for a prior */
   n: number;
   /** @description The day they gave notice */
   noticeOn: string | null;
   /** @description What becomes of it; adds up to one */
   outcomes: {
    /** @description Renewed for less */
    contracted: number;
    /** @description Renewed for more */
    expanded: number;
    /** @description Not renewed */
    lost: number;
    /** @description Renewed as it is */
    renewed: number;
   };
   /** @description P(lost), within 0.002..0.998: the sigmoid of the logit */
   probabilityLost: number;
   /** @description Our id of the renewal */
   renewalId: string;
   /** @description Months of a term; 1 is month to month */
   termMonths: number | null;
  };
  RenewalRiskAtLead: {
   /**
    * @description prior: an expert’s weights. learned: fitted to past renewals, with an L2 penalty towards the expert’s weights
    * @enum {string}
    */
   basis: "prior" | "learned";
   /** @description Holds the probability with that level, given the uncertainty of the weights; a learned model’s probability is the mean over the same weights */
   interval: {
    /** @description Upper end */
    high: number;
    /** @description Share 0..1 it is to hold */
    level: number;
    /** @description Lower end */
    low: number;
   };
   /** @description Days of lead the model is for */
   leadDays: number;
   /** @description Version of the model that answered */
   modelVersion: string;
   /** @description Of a month-to-month plan, the months within which it is left, the running one the first: 1 - product(1 - hazard of each). Null for a term, which is left at its end */
   months: number | null;
   /** @description Renewals the model was learned from; 0 for a prior */
   n: number;
   /** @description P(lost), within 0.002..0.998: the sigmoid of the logit */
   probabilityLost: number;
  };
  RenewalStatementInput: {
   /** @description A year of it afterwards. Needed when contracted or expanded; churned means 0. */
   arrAfterMinor?: number | null;
   /** @description At stake. Default: what the subscription is worth on the day before. */
   arrMinor?: number | null;
   /** @description What the CSM expects. */
   csmCall?: ("renewed" | "contracted" | "expanded" | "churned") | null;
   /** @description The CSM's own probability that it is kept. */
   csmProbability?: number | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD. Needed when it is new.
    * @example 2026-03-28
    */
   dueOn?: string;
   /** @description Your own id of the renewal: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The day on which the customer gave notice. */
   noticeOn?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How it ended; null or left out while it is open. */
   resolution?: ("renewed" | "contracted" | "expanded" | "churned") | null;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   resolvedOn?: string | null;
   /** @description The subscription: its id or your externalId. Needed when it is new. */
   subscription?: string;
  };
  RenewalWholeInput: {
   /** @description A year of it afterwards. Needed when contracted or expanded; churned means 0. */
   arrAfterMinor?: number | null;
   /** @description At stake. Default: what the subscription is worth on the day before. */
   arrMinor?: number | null;
   /** @description What the CSM expects. */
   csmCall?: ("renewed" | "contracted" | "expanded" | "churned") | null;
   /** @description The CSM's own probability that it is kept. */
   csmProbability?: number | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   dueOn: string;
   /** @description Your own id of the renewal: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The day on which the customer gave notice. */
   noticeOn?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How it ended; null or left out while it is open. */
   resolution?: ("renewed" | "contracted" | "expanded" | "churned") | null;
   resolvedOn?: string | null;
   /** @description The subscription: its id or your externalId. */
   subscription: string;
  };
  RenewalWritten: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description A year of it afterwards. Needed when contracted or expanded; churned means 0. */
   arrAfterMinor: (number | null) | null;
   /** @description At stake. Default: what the subscription is worth on the day before. */
   arrMinor: (number | null) | null;
   /** @description What the CSM expects. */
   csmCall: (("renewed" | "contracted" | "expanded" | "churned") | null) | null;
   /** @description The CSM's own probability that it is kept. */
   csmProbability: (number | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   dueOn: string | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the renewal. */
   id: string;
   /** @description The day on which the customer gave notice. */
   noticeOn: (string | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description How it ended; null or left out while it is open. */
   resolution: (("renewed" | "contracted" | "expanded" | "churned") | null) | null;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   resolvedOn: (string | null) | null;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description Our id of the subscription. */
   subscription: string | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  Replay: {
   /** @description Accounts of this page */
   accounts: number;
   /** @description Accounts of the whole replay */
   allAccounts: number;
   /** @description Stored rows that were computed again on this page */
   checked: number;
   /** @description Current rows, which live lists read, held against the row of their day: none where that day lies outside the span */
   currentChecked: number;
   /** @description Differences found on this page: there should be none */
   differenceCount: number;
   /** @description The first 200 of them, by account, day and instant */
   differences: components["schemas"]["ScoreDifference"][];
   /** @description Send it as `cursor` for the next page; null after the last */
   nextCursor: string | null;
   /** @description Stored rows without what lists read, from before that was kept: compared by the rest. POST /v1/scores/rebuild completes them */
   notRebuilt: number;
   /** @description Stored rows made by another engine or set of risk models: left as they are, and not compared */
   otherVersions: number;
   /** @description Accounts that changed and are not judged again yet: ask for them once more, some seconds later */
   waiting: string[];
  };
  ReplayRequestInput: {
   /** @description Ids of the accounts to replay, such as those that waited before. Default: all. */
   accounts?: string[];
   /** @description nextCursor of the page before. */
   cursor?: string;
   /**
    * Format: date
    * @description The first day whose rows are computed again.
    * @example 2026-03-28
    */
   from: string;
   /**
    * Format: date
    * @description The last day, included; today at the latest.
    * @example 2026-03-28
    */
   to: string;
  };
  Retention: {
   /**
    * Format: date
    * @description The day asked about
    * @example 2026-03-28
    */
   asOf: string;
   /** @description What rows are apart by; null: nothing */
   by: ("segment" | "csm" | "start_quarter" | "start_month") | null;
   /** @description ISO 4217: the one the workspace reports in */
   currency: string;
   /** @description The first period first, then by key */
   data: components["schemas"]["RetentionRow"][];
   /**
    * @description What a period is
    * @enum {string}
    */
   every: "month" | "quarter";
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description By period, all groups together */
   totals: components["schemas"]["RetentionRow"][];
  };
  RetentionRow: {
   /** @description What moved the book of accounts, each by what it paid on the eve and on the last day */
   book: components["schemas"]["BookRetention"];
   /** @description What became of the renewals that fell due */
   due: components["schemas"]["DueRetention"];
   /** @description False while it runs */
   isOver: boolean;
   /** @description The segment, the id of the CSM, or the quarter (YYYY-Qn) or month (YYYY-MM) of the first ARR; null for accounts without one, and without `by` */
   key: string | null;
   /**
    * Format: date
    * @description The last day counted: that of the period, or the day asked about while it runs
    * @example 2026-03-28
    */
   lastDay: string;
   /** @description The CSM’s name, by CSM; null otherwise, and for who was erased */
   name: string | null;
   /** @description YYYY-MM or YYYY-Qn */
   period: string;
   /**
    * Format: date
    * @description First day of the period
    * @example 2026-03-28
    */
   since: string;
   /**
    * Format: date
    * @description First day after it
    * @example 2026-03-28
    */
   until: string;
  };
  RiskContribution: {
   /**
    * @description base: the rate of the term type. signal and missing: one feature, known or unknown. pair: what two features say only together. uncertainty: how little is known of such customers (a learned model answers by the mean over all weights it holds possible, nearer to even odds than its middle weights). calibration: the model’s own correction. bounds: what keeps the probability within 0.002..0.998, nearly always 0
    * @enum {string}
    */
   kind: "base" | "bounds" | "calibration" | "missing" | "pair" | "signal" | "uncertainty";
   /** @description Millionths of log-odds of being lost; more than 0 raises the risk */
   millionths: number;
   /** @description The feature; for base the term type */
   name: string;
   /** @description The feature’s value; null when unknown or no feature */
   value: number | boolean | string | null;
  };
  RiskDriver: {
   /**
    * @description What it does to the risk
    * @enum {string}
    */
   effect: "raises" | "lowers";
   /** @description Name of the feature */
   feature: string;
   /** @description Millionths of log-odds */
   millionths: number;
   /** @description One sentence, without personal data */
   words: string;
  };
  RiskModelHead: {
   /** @description Renewals it answers for now; of one that does not answer, those it was learned for. At the longer leads month-to-month plans are judged by the hazard of a month, which the shortest knows */
   answersFor: ("terms" | "months")[];
   /**
    * @description prior: an expert’s weights, maybe at the workspace’s own level. learned: fitted to past renewals, with an L2 penalty towards the expert’s weights, or their base rates
    * @enum {string}
    */
   basis: "prior" | "learned";
   /** @description Our id; of an expert’s model its version */
   id: string;
   /** @description Since when it answers; null for a candidate and for a prior, which always could */
   inForceAt: string | null;
   /** @description Days before the renewal it is for */
   leadDays: number;
   /** @description What it was learned from was known by then; null for a prior */
   learnedAt: string | null;
   /** @description Of those, lost */
   lost: number;
   /** @description Renewals it was learned from; of an expert’s weights those that set their level, 0 where none were decided */
   n: number;
   /** @description Since when another one does; null while none does */
   retiredAt: string | null;
   /**
    * @description candidate: learned and judged, and it never answered. retired: another came into force after it
    * @enum {string}
    */
   status: "candidate" | "in_force" | "retired";
   /** @description As answers name it */
   version: string;
   /** @description Why it answers, or why not */
   why: string;
  };
  RiskModels: {
   /** @description Learned models, the newest training first, then the experts’ */
   data: components["schemas"]["RiskModelHead"][];
   /**
    * Format: date-time
    * @description As it stood at this instant
    */
   knownAt: string;
   /** @description The last training; null before the first */
   lastTraining: components["schemas"]["ModelTraining"] | null;
   /** @description The training that waits or learns right now; null while none does */
   training: components["schemas"]["ModelTrainingProgress"] | null;
  };
  RoadmapItem: {
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   addedOn: string;
   /** @description The capability, as promises name it. */
   capability: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day it was there; null while it is not. */
   deliveredOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the roadmap item. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description The day it is planned for. */
   plannedOn: string | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
  };
  RoadmapItemPatchInput: {
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   addedOn?: string;
   /** @description The capability, as promises name it. Needed when it is new. */
   capability?: string;
   /** @description The day it was there; null while it is not. */
   deliveredOn?: string | null;
   /** @description When it was true in the world: an instant or a day. `addedOn` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date
    * @description The day it is planned for. Needed when it is new.
    * @example 2026-03-28
    */
   plannedOn?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the roadmap item back, as if it had not been said, from then on. */
   retracted?: boolean;
  };
  RoadmapItemStatementInput: {
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   addedOn?: string;
   /** @description The capability, as promises name it. Needed when it is new. */
   capability?: string;
   /** @description The day it was there; null while it is not. */
   deliveredOn?: string | null;
   /** @description Your own id of the roadmap item: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. `addedOn` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date
    * @description The day it is planned for. Needed when it is new.
    * @example 2026-03-28
    */
   plannedOn?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  RoadmapItemWholeInput: {
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   addedOn?: string;
   /** @description The capability, as promises name it. */
   capability: string;
   /** @description The day it was there; null while it is not. */
   deliveredOn?: string | null;
   /** @description Your own id of the roadmap item: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. `addedOn` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date
    * @description The day it is planned for.
    * @example 2026-03-28
    */
   plannedOn: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
  };
  RoadmapItemWritten: {
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   addedOn: string;
   /** @description The capability, as promises name it. */
   capability: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day it was there; null while it is not. */
   deliveredOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the roadmap item. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description The day it is planned for. */
   plannedOn: string | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  RoleWantedInput: {
   /**
    * @description admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.
    * @enum {string}
    */
   role: "admin" | "manager" | "csm" | "viewer";
  };
  ScoreDifference: {
   /** @description Our id of the account */
   accountId: string;
   /**
    * Format: date
    * @description The day the row judges
    * @example 2026-03-28
    */
   asOf: string;
   /** @description The field that differs; `row` when the whole row is stored and should not be, or is missing */
   field: string;
   /** @description What comes out now; null when there should be no such row */
   recomputed: unknown;
   /**
    * Format: date-time
    * @description When it became known: the newest instant of what it is made from
    */
   recordedAt: string;
   /** @description What is stored; null when the row is missing */
   stored: unknown;
  };
  ScoreEffect: {
   /**
    * @description not_yet: too few cards, or too wide an interval. no_difference: none that is worth knowing
    * @enum {string}
    */
   answer: "not_yet" | "helps" | "harms" | "no_difference";
   /** @description Cards that waited */
   delayed: components["schemas"]["EffectArm"];
   /** @description Score so many days later, as a share of 100 points: now less delayed, each against what was expected; null while an arm is empty */
   difference: number | null;
   /** @description By betting: it holds however often it is looked at */
   interval: components["schemas"]["EffectInterval"];
   /** @description Cards in all after which a difference worth knowing would be seen; null before there are two */
   needed: number | null;
   /** @description Cards that came at once */
   now: components["schemas"]["EffectArm"];
   /** @description Cards drawn whose result is not known, or whose account had none */
   waiting: number;
  };
  SearchHit: {
   /** @description Of a stakeholder: where they are */
   account: components["schemas"]["FactAccount"] | null;
   /** @description Of people; null without one */
   email: string | null;
   /** @description Your own id */
   externalId: string;
   /** @description From this day on no customer any more, or not there any more; null while they are */
   goneOn: string | null;
   /** @description Our id */
   id: string;
   /**
    * @description A customer, somebody at a customer, or one of your own people
    * @enum {string}
    */
   kind: "account" | "stakeholder" | "person";
   /** @description As it is now; null without a name */
   name: string | null;
   /** @description The part a stakeholder has, in words: `economic buyer` */
   role: string | null;
  };
  SegmentCallInput: {
   /** @description The device, and the person while nobody has signed in; beside a userId it says both are one person */
   anonymousId?: string;
   /** @description page, screen: used when there is no name */
   category?: string;
   /** @description `groupId` names the account; the rest is not kept */
   context?: {
    [key: string]: unknown;
   };
   /** @description track: what was done */
   event?: string;
   /** @description group: the account, by its externalId */
   groupId?: string;
   /** @description Names the message: one sent again within 32 days counts once. Without it every sending counts. */
   messageId?: string;
   /** @description page, screen: counted as `page:<name>` or `screen:<name>` */
   name?: string;
   /**
    * @description Used when there is no timestamp
    * @example 2026-03-01T09:30:00.000Z
    */
   originalTimestamp?: string;
   /** @description alias: another name of the same person */
   previousId?: string;
   /** @description Kept for metrics that look into properties */
   properties?: {
    [key: string]: unknown;
   };
   /**
    * @description For imports of history: when this became known. Never in the future or before timestamp
    * @example 2026-03-01T09:30:00.000Z
    */
   recordedAt?: string;
   /**
    * @description When it was sent, by the same clock. Within a day of arrival, what the clock is wrong by is taken off; longer ago, the call is history and keeps its timestamp
    * @example 2026-03-01T09:30:00.000Z
    */
   sentAt?: string;
   /**
    * @description When it happened, by the sender’s clock; left out, when it was sent
    * @example 2026-03-01T09:30:00.000Z
    */
   timestamp?: string;
   /** @description Personal data: not kept */
   traits?: {
    [key: string]: unknown;
   };
   /**
    * @description The kind of call
    * @enum {string}
    */
   type?: "track" | "identify" | "group" | "page" | "screen" | "alias";
   /** @description The person; a whole number up to 2^53 is taken too */
   userId?: string;
   /** @description The key, when it is not sent in a header */
   writeKey?: string;
  } & {
   [key: string]: unknown;
  };
  SegmentPromise: {
   /** @description What of ours was promised. */
   capability: string | null;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern: ({
    /** @description The level of the ladder it belongs to, 1 to 5. */
    level: number;
    tag?: string | null;
    words?: string | null;
   } | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day it was promised for, if for any. */
   dueOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the segment promise. */
   id: string;
   /** @description The role that made it, such as `sales`. */
   madeBy: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description The promise as you said it. */
   ourWords: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description The segment, as accounts name it. */
   segment: string | null;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn: (string | null) | null;
   status: ("open" | "kept" | "broken" | "withdrawn") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description How much hangs on it for the customer, 1 to 5. */
   weight: number | null;
  };
  SegmentPromisePatchInput: {
   /** @description What of ours was promised. Needed when it is new. */
   capability?: string;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern?: {
    /** @description The level of the ladder it belongs to, 1 to 5. Needed when it is new. */
    level?: number;
    /** @description What it is about, in a word or two, so that it can be counted. Null: any concern of its level. */
    tag?: string | null;
    words?: string | null;
   } | null;
   /** @description The day it was promised for, if for any. */
   dueOn?: string | null;
   /** @description The role that made it, such as `sales`. Needed when it is new. */
   madeBy?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn?: string;
   /** @description When it was true in the world: an instant or a day. `madeOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description The promise as you said it. */
   ourWords?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the segment promise back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The segment, as accounts name it. Needed when it is new. */
   segment?: string;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn?: string | null;
   status?: ("open" | "kept" | "broken" | "withdrawn") | null;
   /** @description How much hangs on it for the customer, 1 to 5. Needed when it is new. */
   weight?: number;
  };
  SegmentPromiseStatementInput: {
   /** @description What of ours was promised. Needed when it is new. */
   capability?: string;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern?: {
    /** @description The level of the ladder it belongs to, 1 to 5. Needed when it is new. */
    level?: number;
    /** @description What it is about, in a word or two, so that it can be counted. Null: any concern of its level. */
    tag?: string | null;
    words?: string | null;
   } | null;
   /** @description The day it was promised for, if for any. */
   dueOn?: string | null;
   /** @description Your own id of the segment promise: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The role that made it, such as `sales`. Needed when it is new. */
   madeBy?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn?: string;
   /** @description When it was true in the world: an instant or a day. `madeOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description The promise as you said it. */
   ourWords?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The segment, as accounts name it. Needed when it is new. */
   segment?: string;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn?: string | null;
   status?: ("open" | "kept" | "broken" | "withdrawn") | null;
   /** @description How much hangs on it for the customer, 1 to 5. Needed when it is new. */
   weight?: number;
  };
  SegmentPromiseWholeInput: {
   /** @description What of ours was promised. */
   capability: string;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern?: {
    /** @description The level of the ladder it belongs to, 1 to 5. */
    level: number;
    tag?: string | null;
    words?: string | null;
   } | null;
   /** @description The day it was promised for, if for any. */
   dueOn?: string | null;
   /** @description Your own id of the segment promise: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The role that made it, such as `sales`. */
   madeBy: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn?: string;
   /** @description When it was true in the world: an instant or a day. `madeOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description The promise as you said it. */
   ourWords?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description The segment, as accounts name it. */
   segment: string;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn?: string | null;
   /**
    * @default open
    * @enum {string}
    */
   status?: "open" | "kept" | "broken" | "withdrawn";
   /** @description How much hangs on it for the customer, 1 to 5. */
   weight: number;
  };
  SegmentPromiseWritten: {
   /** @description What of ours was promised. */
   capability: string | null;
   /** @description The need or aspiration it answers, by ladder level, a short tag and in words. */
   concern: ({
    /** @description The level of the ladder it belongs to, 1 to 5. */
    level: number;
    tag?: string | null;
    words?: string | null;
   } | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day it was promised for, if for any. */
   dueOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the segment promise. */
   id: string;
   /** @description The role that made it, such as `sales`. */
   madeBy: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   madeOn: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description The promise as you said it. */
   ourWords: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description The segment, as accounts name it. */
   segment: string | null;
   /** @description The day it was kept, broken or withdrawn. Default: the day that was said. */
   settledOn: (string | null) | null;
   status: ("open" | "kept" | "broken" | "withdrawn") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description How much hangs on it for the customer, 1 to 5. */
   weight: number | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  Session: {
   /** Format: date-time */
   createdAt: string;
   /** Format: date-time */
   expiresAt: string;
   id: string;
   /**
    * Format: date-time
    * @description When it ends unless it is used before.
    */
   idleExpiresAt: string;
   /** @description True of the one that asks. */
   isCurrent: boolean;
   /** @description To the minute; null: not since its id is new. */
   lastSeenAt: string | null;
   /**
    * @description How they proved who they are; token: a program of theirs did, by an access token of the issuer.
    * @enum {string}
    */
   method: "invitation" | "demo" | "oidc" | "token";
   /** @description Our id of the person. */
   person: string;
   revokedAt: string | null;
   /**
    * @description admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.
    * @enum {string}
    */
   role: "admin" | "manager" | "csm" | "viewer";
  };
  ShareInterval: {
   /** @description Upper end */
   high: number;
   /** @description Lower end */
   low: number;
  };
  SignalStatementInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /**
    * Format: date
    * @description The day it is true for. Default: today.
    * @example 2026-03-28
    */
   asOf?: string;
   /** @description What is said of it. */
   signals: {
    /** @description How old the newest of them is. */
    ageDays?: number | null;
    /**
     * @description Ids in your own system.
     * @default []
     */
    evidence?: string[];
    /**
     * @description Your name of it.
     * @example hubspot.deal_stage
     */
    name: string;
    stakeholder?: string | null;
    /** @description Null when it is not known any more. No words and no personal data. */
    value: number | string | boolean | null;
   }[];
  };
  SignInWays: {
   /** @description As whom a visitor of the demo signs in by one click; empty where nobody may. */
   demo: {
    /** @description What they are called. */
    name: string;
    /** @description What POST /v1/sessions/demo takes. */
    person: string;
    /**
     * @description admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.
     * @enum {string}
     */
    role: "admin" | "manager" | "csm" | "viewer";
    /** @description What they do, for the button. */
    what: string;
   }[];
   /** @description How much of the demo is made, 0 to 1, while it is being made: `demo` is empty until then. null where none is being made. */
   demoMade: number | null;
   /** @description Whether the browser sent the cookie of a session, good or not: without one GET /v1/session is 401, and need not be asked. */
   hasCookie: boolean;
   /** @description Whether a link of POST /v1/invitations signs people in here. */
   invitation: boolean;
   /** @description Send the browser to GET /v1/sign-in/oidc; null: there is no issuer. */
   oidc: {
    /** @description What the button says: the company, or the issuer. */
    name: string;
   } | null;
  };
  SourceDoubt: {
   /** @description Accounts that were looked at: with a habit, or in which the event was usual; a sample of many */
   accounts: number;
   /** @description Those of them that fell within a week, or do not send the event any more */
   affected: number;
   /** @description The event that is silent; null: use as a whole fell */
   event: string | null;
   /** @description The first day of it */
   since: string;
   /** @description The same as a sentence */
   words: string;
  };
  SpreadFigure: {
   /** @description Of the same renewals drawn again with replacement */
   interval: components["schemas"]["FigureSpread"] | null;
   /** @description Range that a perfectly calibrated forecaster would show for as many renewals */
   perfect: components["schemas"]["FigureSpread"] | null;
   /** @description The figure; null where it has no value, such as an AUC without a loss */
   value: number | null;
  };
  Stakeholder: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day from which they are not there any more. */
   departedOn: (string | null) | null;
   email: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the stakeholder. */
   id: string;
   /** @description How much they decide, 0 to 1. */
   influence: number | null;
   /** @description Our id of the stakeholder. */
   mergedInto: (string | null) | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn: (string | null) | null;
   name: (string | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description The `userId`s they have in your product. */
   productUserIds: string[] | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Their part in what the account decides. */
   role: ("champion" | "economic_buyer" | "executive_sponsor" | "admin" | "user" | "detractor") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   title: (string | null) | null;
  };
  StakeholderPatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description The day from which they are not there any more. */
   departedOn?: string | null;
   email?: string | null;
   /** @description How much they decide, 0 to 1. */
   influence?: number | null;
   /** @description The stakeholder that this one turned out to be, by our id or yours. From `mergedOn` on the two are one: all that was recorded of this one counts for that one, and facts still sent under its name are that one's. What was answered before stays as it was. null takes the merge back. */
   mergedInto?: string | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn?: string | null;
   name?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The `userId`s they have in your product. */
   productUserIds?: string[] | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the stakeholder back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description Their part in what the account decides. */
   role?: ("champion" | "economic_buyer" | "executive_sponsor" | "admin" | "user" | "detractor") | null;
   title?: string | null;
  };
  StakeholderStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description The day from which they are not there any more. */
   departedOn?: string | null;
   email?: string | null;
   /** @description Your own id of the stakeholder: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description How much they decide, 0 to 1. */
   influence?: number | null;
   /** @description The stakeholder that this one turned out to be, by our id or yours. From `mergedOn` on the two are one: all that was recorded of this one counts for that one, and facts still sent under its name are that one's. What was answered before stays as it was. null takes the merge back. */
   mergedInto?: string | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn?: string | null;
   name?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The `userId`s they have in your product. */
   productUserIds?: string[] | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description Their part in what the account decides. */
   role?: ("champion" | "economic_buyer" | "executive_sponsor" | "admin" | "user" | "detractor") | null;
   title?: string | null;
  };
  StakeholderWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description The day from which they are not there any more. */
   departedOn?: string | null;
   email?: string | null;
   /** @description Your own id of the stakeholder: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /**
    * @description How much they decide, 0 to 1.
    * @default 0.5
    */
   influence?: number;
   /** @description The stakeholder that this one turned out to be, by our id or yours. From `mergedOn` on the two are one: all that was recorded of this one counts for that one, and facts still sent under its name are that one's. What was answered before stays as it was. null takes the merge back. */
   mergedInto?: string | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn?: string | null;
   name?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /**
    * @description The `userId`s they have in your product.
    * @default []
    */
   productUserIds?: string[];
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * @description Their part in what the account decides.
    * @default user
    * @enum {string}
    */
   role?: "champion" | "economic_buyer" | "executive_sponsor" | "admin" | "user" | "detractor";
   title?: string | null;
  };
  StakeholderWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The day from which they are not there any more. */
   departedOn: (string | null) | null;
   email: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the stakeholder. */
   id: string;
   /** @description How much they decide, 0 to 1. */
   influence: number | null;
   /** @description Our id of the stakeholder. */
   mergedInto: (string | null) | null;
   /** @description From which day on the two are one. Default: the day it becomes known. */
   mergedOn: (string | null) | null;
   name: (string | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description The `userId`s they have in your product. */
   productUserIds: string[] | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Their part in what the account decides. */
   role: ("champion" | "economic_buyer" | "executive_sponsor" | "admin" | "user" | "detractor") | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   title: (string | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  StatedCapability: {
   /** @description The capability, as promises name it. */
   capability: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the stated capability. */
   id: string;
   /** @description The concerns it is there for, each by level and tag. */
   meets: {
    /** @description Level of the concern, 1 to 5. */
    level: number;
    /** @default null */
    tag: string | null;
   }[] | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn: string;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
  };
  StatedCapabilityPatchInput: {
   /** @description The capability, as promises name it. Needed when it is new. */
   capability?: string;
   /** @description The concerns it is there for, each by level and tag. Needed when it is new. */
   meets?: {
    /** @description Level of the concern, 1 to 5. */
    level: number;
    /** @default null */
    tag?: string | null;
   }[];
   /** @description When it was true in the world: an instant or a day. `statedOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the stated capability back, as if it had not been said, from then on. */
   retracted?: boolean;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn?: string;
  };
  StatedCapabilityStatementInput: {
   /** @description The capability, as promises name it. Needed when it is new. */
   capability?: string;
   /** @description Your own id of the stated capability: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The concerns it is there for, each by level and tag. Needed when it is new. */
   meets?: {
    /** @description Level of the concern, 1 to 5. */
    level: number;
    /** @default null */
    tag?: string | null;
   }[];
   /** @description When it was true in the world: an instant or a day. `statedOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn?: string;
  };
  StatedCapabilityWholeInput: {
   /** @description The capability, as promises name it. */
   capability: string;
   /** @description Your own id of the stated capability: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description The concerns it is there for, each by level and tag. */
   meets: {
    /** @description Level of the concern, 1 to 5. */
    level: number;
    /** @default null */
    tag?: string | null;
   }[];
   /** @description When it was true in the world: an instant or a day. `statedOn` says the same. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn?: string;
  };
  StatedCapabilityWritten: {
   /** @description The capability, as promises name it. */
   capability: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the stated capability. */
   id: string;
   /** @description The concerns it is there for, each by level and tag. */
   meets: {
    /** @description Level of the concern, 1 to 5. */
    level: number;
    /** @default null */
    tag: string | null;
   }[] | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   statedOn: string;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  StateRun: {
   /** @description How many days, up to the end of the days asked for */
   days: number;
   /** @description In hollow and quiet_success: the day usage and outcome parted, the first on which one was high and the other low since they last went together. Before `since` when an unknown time lies between, or both changed sides at once */
   partedOn: string | null;
   /**
    * Format: date
    * @description First day of the run
    * @example 2026-03-28
    */
   since: string;
   /**
    * @description Usage and attained high or low; unknown while one of them is
    * @enum {string}
    */
   state: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
   /** @description First day of the next run; null while it lasts */
   until: string | null;
  };
  States: {
   /** @description Our id of the account */
   accountId: string;
   /** @description Your own id of the account */
   externalId: string | null;
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
   /** @description Of the last run: since when usage and outcome go apart; null while they do not */
   partedOn: string | null;
   /** @description In order; empty while the account has not been judged */
   runs: components["schemas"]["StateRun"][];
   /** @description The first day asked for; null for all of them */
   since: string | null;
   /** @description Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again */
   stuck: components["schemas"]["Stuck"] | null;
   /**
    * Format: date
    * @description The day the answer ends before
    * @example 2026-03-28
    */
   until: string;
  };
  Stuck: {
   /** @description The error, without what it quotes of the data */
   reason: string;
   /**
    * Format: date-time
    * @description The first failure: what is told here is from before it
    */
   since: string;
   /** @description Every stage that fails, the one that failed first in front */
   stages: ("usage_count" | "usage" | "outcomes" | "accounts" | "health" | "config")[];
  };
  StuckAccount: {
   /** @description Our id of the account. */
   accountId: string;
   /** @description How often it was tried. */
   attempts: number;
   /**
    * Format: date
    * @description The earliest day that waits to be judged.
    * @example 2026-03-28
    */
   dueSince: string;
   /** @description Your own id of it; null when it was retracted. */
   externalId: string | null;
   /** @description The error, without what it quotes of the data. */
   reason: string;
   /**
    * Format: date-time
    * @description The newest failure, after which it waits for a new fact, the next day or a retry.
    */
   setAsideAt: string;
   /**
    * Format: date-time
    * @description The first failure.
    */
   since: string;
   /**
    * @description What fails: counting its events, judging its usage, outcomes or standing, its health from these, or what its health would be under a config draft
    * @enum {string}
    */
   stage: "usage_count" | "usage" | "outcomes" | "accounts" | "health" | "config";
  };
  /** @description Accounts that belong here and are left out, since they cannot be judged by their facts as they stand. GET /v1/accounts/{id}/health of each says why */
  StuckAccountsLeftOut: {
   /** @description How many; 0 as a rule */
   count: number;
   /** @description Our ids of the first 100 of them */
   ids: string[];
  };
  StuckAccountsRetried: {
   /** @description How many entries of the list are tried again. */
   retried: number;
  };
  StuckAccountsRetryInput: {
   /** @description The account to judge again; left out, all: its id or your externalId. */
   account?: string;
   /**
    * @description Only this stage; left out, every one that is stuck.
    * @enum {string}
    */
   stage?: "usage_count" | "usage" | "outcomes" | "accounts" | "health" | "config";
  };
  Subscription: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description A year of it, in whole minor units of `currency`; 0 for a trial or a pilot. */
   arrMinor: number | null;
   /** @description A new term begins by itself. */
   autoRenews: boolean | null;
   /** @description ISO 4217, such as `EUR`. */
   currency: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The first day on which it was over; where a subscription follows, the day that starts. Agreed but still to come: send a renewal with `noticeOn` instead. */
   endedOn: (string | null) | null;
   /** @description The first day not covered by the first term; null is evergreen. */
   endsOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the subscription. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description What was bought, by your own name of it: tells which subscription follows which. */
   plan: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description How many may use it; null where seats are not counted. */
   seats: (number | null) | null;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   startsOn: string | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description Default: what the dates say; one month for evergreen. */
   termMonths: (number | null) | null;
  };
  SubscriptionChange: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description A year of it from that day on. */
   arrMinor: (number | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   effectiveOn: string | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the subscription change. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description How many may use it from that day on. */
   seats: (number | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description Our id of the subscription. */
   subscription: string | null;
  };
  SubscriptionChangePatchInput: {
   /** @description A year of it from that day on. */
   arrMinor?: number | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD. Needed when it is new.
    * @example 2026-03-28
    */
   effectiveOn?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the subscription change back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description How many may use it from that day on. */
   seats?: number | null;
   /** @description The subscription: its id or your externalId. Needed when it is new. */
   subscription?: string;
  };
  SubscriptionChangeStatementInput: {
   /** @description A year of it from that day on. */
   arrMinor?: number | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD. Needed when it is new.
    * @example 2026-03-28
    */
   effectiveOn?: string;
   /** @description Your own id of the subscription change: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How many may use it from that day on. */
   seats?: number | null;
   /** @description The subscription: its id or your externalId. Needed when it is new. */
   subscription?: string;
  };
  SubscriptionChangeWholeInput: {
   /** @description A year of it from that day on. */
   arrMinor?: number | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   effectiveOn: string;
   /** @description Your own id of the subscription change: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How many may use it from that day on. */
   seats?: number | null;
   /** @description The subscription: its id or your externalId. */
   subscription: string;
  };
  SubscriptionChangeWritten: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description A year of it from that day on. */
   arrMinor: (number | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   effectiveOn: string | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the subscription change. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description How many may use it from that day on. */
   seats: (number | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description Our id of the subscription. */
   subscription: string | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  SubscriptionPatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description A year of it, in whole minor units of `currency`; 0 for a trial or a pilot. Needed when it is new. */
   arrMinor?: number;
   /** @description A new term begins by itself. */
   autoRenews?: boolean | null;
   /**
    * @description ISO 4217, such as `EUR`. Needed when it is new.
    * @example EUR
    */
   currency?: string;
   /** @description The first day on which it was over; where a subscription follows, the day that starts. Agreed but still to come: send a renewal with `noticeOn` instead. */
   endedOn?: string | null;
   /** @description The first day not covered by the first term; null is evergreen. */
   endsOn?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description What was bought, by your own name of it: tells which subscription follows which. */
   plan?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the subscription back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description How many may use it; null where seats are not counted. */
   seats?: number | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD. Needed when it is new.
    * @example 2026-03-28
    */
   startsOn?: string;
   /** @description Default: what the dates say; one month for evergreen. */
   termMonths?: number | null;
  };
  SubscriptionStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description A year of it, in whole minor units of `currency`; 0 for a trial or a pilot. Needed when it is new. */
   arrMinor?: number;
   /** @description A new term begins by itself. */
   autoRenews?: boolean | null;
   /**
    * @description ISO 4217, such as `EUR`. Needed when it is new.
    * @example EUR
    */
   currency?: string;
   /** @description The first day on which it was over; where a subscription follows, the day that starts. Agreed but still to come: send a renewal with `noticeOn` instead. */
   endedOn?: string | null;
   /** @description The first day not covered by the first term; null is evergreen. */
   endsOn?: string | null;
   /** @description Your own id of the subscription: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description What was bought, by your own name of it: tells which subscription follows which. */
   plan?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How many may use it; null where seats are not counted. */
   seats?: number | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD. Needed when it is new.
    * @example 2026-03-28
    */
   startsOn?: string;
   /** @description Default: what the dates say; one month for evergreen. */
   termMonths?: number | null;
  };
  SubscriptionWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description A year of it, in whole minor units of `currency`; 0 for a trial or a pilot. */
   arrMinor: number;
   /**
    * @description A new term begins by itself.
    * @default false
    */
   autoRenews?: boolean;
   /**
    * @description ISO 4217, such as `EUR`.
    * @example EUR
    */
   currency: string;
   /** @description The first day on which it was over; where a subscription follows, the day that starts. Agreed but still to come: send a renewal with `noticeOn` instead. */
   endedOn?: string | null;
   /** @description The first day not covered by the first term; null is evergreen. */
   endsOn?: string | null;
   /** @description Your own id of the subscription: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description What was bought, by your own name of it: tells which subscription follows which. */
   plan?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How many may use it; null where seats are not counted. */
   seats?: number | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   startsOn: string;
   /** @description Default: what the dates say; one month for evergreen. */
   termMonths?: number | null;
  };
  SubscriptionWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description A year of it, in whole minor units of `currency`; 0 for a trial or a pilot. */
   arrMinor: number | null;
   /** @description A new term begins by itself. */
   autoRenews: boolean | null;
   /** @description ISO 4217, such as `EUR`. */
   currency: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description The first day on which it was over; where a subscription follows, the day that starts. Agreed but still to come: send a renewal with `noticeOn` instead. */
   endedOn: (string | null) | null;
   /** @description The first day not covered by the first term; null is evergreen. */
   endsOn: (string | null) | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the subscription. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description What was bought, by your own name of it: tells which subscription follows which. */
   plan: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description How many may use it; null where seats are not counted. */
   seats: (number | null) | null;
   /** @description A calendar day in UTC, YYYY-MM-DD. */
   startsOn: string | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description Default: what the dates say; one month for evergreen. */
   termMonths: (number | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  SurveyAnswer: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the survey answer. */
   id: string;
   /** @description The question that was asked. */
   kind: ("nps" | "csat" | "benevolence") | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   score: number | null;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   words: (string | null) | null;
  };
  SurveyAnswerPatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /**
    * @description The question that was asked. Needed when it is new.
    * @enum {string}
    */
   kind?: "nps" | "csat" | "benevolence";
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the survey answer back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description Needed when it is new. */
   score?: number;
   /** @description The stakeholder: its id or your externalId. */
   stakeholder?: string | null;
   words?: string | null;
  };
  SurveyAnswerStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Your own id of the survey answer: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /**
    * @description The question that was asked. Needed when it is new.
    * @enum {string}
    */
   kind?: "nps" | "csat" | "benevolence";
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description Needed when it is new. */
   score?: number;
   /** @description The stakeholder: its id or your externalId. */
   stakeholder?: string | null;
   words?: string | null;
  };
  SurveyAnswerWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description Your own id of the survey answer: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /**
    * @description The question that was asked.
    * @enum {string}
    */
   kind: "nps" | "csat" | "benevolence";
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   score: number;
   stakeholder?: string | null;
   words?: string | null;
  };
  SurveyAnswerWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the survey answer. */
   id: string;
   /** @description The question that was asked. */
   kind: ("nps" | "csat" | "benevolence") | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   score: number | null;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   words: (string | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  TalkLine: {
   /**
    * @description opening: how to begin. verdict_words: what this person said with their newest verdict. concern: what it is about for them. question: the key question of the next rung, for you to find out. agree: what to agree on
    * @enum {string}
    */
   kind: "opening" | "verdict_words" | "concern" | "question" | "agree";
   /** @description Id of the outcome, the promise or the word against us that is quoted; null when none is */
   quotes: string | null;
   /** @description In the customer’s words where this person may hear them */
   text: string;
  };
  TalkTrack: {
   /** @description What to say, in order; empty for a play that is the CSM’s own work */
   lines: components["schemas"]["TalkLine"][];
   /** @description For you alone: never said to anybody */
   notes: string[];
   /** @description Whom to speak with; null when nobody is known */
   stakeholderId: string | null;
   /** @description Joined at display; null when unknown or erased */
   stakeholderName: string | null;
  };
  TeamAnswer: {
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the team answer. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Who the customer is, in one line; best the name of a segment, so that answers can be compared. */
   segment: string | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description The team they are of, such as `sales`. */
   team: (string | null) | null;
  };
  TeamAnswerPatchInput: {
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Who answers: its id or your externalId. Default: the person your key names. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the team answer back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description Who the customer is, in one line; best the name of a segment, so that answers can be compared. Needed when it is new. */
   segment?: string;
   /** @description The team they are of, such as `sales`. */
   team?: string | null;
  };
  TeamAnswerStatementInput: {
   /** @description Your own id of the team answer: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Who answers: its id or your externalId. Default: the person your key names. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description Who the customer is, in one line; best the name of a segment, so that answers can be compared. Needed when it is new. */
   segment?: string;
   /** @description The team they are of, such as `sales`. */
   team?: string | null;
  };
  TeamAnswerWholeInput: {
   /** @description Your own id of the team answer: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description Who answers: its id or your externalId. Default: the person your key names. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description Who the customer is, in one line; best the name of a segment, so that answers can be compared. */
   segment: string;
   /** @description The team they are of, such as `sales`. */
   team?: string | null;
  };
  TeamAnswerWritten: {
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the team answer. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Who the customer is, in one line; best the name of a segment, so that answers can be compared. */
   segment: string | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description The team they are of, such as `sales`. */
   team: (string | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  Ticket: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description What the customer gave, 1 to 5. */
   csat: (number | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description It went to somebody’s superior. */
   escalated: boolean | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description An instant, ISO 8601 with an offset. */
   firstResponseAt: (string | null) | null;
   /** @description Our id of the ticket. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description An instant, ISO 8601 with an offset.
    * @example 2026-03-28T09:30:00Z
    */
   openedAt: string;
   /** @description How soon it must be resolved. */
   priority: ("low" | "normal" | "high" | "urgent") | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description How often it was resolved and was not. */
   reopenedCount: number | null;
   /** @description An instant, ISO 8601 with an offset. */
   resolvedAt: (string | null) | null;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   subject: (string | null) | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic: (("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null) | null;
  };
  TicketPatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description What the customer gave, 1 to 5. */
   csat?: number | null;
   /** @description It went to somebody’s superior. */
   escalated?: boolean | null;
   /** @description An instant, ISO 8601 with an offset. */
   firstResponseAt?: string | null;
   /** @description When it was true in the world: an instant or a day. `openedAt` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date-time
    * @description An instant, ISO 8601 with an offset.
    * @example 2026-03-28T09:30:00Z
    */
   openedAt?: string;
   /** @description How soon it must be resolved. */
   priority?: ("low" | "normal" | "high" | "urgent") | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How often it was resolved and was not. */
   reopenedCount?: number | null;
   /** @description An instant, ISO 8601 with an offset. */
   resolvedAt?: string | null;
   /** @description True takes the ticket back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description The stakeholder who asked: its id or your externalId. */
   stakeholder?: string | null;
   subject?: string | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic?: ("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null;
  };
  TicketStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description What the customer gave, 1 to 5. */
   csat?: number | null;
   /** @description It went to somebody’s superior. */
   escalated?: boolean | null;
   /** @description Your own id of the ticket: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description An instant, ISO 8601 with an offset. */
   firstResponseAt?: string | null;
   /** @description When it was true in the world: an instant or a day. `openedAt` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date-time
    * @description An instant, ISO 8601 with an offset.
    * @example 2026-03-28T09:30:00Z
    */
   openedAt?: string;
   /** @description How soon it must be resolved. */
   priority?: ("low" | "normal" | "high" | "urgent") | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How often it was resolved and was not. */
   reopenedCount?: number | null;
   /** @description An instant, ISO 8601 with an offset. */
   resolvedAt?: string | null;
   /** @description The stakeholder who asked: its id or your externalId. */
   stakeholder?: string | null;
   subject?: string | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic?: ("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null;
  };
  TicketWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /** @description What the customer gave, 1 to 5. */
   csat?: number | null;
   /**
    * @description It went to somebody’s superior.
    * @default false
    */
   escalated?: boolean;
   /** @description Your own id of the ticket: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   firstResponseAt?: string | null;
   /** @description When it was true in the world: an instant or a day. `openedAt` says the same. Default: now. */
   occurredAt?: string;
   /**
    * Format: date-time
    * @description An instant, ISO 8601 with an offset.
    * @example 2026-03-28T09:30:00Z
    */
   openedAt?: string;
   /**
    * @description How soon it must be resolved.
    * @default normal
    * @enum {string}
    */
   priority?: "low" | "normal" | "high" | "urgent";
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /**
    * @description How often it was resolved and was not.
    * @default 0
    */
   reopenedCount?: number;
   resolvedAt?: string | null;
   stakeholder?: string | null;
   subject?: string | null;
   topic?: ("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null;
  };
  TicketWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description What the customer gave, 1 to 5. */
   csat: (number | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description It went to somebody’s superior. */
   escalated: boolean | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description An instant, ISO 8601 with an offset. */
   firstResponseAt: (string | null) | null;
   /** @description Our id of the ticket. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description An instant, ISO 8601 with an offset.
    * @example 2026-03-28T09:30:00Z
    */
   openedAt: string;
   /** @description How soon it must be resolved. */
   priority: ("low" | "normal" | "high" | "urgent") | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description How often it was resolved and was not. */
   reopenedCount: number | null;
   /** @description An instant, ISO 8601 with an offset. */
   resolvedAt: (string | null) | null;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our id of the stakeholder. */
   stakeholder: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   subject: (string | null) | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic: (("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  TokenSession: {
   /**
    * Format: date-time
    * @description As the access token, and 12 hours at most.
    */
   expiresAt: string;
   /** @description Of the session, as the audit names it. */
   id: string;
   /** @description Our id of the person it asks for. */
   person: string;
   /**
    * @description admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.
    * @enum {string}
    */
   role: "admin" | "manager" | "csm" | "viewer";
   /**
    * @description What the access token leaves of the rights of that role.
    * @enum {string}
    */
   scope: "read" | "write";
   /** @description To be sent as Bearer, instead of the access token. */
   token: string;
  };
  Touch: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Who began it: `inbound` is the customer. */
   direction: ("inbound" | "outbound") | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the touch. */
   id: string;
   /** @description How or what for. `escalation`: they went over the head of whom they work with, to a manager of yours. `reference`: they spoke for you to somebody else. Neither is a talk about the account: no judgement of one reads it, the diagnosis of the whole book does. */
   kind: ("call" | "email" | "meeting" | "business_review" | "onboarding" | "escalation" | "reference" | "other") | null;
   notes: (string | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our ids of each stakeholder. */
   stakeholders: string[] | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic: (("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null) | null;
  };
  TouchPatchInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Who began it: `inbound` is the customer. */
   direction?: ("inbound" | "outbound") | null;
   /**
    * @description How or what for. `escalation`: they went over the head of whom they work with, to a manager of yours. `reference`: they spoke for you to somebody else. Neither is a talk about the account: no judgement of one reads it, the diagnosis of the whole book does. Needed when it is new.
    * @enum {string}
    */
   kind?: "call" | "email" | "meeting" | "business_review" | "onboarding" | "escalation" | "reference" | "other";
   notes?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The person: its id or your externalId. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the touch back, as if it had not been said, from then on. */
   retracted?: boolean;
   stakeholders?: string[] | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic?: ("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null;
  };
  TouchStatementInput: {
   /** @description The account: its id or your externalId. Needed when it is new. */
   account?: string;
   /** @description Who began it: `inbound` is the customer. */
   direction?: ("inbound" | "outbound") | null;
   /** @description Your own id of the touch: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /**
    * @description How or what for. `escalation`: they went over the head of whom they work with, to a manager of yours. `reference`: they spoke for you to somebody else. Neither is a talk about the account: no judgement of one reads it, the diagnosis of the whole book does. Needed when it is new.
    * @enum {string}
    */
   kind?: "call" | "email" | "meeting" | "business_review" | "onboarding" | "escalation" | "reference" | "other";
   notes?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The person: its id or your externalId. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   stakeholders?: string[] | null;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic?: ("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null;
  };
  TouchWholeInput: {
   /** @description The account: its id or your externalId. */
   account: string;
   /**
    * @description Who began it: `inbound` is the customer.
    * @default outbound
    * @enum {string}
    */
   direction?: "inbound" | "outbound";
   /** @description Your own id of the touch: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /**
    * @description How or what for. `escalation`: they went over the head of whom they work with, to a manager of yours. `reference`: they spoke for you to somebody else. Neither is a talk about the account: no judgement of one reads it, the diagnosis of the whole book does.
    * @enum {string}
    */
   kind: "call" | "email" | "meeting" | "business_review" | "onboarding" | "escalation" | "reference" | "other";
   notes?: string | null;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @default [] */
   stakeholders?: string[];
   topic?: ("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null;
  };
  TouchWritten: {
   /** @description Our id of the account. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Who began it: `inbound` is the customer. */
   direction: ("inbound" | "outbound") | null;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the touch. */
   id: string;
   /** @description How or what for. `escalation`: they went over the head of whom they work with, to a manager of yours. `reference`: they spoke for you to somebody else. Neither is a talk about the account: no judgement of one reads it, the diagnosis of the whole book does. */
   kind: ("call" | "email" | "meeting" | "business_review" | "onboarding" | "escalation" | "reference" | "other") | null;
   notes: (string | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Our ids of each stakeholder. */
   stakeholders: string[] | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them. */
   topic: (("price" | "competitor" | "leaving" | "outage" | "bug" | "how_to" | "feature" | "praise") | null) | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  TrainModelsInput: {
   /**
    * @description Whether decision days that nobody judged, as after an import, are judged first and learned from then; false: learn at once from what is there
    * @default true
    */
   backfill?: boolean;
   /** @description Only the model of this lead: 30, 90 or 180. Default: all three */
   leadDays?: number;
  };
  TriedBefore: {
   /** @description What it is called by now; null for one that is gone */
   name: string | null;
   /**
    * Format: date
    * @description The day on which it was done, in UTC
    * @example 2026-03-28
    */
   on: string;
   /** @description Key of the play */
   play: string;
   /** @description What the customer answered; null where nothing was noted */
   reaction: ("tell_me_more" | "disagree" | "not_important" | "different_view") | null;
   /** @description What came of it */
   result: ("worked" | "partly" | "did_not_work") | null;
  };
  Trust: {
   /** @description Our id of the account */
   accountId: string;
   /** @description Days since the newest of these facts occurred; null when there is none */
   ageDays: number | null;
   /**
    * Format: date
    * @description The day judged
    * @example 2026-03-28
    */
   asOf: string;
   /** @description Each judged apart; one that is unknown is left out of T, never counted as 0 */
   behaviours: {
    /** @description Do we mean them well: only they can say */
    benevolence: components["schemas"]["TrustBehaviour"];
    /** @description Do we mean the same by what was promised */
    clarity: components["schemas"]["TrustBehaviour"];
    /** @description Do we keep our promises */
    reliability: components["schemas"]["TrustBehaviour"];
    /** @description Do we mend what breaks */
    resolution: components["schemas"]["TrustBehaviour"];
   };
   /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
   evidence: string[];
   /** @description Your own id of the account */
   externalId: string | null;
   /**
    * Format: date-time
    * @description Only facts recorded by this instant were used
    */
   knownAt: string;
   /** @description The lowest T with any of the stale behaviours at its last known value, so that a bad answer which grows old never lifts a score; null when none is stale */
   lastKnown: number | null;
   /** @description T as a sum of its known behaviours, rounded for reading */
   madeOf: string;
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
   /** @description The promises behind clarity and reliability, in weight */
   promises: {
    /** @description Of the open weight: understood alike, in the customer’s words or by their yes */
    aligned: number;
    /** @description Weight of promises marked as broken */
    broken: number;
    /** @description What the score reads as broken: weight halved every 180 days since it was broken; what is past its grace comes to weigh that over 30 days, and does not age. Null without a promise */
    brokenWeight: number | null;
    /** @description Promise gap: open weight understood in part or wrongly / open weight whose understanding is known */
    gap: number | null;
    /** @description Weight of promises kept */
    kept: number;
    /** @description Likewise as kept: weight halved every 180 days since. Null without a promise */
    keptWeight: number | null;
    /** @description Of the open weight: understood in part or wrongly */
    misunderstood: number;
    /** @description Weight of open promises, 1 to 5 each */
    open: number;
    /** @description Of the open weight: so long past its day that it counts as broken */
    pastGrace: number;
    /** @description Open weight no customer confirmed / open weight */
    unconfirmedShare: number | null;
    /** @description Of the open weight: nobody can say yet */
    unknown: number;
   };
   /** @description As known then; null when nobody said */
   segment: string | null;
   /** @description Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again */
   stuck: components["schemas"]["Stuck"] | null;
   /** @description Tickets as they stand; null where no ticket was ever recorded */
   tickets: {
    /** @description Of the open ones: escalated */
    escalated: number | null;
    /** @description Tickets that are open */
    open: number | null;
    /** @description Of those: past the target for their priority */
    pastTarget: number | null;
   };
   /** @description T: the mean of the known behaviours, each as far as it counts; null when none is known */
   value: number | null;
   versions: components["schemas"]["Versions"];
   /** @description Relative weight of T in the health score, by the policy for the segment */
   weight: number;
  };
  TrustBehaviour: {
   /** @description Days since the newest of these facts occurred; null when there is none */
   ageDays: number | null;
   /** @description What T takes it for while a fact in it comes to count by its date alone; null where that is `value` */
   eased: number | null;
   /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
   evidence: string[];
   /** @description How it is made, by the built-in policy; `GET /v1/config` has the numbers in force */
   formula: string;
   /** @description Its value on the last day it was known; null unless what was known went stale */
   lastKnown: number | null;
   /** @description What that is for this account, or why it is unknown */
   madeOf: string;
   /** @description 0..1; null is unknown: no fact, or only stale ones */
   value: number | null;
   /** @description Its share of T: as far as it counts, by how far all known ones do; 0 while it is unknown itself */
   weight: number;
  };
  TryInstead: {
   /** @description Who it is */
   stakeholderId: string;
   /** @description Joined at display; null when unknown or erased */
   stakeholderName: string | null;
  };
  UnattachedUsage: {
   /** @description How many */
   events: number;
   /** @description The day of the first of them */
   firstDay: string;
   /**
    * @description group: no account has this externalId; user: no group call yet; clash: events of days on which daily aggregates count; daily: daily aggregates of days on which events count
    * @enum {string}
    */
   kind: "clash" | "daily" | "group" | "user";
   /** @description The day of the last of them */
   lastDay: string;
   /** @description The group or user as sent; else the account’s externalId */
   name: string;
  };
  UnmetConcern: {
   /** @description Who has it */
   accounts: components["schemas"]["BookAccount"][];
   /** @description Of how many of them it is known */
   arrKnownOf: number;
   /** @description Their ARR, where it is known, in minor units */
   arrMinor: number;
   /** @description The concern */
   concern: components["schemas"]["ConcernKey"];
  };
  UsageDay: {
   /** @description Null when only events were counted */
   activeUsers: number | null;
   /** @description How often each event occurred */
   counts: {
    [key: string]: number;
   };
   day: string;
   /** @description How many events that was */
   events: number;
   /** @description As named in evidence */
   id: string;
   /** @enum {string} */
   source: "events" | "aggregates";
  };
  UsageSource: {
   /** @description Calls that were taken, by type */
   accepted: {
    /** @description alias calls */
    alias: number;
    /** @description Account-days of daily numbers */
    day: number;
    /** @description group calls */
    group: number;
    /** @description identify calls */
    identify: number;
    /** @description page calls */
    page: number;
    /** @description screen calls */
    screen: number;
    /** @description track calls */
    track: number;
   };
   /** @description Sent again: counted before, or unchanged */
   duplicate: number;
   /** @description When it first sent anything */
   firstSeenAt: string;
   /** @description The id of the key it sends with: GET /v1/keys */
   key: string;
   /**
    * @description collector: single calls; daily: POST /v1/usage/daily
    * @enum {string}
    */
   kind: "collector" | "daily";
   /** @description Receipt minus timestamp of calls that are no history; null while there is none */
   lag: {
    /** @description Of the newest call, in milliseconds */
    lastMs: number;
    lastSentMs: number | null;
    /** @description The longest, in milliseconds */
    maxMs: number;
    /** @description Mean over all calls, in milliseconds */
    meanMs: number;
   } | null;
   /** @description The newest accepted call, by its own time */
   lastEventAt: string | null;
   /** @description When it last sent anything, refused or not */
   lastSeenAt: string;
   /** @description The client; null when it does not say, or nothing could be read */
   library: {
    /** @description As in `context.library.name` */
    name: string;
    /** @description As in `context.library.version`; null when it is not said */
    version: string | null;
   } | null;
   /** @description Why calls and requests were refused, the newest first */
   refusals: {
    /** @description How often */
    count: number;
    /** @description The newest three: shapes, never values */
    examples: {
     /** @description When it was refused */
     at: string;
     /** @description What it consisted of */
     fields: {
      /** @description Characters, items or fields; null where there is none */
      length: number | null;
      /** @description A field of the call; those we do not know are counted, not named */
      name: string;
      /** @description text, number, boolean, object, list or null */
      type: string;
     }[];
     /** @description The start of the SHA-256 of its messageId; null without one */
     messageHash: string | null;
    }[];
    /** @description When it was first refused for this */
    firstAt: string;
    /** @description When it was last refused for this */
    lastAt: string;
    /** @description As the sender was answered, the field first */
    reason: string;
    /** @description The type of call, `day` of daily numbers, or `request` when all of a request was refused */
    type: string;
   }[];
   /** @description Calls, or account-days, that were rejected alone */
   rejected: number;
   /** @description Requests, refused ones among them */
   requests: number;
   /** @description Accepted without some of their fields */
   trimmed: number;
   /** @description Accepted, though the other source counts on their account-day */
   uncounted: number;
  };
  UsageSourceChoice: {
   /** @description The account’s externalId; null: the whole workspace */
   account: string | null;
   /** @description When it was chosen */
   chosenAt: string;
   /**
    * @description events: what the collector took; aggregates: daily numbers of a warehouse
    * @enum {string}
    */
   source: "events" | "aggregates";
  };
  UsageSourceChosen: {
   /** @description The account’s externalId; null: the whole workspace */
   account: string | null;
   /** @description Account-days that the other source counts from now on, within a minute */
   days: number;
   /** @description The source that counts; null: none is chosen */
   source: ("events" | "aggregates") | null;
   /** @enum {string} */
   status: "created" | "corrected" | "unchanged";
  };
  UsageSources: {
   /** @description The one that was heard last first */
   data: components["schemas"]["UsageSource"][];
   /** @description What most accounts lost together: one entry for all of it, else one for each event; judged within a minute of what it follows from */
   doubts: components["schemas"]["SourceDoubt"][];
   /** @description True while calls wait to be counted, a minute at most */
   pending: boolean;
   /** @description What counts for no account, and why; each by name at GET /v1/usage/unattached */
   unattached: {
    /** @description Events of accounts, on days on which daily aggregates count */
    clashes: {
     /** @description How many events they have */
     events: number;
     /** @description How many such groups, people or accounts */
     names: number;
    };
    /** @description Daily aggregates of accounts, on days on which events count */
    daily: {
     /** @description How many events they have */
     events: number;
     /** @description How many such groups, people or accounts */
     names: number;
    };
    /** @description Accounts as named by calls, that nobody has created */
    groups: {
     /** @description How many events they have */
     events: number;
     /** @description How many such groups, people or accounts */
     names: number;
    };
    /** @description People of whom no group call says which account is theirs */
    users: {
     /** @description How many events they have */
     events: number;
     /** @description How many such groups, people or accounts */
     names: number;
    };
   };
  };
  UsageSourceWantedInput: {
   /** @description Its id or externalId; left out, the choice holds for every account without one of its own */
   account?: string;
   /** @description The source that counts; null takes the choice back, so that whoever came first counts */
   source: ("events" | "aggregates") | null;
  };
  UserTokenKey: {
   /**
    * @description The only algorithm this key checks tokens by, whatever a token says
    * @enum {string}
    */
   algorithm: "HS256" | "EdDSA";
   /**
    * Format: date-time
    * @description When it was registered
    */
   createdAt: string;
   /** @description The key or session that registered it */
   createdBy: string;
   /** @description The beginning of a SHA-256: tells two keys apart without saying either */
   fingerprint: string;
   /** @description Send it as `kid` in the header of tokens, or leave `kid` out */
   id: string;
   /** @description PEM; null for a secret */
   publicKey: string | null;
   /** @description From when on it proves nothing; null while it is active */
   retiredAt: string | null;
   /** @description False once it is retired, or where this installation’s secret is another than the one it was made under */
   usable: boolean;
  };
  UserTokenKeyWantedInput: {
   /**
    * @description A secret that both sides hold: the simplest to sign with
    * @constant
    */
   algorithm: "HS256";
  } | {
   /**
    * @description A pair of keys: the private half never leaves your back end
    * @constant
    */
   algorithm: "EdDSA";
   /** @description Ed25519, in PEM (SPKI) */
   publicKey: string;
  };
  UserTokenToValidateInput: {
   /** @description As your back end made it */
   token: string;
  };
  ValidatedUserToken: {
   /** @description `account`; null when it proves nobody */
   account: string | null;
   /** @description Whether there is such an account; null when it proves nobody */
   accountKnown: boolean | null;
   /** @description In the order in which they were looked at */
   findings: {
    /**
     * @description What was looked at
     * @enum {string}
     */
    check: "size" | "form" | "algorithm" | "key" | "signature" | "sub" | "account" | "exp" | "lifetime" | "not_before";
    /** @description Whether it is right */
    ok: boolean;
    /** @description What is right, or what is wrong and what to do */
    says: string;
   }[];
   /** @description The key that checked it; null when it proves nobody */
   keyId: string | null;
   /** @description Whether a stakeholder there has `sub` among their productUserIds: without one the customer’s words are told to nobody, and ratings are no verdicts. Null when it proves nobody */
   personKnown: boolean | null;
   /** @description `sub`; null when it proves nobody */
   user: string | null;
   /** @description True: it proves its user now */
   valid: boolean;
  };
  VendorVerdict: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the vendor verdict. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the outcome. */
   outcome: string | null;
   /** @description The first of the 30 days it speaks of. */
   periodStartsOn: string | null;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description How far you think they got what they wanted, 1 to 5. */
   verdict: number | null;
  };
  VendorVerdictPatchInput: {
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. Needed when it is new. */
   outcome?: string;
   /**
    * Format: date
    * @description The first of the 30 days it speaks of. Needed when it is new.
    * @example 2026-03-28
    */
   periodStartsOn?: string;
   /** @description Whose verdict it is. Default: the person your key names. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the vendor verdict back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description How far you think they got what they wanted, 1 to 5. Needed when it is new. */
   verdict?: number;
  };
  VendorVerdictStatementInput: {
   /** @description Your own id of the vendor verdict: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. Needed when it is new. */
   outcome?: string;
   /**
    * Format: date
    * @description The first of the 30 days it speaks of. Needed when it is new.
    * @example 2026-03-28
    */
   periodStartsOn?: string;
   /** @description Whose verdict it is. Default: the person your key names. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How far you think they got what they wanted, 1 to 5. Needed when it is new. */
   verdict?: number;
  };
  VendorVerdictWholeInput: {
   /** @description Your own id of the vendor verdict: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description When it was true in the world: an instant or a day. Default: now. */
   occurredAt?: string;
   /** @description The outcome: its id or your externalId. */
   outcome: string;
   /**
    * Format: date
    * @description The first of the 30 days it speaks of.
    * @example 2026-03-28
    */
   periodStartsOn: string;
   /** @description Whose verdict it is. Default: the person your key names. */
   person?: string | null;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description How far you think they got what they wanted, 1 to 5. */
   verdict: number;
  };
  VendorVerdictWritten: {
   /** @description The id of the account it is about. */
   account: string | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the vendor verdict. */
   id: string;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /** @description Our id of the outcome. */
   outcome: string | null;
   /** @description The first of the 30 days it speaks of. */
   periodStartsOn: string | null;
   /** @description Our id of the person. */
   person: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /** @description How far you think they got what they wanted, 1 to 5. */
   verdict: number | null;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  VerdictEffect: {
   /**
    * @description not_yet: too few cards, or too wide an interval. no_difference: none that is worth knowing
    * @enum {string}
    */
   answer: "not_yet" | "helps" | "harms" | "no_difference";
   /** @description Cards that waited */
   delayed: components["schemas"]["EffectArm"];
   /** @description Newest verdict on the outcome within so many days, (achieved - 1) / 4: now less delayed, each against what was expected; null while an arm is empty */
   difference: number | null;
   /** @description By betting: it holds however often it is looked at */
   interval: components["schemas"]["EffectInterval"];
   /** @description Cards in all after which a difference worth knowing would be seen; null before there are two */
   needed: number | null;
   /** @description Cards that came at once */
   now: components["schemas"]["EffectArm"];
   /** @description Cards drawn whose result is not known, or whose account had none */
   waiting: number;
  };
  VerdictLink: {
   /**
    * Format: date-time
    * @description Until when it can be answered.
    */
   expiresAt: string;
   /** @description Who asks: the name of the vendor. */
   from: string;
   /** @description What is asked about. */
   questions: {
    /** @description Names it in the answer. */
    number: number;
    /** @description The outcome, in words. */
    statement: string;
   }[];
  };
  VerdictLinkAnswered: {
   /**
    * Format: date-time
    * @description When it was taken. The link is used up.
    */
   answeredAt: string;
  };
  VerdictLinkAnswerInput: {
   /** @description One for each question that is answered. */
   answers: {
    /** @description How far they got what they wanted, 1 to 5. */
    achieved: number;
    /** @description How they found the way there, 1 to 5. */
    experience: number;
    /** @description The number it has. */
    question: number;
    /** @description Whether the outcome is still what they want. Null: they did not say. */
    stillWanted?: boolean | null;
    /** @description What they want now in its place, in their words; none where `stillWanted` is true. No judgement reads it: when you agree, state it as an outcome. */
    wantedNow?: string | null;
    words?: string | null;
   }[];
  };
  VerdictRequest: {
   /** @description Our id of the account. */
   account: string;
   /** @description When it was answered: the customer verdicts have its id as `recordedBy`, as soon as they are not sealed. */
   answeredAt: string | null;
   /**
    * Format: date-time
    * @description When it was made.
    */
   askedAt: string;
   /**
    * Format: date-time
    * @description From when on its link opens nothing.
    */
   expiresAt: string;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the request. */
   id: string;
   /** @description When its link was first opened, or the page sent back. Programs that follow the links of a mail do not open it: a browser says that somebody went there, where the page is under https or on this machine. */
   openedAt: string | null;
   /** @description Our ids of what they are asked about, in that order. */
   outcomes: string[];
   /** @description Our id of the person that key names, if any. */
   person: string | null;
   /** @description The id of the key it was asked with. */
   recordedBy: string;
   /** @description When it was revoked. */
   revokedAt: string | null;
   /** @description Our id of the person who is asked. */
   stakeholder: string;
   /**
    * @description What had become of it. sent: its link was not opened. opened: it was, and not answered. answered, expired and revoked are for good.
    * @enum {string}
    */
   status: "sent" | "opened" | "answered" | "expired" | "revoked";
  };
  VerdictRequestMade: {
   /** @description Our id of the account. */
   account: string;
   /** @description When it was answered: the customer verdicts have its id as `recordedBy`, as soon as they are not sealed. */
   answeredAt: string | null;
   /**
    * Format: date-time
    * @description When it was made.
    */
   askedAt: string;
   /**
    * Format: date-time
    * @description From when on its link opens nothing.
    */
   expiresAt: string;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the request. */
   id: string;
   /** @description The page of Rung's that asks them, under the address this was sent to: no login, no script, in their language. Shown this once; null when the same was asked before. Whoever has it can answer it. */
   link: string | null;
   /** @description When its link was first opened, or the page sent back. Programs that follow the links of a mail do not open it: a browser says that somebody went there, where the page is under https or on this machine. */
   openedAt: string | null;
   /** @description Our ids of what they are asked about, in that order. */
   outcomes: string[];
   /** @description Our id of the person that key names, if any. */
   person: string | null;
   /** @description The id of the key it was asked with. */
   recordedBy: string;
   /** @description When it was revoked. */
   revokedAt: string | null;
   /** @description Our id of the person who is asked. */
   stakeholder: string;
   /**
    * @description What had become of it. sent: its link was not opened. opened: it was, and not answered. answered, expired and revoked are for good.
    * @enum {string}
    */
   status: "sent" | "opened" | "answered" | "expired" | "revoked";
   /** @description What opens it, shown this once and kept as a hash. Null when the same was asked before. For a page of your own: put it behind the # of your link, where no server logs it. */
   token: string | null;
   /**
    * @description Whether this request made it.
    * @enum {string}
    */
   write: "created" | "unchanged";
  };
  VerdictRequestWantedInput: {
   /** @description Whose outcomes: the id or your externalId. Needed where `outcomes` names none. */
   account?: string;
   /**
    * @description After how many days the link opens nothing any more.
    * @default 14
    */
   expiresInDays?: number;
   /** @description Your own id of the request: sent again, the same is not asked twice. Default: its new id. */
   externalId?: string;
   /** @description What they are asked about, in this order. Default: every active outcome of `account`. */
   outcomes?: string[];
   /** @description Who is asked: the id or your externalId. */
   stakeholder: string;
  };
  VerdictWords: {
   /** @description The outcome they judged */
   outcomeId: string;
   /** @description Who said it */
   stakeholderId: string;
   /** @description Joined at display; null when unknown or erased */
   stakeholderName: string | null;
   /** @description In their words; for you to read, and to say back to nobody else */
   text: string;
  };
  /** @description The same facts under the same versions give the same answer, bit for bit */
  Versions: {
   /** @description Version of the calculation */
   engine: string;
   /** @description Version of the set of renewal risk models */
   model: string;
   /** @description Version of the policy: weights, dampers, bands */
   policy: string;
  };
  View: {
   /**
    * Format: date-time
    * @description When it was last saved.
    */
   changedAt: string;
   /** Format: date-time */
   createdAt: string;
   /** @description Our id of the view. */
   id: string;
   /** @description Whether who asks may change and delete it. */
   mayChange: boolean;
   /** @description What the view is called; one of that name a page, and one of the team. */
   name: string;
   /**
    * @description The page it is of.
    * @enum {string}
    */
   page: "accounts" | "renewals" | "contradictions" | "promises";
   /** @description Our id of the person who made it. */
   personId: string;
   /** @description The query of the page’s address, without the question mark: `band=at_risk&sort=arr`. */
   search: string;
   /** @description True: everybody of the workspace sees it. */
   shared: boolean;
  };
  ViewChangesInput: {
   /** @description What the view is called; one of that name a page, and one of the team. */
   name?: string;
   /** @description The query of the page’s address, without the question mark: `band=at_risk&sort=arr`. */
   search?: string;
   /** @description True: everybody of the workspace sees it. Of managers and admins alone. */
   shared?: boolean;
  };
  ViewWantedInput: {
   /** @description What the view is called; one of that name a page, and one of the team. */
   name: string;
   /**
    * @description The page it is of.
    * @enum {string}
    */
   page: "accounts" | "renewals" | "contradictions" | "promises";
   /** @description The query of the page’s address, without the question mark: `band=at_risk&sort=arr`. */
   search: string;
   /**
    * @description True: everybody of the workspace sees it. Of managers and admins alone.
    * @default false
    */
   shared?: boolean;
  };
  WayOutLine: {
   /** @description Our id of the account */
   accountId: string;
   /** @description Whose list; null: nobody looks after the account */
   csmId: string | null;
   /**
    * @description put: just now. already_on_list: it was asked for, and is not ended. already_done: somebody ended it in the last 90 days. already_on_card: a card of today says so by another reason. promise_settled: nothing is left to ask. account_closed: they are no customer any more. no_csm: nobody looks after the account
    * @enum {string}
    */
   outcome: "put" | "already_on_list" | "already_done" | "already_on_card" | "promise_settled" | "account_closed" | "no_csm";
   /** @description Our id of the promise; null: it is about the account */
   promiseId: string | null;
   /** @description Of already_on_card: by which reason the card says so; else null */
   reason: ("win_back" | "follow_up" | "confirm_promises" | "share_out_promises" | "say_how" | "plan_promised" | "ask_expectations" | "map_capability" | "meet_concern" | "champion_gone" | "hostile" | "competing_offer" | "use_fell" | "promise_broken" | "success_gap" | "ticket_storm" | "contradiction" | "rung_drop" | "outcome_off_pace" | "quiet_stakeholder" | "onboarding_stalled" | "renewal_window" | "promise_due" | "single_threaded" | "pause_ending" | "outgrown" | "win_to_share" | "verdict_missing" | "own_verdict_missing") | null;
   /** @description Its id; null where none was made */
   taskId: string | null;
  };
  WayOutLineTakenOff: {
   /** @description Our id of the account */
   accountId: string;
   /**
    * @description taken_off: it is on no list made from now on. begun: somebody began on it, so it stays. not_on_list: nobody asks for it
    * @enum {string}
    */
   outcome: "taken_off" | "begun" | "not_on_list";
   /** @description Our id of the promise; null: it is about the account */
   promiseId: string | null;
  };
  WayOutPut: {
   /** @description Each line once */
   lines: components["schemas"]["WayOutLine"][];
   /** @description Lines that were put on lists just now */
   put: number;
  };
  WayOutTakenOff: {
   /** @description Each line once */
   lines: components["schemas"]["WayOutLineTakenOff"][];
   /** @description Lines that were taken off just now */
   takenOff: number;
  };
  WayOutTask: {
   /** @description The capability, or the tag of the concern; null where none is named */
   about: string | null;
   /** @description The account */
   accountId: string;
   /** @description Joined at display; null when unknown or erased */
   accountName: string | null;
   /**
    * @description Of which chasm it is the way out
    * @enum {string}
    */
   chasm: "focus" | "execute" | "deliver";
   /** @description Who looks after the account by now; null: nobody */
   csmId: string | null;
   /** @description Our id of it */
   id: string;
   /** @description The promise; null: it is about the account */
   promiseId: string | null;
   /**
    * Format: date-time
    * @description When it was put on lists
    */
   putAt: string;
   /** @description Our id of the person who asked for it; null: an integration */
   putBy: string | null;
   /**
    * @description on_list: nobody ended it. put_off: until a day, or nobody answered. handed_over: a colleague has it. done, dismissed: so its card ended. settled: its promise was kept, broken, withdrawn or confirmed. taken_off: it is asked for no more
    * @enum {string}
    */
   status: "on_list" | "put_off" | "handed_over" | "done" | "dismissed" | "settled" | "taken_off";
   /**
    * Format: date-time
    * @description Since when
    */
   statusAt: string;
   /**
    * @description Which way out, as `GET /v1/chasms` names it by `kind`
    * @enum {string}
    */
   way: "confirm_promises" | "share_out_promises" | "say_how" | "plan_promised" | "ask_expectations" | "map_capability" | "meet_concern";
  };
  WayOutToPutInput: {
   /** @description The capability, or the tag of the concern, where the way out names one */
   about?: string | null;
   /**
    * @description Of which chasm it is the way out
    * @enum {string}
    */
   chasm: "focus" | "execute" | "deliver";
   /** @description The lines, each of the list of whoever looks after its account */
   lines: {
    /** @description The account: our id or your externalId */
    account: string;
    /** @description The promise, of a way out that is about promises: our id or your externalId; else none */
    promise?: string | null;
   }[];
   /**
    * @description Which way out, as `GET /v1/chasms` names it by `kind`
    * @enum {string}
    */
   way: "confirm_promises" | "share_out_promises" | "say_how" | "plan_promised" | "ask_expectations" | "map_capability" | "meet_concern";
  };
  WayOutToTakeOffInput: {
   /** @description The capability, or the tag of the concern, where the way out names one */
   about?: string | null;
   /** @description The lines, each of the list of whoever looks after its account */
   lines: {
    /** @description The account: our id or your externalId */
    account: string;
    /** @description The promise, of a way out that is about promises: our id or your externalId; else none */
    promise?: string | null;
   }[];
   /**
    * @description Which way out, as `GET /v1/chasms` names it by `kind`
    * @enum {string}
    */
   way: "confirm_promises" | "share_out_promises" | "say_how" | "plan_promised" | "ask_expectations" | "map_capability" | "meet_concern";
  };
  Webhook: {
   /**
    * Format: date-time
    * @description When it was last changed.
    */
   changedAt: string;
   /** Format: date-time */
   createdAt: string;
   /** @description What it is for. */
   description: string | null;
   /** @description When it was switched off. */
   disabledAt: string | null;
   /** @description Why not. `by_hand`: somebody switched it off. `gone`: its receiver answered 410. `failing`: it took nothing for five days. */
   disabledBecause: ("by_hand" | "gone" | "failing") | null;
   /** @description Whether anything is sent. */
   enabled: boolean;
   /** @description The types it is told of; empty: all. */
   events: string[];
   /** @description When the first try failed since one was taken; null: the last one was taken. */
   failingSince: string | null;
   /** @description Until when the secret before the last rotation signs as well. */
   formerSecretUntil: string | null;
   /** @description Our id of the webhook. */
   id: string;
   /** @description Events that were not kept for it because 10,000 deliveries waited already. */
   leftOut: number;
   /** @description Since when events may not have been sent to it; `POST .../replay` sends them. */
   leftOutSince: string | null;
   /** @description When a delivery was last taken. */
   succeededAt: string | null;
   /** @description Where events are posted to. */
   url: string;
   /** @description Deliveries that are to be sent, or sent again. */
   waiting: number;
  };
  WebhookChangesInput: {
   description?: string | null;
   /** @description False: nothing is sent. True: what waits is sent, and it begins anew. */
   enabled?: boolean;
   /** @description The types it is told of: GET /v1/webhook-event-types. Empty: all of them, and those that come. */
   events?: ("band.changed" | "risk.changed" | "card.listed" | "card.acted" | "verdict.filed" | "promise.made" | "promise.kept" | "promise.broken" | "promise.due" | "source.down" | "source.back")[];
   /**
    * @description Where events are posted to: https, and an address that anybody on the Internet can reach.
    * @example https://hooks.vendor.example/rung
    */
   url?: string;
  };
  WebhookDelivery: {
   /** @description Our id of the account; null: of the whole workspace. */
   accountId: string | null;
   /** @description What is sent, to the letter. */
   body: string;
   /** Format: date-time */
   createdAt: string;
   /** @description Our id of the event: `webhook-id` of each try. */
   eventId: string;
   /** @description Our id of the delivery. */
   id: string;
   /** @description When it is tried next; null: no more. */
   nextTryAt: string | null;
   /**
    * Format: date-time
    * @description When it became known.
    */
   occurredAt: string;
   /** @description When it was taken, or given up. */
   settledAt: string | null;
   /**
    * @description `pending`: to be sent, or sent again. `delivered`: taken. `failed`: tried as often as it is.
    * @enum {string}
    */
   status: "pending" | "delivered" | "failed";
   /** @description The newest twenty tries, the oldest first. */
   tries: components["schemas"]["DeliveryTry"][];
   /** @description The type of the event. */
   type: string;
  };
  WebhookEventType: {
   /** @description When it is told. */
   about: string;
   /** @description What is sent, for example. */
   example: {
    [key: string]: unknown;
   };
   /** @description The JSON Schema of what is sent. */
   schema: {
    [key: string]: unknown;
   };
   /**
    * @description Its name.
    * @enum {string}
    */
   type: "band.changed" | "risk.changed" | "card.listed" | "card.acted" | "verdict.filed" | "promise.made" | "promise.kept" | "promise.broken" | "promise.due" | "source.down" | "source.back" | "webhook.test";
  };
  WebhookReplayInput: {
   /**
    * Format: date-time
    * @description From this instant on; events are kept for 30 days.
    * @example 2026-03-28T09:30:00Z
    */
   since: string;
  };
  WebhookRotationInput: {
   /**
    * @description True: the former secret is known to others, and signs nothing more.
    * @default false
    */
   atOnce?: boolean;
  };
  WebhookWantedInput: {
   description?: string | null;
   /**
    * @description The types it is told of: GET /v1/webhook-event-types. Empty: all of them, and those that come.
    * @default []
    */
   events?: ("band.changed" | "risk.changed" | "card.listed" | "card.acted" | "verdict.filed" | "promise.made" | "promise.kept" | "promise.broken" | "promise.due" | "source.down" | "source.back")[];
   /**
    * @description Where events are posted to: https, and an address that anybody on the Internet can reach.
    * @example https://hooks.vendor.example/rung
    */
   url: string;
  };
  WebhookWithSecret: {
   /**
    * Format: date-time
    * @description When it was last changed.
    */
   changedAt: string;
   /** Format: date-time */
   createdAt: string;
   /** @description What it is for. */
   description: string | null;
   /** @description When it was switched off. */
   disabledAt: string | null;
   /** @description Why not. `by_hand`: somebody switched it off. `gone`: its receiver answered 410. `failing`: it took nothing for five days. */
   disabledBecause: ("by_hand" | "gone" | "failing") | null;
   /** @description Whether anything is sent. */
   enabled: boolean;
   /** @description The types it is told of; empty: all. */
   events: string[];
   /** @description When the first try failed since one was taken; null: the last one was taken. */
   failingSince: string | null;
   /** @description Until when the secret before the last rotation signs as well. */
   formerSecretUntil: string | null;
   /** @description Our id of the webhook. */
   id: string;
   /** @description Events that were not kept for it because 10,000 deliveries waited already. */
   leftOut: number;
   /** @description Since when events may not have been sent to it; `POST .../replay` sends them. */
   leftOutSince: string | null;
   /** @description What it is signed with: `whsec_` and base64, for any library of Standard Webhooks. Shown this once. */
   secret: string;
   /** @description When a delivery was last taken. */
   succeededAt: string | null;
   /** @description Where events are posted to. */
   url: string;
   /** @description Deliveries that are to be sent, or sent again. */
   waiting: number;
  };
  WeekOfCompanyFigures: {
   /** @description Of the deals won: those below the list price. Null: not told. */
   dealsDiscounted: (number | null) | null;
   /** @description Deals lost. Null: not told. */
   dealsLost: (number | null) | null;
   /** @description Deals won. Null: not told. */
   dealsWon: (number | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the week of company figures. */
   id: string;
   /** @description Of those: leads that sales took on. Null: not told. */
   leadsAccepted: (number | null) | null;
   /** @description Leads that were offered to sales. Null: not told. */
   leadsOffered: (number | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Where the leads came from. Null: all of them; where sources are told too, what none of them tells is counted beside them. */
   source: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   week: string;
  };
  WeekOfCompanyFiguresPatchInput: {
   /** @description Of the deals won: those below the list price. Null: not told. */
   dealsDiscounted?: number | null;
   /** @description Deals lost. Null: not told. */
   dealsLost?: number | null;
   /** @description Deals won. Null: not told. */
   dealsWon?: number | null;
   /** @description Of those: leads that sales took on. Null: not told. */
   leadsAccepted?: number | null;
   /** @description Leads that were offered to sales. Null: not told. */
   leadsOffered?: number | null;
   /** @description When it was true in the world: an instant or a day. `week` says the same. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description True takes the week of company figures back, as if it had not been said, from then on. */
   retracted?: boolean;
   /** @description Where the leads came from. Null: all of them; where sources are told too, what none of them tells is counted beside them. */
   source?: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   week?: string;
  };
  WeekOfCompanyFiguresStatementInput: {
   /** @description Of the deals won: those below the list price. Null: not told. */
   dealsDiscounted?: number | null;
   /** @description Deals lost. Null: not told. */
   dealsLost?: number | null;
   /** @description Deals won. Null: not told. */
   dealsWon?: number | null;
   /** @description Your own id of the week of company figures: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description Of those: leads that sales took on. Null: not told. */
   leadsAccepted?: number | null;
   /** @description Leads that were offered to sales. Null: not told. */
   leadsOffered?: number | null;
   /** @description When it was true in the world: an instant or a day. `week` says the same. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description Where the leads came from. Null: all of them; where sources are told too, what none of them tells is counted beside them. */
   source?: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   week?: string;
  };
  WeekOfCompanyFiguresWholeInput: {
   /** @description Of the deals won: those below the list price. Null: not told. */
   dealsDiscounted?: number | null;
   /** @description Deals lost. Null: not told. */
   dealsLost?: number | null;
   /** @description Deals won. Null: not told. */
   dealsWon?: number | null;
   /** @description Your own id of the week of company figures: sent again, the fields it comes with are changed and the others stay. Default: its new id. */
   externalId?: string;
   /** @description Of those: leads that sales took on. Null: not told. */
   leadsAccepted?: number | null;
   /** @description Leads that were offered to sales. Null: not told. */
   leadsOffered?: number | null;
   /** @description When it was true in the world: an instant or a day. `week` says the same. Default: now. */
   occurredAt?: string;
   /** @description When it became known, for imports of history: an instant or a day. Default: now. */
   recordedAt?: string;
   /** @description Where the leads came from. Null: all of them; where sources are told too, what none of them tells is counted beside them. */
   source?: string | null;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   week?: string;
  };
  WeekOfCompanyFiguresWritten: {
   /** @description Of the deals won: those below the list price. Null: not told. */
   dealsDiscounted: (number | null) | null;
   /** @description Deals lost. Null: not told. */
   dealsLost: (number | null) | null;
   /** @description Deals won. Null: not told. */
   dealsWon: (number | null) | null;
   /** @description The caller said when it became known. */
   declared: boolean;
   /** @description Your own id of it; our id when you gave none. */
   externalId: string;
   /** @description Our id of the week of company figures. */
   id: string;
   /** @description Of those: leads that sales took on. Null: not told. */
   leadsAccepted: (number | null) | null;
   /** @description Leads that were offered to sales. Null: not told. */
   leadsOffered: (number | null) | null;
   /**
    * Format: date-time
    * @description When it was true in the world.
    */
   occurredAt: string;
   /**
    * Format: date-time
    * @description When this revision became known: what `knownAt` is held against.
    */
   recordedAt: string;
   /** @description The id of the key that wrote it. */
   recordedBy: string;
   /** @description Taken back: it counts for nothing. */
   retracted: boolean;
   /** @description Revision number: 1, plus one for each correction. */
   revision: number;
   /** @description Where the leads came from. Null: all of them; where sources are told too, what none of them tells is counted beside them. */
   source: (string | null) | null;
   /**
    * Format: date-time
    * @description When this revision was written down here.
    */
   storedAt: string;
   /**
    * Format: date
    * @description A calendar day in UTC, YYYY-MM-DD.
    * @example 2026-03-28
    */
   week: string;
   /**
    * @description What this request did to the ledger.
    * @enum {string}
    */
   write: "created" | "unchanged" | "corrected";
  };
  WhyPassedOver: {
   /** @description Our id of who has it; null where nobody else has */
   handedTo: string | null;
   /** @description Hours that were left when its turn came; null where hours were not the reason */
   hoursLeft: number | null;
   /**
    * @description hours_used: whatever was taken is worth more an hour. too_long: it takes more than the hours that were left, and what is worth less fitted. put_away: somebody acted on it. handed_over: a colleague has it
    * @enum {string}
    */
   kind: "hours_used" | "too_long" | "put_away" | "handed_over";
   /** @description What was done about it; null where nobody put it away, or it is not known */
   putAwayBy: ("done" | "no_answer" | "snooze" | "dismiss") | null;
   /** @description The first day it may come back; null where it comes back when it grows, or was not put away */
   until: string | null;
  };
  WorkCalendar: {
   /**
    * @description Days off beside public holidays. A person’s own go before the workspace’s
    * @default []
    */
   added: components["schemas"]["NamedDay"][];
   /**
    * @description ISO 3166-1 code of the country whose public holidays are days off. Null: none; of a person: those of the workspace
    * @default null
    * @example DE
    */
   country: string | null;
   /** @description When it was stated; null where nobody has */
   recordedAt: string | null;
   /**
    * @description Code of a region of that country; null for the whole country
    * @default null
    * @example BY
    */
   region: string | null;
   /**
    * @description Days that are worked all the same: public holidays, and of a person also the workspace’s days
    * @default []
    */
   struck: string[];
  };
  WorkCalendarOfPerson: {
   /**
    * @description Days off beside public holidays. A person’s own go before the workspace’s
    * @default []
    */
   added: components["schemas"]["NamedDay"][];
   /**
    * @description ISO 3166-1 code of the country whose public holidays are days off. Null: none; of a person: those of the workspace
    * @default null
    * @example DE
    */
   country: string | null;
   /** @description Our id of the person */
   personId: string;
   /** @description When it was stated; null where nobody has */
   recordedAt: string | null;
   /**
    * @description Code of a region of that country; null for the whole country
    * @default null
    * @example BY
    */
   region: string | null;
   /**
    * @description Days that are worked all the same: public holidays, and of a person also the workspace’s days
    * @default []
    */
   struck: string[];
  };
  WorkCalendars: {
   /** @description Of people who stated their own */
   people: components["schemas"]["WorkCalendarOfPerson"][];
   /** @description Of everybody who states nothing else */
   workspace: components["schemas"]["WorkCalendar"];
  };
  WorkCalendarWantedInput: {
   /** @description Days off beside public holidays. A person’s own go before the workspace’s */
   added?: components["schemas"]["NamedDayInput"][];
   /**
    * @description ISO 3166-1 code of the country whose public holidays are days off. Null: none; of a person: those of the workspace
    * @default null
    * @example DE
    */
   country?: string | null;
   /**
    * @description Code of a region of that country; null for the whole country
    * @default null
    * @example BY
    */
   region?: string | null;
   /** @description Days that are worked all the same: public holidays, and of a person also the workspace’s days */
   struck?: string[];
  };
  Worklist: {
   /**
    * Format: date-time
    * @description When the morning’s list was built
    */
   builtAt: string;
   /** @description The most worth an hour in time first, wins and verdicts among the rest; then what is new today */
   cards: components["schemas"]["WorklistCard"][];
   /** @description Our id of the CSM */
   csmId: string;
   /** @description ISO 4217: the one the workspace reports in */
   currency: string | null;
   /**
    * Format: date
    * @description The day of the list, in the CSM’s own time zone
    * @example 2026-03-28
    */
   date: string;
   /** @description Why the CSM does not work on that day, such as "Good Friday"; null where it is no day off. The list is made all the same */
   dayOff: string | null;
   /** @description Your own id of the CSM */
   externalId: string;
   /** @description Why half of the hours are worked on that day, such as "Christmas Eve"; null where it is no half day */
   halfDay: string | null;
   /** @description Accounts with a reason that are on no list by lot, to measure what lists do */
   heldOut: number;
   /** @description Hours of the CSM for accounts that day */
   hours: number;
   /** @description False for a past day on which nobody opened the list: what it would have been */
   kept: boolean;
   /** @description Accounts that had a reason in the morning and did not fit into the hours */
   passedOver: number;
   /** @description Hours that the morning’s cards take */
   plannedHours: number;
   /** @description Version of the numbers and plays it was built under */
   policyVersion: string;
   /** @description Accounts that had a reason in the morning that somebody had put away, or that a colleague has in hand */
   putAway: number;
   stuckAccounts: components["schemas"]["StuckAccountsLeftOut"];
   /** @description IANA name; UTC when the CSM has stated none */
   timeZone: string;
   /** @description Accounts that have given notice, apart */
   winBacks: components["schemas"]["WorklistCard"][];
  };
  WorklistCard: {
   /** @description Our id of the account */
   accountId: string;
   /**
    * Format: date-time
    * @description When it came
    */
   arisenAt: string;
   /** @description True after as many tries without an answer as call for another person or another way */
   askAnotherWay: boolean;
   /**
    * @description first_guess: how often the play works here is thought, until results of the workspace weigh as much. own_results: they do
    * @enum {string}
    */
   basis: "first_guess" | "own_results";
   /** @description Your own id of the account */
   externalId: string | null;
   /** @description Our id of who handed it over to this list; null when it arose here */
   handedBy: string | null;
   /** @description Our id of who has it now; null while it is on this list */
   handedTo: string | null;
   /** @description What it takes, in hours */
   hours: number;
   /** @description To act on it; null on a list that was not kept */
   id: string | null;
   /** @description Our id of who looks after the account by now; null while it is whose list this is, and of what was handed over */
   movedTo: string | null;
   /** @description Joined at display; never an input. Null when unknown or erased */
   name: string | null;
   /** @description True for a card that came after the morning */
   newToday: boolean;
   /** @description Results of the workspace that are in it: of this play, in this band of risk */
   ownResults: number;
   /** @description The play that leads */
   play: components["schemas"]["WorklistPlay"];
   /**
    * @description care: wins and verdicts, for which a share of the hours is kept, and one a day where it fits
    * @enum {string}
    */
   pool: "loss" | "care";
   /** @description Its place, from 0; given once and never changed */
   position: number;
   /** @description True after as many tries without an answer as are raised with whoever leads the CSM */
   raise: boolean;
   /** @description All that speaks for looking at the account: what the play is for first, the rest in a fixed order of kinds */
   reasons: components["schemas"]["WorklistReason"][];
   /** @description The open renewal that is due first; null when there is none */
   renewal: components["schemas"]["WorklistRenewal"] | null;
   /** @description As known then; null when nobody said */
   segment: string | null;
   /**
    * @description What became of it
    * @enum {string}
    */
   status: "open" | "started" | "done" | "no_answer" | "snoozed" | "dismissed" | "handed_over";
   /**
    * Format: date-time
    * @description Since when
    */
   statusAt: string;
   /** @description Whom to speak with, and what to say */
   talk: components["schemas"]["TalkTrack"];
   /** @description What was done at the account in the last 180 days, by whoever had it: the newest three, newest first */
   triedBefore: components["schemas"]["TriedBefore"][];
   /** @description How often nobody answered before the card came back */
   tries: number;
   /** @description Where it asks for another way: of the others who are still there whoever has most influence; null when nobody else is known */
   tryInstead: components["schemas"]["TryInstead"] | null;
   /** @description Null while no ARR at stake is known */
   value: components["schemas"]["WorklistValue"] | null;
   /** @description What each person there said with their newest verdict of the last 180 days; without what was erased */
   verdictWords: components["schemas"]["VerdictWords"][];
  };
  WorklistOfCsm: {
   /** @description When it was first opened; null when nobody opened it */
   builtAt: string | null;
   /** @description Cards by what became of them, win-backs among them */
   cards: components["schemas"]["CardCounts"] | null;
   /** @description Our id of the CSM */
   csmId: string;
   /**
    * Format: date
    * @description The day of the list, in the CSM’s own time zone
    * @example 2026-03-28
    */
   date: string;
   /** @description Why they do not work on that day, such as "Good Friday"; null where it is no day off */
   dayOff: string | null;
   /** @description Your own id of the CSM */
   externalId: string;
   /** @description Open or started cards of which something was agreed for this day or one before */
   followUpsDue: number | null;
   /** @description Cards that a colleague handed over to this list */
   handedToThem: number | null;
   /** @description Hours of the CSM for accounts that day; null when nobody opened it */
   hours: number | null;
   /** @description Hours of the cards that are open or started */
   hoursLeft: number | null;
   /** @description Hours that the morning’s cards take */
   plannedHours: number | null;
   /** @description IANA name; UTC when the CSM has stated none */
   timeZone: string;
   /** @description Open or started cards that were tried without an answer as often as is raised with whoever leads (`raise`) */
   unanswered: number | null;
  };
  WorklistPlay: {
   /** @description What the customer is given; null for a talk alone */
   content: components["schemas"]["PlayContent"] | null;
   /**
    * @description How much of the work is ours, from none to all
    * @enum {string}
    */
   help: "do_it_yourself" | "show_me" | "do_it_with_me" | "done_for_you";
   /** @description What it takes, in hours */
   hours: number;
   /** @description Which play */
   key: string;
   /** @description What it is called */
   name: string;
   /** @description What happens next, by what the customer answers */
   reactions: components["schemas"]["WorklistReactions"];
   /** @description What to do, in order */
   steps: components["schemas"]["PlayStep"][];
   /** @description Which version of it: 0 as it comes with Rung, then the workspace’s own */
   version: number;
  };
  WorklistReactions: {
   /** @description They look at it from somewhere else */
   different_view: components["schemas"]["DatedFollowUp"];
   /** @description They see it otherwise */
   disagree: components["schemas"]["DatedFollowUp"];
   /** @description It is not important to them */
   not_important: components["schemas"]["DatedFollowUp"];
   /** @description They want to hear more */
   tell_me_more: components["schemas"]["DatedFollowUp"];
  };
  WorklistReason: {
   /** @description For you to read: what it is about, each a line. Outcomes in the customer’s words with what was measured, what is wanted and the days; promises in their words; tickets by subject and day; people by name, part and day; who gave which verdict. On a card each line is said once, under the first reason it belongs to. Joined at display, without what was erased */
   about: string[];
   /** @description The day by which it matters; null when it names none */
   dueOn: string | null;
   /** @description Ids of the facts behind the value, in id order; of an unknown value, those that went stale, if any */
   evidence: string[];
   /**
    * @description What it is
    * @enum {string}
    */
   kind: "win_back" | "follow_up" | "confirm_promises" | "share_out_promises" | "say_how" | "plan_promised" | "ask_expectations" | "map_capability" | "meet_concern" | "champion_gone" | "hostile" | "competing_offer" | "use_fell" | "promise_broken" | "success_gap" | "ticket_storm" | "contradiction" | "rung_drop" | "outcome_off_pace" | "quiet_stakeholder" | "onboarding_stalled" | "renewal_window" | "promise_due" | "single_threaded" | "pause_ending" | "outgrown" | "win_to_share" | "verdict_missing" | "own_verdict_missing";
   /** @description True when it arose after the morning */
   newToday: boolean;
   /** @description The same with people by name; joined at display, without who was erased */
   sentence: string;
   /** @description Since when; null when it names no day */
   since: string | null;
   /** @description How large it is, 0..1 */
   size: number;
   /** @description Ids of the outcomes, promises, people or renewals it is about; empty when it is the account */
   subjects: string[];
   /** @description One plain sentence, without personal data */
   words: string;
  };
  WorklistRenewal: {
   /**
    * Format: date
    * @description When it is due
    * @example 2026-03-28
    */
   dueOn: string;
   /** @description Which renewal */
   renewalId: string;
  };
  Worklists: {
   /** @description By our id of the CSM */
   data: components["schemas"]["WorklistOfCsm"][];
  };
  WorklistValue: {
   /** @description ARR of the open renewals, in minor units of the workspace’s currency */
   arrAtStakeMinor: number;
   /** @description Of what nobody wrote down (a verdict, an outcome), the share of the CSM’s other accounts that do not lack it; 1 for all else */
   distinct: number;
   /** @description The loss the play can be expected to prevent, in minor units */
   preventableMinor: number;
   /** @description The same for each hour of the play */
   preventablePerHourMinor: number;
   /** @description The share of it expected to be lost */
   probabilityLost: number;
   /** @description The same with the play */
   probabilityLostWithPlay: number;
   /**
    * @description low under 0.1, high from 0.3 on, of the share expected to be lost
    * @enum {string}
    */
   riskBand: "low" | "medium" | "high";
   /** @description What waiting two weeks takes of the effect, less of it the farther the decision: 1 - (1 - (lead time / days to the first open renewal)^2) x (1 - (1 - 2^(-14 / days in which the effect halves)) x min(1, 2 x lead time / days to the first open renewal)) */
   urgency: number;
   /** @description preventablePerHourMinor x urgency x distinct, in minor units: what the list is ordered by */
   worthTodayPerHourMinor: number;
  };
  Workspace: {
   /**
    * @description The colour of the page that asks its customers, as `#rrggbb` in small letters. The page draws it lighter or darker where its contrast would be too small: 4.5 for text, 3 for edges (WCAG 2.2). Null: none of its own, and the page is in ink.
    * @example #1f6f4a
    */
   brandColour: string | null;
   /**
    * Format: date-time
    * @description When it was made.
    */
   createdAt: string;
   /** @description The one currency it reports in, ISO 4217. */
   currency: string;
   /** @description Our id of the workspace. */
   id: string;
   /** @description What the vendor is called. */
   name: string;
  };
  WorkspaceChangeInput: {
   /**
    * @description The colour of the page that asks its customers, as `#rrggbb` in small letters. The page draws it lighter or darker where its contrast would be too small: 4.5 for text, 3 for edges (WCAG 2.2). Null: none of its own, and the page is in ink.
    * @example #1f6f4a
    */
   brandColour: string | null;
  };
  WorkspaceExportCountsInput: {
   /** @description Rows by table. */
   counts: {
    [key: string]: number;
   };
  };
  WorkspaceExportHeadInput: {
   /**
    * Format: date-time
    * @description When it was exported.
    * @example 2026-03-28T09:30:00Z
    */
   exportedAt: string;
   /**
    * @description The form of the file.
    * @constant
    */
   rungExport: 1;
   /** @description The newest migration of the database it came from. */
   schema: number;
   /** @description What was exported, under the id it keeps. */
   workspace: {
    /**
     * Format: date-time
     * @description When it was made.
     * @example 2026-03-28T09:30:00Z
     */
    createdAt: string;
    /**
     * @description ISO 4217, such as `EUR`.
     * @example EUR
     */
    currency: string;
    /** @description Our id of the workspace, as in the first line of the export. */
    id: string;
    name: string;
   };
  };
  WorkspaceExportLine: {
   /** @description Its columns: `id`, `revision`, `external_id`, `occurred_at`, `recorded_at` and what the fact says. */
   row: {
    [key: string]: unknown;
   };
   /** @description The table of the row, schema first: `outcomes.measurements`. */
   table: string;
  };
  WorkspaceImport: {
   /**
    * @description It takes rows, and nobody may look into it yet.
    * @constant
    */
   status: "filling";
   /** @description Our id of the workspace, as in the first line of the export. */
   workspace: string;
  };
  WorkspaceImportRowsInput: {
   /** @description Lines of the export, as they are. */
   rows: {
    /** @description Its columns, as exported. */
    row: {
     [key: string]: unknown;
    };
    /** @description The table of the row. */
    table: string;
   }[];
  };
  WorkspaceWantedInput: {
   /**
    * @description The one currency it reports in, ISO 4217.
    * @example EUR
    */
   currency: string;
   name: string;
  };
 };
 responses: never;
 parameters: never;
 requestBodies: never;
 headers: never;
 pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
 isAlive: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @constant */
      status: "alive";
     };
    };
   };
  };
 };
 postOfrepEvaluateFlags: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["OfrepRequestInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OfrepFlags"];
    };
   };
  };
 };
 postOfrepEvaluateFlagsByKey: {
  parameters: {
   path: {
    /** @description `nudge` */
    key: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["OfrepRequestInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OfrepFlag"];
    };
   };
  };
 };
 isReady: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description Each part it rests on, by name */
      checks: {
       [key: string]: "ok" | "degraded" | "failed";
      };
      /**
       * @description ready and degraded (200): send work. degraded: something needs a look, such as an account that could not be judged, and everything else is served. not_ready and draining (503): send none
       * @enum {string}
       */
      status: "ready" | "degraded" | "not_ready" | "draining";
     };
    };
   };
  };
 };
 getAccountPauses: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["AccountPause"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postAccountPauses: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["AccountPauseStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountPauseWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["AccountPauseWritten"];
    };
   };
  };
 };
 getAccountPausesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountPause"];
    };
   };
  };
 };
 putAccountPausesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["AccountPauseWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountPauseWritten"];
    };
   };
  };
 };
 patchAccountPausesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["AccountPausePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountPauseWritten"];
    };
   };
  };
 };
 postAccountPausesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["AccountPauseStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getAccountSeasons: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["AccountSeason"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postAccountSeasons: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["AccountSeasonStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountSeasonWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["AccountSeasonWritten"];
    };
   };
  };
 };
 getAccountSeasonsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountSeason"];
    };
   };
  };
 };
 putAccountSeasonsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["AccountSeasonWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountSeasonWritten"];
    };
   };
  };
 };
 patchAccountSeasonsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["AccountSeasonPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountSeasonWritten"];
    };
   };
  };
 };
 postAccountSeasonsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["AccountSeasonStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getAccounts: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only of this csm: the id of the person or your externalId, or `me`, the person your key speaks for. */
    csm?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
    /** @description Only of this parent: the id of the account or your externalId. */
    parent?: string;
    /** @description Only with this segment. */
    segment?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Account"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postAccounts: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["AccountStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["AccountWritten"];
    };
   };
  };
 };
 getAccountsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Account"];
    };
   };
  };
 };
 putAccountsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["AccountWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountWritten"];
    };
   };
  };
 };
 patchAccountsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["AccountPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountWritten"];
    };
   };
  };
 };
 postAccountsByIdContradictionsByPairAcknowledgements: {
  parameters: {
   path: {
    /** @description Id of the account, or your own externalId of it */
    id: string;
    /** @description Which two views disagree */
    pair: "champion_buyer" | "model_csm" | "pulse_health" | "sponsor_users" | "survey_tickets" | "usage_outcome" | "vendor_customer";
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ContradictionAcknowledgedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ContradictionAcknowledgement"];
    };
   };
  };
 };
 getAccountsByIdHealth: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
   };
   path: {
    /** @description Id of the account, or your own externalId of it */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Health"];
    };
   };
  };
 };
 getAccountsByIdHealthChanges: {
  parameters: {
   query?: {
    /**
     * @description From the score as known at the end of this day. Default: 28 days before `until`
     * @example 2026-03-28
     */
    since?: string;
    /**
     * @description to the score as known at the end of this day. Default: today (UTC), as known now. At most 366 days later
     * @example 2026-03-28
     */
    until?: string;
   };
   path: {
    /** @description Id of the account, or your own externalId of it */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["HealthChanges"];
    };
   };
  };
 };
 getAccountsByIdHistory: {
  parameters: {
   query?: {
    /**
     * @description The first day shown. Default: 182 days up to `to`
     * @example 2026-03-28
     */
    from?: string;
    /** @description As known then: an instant, or a day, which means its end. Default: now, so that late facts have rewritten the days they are about */
    knownAt?: string;
    /**
     * @description The last day shown. Default: today (UTC)
     * @example 2026-03-28
     */
    to?: string;
   };
   path: {
    /** @description Its id or externalId */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["History"];
    };
   };
  };
 };
 getAccountsByIdLadder: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
   };
   path: {
    /** @description Id of the account, or your own externalId of it */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description Our id of the account */
      accountId: string;
      /** @description Age of the newest of them */
      ageDays: number | null;
      /** @description The day judged, its end included */
      asOf: string;
      /** @description P(level >= l); null while nobody is known */
      atLeast: {
       /** @description Commodity */
       1: number;
       /** @description Transactional */
       2: number;
       /** @description Credible source */
       3: number;
       /** @description Partner */
       4: number;
       /** @description Trusted adviser */
       5: number;
      } | null;
      /** @description A champion left and none is there now */
      championGone: boolean | null;
      /** @description Since when that is so: the day the last of them left; null while somebody has the role */
      championLeftOn: string | null;
      /** @description Champions who left, whoever has the role now; by id */
      championsLeft: {
       /** @description The day they left */
       departedOn: string;
       /** @description Our id of the stakeholder */
       id: string;
      }[];
      /** @description P(level = l) */
      distribution: {
       /** @description Commodity */
       1: number;
       /** @description Transactional */
       2: number;
       /** @description Credible source */
       3: number;
       /** @description Partner */
       4: number;
       /** @description Trusted adviser */
       5: number;
      } | null;
      /** @description Ids of the facts behind it */
      evidence: string[];
      /** @description The expected level E, 1 to 5 */
      expected: number | null;
      /** @description Your own id of it */
      externalId: string;
      /** @description Hostility is 0.5 or more */
      hostile: boolean | null;
      /** @description Share of the influence of all who were ever heard of that hostile people hold; null of days published before 0.2: POST /v1/signals/backfill publishes them anew */
      hostileShare: number | null;
      /** @description How far they are against you, by evidence or by what they said of their outcomes; null while unknown */
      hostility: number | null;
      /** @description The account’s hostility with everybody at least as hostile as when they were last known, halved every 90 days since */
      hostilityLastKnown: number | null;
      /** @description Only facts recorded by this instant were used */
      knownAt: string;
      /** @description The highest rung stood on, 1 to 5; null while unknown */
      level: number | null;
      /** @description The next step; null on the top rung */
      next: {
       /** @description The rung to reach */
       level: number;
       /** @description What they lack for it; null of days published before 0.2: POST /v1/signals/backfill publishes them anew */
       missing: {
        /** @description The rung that gives way on the way there */
        askAbout: number;
        /** @description The question that leads there */
        keyQuestion: string;
        /**
         * @description Anything at all, an answer to what speaks against it, or something the customer said
         * @enum {string}
         */
        lacks: "evidence" | "doubt_answered" | "customer_said";
        /** @description The rung to reach */
        level: number;
       } | null;
       /** @description The stakeholder to ask */
       whom: string | null;
      } | null;
      /** @description Nobody there decides on the money */
      noEconomicBuyer: boolean | null;
      /** @description The newest ladder pin that holds on the day: an opinion beside E, which enters no number */
      pin: {
       /** @description Our id of the person of yours who set it */
       by: string;
       /** @description The first day on which it no longer holds */
       expiresOn: string;
       /** @description Our id of the ladder pin */
       id: string;
       /** @description The level that person sees, 1 to 5 */
       level: number;
       /** @description Why; null when erased */
       reason: string | null;
       /** @description The day it was set */
       since: string;
      } | null;
      /** @description R: how far E is on the way to the target level, 0..1 */
      relationship: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description null is unknown */
       value: number | null;
      };
      /** @description R on the last day it was known */
      relationshipLastKnown: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description null is unknown */
       value: number | null;
      };
      /** @description You know exactly one person there by more than weak evidence */
      singleThreaded: boolean | null;
      stakeholders: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description P(level >= l); null while nobody is known */
       atLeast: {
        /** @description Commodity */
        1: number;
        /** @description Transactional */
        2: number;
        /** @description Credible source */
        3: number;
        /** @description Partner */
        4: number;
        /** @description Trusted adviser */
        5: number;
       } | null;
       /** @description P(level = l) */
       distribution: {
        /** @description Commodity */
        1: number;
        /** @description Transactional */
        2: number;
        /** @description Credible source */
        3: number;
        /** @description Partner */
        4: number;
        /** @description Trusted adviser */
        5: number;
       } | null;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description The expected level E, 1 to 5 */
       expected: number | null;
       /** @description Hostility is 0.5 or more */
       hostile: boolean | null;
       /** @description How far they are against you, by evidence or by what they said of their outcomes; null while unknown */
       hostility: number | null;
       id: string;
       /** @description Some evidence is younger than its half-life */
       known: boolean;
       /** @description Some of that is more than weak */
       knownWell: boolean;
       /** @description The highest rung stood on, 1 to 5; null while unknown */
       level: number | null;
       /** @description What they lack for the next rung; null of days published before 0.2: POST /v1/signals/backfill publishes them anew */
       next: {
        /** @description The rung that gives way on the way there */
        askAbout: number;
        /** @description The question that leads there */
        keyQuestion: string;
        /**
         * @description Anything at all, an answer to what speaks against it, or something the customer said
         * @enum {string}
         */
        lacks: "evidence" | "doubt_answered" | "customer_said";
        /** @description The rung to reach */
        level: number;
       } | null;
       /** @description What of the evidence is weak, having been said elsewhere: it makes somebody known, and is no thread */
       weakEvidence: {
        /** @description Ids of the facts */
        evidence: string[];
        /** @description The day of the newest */
        on: string;
        /**
         * @description Where: a survey, what a ticket, touch or note was about, or a two-way touch itself
         * @enum {string}
         */
        source: "csat" | "nps" | "topic" | "touch";
       }[];
      }[];
      /** @description Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again */
      stuck: components["schemas"]["Stuck"] | null;
      /** @description The level aimed at in this segment */
      targetLevel: number;
      versions: components["schemas"]["Versions"];
      /** @description What nobody in particular said: spread evenly over the people who count, and alone the account’s standing where none does */
      weakEvidence: {
       /** @description Ids of the facts */
       evidence: string[];
       /** @description The day of the newest */
       on: string;
       /**
        * @description Where: a survey, what a ticket, touch or note was about, or a two-way touch itself
        * @enum {string}
        */
       source: "csat" | "nps" | "topic" | "touch";
      }[];
     };
    };
   };
  };
 };
 getAccountsByIdPromises: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description The account: its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description Our id of the account. */
      accountId: string;
      /** @description The day judged, its end included. */
      asOf: string;
      /** @description Share of understood weight that is aligned, 0..1 */
      clarity: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description null is unknown */
       value: number | null;
      };
      /** @description Your own id of it. */
      externalId: string;
      /** @description Only facts recorded by this instant were used. */
      knownAt: string;
      /** @description The policy it was judged under. */
      policyVersion: string;
      /** @description Share of the open, understood weight that is not aligned */
      promiseGap: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description null is unknown */
       value: number | null;
      };
      promises: {
       /** @description What of yours was promised */
       capability: string;
       /** @description The ladder level of the need it answers, 1 to 5 */
       concernLevel: number | null;
       /** @description That need in words; null when erased */
       concernWords: string | null;
       /** @description The customer had confirmed it by then */
       confirmed: boolean;
       /** @description In reliability. An open promise counts as broken once 14 days of grace after its day are past */
       countsAs: ("kept" | "broken") | null;
       /** @description The day since which it counts as that */
       countsSince: string | null;
       /** @description As they say it back; null when erased */
       customerWords: string | null;
       /** @description The day it was promised for */
       dueOn: string | null;
       /** @description Open, and its day is near */
       dueSoon: boolean;
       /** @description Your own id of it */
       externalId: string;
       /** @description Nobody confirmed it within 30 days of the sale */
       handoffSymptom: boolean;
       id: string;
       /** @description The role that made it */
       madeBy: string;
       /** @description The day it was made */
       madeOn: string;
       /** @description As you said it; null when erased */
       ourWords: string | null;
       /** @description Open, and its day is past */
       overdue: boolean;
       /** @description Our id of the segment promise it follows; null for one to this account alone */
       segmentPromise: string | null;
       /** @description As of the day: one kept later was still open */
       status: string;
       /** @description How far both mean the same by it, as you judge it */
       understanding: string;
       /** @description As it counts in clarity and gap: `aligned` is unknown until the customer has said it back or confirmed it */
       understood: string;
       /** @description How much hangs on it for the customer, 1 to 5 */
       weight: number;
      }[];
      /** @description How far promises are kept, newer ones weighing more, 0..1 */
      reliability: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description null is unknown */
       value: number | null;
      };
      /** @description Number of customer verdicts that were received and sealed at `knownAt`: no number here follows from them, for anybody. */
      sealedVerdicts: number;
      /** @description Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again */
      stuck: components["schemas"]["Stuck"] | null;
      /** @description Share of the open weight the customer never confirmed */
      unconfirmedShare: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description null is unknown */
       value: number | null;
      };
     };
    };
   };
  };
 };
 getAccountsByIdRecord: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today (UTC)
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description Only facts of this kind, as in its path; several with commas between: `tickets,touches` */
    kind?: string;
    /** @description As it was known then: an instant, or a day, which means its end. Default: now */
    knownAt?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description `all`: with what each fact said before it was corrected */
    revisions?: "newest" | "all";
   };
   path: {
    /** @description Its id or externalId */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Record"];
    };
   };
  };
 };
 getAccountsByIdRenewalRisk: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description Days of lead of the model to use for terms: 30, 90 or 180. Default: what the day says, interpolated between the two leads around it. A month-to-month plan is always judged by the hazard of the month that runs */
    leadDays?: number;
   };
   path: {
    /** @description Id of the account, or your own externalId of it */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountRenewalRisk"];
    };
   };
  };
 };
 getAccountsByIdStates: {
  parameters: {
   query?: {
    /** @description As known then: an instant, or a day, which means its end. Default: now, so that late facts have rewritten the days they are about */
    knownAt?: string;
    /**
     * @description From this day on; a run that began before it is shown whole. Default: the first day judged
     * @example 2026-03-28
     */
    since?: string;
    /**
     * @description Before this day. Default: through today (UTC)
     * @example 2026-03-28
     */
    until?: string;
   };
   path: {
    /** @description Id of the account, or your own externalId of it */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["States"];
    };
   };
  };
 };
 getAccountsByIdSuccessGap: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description The account: its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description Our id of the account. */
      accountId: string;
      /** @description The day judged, its end included. */
      asOf: string;
      /** @description A: the mean of a by importance */
      attained: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description Share of all importance whose value is known */
       coverage: number;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description null is unknown */
       value: number | null;
      };
      /** @description a - x, by importance */
      experienceGap: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description Share of all importance whose value is known */
       coverage: number;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description null is unknown */
       value: number | null;
      };
      /** @description Your own id of it. */
      externalId: string;
      /** @description Only facts recorded by this instant were used. */
      knownAt: string;
      outcomes: {
       /** @description Closed outcomes are shown and count for nothing */
       active: boolean;
       /** @description a: the mean of k and c, newer facts weighing more, 0..1 */
       attained: {
        /** @description Age of the newest of them */
        ageDays: number | null;
        /** @description Ids of the facts behind it */
        evidence: string[];
        reason: string;
        /** @description null is unknown */
        value: number | null;
       };
       /** @description a on the last day it was known */
       attainedLastKnown: {
        /** @description Age of the newest of them */
        ageDays: number | null;
        /** @description Ids of the facts behind it */
        evidence: string[];
        /** @description null is unknown */
        value: number | null;
       };
       /** @description The customer had confirmed it by then */
       confirmed: boolean;
       /** @description c: what the customer says was achieved, 0..1 */
       customer: {
        /** @description Age of the newest of them */
        ageDays: number | null;
        /** @description Ids of the facts behind it */
        evidence: string[];
        reason: string;
        /** @description null is unknown */
        value: number | null;
       };
       /** @description Where the measure moves: towards its target or away from it; still within 0.02 of the way per 30 days; null while the pace is unknown */
       direction: ("towards" | "away" | "still") | null;
       /** @description The day it is wanted by; null for a level to hold */
       dueOn: string | null;
       /** @description The day the present pace arrives, or the day it was measured to have arrived; null when it is not heading there within ten years */
       expectedOn: string | null;
       /** @description x: how they found the way there, 0..1 */
       experience: {
        /** @description Age of the newest of them */
        ageDays: number | null;
        /** @description Ids of the facts behind it */
        evidence: string[];
        reason: string;
        /** @description null is unknown */
        value: number | null;
       };
       /** @description a - x */
       experienceGap: {
        /** @description Age of the newest of them */
        ageDays: number | null;
        /** @description Ids of the facts behind it */
        evidence: string[];
        /** @description null is unknown */
        value: number | null;
       };
       /** @description Your own id of it */
       externalId: string;
       id: string;
       /** @description 1 to 5, by the customer */
       importance: number;
       /** @description m: the way from baseline to target that is done, 0..1 */
       measured: {
        /** @description Age of the newest of them */
        ageDays: number | null;
        /** @description Ids of the facts behind it */
        evidence: string[];
        reason: string;
        /** @description null is unknown */
        value: number | null;
       };
       /** @description Arrived, or expected on or before the due day; null for a level to hold, and while the pace is unknown before that day */
       onPace: boolean | null;
       /** @description k: m beside the share of the time that has passed, 0..1 */
       onTrack: {
        /** @description Age of the newest of them */
        ageDays: number | null;
        /** @description Ids of the facts behind it */
        evidence: string[];
        reason: string;
        /** @description null is unknown */
        value: number | null;
       };
       /** @description Share of the way per 30 days that would arrive on the due day; 0 once arrived; null past that day, and for a level to hold */
       paceNeeded30d: number | null;
       /** @description Pace of the measure, share of the way per 30 days: the median slope between its last 6 measurements; null with fewer than two days measured, or none within 180 days */
       slope30d: number | null;
       stakeholder: string | null;
       /** @description In the customer’s words; null when erased */
       statement: string | null;
       /** @description v: what you say was achieved, 0..1 */
       vendor: {
        /** @description Age of the newest of them */
        ageDays: number | null;
        /** @description Ids of the facts behind it */
        evidence: string[];
        reason: string;
        /** @description null is unknown */
        value: number | null;
       };
       /** @description v - c */
       vendorPerceptionGap: {
        /** @description Age of the newest of them */
        ageDays: number | null;
        /** @description Ids of the facts behind it */
        evidence: string[];
        /** @description null is unknown */
        value: number | null;
       };
       /** @description You have not judged the present period */
       vendorVerdictMissing: boolean;
      }[];
      /** @description The policy it was judged under. */
      policyVersion: string;
      /** @description Number of customer verdicts that were received and sealed at `knownAt`: no number here follows from them, for anybody. */
      sealedVerdicts: number;
      /** @description Set while the account could not be judged anew, several times in a row: this answer then rests on what was judged before. Null as a rule. New facts of the account, the next day, or POST /v1/stuck-accounts/retry try again */
      stuck: components["schemas"]["Stuck"] | null;
      /** @description v - c, by importance, where you have judged */
      vendorPerceptionGap: {
       /** @description Age of the newest of them */
       ageDays: number | null;
       /** @description Share of all importance whose value is known */
       coverage: number;
       /** @description Ids of the facts behind it */
       evidence: string[];
       /** @description null is unknown */
       value: number | null;
      };
     };
    };
   };
  };
 };
 getAccountsByIdTrust: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
   };
   path: {
    /** @description Id of the account, or your own externalId of it */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Trust"];
    };
   };
  };
 };
 getAccountsByIdUsage: {
  parameters: {
   query?: {
    /**
     * @description Left out: today
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Left out: now */
    knownAt?: string;
   };
   path: {
    /** @description Its id or externalId */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["AccountUsage"];
    };
   };
  };
 };
 getAccountsByIdUsageDays: {
  parameters: {
   query?: {
    /**
     * @description Left out: 27 days before `until`
     * @example 2026-03-28
     */
    since?: string;
    /**
     * @description The last day, inclusive; left out: today
     * @example 2026-03-28
     */
    until?: string;
   };
   path: {
    /** @description Its id or externalId */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["UsageDay"][];
     };
    };
   };
  };
 };
 postAccountsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["AccountStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 postAlias: {
  requestBody: {
   content: {
    "application/json": {
     /** @description The device, and the person while nobody has signed in; beside a userId it says both are one person */
     anonymousId?: string;
     /** @description `groupId` names the account; the rest is not kept */
     context?: {
      [key: string]: unknown;
     };
     /** @description Names the message: one sent again within 32 days counts once. Without it every sending counts. */
     messageId?: string;
     /**
      * @description Used when there is no timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     originalTimestamp?: string;
     /** @description alias: another name of the same person */
     previousId?: string;
     /**
      * @description For imports of history: when this became known. Never in the future or before timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     recordedAt?: string;
     /**
      * @description When it was sent, by the same clock. Within a day of arrival, what the clock is wrong by is taken off; longer ago, the call is history and keeps its timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     sentAt?: string;
     /**
      * @description When it happened, by the sender’s clock; left out, when it was sent
      * @example 2026-03-01T09:30:00.000Z
      */
     timestamp?: string;
     /** @description The person; a whole number up to 2^53 is taken too */
     userId?: string;
     /** @description The key, when it is not sent in a header */
     writeKey?: string;
    } & {
     [key: string]: unknown;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CollectorReceipts"];
    };
   };
  };
 };
 getAudit: {
  parameters: {
   query?: {
    /** @description Only about this account: its id or your externalId. */
    account?: string;
    /** @description Only entries of this action. */
    action?: "workspace.created" | "workspace.changed" | "workspace.exported" | "workspace.imported" | "key.created" | "key.revoked" | "fact.created" | "fact.corrected" | "fact.retracted" | "fact.restored" | "person.erased" | "config.drafted" | "config.changed" | "config.discarded" | "config.published" | "config.rolled_back" | "contradiction.acknowledged" | "worklist.acted" | "way_out.put_on_list" | "way_out.taken_off_list" | "book_task.put_on_list" | "book_task.done" | "book_task.dismissed" | "book_task.snoozed" | "book_task.snooze_undone" | "book_task.taken_off_list" | "play.created" | "play.changed" | "play.retired" | "play.restored" | "forecast.committed" | "model.promoted" | "usage_source.chosen" | "verdict_request.made" | "verdict_request.revoked" | "person.invited" | "invitation.revoked" | "session.started" | "session.ended" | "session.revoked" | "session.copied" | "identity.linked" | "user.provisioned" | "user.deactivated" | "user.reactivated" | "user.deprovisioned" | "group.changed" | "group.deleted" | "role.changed" | "role.removed" | "csm_absence.created" | "csm_absence.deleted" | "work_calendar.changed" | "user_token_key.created" | "user_token_key.retired" | "nudge_signing.changed" | "calendar_address.made" | "calendar_address.revoked" | "digest_settings.changed" | "digest_settings.tested" | "digest_settings.switched_off" | "webhook.created" | "webhook.changed" | "webhook.secret_rotated" | "webhook.tested" | "webhook.redelivered" | "webhook.switched_off" | "webhook.deleted";
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description Only about things of this kind, by the plural in its path: `tickets`. */
    kind?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description Only what this person of yours did: their id or your externalId. */
    person?: string;
    /**
     * @description From this instant on.
     * @example 2026-03-28T09:30:00Z
     */
    since?: string;
    /** @description Only about the one thing of this id of ours. */
    subject?: string;
    /** @description Only what was done by this tool of agents: `file_verdict`. See `by.tool`. */
    tool?: string;
    /**
     * @description Before this instant.
     * @example 2026-03-28T09:30:00Z
     */
    until?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["AuditEntry"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 getAuditExport: {
  parameters: {
   query?: {
    /** @description Only about this account: its id or your externalId. */
    account?: string;
    /** @description Only entries of this action. */
    action?: "workspace.created" | "workspace.changed" | "workspace.exported" | "workspace.imported" | "key.created" | "key.revoked" | "fact.created" | "fact.corrected" | "fact.retracted" | "fact.restored" | "person.erased" | "config.drafted" | "config.changed" | "config.discarded" | "config.published" | "config.rolled_back" | "contradiction.acknowledged" | "worklist.acted" | "way_out.put_on_list" | "way_out.taken_off_list" | "book_task.put_on_list" | "book_task.done" | "book_task.dismissed" | "book_task.snoozed" | "book_task.snooze_undone" | "book_task.taken_off_list" | "play.created" | "play.changed" | "play.retired" | "play.restored" | "forecast.committed" | "model.promoted" | "usage_source.chosen" | "verdict_request.made" | "verdict_request.revoked" | "person.invited" | "invitation.revoked" | "session.started" | "session.ended" | "session.revoked" | "session.copied" | "identity.linked" | "user.provisioned" | "user.deactivated" | "user.reactivated" | "user.deprovisioned" | "group.changed" | "group.deleted" | "role.changed" | "role.removed" | "csm_absence.created" | "csm_absence.deleted" | "work_calendar.changed" | "user_token_key.created" | "user_token_key.retired" | "nudge_signing.changed" | "calendar_address.made" | "calendar_address.revoked" | "digest_settings.changed" | "digest_settings.tested" | "digest_settings.switched_off" | "webhook.created" | "webhook.changed" | "webhook.secret_rotated" | "webhook.tested" | "webhook.redelivered" | "webhook.switched_off" | "webhook.deleted";
    /** @description Only about things of this kind, by the plural in its path: `tickets`. */
    kind?: string;
    /** @description Only what this person of yours did: their id or your externalId. */
    person?: string;
    /**
     * @description From this instant on.
     * @example 2026-03-28T09:30:00Z
     */
    since?: string;
    /** @description Only about the one thing of this id of ours. */
    subject?: string;
    /** @description Only what was done by this tool of agents: `file_verdict`. See `by.tool`. */
    tool?: string;
    /**
     * @description Before this instant.
     * @example 2026-03-28T09:30:00Z
     */
    until?: string;
   };
  };
  responses: {
   /** @description One entry a line. */
   200: {
    content: {
     "application/x-ndjson": components["schemas"]["AuditEntry"];
    };
   };
  };
 };
 postBatch: {
  requestBody: {
   content: {
    "application/json": {
     /** @description The calls */
     batch: components["schemas"]["SegmentCallInput"][];
     /** @description For every call that has none of its own */
     context?: {
      [key: string]: unknown;
     };
     /**
      * @description For every call that has none of its own
      * @example 2026-03-01T09:30:00.000Z
      */
     recordedAt?: string;
     /**
      * @description For every call that has none of its own
      * @example 2026-03-01T09:30:00.000Z
      */
     sentAt?: string;
     /** @description The key, when it is not sent in a header */
     writeKey?: string;
    } & {
     [key: string]: unknown;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CollectorReceipts"];
    };
   };
  };
 };
 getBookTasks: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description `true`: only those that nobody ended, snoozed ones among them */
    open?: "true" | "false";
    /** @description Only those on the list of this person: id, externalId or `me` */
    person?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["BookTask"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postBookTasks: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["BookTaskToPutInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BookTaskPut"];
    };
   };
  };
 };
 postBookTasksByIdActions: {
  parameters: {
   path: {
    /** @description Our id of the task */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["BookTaskActionInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BookTask"];
    };
   };
  };
 };
 postBookTasksByIdEnd: {
  parameters: {
   path: {
    /** @description Our id of the task */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["BookTaskEndInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BookTask"];
    };
   };
  };
 };
 getCalendarAddress: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CalendarAddress"];
    };
   };
  };
 };
 postCalendarAddress: {
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["CalendarAddressMade"];
    };
   };
  };
 };
 deleteCalendarAddress: {
  responses: {
   /** @description Revoked. */
   204: {
    content?: never;
   };
  };
 };
 getCalendarsByTokenPromisesIcs: {
  parameters: {
   path: {
    /** @description The secret of the address */
    token: string;
   };
  };
  responses: {
   /** @description A calendar (RFC 5545) */
   200: {
    content: {
     "text/calendar": string;
    };
   };
  };
 };
 getCalendarsByTokenRenewalsIcs: {
  parameters: {
   path: {
    /** @description The secret of the address */
    token: string;
   };
  };
  responses: {
   /** @description A calendar (RFC 5545) */
   200: {
    content: {
     "text/calendar": string;
    };
   };
  };
 };
 getCapabilities: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description Only promises to accounts of this segment, as it was known then. */
    segment?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /**
       * Format: date
       * @description The day judged, its end included.
       * @example 2026-03-28
       */
      asOf: string;
      data: components["schemas"]["Capability"][];
      /**
       * Format: date-time
       * @description Only facts recorded by this instant were used.
       */
      knownAt: string;
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
      /** @description The policy it was judged under. */
      policyVersion: string;
      stuckAccounts: components["schemas"]["StuckAccountsLeftOut"];
     };
    };
   };
  };
 };
 postCapabilities: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["StatedCapabilityStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["StatedCapabilityWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["StatedCapabilityWritten"];
    };
   };
  };
 };
 getCapabilitiesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["StatedCapability"];
    };
   };
  };
 };
 putCapabilitiesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["StatedCapabilityWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["StatedCapabilityWritten"];
    };
   };
  };
 };
 patchCapabilitiesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["StatedCapabilityPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["StatedCapabilityWritten"];
    };
   };
  };
 };
 postCapabilitiesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["StatedCapabilityStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getChasms: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description How many of the last whole weeks each series holds, 1 to 156 */
    weeks?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ChasmDiagnosis"];
    };
   };
  };
 };
 getChasmsAreas: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description How many of the last whole weeks each series holds, 1 to 156 */
    weeks?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ChasmAreas"];
    };
   };
  };
 };
 getCompanyFigures: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["WeekOfCompanyFigures"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postCompanyFigures: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["WeekOfCompanyFiguresStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WeekOfCompanyFiguresWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["WeekOfCompanyFiguresWritten"];
    };
   };
  };
 };
 getCompanyFiguresById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WeekOfCompanyFigures"];
    };
   };
  };
 };
 putCompanyFiguresById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["WeekOfCompanyFiguresWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WeekOfCompanyFiguresWritten"];
    };
   };
  };
 };
 patchCompanyFiguresById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["WeekOfCompanyFiguresPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WeekOfCompanyFiguresWritten"];
    };
   };
  };
 };
 postCompanyFiguresBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["WeekOfCompanyFiguresStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getConcernMap: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description Only accounts of this segment, as it was known then. Default: all */
    segment?: string;
   };
  };
  responses: {
   /** @description A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page */
   200: {
    content: {
     "application/json": components["schemas"]["ConcernMap"];
     "text/csv": string;
    };
   };
  };
 };
 getConcerns: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Concern"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postConcerns: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["ConcernStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ConcernWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["ConcernWritten"];
    };
   };
  };
 };
 getConcernsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Concern"];
    };
   };
  };
 };
 putConcernsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ConcernWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ConcernWritten"];
    };
   };
  };
 };
 patchConcernsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ConcernPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ConcernWritten"];
    };
   };
  };
 };
 postConcernsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["ConcernStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getConfig: {
  parameters: {
   query?: {
    /** @description In force at that instant, or at the end of that day. Left out: now */
    knownAt?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Config"];
    };
   };
  };
 };
 getConfigDrafts: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["ConfigDraft"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postConfigDrafts: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["ConfigDraftWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["ConfigDraft"];
    };
   };
  };
 };
 getConfigDraftsById: {
  parameters: {
   path: {
    /** @description Id of the draft */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ConfigDraft"];
    };
   };
  };
 };
 deleteConfigDraftsById: {
  parameters: {
   path: {
    /** @description Id of the draft */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ConfigDraft"];
    };
   };
  };
 };
 patchConfigDraftsById: {
  parameters: {
   path: {
    /** @description Id of the draft */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ConfigDraftChangeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ConfigDraft"];
    };
   };
  };
 };
 postConfigDraftsByIdPublish: {
  parameters: {
   path: {
    /** @description Id of the draft */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ConfigPublicationWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["ConfigVersion"];
    };
   };
  };
 };
 getConfigDraftsByIdShadow: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description band_changes: only accounts that would change band. Both by how far they move */
    show?: "all" | "band_changes";
   };
   path: {
    /** @description Id of the draft */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ConfigShadow"];
    };
   };
  };
 };
 postConfigDraftsByIdShadow: {
  parameters: {
   path: {
    /** @description Id of the draft */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ConfigShadowWantedInput"];
   };
  };
  responses: {
   /** @description Accepted */
   202: {
    content: {
     "application/json": components["schemas"]["ConfigShadowProgress"];
    };
   };
  };
 };
 getConfigSchema: {
  responses: {
   /** @description A JSON Schema */
   200: {
    content: {
     "application/json": {
      [key: string]: unknown;
     };
    };
   };
  };
 };
 getConfigVersions: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["ConfigVersion"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 getConfigVersionsByVersion: {
  parameters: {
   path: {
    /** @description Number of the version; 0 is what is built in */
    version: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ConfigWholeVersion"];
    };
   };
  };
 };
 postConfigVersionsByVersionRollback: {
  parameters: {
   path: {
    /** @description Number of the version; 0 is what is built in */
    version: number;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ConfigRollbackWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["ConfigDraft"];
    };
   };
  };
 };
 getContradictions: {
  parameters: {
   query?: {
    /** @description Only those that somebody has acknowledged (true), or nobody has (false). Default: both */
    acknowledged?: "true" | "false";
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only of accounts whose health is in this band */
    band?: "healthy" | "watch" | "at_risk" | "unknown";
    /** @description Only of accounts this CSM looks after: their id or externalId, or `me`, the person the key speaks for. Nobody of that name is refused */
    csm?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description Only of this pair. Default: all six */
    pair?: "champion_buyer" | "model_csm" | "pulse_health" | "sponsor_users" | "survey_tickets" | "usage_outcome" | "vendor_customer";
    /** @description Only of accounts of this segment, as known then; a segment without any gives an empty list */
    segment?: string;
    /** @description Only of accounts in this state, usage beside outcome */
    state?: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
   };
  };
  responses: {
   /** @description A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["ListedContradiction"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
      /** @description Accounts of the workspace that wait to be judged anew */
      pending: number;
      stuckAccounts: components["schemas"]["StuckAccountsLeftOut"];
     };
     "text/csv": string;
    };
   };
  };
 };
 getCsmAbsences: {
  parameters: {
   query?: {
    /** @description Only of this CSM: id, externalId or `me` */
    csm?: string;
    /** @description Only those with this deputy: id, externalId or `me` */
    deputy?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["ListedCsmAbsence"][];
     };
    };
   };
  };
 };
 postCsmAbsences: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["CsmAbsenceWantedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CsmAbsence"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["CsmAbsence"];
    };
   };
  };
 };
 deleteCsmAbsencesById: {
  parameters: {
   path: {
    /** @description The id of the absence. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CsmAbsence"];
    };
   };
  };
 };
 getCustomerVerdicts: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["CustomerVerdict"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
      /** @description How many are sealed, so in no page: of the account asked for, or of all. */
      sealed: number;
     };
    };
   };
  };
 };
 postCustomerVerdicts: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["CustomerVerdictStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CustomerVerdictWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["CustomerVerdictWritten"];
    };
   };
  };
 };
 getCustomerVerdictsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CustomerVerdict"];
    };
   };
  };
 };
 putCustomerVerdictsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["CustomerVerdictWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CustomerVerdictWritten"];
    };
   };
  };
 };
 patchCustomerVerdictsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["CustomerVerdictPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CustomerVerdictWritten"];
    };
   };
  };
 };
 postCustomerVerdictsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["CustomerVerdictStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getDataFlags: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["DataFlag"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postDataFlags: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["DataFlagStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DataFlagWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["DataFlagWritten"];
    };
   };
  };
 };
 getDataFlagsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DataFlag"];
    };
   };
  };
 };
 putDataFlagsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["DataFlagWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DataFlagWritten"];
    };
   };
  };
 };
 patchDataFlagsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["DataFlagPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DataFlagWritten"];
    };
   };
  };
 };
 postDataFlagsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["DataFlagStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getDaysOff: {
  parameters: {
   query: {
    /** @description Id or externalId of one of your own people, or `me`. Default: the workspace */
    csm?: string;
    /**
     * @description First day looked at
     * @example 2026-03-28
     */
    from: string;
    /**
     * @description First day no longer looked at, at most 1100 days after
     * @example 2026-03-28
     */
    until: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DaysOff"];
    };
   };
  };
 };
 getDigestRecipients: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["DigestRecipient"][];
     };
    };
   };
  };
 };
 getDigestSends: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["DigestSend"][];
     };
    };
   };
  };
 };
 getDigestSettings: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DigestSettings"];
    };
   };
  };
 };
 putDigestSettings: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["DigestSettingsWantedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DigestSettings"];
    };
   };
  };
 };
 postDigestSettingsTest: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DigestTested"];
    };
   };
  };
 };
 getDuePromises: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only of accounts this person looks after: their id, your externalId, or `me`. */
    csm?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description Only of accounts of this segment. */
    segment?: string;
    /**
     * @description Promises due by this day are due soon. Default: 14 days after `asOf`, by the policy in force.
     * @example 2026-03-28
     */
    until?: string;
   };
  };
  responses: {
   /** @description A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["DuePromise"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
     "text/csv": string;
    };
   };
  };
 };
 postErasures: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["ErasureWantedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Erasure"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["Erasure"];
    };
   };
  };
 };
 getEvents: {
  parameters: {
   query?: {
    /** @description Where to go on: `cursor` of an answer, or the `id` of an event. A `Last-Event-ID` header counts before it */
    cursor?: string;
   };
  };
  responses: {
   /** @description What changed since the cursor; or a stream of events */
   200: {
    content: {
     "application/json": components["schemas"]["Changes"];
     "text/event-stream": components["schemas"]["Change"];
    };
   };
  };
 };
 getEvidence: {
  parameters: {
   query: {
    /** @description Whose days of use (`day:2026-03-01`) are meant: its id or your externalId */
    account?: string;
    /** @description Ids as answers name them, with commas between: at most 200. Answered in this order, each once */
    ids: string;
    /** @description What was known then: an instant, or a day, which means its end. Default: now */
    knownAt?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Evidence"][];
     };
    };
   };
  };
 };
 getExchangeRates: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["ExchangeRate"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postExchangeRates: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["ExchangeRateStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ExchangeRateWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["ExchangeRateWritten"];
    };
   };
  };
 };
 getExchangeRatesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ExchangeRate"];
    };
   };
  };
 };
 putExchangeRatesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ExchangeRateWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ExchangeRateWritten"];
    };
   };
  };
 };
 patchExchangeRatesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ExchangeRatePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ExchangeRateWritten"];
    };
   };
  };
 };
 postExchangeRatesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["ExchangeRateStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getExpectedUses: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["ExpectedUse"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postExpectedUses: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["ExpectedUseStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ExpectedUseWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["ExpectedUseWritten"];
    };
   };
  };
 };
 getExpectedUsesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ExpectedUse"];
    };
   };
  };
 };
 putExpectedUsesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ExpectedUseWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ExpectedUseWritten"];
    };
   };
  };
 };
 patchExpectedUsesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ExpectedUsePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ExpectedUseWritten"];
    };
   };
  };
 };
 postExpectedUsesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["ExpectedUseStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getFeatures: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Feature"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postFeatures: {
  requestBody: {
   content: {
    "application/json": {
     /**
      * @description False takes it out of the catalogue
      * @default true
      */
     core?: boolean;
     /** @description The event whose use is use of the feature */
     event: string;
     /** @description For people to read; left out, the event */
     name?: string;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DefinedFeature"];
    };
   };
  };
 };
 getForecast: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description all: also as the quarter was seen six and three months before its first day */
    checkpoints?: "none" | "all";
    /** @description Only accounts of this CSM, by id or externalId */
    csm?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description Of how many quarters before to say how near each number came */
    pastQuarters?: number;
    /**
     * @description YYYY-Qn. Default: the quarter of the day judged
     * @example 2026-Q3
     */
    quarter?: string;
    /** @description Only accounts of this segment */
    segment?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Forecast"];
    };
   };
  };
 };
 getForecastBook: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only accounts of this CSM, by id or externalId */
    csm?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description How many quarters, the running one first, at most 8 */
    quarters?: number;
    /** @description Only accounts of this segment */
    segment?: string;
   };
  };
  responses: {
   /** @description A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page */
   200: {
    content: {
     "application/json": components["schemas"]["BookAhead"];
     "text/csv": string;
    };
   };
  };
 };
 postForecastFinals: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["ForecastFinalWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["ForecastFinal"];
    };
   };
  };
 };
 getForecastHistory: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only accounts of this CSM, by id or externalId */
    csm?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description How many quarters before the running one, at most 12 */
    quarters?: number;
    /** @description Only accounts of this segment */
    segment?: string;
   };
  };
  responses: {
   /** @description A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page */
   200: {
    content: {
     "application/json": components["schemas"]["ForecastHistory"];
     "text/csv": string;
    };
   };
  };
 };
 postGroup: {
  requestBody: {
   content: {
    "application/json": {
     /** @description The device, and the person while nobody has signed in; beside a userId it says both are one person */
     anonymousId?: string;
     /** @description `groupId` names the account; the rest is not kept */
     context?: {
      [key: string]: unknown;
     };
     /** @description group: the account, by its externalId */
     groupId?: string;
     /** @description Names the message: one sent again within 32 days counts once. Without it every sending counts. */
     messageId?: string;
     /**
      * @description Used when there is no timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     originalTimestamp?: string;
     /**
      * @description For imports of history: when this became known. Never in the future or before timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     recordedAt?: string;
     /**
      * @description When it was sent, by the same clock. Within a day of arrival, what the clock is wrong by is taken off; longer ago, the call is history and keeps its timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     sentAt?: string;
     /**
      * @description When it happened, by the sender’s clock; left out, when it was sent
      * @example 2026-03-01T09:30:00.000Z
      */
     timestamp?: string;
     /** @description Personal data: not kept */
     traits?: {
      [key: string]: unknown;
     };
     /** @description The person; a whole number up to 2^53 is taken too */
     userId?: string;
     /** @description The key, when it is not sent in a header */
     writeKey?: string;
    } & {
     [key: string]: unknown;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CollectorReceipts"];
    };
   };
  };
 };
 getHandedCards: {
  parameters: {
   query?: {
    /** @description Only those of this person: id, externalId or `me` */
    person?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["HandedCards"];
    };
   };
  };
 };
 getHolidayCountries: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["HolidayCountries"];
    };
   };
  };
 };
 postIdentify: {
  requestBody: {
   content: {
    "application/json": {
     /** @description The device, and the person while nobody has signed in; beside a userId it says both are one person */
     anonymousId?: string;
     /** @description `groupId` names the account; the rest is not kept */
     context?: {
      [key: string]: unknown;
     };
     /** @description Names the message: one sent again within 32 days counts once. Without it every sending counts. */
     messageId?: string;
     /**
      * @description Used when there is no timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     originalTimestamp?: string;
     /**
      * @description For imports of history: when this became known. Never in the future or before timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     recordedAt?: string;
     /**
      * @description When it was sent, by the same clock. Within a day of arrival, what the clock is wrong by is taken off; longer ago, the call is history and keeps its timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     sentAt?: string;
     /**
      * @description When it happened, by the sender’s clock; left out, when it was sent
      * @example 2026-03-01T09:30:00.000Z
      */
     timestamp?: string;
     /** @description Personal data: not kept */
     traits?: {
      [key: string]: unknown;
     };
     /** @description The person; a whole number up to 2^53 is taken too */
     userId?: string;
     /** @description The key, when it is not sent in a header */
     writeKey?: string;
    } & {
     [key: string]: unknown;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CollectorReceipts"];
    };
   };
  };
 };
 getInvitations: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Invitation"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postInvitations: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["InvitationWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["MadeInvitation"];
    };
   };
  };
 };
 deleteInvitationsById: {
  parameters: {
   path: {
    /** @description The id of the invitation. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Invitation"];
    };
   };
  };
 };
 getKeys: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Key"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postKeys: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["KeyWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["MadeKey"];
    };
   };
  };
 };
 postKeysByIdRevoke: {
  parameters: {
   path: {
    /** @description The id of the key. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Key"];
    };
   };
  };
 };
 getLadderEvidence: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["LadderEvidence"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postLadderEvidence: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["LadderEvidenceStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["LadderEvidenceWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["LadderEvidenceWritten"];
    };
   };
  };
 };
 getLadderEvidenceById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["LadderEvidence"];
    };
   };
  };
 };
 putLadderEvidenceById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["LadderEvidenceWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["LadderEvidenceWritten"];
    };
   };
  };
 };
 patchLadderEvidenceById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["LadderEvidencePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["LadderEvidenceWritten"];
    };
   };
  };
 };
 postLadderEvidenceBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["LadderEvidenceStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getLadderPins: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["LadderPin"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postLadderPins: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["LadderPinStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["LadderPinWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["LadderPinWritten"];
    };
   };
  };
 };
 getLadderPinsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["LadderPin"];
    };
   };
  };
 };
 putLadderPinsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["LadderPinWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["LadderPinWritten"];
    };
   };
  };
 };
 patchLadderPinsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["LadderPinPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["LadderPinWritten"];
    };
   };
  };
 };
 postLadderPinsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["LadderPinStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getMeasurements: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Measurement"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postMeasurements: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["MeasurementStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["MeasurementWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["MeasurementWritten"];
    };
   };
  };
 };
 getMeasurementsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Measurement"];
    };
   };
  };
 };
 putMeasurementsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["MeasurementWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["MeasurementWritten"];
    };
   };
  };
 };
 patchMeasurementsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["MeasurementPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["MeasurementWritten"];
    };
   };
  };
 };
 postMeasurementsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["MeasurementStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getMetrics: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Metric"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postMetrics: {
  requestBody: {
   content: {
    "application/json": {
     /** @description `sum` adds up numbers and passes over the rest; `last` takes the newest text, number or boolean */
     aggregation: {
      /**
       * @description What is counted
       * @enum {string}
       */
      kind: "count" | "unique_users" | "unique_days";
     } | {
      /**
       * @description What is done with the property
       * @enum {string}
       */
      kind: "sum" | "last";
      /** @description Its name */
      property: string;
     };
     /**
      * @description Which events it looks at
      * @default {
      *       "events": null,
      *       "properties": {}
      *     }
      */
     filter?: {
      /**
       * @description Any of these; null means every event
       * @default null
       */
      events?: string[] | null;
      /**
       * @description Each named property must have this very value
       * @default {}
       */
      properties?: {
       [key: string]: string | number | boolean;
      };
     };
     /**
      * @description A key of your own choosing
      * @example reports_28d
      */
     key: string;
     /**
      * @description True takes it out of answers and signals
      * @default false
      */
     retired?: boolean;
     /**
      * @description Days it looks back, the day asked for included
      * @default 28
      */
     windowDays?: number;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DefinedMetric"];
    };
   };
  };
 };
 getMilestones: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Milestone"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postMilestones: {
  requestBody: {
   content: {
    "application/json": {
     /**
      * @description A key of your own choosing
      * @example reports_28d
      */
     key: string;
     /**
      * @description A metric of the workspace, or a built-in one that only use moves; null: another system records it
      * @default null
      */
     metric?: string | null;
     /**
      * @description True takes it out of answers and signals
      * @default false
      */
     retired?: boolean;
     /**
      * @description Reached when the metric is at or above it
      * @default null
      */
     threshold?: number | null;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DefinedMilestone"];
    };
   };
  };
 };
 postMilestonesReached: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["MilestoneReachedInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getModels: {
  parameters: {
   query?: {
    /** @description As it stood then: an instant, or a day, which means its end. Default: now */
    knownAt?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RiskModels"];
    };
   };
  };
 };
 getModelsByIdReport: {
  parameters: {
   path: {
    /** @description Id or version of the model */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ModelReport"];
    };
   };
  };
 };
 postModelsTrain: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["TrainModelsInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ModelTraining"];
    };
   };
   /** @description Accepted */
   202: {
    content: {
     "application/json": components["schemas"]["ModelTrainingProgress"];
    };
   };
  };
 };
 getNotes: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Note"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postNotes: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["NoteStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["NoteWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["NoteWritten"];
    };
   };
  };
 };
 getNotesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Note"];
    };
   };
  };
 };
 putNotesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["NoteWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["NoteWritten"];
    };
   };
  };
 };
 patchNotesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["NotePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["NoteWritten"];
    };
   };
  };
 };
 postNotesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["NoteStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 postNudgesByIdImpressions: {
  parameters: {
   path: {
    /** @description decisionId of the nudge */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["NudgeImpressionBodyInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["NudgeImpression"];
    };
   };
  };
 };
 postNudgesByIdReactions: {
  parameters: {
   path: {
    /** @description decisionId of the nudge */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["NudgeReactionBodyInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["NudgeReaction"];
    };
   };
  };
 };
 postNudgesDecide: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["NudgeQuestionInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["NudgeDecision"];
    };
   };
  };
 };
 getNudgesEffect: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["NudgeEffect"];
    };
   };
  };
 };
 getNudgesSigning: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["NudgeSigning"];
    };
   };
  };
 };
 putNudgesSigning: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["NudgeSigningWantedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["NudgeSigning"];
    };
   };
  };
 };
 getOffers: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Offer"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postOffers: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["OfferStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OfferWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["OfferWritten"];
    };
   };
  };
 };
 getOffersById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Offer"];
    };
   };
  };
 };
 putOffersById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["OfferWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OfferWritten"];
    };
   };
  };
 };
 patchOffersById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["OfferPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OfferWritten"];
    };
   };
  };
 };
 getOffersAcceptance: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /**
     * @description Only offers made on or after this day. Default: all.
     * @example 2026-03-28
     */
    since?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OfferAcceptance"];
    };
   };
  };
 };
 postOffersBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["OfferStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getOptimismBias: {
  parameters: {
   query?: {
    /** @description Only this person of yours, beside the team: their id or your externalId. */
    csm?: string;
    /**
     * @description Only customer verdicts that occurred on this day or later.
     * @example 2026-03-28
     */
    since?: string;
    /**
     * @description Only customer verdicts that occurred before this day.
     * @example 2026-03-28
     */
    until?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OptimismBias"];
    };
   };
  };
 };
 getOutcomes: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Outcome"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postOutcomes: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["OutcomeStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OutcomeWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["OutcomeWritten"];
    };
   };
  };
 };
 getOutcomesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Outcome"];
    };
   };
  };
 };
 putOutcomesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["OutcomeWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OutcomeWritten"];
    };
   };
  };
 };
 patchOutcomesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["OutcomePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OutcomeWritten"];
    };
   };
  };
 };
 postOutcomesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["OutcomeStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 postPage: {
  requestBody: {
   content: {
    "application/json": {
     /** @description The device, and the person while nobody has signed in; beside a userId it says both are one person */
     anonymousId?: string;
     /** @description page, screen: used when there is no name */
     category?: string;
     /** @description `groupId` names the account; the rest is not kept */
     context?: {
      [key: string]: unknown;
     };
     /** @description track: what was done */
     event?: string;
     /** @description Names the message: one sent again within 32 days counts once. Without it every sending counts. */
     messageId?: string;
     /** @description page, screen: counted as `page:<name>` or `screen:<name>` */
     name?: string;
     /**
      * @description Used when there is no timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     originalTimestamp?: string;
     /** @description Kept for metrics that look into properties */
     properties?: {
      [key: string]: unknown;
     };
     /**
      * @description For imports of history: when this became known. Never in the future or before timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     recordedAt?: string;
     /**
      * @description When it was sent, by the same clock. Within a day of arrival, what the clock is wrong by is taken off; longer ago, the call is history and keeps its timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     sentAt?: string;
     /**
      * @description When it happened, by the sender’s clock; left out, when it was sent
      * @example 2026-03-01T09:30:00.000Z
      */
     timestamp?: string;
     /** @description The person; a whole number up to 2^53 is taken too */
     userId?: string;
     /** @description The key, when it is not sent in a header */
     writeKey?: string;
    } & {
     [key: string]: unknown;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CollectorReceipts"];
    };
   };
  };
 };
 getPeople: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Person"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postPeople: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["PersonStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PersonWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["PersonWritten"];
    };
   };
  };
 };
 getPeopleById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Person"];
    };
   };
  };
 };
 putPeopleById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["PersonWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PersonWritten"];
    };
   };
  };
 };
 patchPeopleById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["PersonPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PersonWritten"];
    };
   };
  };
 };
 postPeopleBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["PersonStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getPlays: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description Share of the hours kept for wins and verdicts. */
      careShare: number;
      data: components["schemas"]["Play"][];
      /** @description Hours of a day of a CSM who stated none. */
      hoursPerDay: number;
      /** @description The policy the numbers are of. */
      policyVersion: string;
     };
    };
   };
  };
 };
 postPlays: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["PlayToCreateInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["Play"];
    };
   };
  };
 };
 getPlaysByKey: {
  parameters: {
   path: {
    /** @description The key of the play */
    key: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Play"];
    };
   };
  };
 };
 getPlaysByKeyEffect: {
  parameters: {
   query?: {
    /** @description Cards that this version led. Default: all versions */
    version?: number;
   };
   path: {
    /** @description The key of the play */
    key: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Effect"];
    };
   };
  };
 };
 postPlaysByKeyRestore: {
  parameters: {
   path: {
    /** @description The key of the play */
    key: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["PlayToRestoreInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Play"];
    };
   };
  };
 };
 postPlaysByKeyRetire: {
  parameters: {
   path: {
    /** @description The key of the play */
    key: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["PlayToRetireInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Play"];
    };
   };
  };
 };
 getPlaysByKeyVersions: {
  parameters: {
   path: {
    /** @description The key of the play */
    key: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description The newest first */
      data: components["schemas"]["Play"][];
     };
    };
   };
  };
 };
 postPlaysByKeyVersions: {
  parameters: {
   path: {
    /** @description The key of the play */
    key: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["PlayToChangeInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["Play"];
    };
   };
  };
 };
 postPlaysLint: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["PlayToLintInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PlayLinted"];
    };
   };
  };
 };
 getPortfolio: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only of accounts whose health is in this band */
    band?: "healthy" | "watch" | "at_risk" | "unknown";
    /** @description Only of accounts of which views disagree (true), or of none do (false): of the present alone, without `asOf` and `knownAt` */
    contradiction?: "true" | "false";
    /** @description Only of accounts this CSM looks after: their id or externalId, or `me`, the person the key speaks for. Nobody of that name is refused */
    csm?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description Only of accounts with this flag */
    flag?: "champion_gone" | "escalated" | "former" | "hostile" | "no_economic_buyer" | "outgrown" | "notice_given" | "promise_overdue" | "single_threaded";
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description Only of accounts with this mark */
    mark?: "onboarding" | "paused";
    /** @description Only of at most this ARR, minor units */
    maxArrMinor?: number;
    /** @description Only of at most this outcome attained (A), 0..1 */
    maxAttained?: number;
    /** @description Only of at most this coverage, 0..1 */
    maxCoverage?: number;
    /** @description Only of at most this relationship (R), 0..1 */
    maxRelationship?: number;
    /** @description Only of at most this P(lost) of the next renewal, 0..1 */
    maxRenewalRisk?: number;
    /** @description Only of at most this score, points 0..100 */
    maxScore?: number;
    /** @description Only of at most this change of the score over 30 days, points */
    maxTrend30d?: number;
    /** @description Only of at most this change of the score over 90 days, points */
    maxTrend90d?: number;
    /** @description Only of at most this trust (T), 0..1 */
    maxTrust?: number;
    /** @description Only of at most this usage (U), 0..1 */
    maxUsage?: number;
    /** @description Only of at least this ARR, minor units */
    minArrMinor?: number;
    /** @description Only of at least this outcome attained (A), 0..1 */
    minAttained?: number;
    /** @description Only of at least this coverage, 0..1 */
    minCoverage?: number;
    /** @description Only of at least this relationship (R), 0..1 */
    minRelationship?: number;
    /** @description Only of at least this P(lost) of the next renewal, 0..1 */
    minRenewalRisk?: number;
    /** @description Only of at least this score, points 0..100 */
    minScore?: number;
    /** @description Only of at least this change of the score over 30 days, points */
    minTrend30d?: number;
    /** @description Only of at least this change of the score over 90 days, points */
    minTrend90d?: number;
    /** @description Only of at least this trust (T), 0..1 */
    minTrust?: number;
    /** @description Only of at least this usage (U), 0..1 */
    minUsage?: number;
    /** @description Only of accounts whose name or externalId, as they are today, holds this text, in either case */
    name?: string;
    /** @description asc: the lowest, earliest or first by name comes first */
    order?: "asc" | "desc";
    /** @description Only of accounts that this account pays for: its id or externalId */
    paidBy?: string;
    /** @description Only of accounts that belong to this account: its id or externalId */
    parent?: string;
    /** @description Only of provisional scores (true), or of others (false) */
    provisional?: "true" | "false";
    /**
     * @description Only where the next renewal is due on this day or later
     * @example 2026-03-28
     */
    renewalFrom?: string;
    /**
     * @description Only where the next renewal is due before this day
     * @example 2026-03-28
     */
    renewalTo?: string;
    /** @description Only of accounts of this segment, as known then; a segment without any gives an empty list */
    segment?: string;
    /** @description By what; of a score also the order of bands. What is unknown comes last, whatever the order */
    sort?: "score" | "state" | "attained" | "usage" | "relationship" | "trust" | "trend_30d" | "trend_90d" | "arr" | "renewal_due" | "renewal_risk" | "flags" | "csm" | "segment";
    /** @description Only of accounts in this state, usage beside outcome */
    state?: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
   };
  };
  responses: {
   /** @description A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page */
   200: {
    content: {
     "application/json": {
      /**
       * Format: date
       * @description The day shown
       * @example 2026-03-28
       */
      asOf: string;
      data: components["schemas"]["PortfolioAccount"][];
      /**
       * Format: date-time
       * @description Only facts recorded by this instant were used
       */
      knownAt: string;
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
      /** @description Accounts of the workspace that wait to be judged anew: a fact, the day, the config or a model changed */
      pending: number;
      stuckAccounts: components["schemas"]["StuckAccountsLeftOut"];
     };
     "text/csv": string;
    };
   };
  };
 };
 getPortfolioLines: {
  parameters: {
   query: {
    /** @description Ids or your externalIds, with commas between: at most 100. Answered in this order, each once */
    accounts: string;
    /**
     * @description The day of the last point. Default: today (UTC)
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As known then: an instant, or a day, which means its end. Default: now */
    knownAt?: string;
    /** @description How many points, a week apart */
    weeks?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PortfolioLines"];
    };
   };
  };
 };
 getPortfolioMap: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only of accounts whose health is in this band */
    band?: "healthy" | "watch" | "at_risk" | "unknown";
    /** @description Only of accounts of which views disagree (true), or of none do (false): of the present alone, without `asOf` and `knownAt` */
    contradiction?: "true" | "false";
    /** @description Only of accounts this CSM looks after: their id or externalId, or `me`, the person the key speaks for. Nobody of that name is refused */
    csm?: string;
    /** @description Only of accounts with this flag */
    flag?: "champion_gone" | "escalated" | "former" | "hostile" | "no_economic_buyer" | "outgrown" | "notice_given" | "promise_overdue" | "single_threaded";
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description The most accounts to answer with, 1 to 20,000 */
    limit?: number;
    /** @description Only of accounts with this mark */
    mark?: "onboarding" | "paused";
    /** @description Only of at most this ARR, minor units */
    maxArrMinor?: number;
    /** @description Only of at most this outcome attained (A), 0..1 */
    maxAttained?: number;
    /** @description Only of at most this coverage, 0..1 */
    maxCoverage?: number;
    /** @description Only of at most this relationship (R), 0..1 */
    maxRelationship?: number;
    /** @description Only of at most this P(lost) of the next renewal, 0..1 */
    maxRenewalRisk?: number;
    /** @description Only of at most this score, points 0..100 */
    maxScore?: number;
    /** @description Only of at most this change of the score over 30 days, points */
    maxTrend30d?: number;
    /** @description Only of at most this change of the score over 90 days, points */
    maxTrend90d?: number;
    /** @description Only of at most this trust (T), 0..1 */
    maxTrust?: number;
    /** @description Only of at most this usage (U), 0..1 */
    maxUsage?: number;
    /** @description Only of at least this ARR, minor units */
    minArrMinor?: number;
    /** @description Only of at least this outcome attained (A), 0..1 */
    minAttained?: number;
    /** @description Only of at least this coverage, 0..1 */
    minCoverage?: number;
    /** @description Only of at least this relationship (R), 0..1 */
    minRelationship?: number;
    /** @description Only of at least this P(lost) of the next renewal, 0..1 */
    minRenewalRisk?: number;
    /** @description Only of at least this score, points 0..100 */
    minScore?: number;
    /** @description Only of at least this change of the score over 30 days, points */
    minTrend30d?: number;
    /** @description Only of at least this change of the score over 90 days, points */
    minTrend90d?: number;
    /** @description Only of at least this trust (T), 0..1 */
    minTrust?: number;
    /** @description Only of at least this usage (U), 0..1 */
    minUsage?: number;
    /** @description Only of accounts whose name or externalId, as they are today, holds this text, in either case */
    name?: string;
    /** @description Only of accounts that this account pays for: its id or externalId */
    paidBy?: string;
    /** @description Only of accounts that belong to this account: its id or externalId */
    parent?: string;
    /** @description Only of provisional scores (true), or of others (false) */
    provisional?: "true" | "false";
    /**
     * @description Only where the next renewal is due on this day or later
     * @example 2026-03-28
     */
    renewalFrom?: string;
    /**
     * @description Only where the next renewal is due before this day
     * @example 2026-03-28
     */
    renewalTo?: string;
    /** @description Only of accounts of this segment, as known then; a segment without any gives an empty list */
    segment?: string;
    /** @description Only of accounts in this state, usage beside outcome */
    state?: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PortfolioMap"];
    };
   };
  };
 };
 getPortfolioSummary: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only of accounts whose health is in this band */
    band?: "healthy" | "watch" | "at_risk" | "unknown";
    /** @description Only of accounts of which views disagree (true), or of none do (false): of the present alone, without `asOf` and `knownAt` */
    contradiction?: "true" | "false";
    /** @description Only of accounts this CSM looks after: their id or externalId, or `me`, the person the key speaks for. Nobody of that name is refused */
    csm?: string;
    /** @description Only of accounts with this flag */
    flag?: "champion_gone" | "escalated" | "former" | "hostile" | "no_economic_buyer" | "outgrown" | "notice_given" | "promise_overdue" | "single_threaded";
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description Only of accounts with this mark */
    mark?: "onboarding" | "paused";
    /** @description Only of at most this ARR, minor units */
    maxArrMinor?: number;
    /** @description Only of at most this outcome attained (A), 0..1 */
    maxAttained?: number;
    /** @description Only of at most this coverage, 0..1 */
    maxCoverage?: number;
    /** @description Only of at most this relationship (R), 0..1 */
    maxRelationship?: number;
    /** @description Only of at most this P(lost) of the next renewal, 0..1 */
    maxRenewalRisk?: number;
    /** @description Only of at most this score, points 0..100 */
    maxScore?: number;
    /** @description Only of at most this change of the score over 30 days, points */
    maxTrend30d?: number;
    /** @description Only of at most this change of the score over 90 days, points */
    maxTrend90d?: number;
    /** @description Only of at most this trust (T), 0..1 */
    maxTrust?: number;
    /** @description Only of at most this usage (U), 0..1 */
    maxUsage?: number;
    /** @description Only of at least this ARR, minor units */
    minArrMinor?: number;
    /** @description Only of at least this outcome attained (A), 0..1 */
    minAttained?: number;
    /** @description Only of at least this coverage, 0..1 */
    minCoverage?: number;
    /** @description Only of at least this relationship (R), 0..1 */
    minRelationship?: number;
    /** @description Only of at least this P(lost) of the next renewal, 0..1 */
    minRenewalRisk?: number;
    /** @description Only of at least this score, points 0..100 */
    minScore?: number;
    /** @description Only of at least this change of the score over 30 days, points */
    minTrend30d?: number;
    /** @description Only of at least this change of the score over 90 days, points */
    minTrend90d?: number;
    /** @description Only of at least this trust (T), 0..1 */
    minTrust?: number;
    /** @description Only of at least this usage (U), 0..1 */
    minUsage?: number;
    /** @description Only of accounts whose name or externalId, as they are today, holds this text, in either case */
    name?: string;
    /** @description Only of accounts that this account pays for: its id or externalId */
    paidBy?: string;
    /** @description Only of accounts that belong to this account: its id or externalId */
    parent?: string;
    /** @description Only of provisional scores (true), or of others (false) */
    provisional?: "true" | "false";
    /**
     * @description Only where the next renewal is due on this day or later
     * @example 2026-03-28
     */
    renewalFrom?: string;
    /**
     * @description Only where the next renewal is due before this day
     * @example 2026-03-28
     */
    renewalTo?: string;
    /** @description Only of accounts of this segment, as known then; a segment without any gives an empty list */
    segment?: string;
    /** @description Only of accounts in this state, usage beside outcome */
    state?: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PortfolioSummary"];
    };
   };
  };
 };
 getPromises: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Promise"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postPromises: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["PromiseStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PromiseWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["PromiseWritten"];
    };
   };
  };
 };
 getPromisesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Promise"];
    };
   };
  };
 };
 putPromisesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["PromiseWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PromiseWritten"];
    };
   };
  };
 };
 patchPromisesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["PromisePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PromiseWritten"];
    };
   };
  };
 };
 postPromisesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["PromiseStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getPulses: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Pulse"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postPulses: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["PulseStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PulseWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["PulseWritten"];
    };
   };
  };
 };
 getPulsesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Pulse"];
    };
   };
  };
 };
 putPulsesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["PulseWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PulseWritten"];
    };
   };
  };
 };
 patchPulsesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["PulsePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PulseWritten"];
    };
   };
  };
 };
 postPulsesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["PulseStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getRenewalDrivers: {
  parameters: {
   query?: {
    /** @description Days of lead: 30, 90 or 180. Default: 90 */
    leadDays?: number;
    /** @description Where each has a model of its own: contracts with a term, or month-to-month plans. Default: terms */
    of?: "terms" | "months";
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RenewalDrivers"];
    };
   };
  };
 };
 getRenewalFacts: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Renewal"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 getRenewalMonths: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only accounts of this CSM, by id or externalId */
    csm?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /**
     * @description YYYY-Qn: the first quarter. Default: that of the day shown
     * @example 2026-Q3
     */
    quarter?: string;
    /** @description How many quarters, at most 12 */
    quarters?: number;
    /** @description Only accounts of this segment */
    segment?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RenewalMonths"];
    };
   };
  };
 };
 getRenewals: {
  parameters: {
   query?: {
    /**
     * @description The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only of accounts whose health is in this band */
    band?: "healthy" | "watch" | "at_risk" | "unknown";
    /** @description Only of accounts this CSM looks after: their id or externalId, or `me`, the person the key speaks for. Nobody of that name is refused */
    csm?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /**
     * @description Due on this day or later. Default: no limit, so undecided ones past their day are in
     * @example 2026-03-28
     */
    from?: string;
    /** @description Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other */
    knownAt?: string;
    /** @description Days of lead of the model to use for terms: 30, 90 or 180. Default: what the day says, interpolated between the two leads around it. A month-to-month plan is always judged by the hazard of the month that runs */
    leadDays?: number;
    /** @description How many to answer with */
    limit?: number;
    /** @description Only of accounts of this segment, as known then; a segment without any gives an empty list */
    segment?: string;
    /** @description risk: P(lost), largest first. arr_at_risk: ARR x P(lost), largest first. due_on: soonest first */
    sort?: "risk" | "arr_at_risk" | "due_on";
    /** @description Only of accounts in this state, usage beside outcome */
    state?: "thriving" | "hollow" | "quiet_success" | "failing" | "unknown";
    /**
     * @description Due before this day. Default: no limit
     * @example 2026-03-28
     */
    to?: string;
   };
  };
  responses: {
   /** @description A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["ListedRenewal"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
      /** @description Accounts of the workspace that wait to be judged anew */
      pending: number;
      stuckAccounts: components["schemas"]["StuckAccountsLeftOut"];
     };
     "text/csv": string;
    };
   };
  };
 };
 postRenewals: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["RenewalStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RenewalWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["RenewalWritten"];
    };
   };
  };
 };
 getRenewalsIcs: {
  parameters: {
   query?: {
    /** @description Only of accounts this CSM looks after: their id or externalId, or `me`, the person the key speaks for. Nobody of that name is refused */
    csm?: string;
    /**
     * @description Due on this day or later. Default: no limit
     * @example 2026-03-28
     */
    from?: string;
    /** @description Only of accounts of this segment, as known then; a segment without any gives an empty list */
    segment?: string;
    /**
     * @description Due before this day. Default: no limit
     * @example 2026-03-28
     */
    to?: string;
   };
  };
  responses: {
   /** @description A calendar (RFC 5545) */
   200: {
    content: {
     "text/calendar": string;
    };
   };
  };
 };
 getRenewalsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Renewal"];
    };
   };
  };
 };
 putRenewalsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["RenewalWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RenewalWritten"];
    };
   };
  };
 };
 patchRenewalsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["RenewalPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RenewalWritten"];
    };
   };
  };
 };
 postRenewalsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["RenewalStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getRetention: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Rows apart by segment, by CSM, or by the quarter or month of the first ARR (cohorts). Default: one row a period */
    by?: "segment" | "csm" | "start_quarter" | "start_month";
    /** @description Only accounts of this CSM, by id or externalId */
    csm?: string;
    /** @description What a period is */
    every?: "month" | "quarter";
    /**
     * @description A day of the first period. Default: twelve months, or four quarters, up to and with that of `to`
     * @example 2026-03-28
     */
    from?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description Only accounts of this segment */
    segment?: string;
    /**
     * @description A day of the last period. Default: the day asked about
     * @example 2026-03-28
     */
    to?: string;
   };
  };
  responses: {
   /** @description A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page */
   200: {
    content: {
     "application/json": components["schemas"]["Retention"];
     "text/csv": string;
    };
   };
  };
 };
 getRoadmapItems: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only with this capability. */
    capability?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["RoadmapItem"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postRoadmapItems: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["RoadmapItemStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RoadmapItemWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["RoadmapItemWritten"];
    };
   };
  };
 };
 getRoadmapItemsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RoadmapItem"];
    };
   };
  };
 };
 putRoadmapItemsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["RoadmapItemWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RoadmapItemWritten"];
    };
   };
  };
 };
 patchRoadmapItemsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["RoadmapItemPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["RoadmapItemWritten"];
    };
   };
  };
 };
 postRoadmapItemsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["RoadmapItemStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getRoles: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["NamedPersonRole"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 putRolesByPerson: {
  parameters: {
   path: {
    /** @description The person, by their id or your externalId. */
    person: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["RoleWantedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PersonRole"];
    };
   };
  };
 };
 deleteRolesByPerson: {
  parameters: {
   path: {
    /** @description The person, by their id or your externalId. */
    person: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PersonRole"];
    };
   };
  };
 };
 postScoresRebuild: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["RebuildRequestInput"];
   };
  };
  responses: {
   /** @description Accepted */
   202: {
    content: {
     "application/json": components["schemas"]["Rebuild"];
    };
   };
  };
 };
 postScoresReplay: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["ReplayRequestInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Replay"];
    };
   };
  };
 };
 postScreen: {
  requestBody: {
   content: {
    "application/json": {
     /** @description The device, and the person while nobody has signed in; beside a userId it says both are one person */
     anonymousId?: string;
     /** @description page, screen: used when there is no name */
     category?: string;
     /** @description `groupId` names the account; the rest is not kept */
     context?: {
      [key: string]: unknown;
     };
     /** @description track: what was done */
     event?: string;
     /** @description Names the message: one sent again within 32 days counts once. Without it every sending counts. */
     messageId?: string;
     /** @description page, screen: counted as `page:<name>` or `screen:<name>` */
     name?: string;
     /**
      * @description Used when there is no timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     originalTimestamp?: string;
     /** @description Kept for metrics that look into properties */
     properties?: {
      [key: string]: unknown;
     };
     /**
      * @description For imports of history: when this became known. Never in the future or before timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     recordedAt?: string;
     /**
      * @description When it was sent, by the same clock. Within a day of arrival, what the clock is wrong by is taken off; longer ago, the call is history and keeps its timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     sentAt?: string;
     /**
      * @description When it happened, by the sender’s clock; left out, when it was sent
      * @example 2026-03-01T09:30:00.000Z
      */
     timestamp?: string;
     /** @description The person; a whole number up to 2^53 is taken too */
     userId?: string;
     /** @description The key, when it is not sent in a header */
     writeKey?: string;
    } & {
     [key: string]: unknown;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CollectorReceipts"];
    };
   };
  };
 };
 getSearch: {
  parameters: {
   query: {
    /** @description How many to answer with */
    limit?: number;
    /** @description What was typed: each word must be in a name, an address or an id */
    q: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description The best match first */
      data: components["schemas"]["SearchHit"][];
     };
    };
   };
  };
 };
 getSegmentPromises: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["SegmentPromise"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postSegmentPromises: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["SegmentPromiseStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SegmentPromiseWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["SegmentPromiseWritten"];
    };
   };
  };
 };
 getSegmentPromisesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SegmentPromise"];
    };
   };
  };
 };
 putSegmentPromisesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["SegmentPromiseWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SegmentPromiseWritten"];
    };
   };
  };
 };
 patchSegmentPromisesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["SegmentPromisePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SegmentPromiseWritten"];
    };
   };
  };
 };
 postSegmentPromisesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["SegmentPromiseStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getSession: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OwnSession"];
    };
   };
  };
 };
 deleteSession: {
  responses: {
   /** @description Signed out. */
   204: {
    content?: never;
   };
  };
 };
 getSessions: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Session"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postSessions: {
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["OwnSession"];
    };
   };
  };
 };
 deleteSessionsById: {
  parameters: {
   path: {
    /** @description The id of the session. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Session"];
    };
   };
  };
 };
 postSessionsToken: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TokenSession"];
    };
   };
  };
 };
 getSignInOidc: {
  parameters: {
   query?: {
    /** @description The page to come back to, as a path of this server; anything else is taken for /. */
    returnTo?: string;
   };
  };
  responses: never;
 };
 getSignInOidcCallback: {
  responses: never;
 };
 getSignInWays: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SignInWays"];
    };
   };
  };
 };
 postSignals: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["SignalStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 postSignalsBackfill: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["BackfillRequestInput"];
   };
  };
  responses: {
   /** @description Accepted */
   202: {
    content: {
     "application/json": components["schemas"]["Backfill"];
    };
   };
  };
 };
 getSources: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["UsageSources"];
    };
   };
  };
 };
 getStakeholders: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Stakeholder"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postStakeholders: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["StakeholderStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["StakeholderWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["StakeholderWritten"];
    };
   };
  };
 };
 getStakeholdersById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Stakeholder"];
    };
   };
  };
 };
 putStakeholdersById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["StakeholderWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["StakeholderWritten"];
    };
   };
  };
 };
 patchStakeholdersById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["StakeholderPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["StakeholderWritten"];
    };
   };
  };
 };
 postStakeholdersBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["StakeholderStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getStatedCapabilities: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description Only with this capability. */
    capability?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["StatedCapability"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 getStuckAccounts: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["StuckAccount"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postStuckAccountsRetry: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["StuckAccountsRetryInput"];
   };
  };
  responses: {
   /** @description Accepted */
   202: {
    content: {
     "application/json": components["schemas"]["StuckAccountsRetried"];
    };
   };
  };
 };
 getSubscriptionChanges: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["SubscriptionChange"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postSubscriptionChanges: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["SubscriptionChangeStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SubscriptionChangeWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["SubscriptionChangeWritten"];
    };
   };
  };
 };
 getSubscriptionChangesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SubscriptionChange"];
    };
   };
  };
 };
 putSubscriptionChangesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["SubscriptionChangeWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SubscriptionChangeWritten"];
    };
   };
  };
 };
 patchSubscriptionChangesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["SubscriptionChangePatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SubscriptionChangeWritten"];
    };
   };
  };
 };
 postSubscriptionChangesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["SubscriptionChangeStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getSubscriptions: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Subscription"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postSubscriptions: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["SubscriptionStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SubscriptionWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["SubscriptionWritten"];
    };
   };
  };
 };
 getSubscriptionsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Subscription"];
    };
   };
  };
 };
 putSubscriptionsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["SubscriptionWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SubscriptionWritten"];
    };
   };
  };
 };
 patchSubscriptionsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["SubscriptionPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SubscriptionWritten"];
    };
   };
  };
 };
 postSubscriptionsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["SubscriptionStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getSurveys: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["SurveyAnswer"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postSurveys: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["SurveyAnswerStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SurveyAnswerWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["SurveyAnswerWritten"];
    };
   };
  };
 };
 getSurveysById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SurveyAnswer"];
    };
   };
  };
 };
 putSurveysById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["SurveyAnswerWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SurveyAnswerWritten"];
    };
   };
  };
 };
 patchSurveysById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["SurveyAnswerPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["SurveyAnswerWritten"];
    };
   };
  };
 };
 postSurveysBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["SurveyAnswerStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getTeamAnswers: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["TeamAnswer"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postTeamAnswers: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["TeamAnswerStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TeamAnswerWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["TeamAnswerWritten"];
    };
   };
  };
 };
 getTeamAnswersById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TeamAnswer"];
    };
   };
  };
 };
 putTeamAnswersById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["TeamAnswerWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TeamAnswerWritten"];
    };
   };
  };
 };
 patchTeamAnswersById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["TeamAnswerPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TeamAnswerWritten"];
    };
   };
  };
 };
 postTeamAnswersBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["TeamAnswerStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getTickets: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Ticket"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postTickets: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["TicketStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TicketWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["TicketWritten"];
    };
   };
  };
 };
 getTicketsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Ticket"];
    };
   };
  };
 };
 putTicketsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["TicketWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TicketWritten"];
    };
   };
  };
 };
 patchTicketsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["TicketPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TicketWritten"];
    };
   };
  };
 };
 postTicketsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["TicketStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getTouches: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Touch"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postTouches: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["TouchStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TouchWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["TouchWritten"];
    };
   };
  };
 };
 getTouchesById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Touch"];
    };
   };
  };
 };
 putTouchesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["TouchWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TouchWritten"];
    };
   };
  };
 };
 patchTouchesById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["TouchPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["TouchWritten"];
    };
   };
  };
 };
 postTouchesBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["TouchStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 postTrack: {
  requestBody: {
   content: {
    "application/json": {
     /** @description The device, and the person while nobody has signed in; beside a userId it says both are one person */
     anonymousId?: string;
     /** @description `groupId` names the account; the rest is not kept */
     context?: {
      [key: string]: unknown;
     };
     /** @description track: what was done */
     event?: string;
     /** @description Names the message: one sent again within 32 days counts once. Without it every sending counts. */
     messageId?: string;
     /**
      * @description Used when there is no timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     originalTimestamp?: string;
     /** @description Kept for metrics that look into properties */
     properties?: {
      [key: string]: unknown;
     };
     /**
      * @description For imports of history: when this became known. Never in the future or before timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     recordedAt?: string;
     /**
      * @description When it was sent, by the same clock. Within a day of arrival, what the clock is wrong by is taken off; longer ago, the call is history and keeps its timestamp
      * @example 2026-03-01T09:30:00.000Z
      */
     sentAt?: string;
     /**
      * @description When it happened, by the sender’s clock; left out, when it was sent
      * @example 2026-03-01T09:30:00.000Z
      */
     timestamp?: string;
     /** @description The person; a whole number up to 2^53 is taken too */
     userId?: string;
     /** @description The key, when it is not sent in a header */
     writeKey?: string;
    } & {
     [key: string]: unknown;
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CollectorReceipts"];
    };
   };
  };
 };
 getUsageSources: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["UsageSourceChoice"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 putUsageSources: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["UsageSourceWantedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["UsageSourceChosen"];
    };
   };
  };
 };
 postUsageDaily: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["DailyUsageInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getUsageMetrics: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description Names with commas: built-in ones and keys of the workspace’s own; left out: all */
    metrics?: string;
    /**
     * @description Not in the window; left out: tomorrow, so that today is
     * @example 2026-03-28
     */
    until?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["AccountMetrics"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
      stuckAccounts: components["schemas"]["StuckAccountsLeftOut"];
     };
    };
   };
  };
 };
 getUsageUnattached: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["UnattachedUsage"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 getUserTokenKeys: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description The keys */
      data: components["schemas"]["UserTokenKey"][];
     };
    };
   };
  };
 };
 postUserTokenKeys: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["UserTokenKeyWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["MadeUserTokenKey"];
    };
   };
  };
 };
 postUserTokenKeysByIdRetire: {
  parameters: {
   path: {
    /** @description The id of the key */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["UserTokenKey"];
    };
   };
  };
 };
 postUserTokensValidate: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["UserTokenToValidateInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ValidatedUserToken"];
    };
   };
  };
 };
 getVendorVerdicts: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with. */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["VendorVerdict"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postVendorVerdicts: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["VendorVerdictStatementInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["VendorVerdictWritten"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["VendorVerdictWritten"];
    };
   };
  };
 };
 getVendorVerdictsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["VendorVerdict"];
    };
   };
  };
 };
 putVendorVerdictsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["VendorVerdictWholeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["VendorVerdictWritten"];
    };
   };
  };
 };
 patchVendorVerdictsById: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["VendorVerdictPatchInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["VendorVerdictWritten"];
    };
   };
  };
 };
 postVendorVerdictsBatch: {
  requestBody: {
   content: {
    "application/json": {
     items: components["schemas"]["VendorVerdictStatementInput"][];
    };
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["BatchAnswer"];
    };
   };
  };
 };
 getVerdictLink: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["VerdictLink"];
    };
   };
  };
 };
 postVerdictLinkAnswer: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["VerdictLinkAnswerInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["VerdictLinkAnswered"];
    };
   };
  };
 };
 getVerdictPageColours: {
  parameters: {
   query?: {
    /** @description As `#rrggbb`, in small letters. Left out: none of its own, and the page is in ink */
    brandColour?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description Where it is dark. */
      dark: {
       /** @description What cards are made of. */
       card: string;
       /** @description Of the fill against the page and its cards, the smaller: 3 at least (WCAG 2.2, 1.4.11). */
       contrastOfEdge: number;
       /** @description Of what is written against the fill: 4.5 at least (WCAG 2.2, 1.4.3). */
       contrastOfText: number;
       /** @description What is filled with the colour, as it is drawn. */
       fill: string;
       /** @description False where the colour is drawn darker (light) or lighter (dark), to stand out enough. */
       isAsGiven: boolean;
       /** @description What is written on it. */
       on: string;
       /** @description What is behind it. */
       page: string;
      };
      /** @description Where the customer’s system is light. */
      light: {
       /** @description What cards are made of. */
       card: string;
       /** @description Of the fill against the page and its cards, the smaller: 3 at least (WCAG 2.2, 1.4.11). */
       contrastOfEdge: number;
       /** @description Of what is written against the fill: 4.5 at least (WCAG 2.2, 1.4.3). */
       contrastOfText: number;
       /** @description What is filled with the colour, as it is drawn. */
       fill: string;
       /** @description False where the colour is drawn darker (light) or lighter (dark), to stand out enough. */
       isAsGiven: boolean;
       /** @description What is written on it. */
       on: string;
       /** @description What is behind it. */
       page: string;
      };
     };
    };
   };
  };
 };
 getVerdictRequests: {
  parameters: {
   query?: {
    /** @description Only of this account: its id or your externalId. */
    account?: string;
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description Only those of which this had become by then. */
    status?: "sent" | "opened" | "answered" | "expired" | "revoked";
   };
  };
  responses: {
   /** @description A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["VerdictRequest"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
     "text/csv": string;
    };
   };
  };
 };
 postVerdictRequests: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["VerdictRequestWantedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["VerdictRequestMade"];
    };
   };
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["VerdictRequestMade"];
    };
   };
  };
 };
 getVerdictRequestsById: {
  parameters: {
   query?: {
    /**
     * @description What was true by the end of this day. Default: today.
     * @example 2026-03-28
     */
    asOf?: string;
    /** @description As it was known at this instant; a day means its end. Default: now. */
    knownAt?: string;
   };
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["VerdictRequest"];
    };
   };
  };
 };
 postVerdictRequestsByIdRevoke: {
  parameters: {
   path: {
    /** @description Its id or your externalId. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["VerdictRequest"];
    };
   };
  };
 };
 getViews: {
  parameters: {
   query?: {
    /** @description Only of this page */
    page?: "accounts" | "renewals" | "contradictions" | "promises";
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["View"][];
     };
    };
   };
  };
 };
 postViews: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["ViewWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["View"];
    };
   };
  };
 };
 deleteViewsById: {
  parameters: {
   path: {
    /** @description The id of the view. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["View"];
    };
   };
  };
 };
 patchViewsById: {
  parameters: {
   path: {
    /** @description The id of the view. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["ViewChangesInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["View"];
    };
   };
  };
 };
 getWayOutTasks: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["WayOutTask"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postWayOutTasks: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["WayOutToPutInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WayOutPut"];
    };
   };
  };
 };
 postWayOutTasksUndo: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["WayOutToTakeOffInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WayOutTakenOff"];
    };
   };
  };
 };
 getWebhookEventTypes: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["WebhookEventType"][];
     };
    };
   };
  };
 };
 getWebhooks: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["Webhook"][];
     };
    };
   };
  };
 };
 postWebhooks: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["WebhookWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["WebhookWithSecret"];
    };
   };
  };
 };
 getWebhooksById: {
  parameters: {
   path: {
    /** @description The id of the webhook. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Webhook"];
    };
   };
  };
 };
 deleteWebhooksById: {
  parameters: {
   path: {
    /** @description The id of the webhook. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Webhook"];
    };
   };
  };
 };
 patchWebhooksById: {
  parameters: {
   path: {
    /** @description The id of the webhook. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["WebhookChangesInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Webhook"];
    };
   };
  };
 };
 getWebhooksByIdDeliveries: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /** @description How many to answer with */
    limit?: number;
    /** @description Only those that stand so */
    status?: "pending" | "delivered" | "failed";
   };
   path: {
    /** @description The id of the webhook. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      data: components["schemas"]["WebhookDelivery"][];
      /** @description Send it as `cursor` for the next page; null on the last page */
      nextCursor: string | null;
     };
    };
   };
  };
 };
 postWebhooksByIdDeliveriesByDeliveryRedeliver: {
  parameters: {
   path: {
    /** @description The id of the delivery. */
    delivery: string;
    /** @description The id of the webhook. */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WebhookDelivery"];
    };
   };
  };
 };
 postWebhooksByIdReplay: {
  parameters: {
   path: {
    /** @description The id of the webhook. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["WebhookReplayInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description How many are to be sent. */
      deliveries: number;
     };
    };
   };
  };
 };
 postWebhooksByIdRotate: {
  parameters: {
   path: {
    /** @description The id of the webhook. */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["WebhookRotationInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WebhookWithSecret"];
    };
   };
  };
 };
 postWebhooksByIdTest: {
  parameters: {
   path: {
    /** @description The id of the webhook. */
    id: string;
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["WebhookDelivery"];
    };
   };
  };
 };
 getWorkCalendars: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WorkCalendars"];
    };
   };
  };
 };
 putWorkCalendarsPeopleByPerson: {
  parameters: {
   path: {
    /** @description Id or externalId of one of your own people, or `me` */
    person: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["WorkCalendarWantedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WorkCalendar"];
    };
   };
  };
 };
 postWorkCalendarsReadFile: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["CalendarFileInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DaysOfCalendarFile"];
    };
   };
  };
 };
 putWorkCalendarsWorkspace: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["WorkCalendarWantedInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["WorkCalendar"];
    };
   };
  };
 };
 getWorklists: {
  parameters: {
   query?: {
    /**
     * @description The day of the lists. Default: today where each CSM is
     * @example 2026-03-28
     */
    date?: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Worklists"];
    };
   };
  };
 };
 getWorklistsByCsm: {
  parameters: {
   query?: {
    /**
     * @description The day of the list. Default: today where the CSM is
     * @example 2026-03-28
     */
    date?: string;
   };
   path: {
    /** @description Id of the CSM, or your own externalId of them; `me` is the person the key speaks for */
    csm: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Worklist"];
    };
   };
  };
 };
 getWorklistsByCsmCardsByIdActions: {
  parameters: {
   path: {
    /** @description Id of the CSM, or your own externalId of them; `me` is the person the key speaks for */
    csm: string;
    /** @description Id of the card */
    id: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["ActionsOnCard"];
    };
   };
  };
 };
 postWorklistsByCsmCardsByIdActions: {
  parameters: {
   path: {
    /** @description Id of the CSM, or your own externalId of them; `me` is the person the key speaks for */
    csm: string;
    /** @description Id of the card */
    id: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["CardActionInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["CardActedOn"];
    };
   };
  };
 };
 getWorklistsByCsmDigest: {
  parameters: {
   query?: {
    /**
     * @description The day of the list. Default: today where the CSM is
     * @example 2026-03-28
     */
    date?: string;
    /** @description `text` and `html`: ready to be mailed, nothing is loaded from elsewhere. `slack`: blocks to be posted to an incoming webhook, within Slack’s limits; words of customers neither mention nor link */
    format?: "text" | "html" | "slack";
   };
   path: {
    /** @description Id of the CSM, or your own externalId of them; `me` is the person the key speaks for */
    csm: string;
   };
  };
  responses: {
   /** @description The digest */
   200: {
    content: {
     "application/json": {
      [key: string]: unknown;
     };
     "text/html": string;
     "text/plain": string;
    };
   };
  };
 };
 getWorklistsByCsmPassedOver: {
  parameters: {
   query?: {
    /** @description `nextCursor` of the page before */
    cursor?: string;
    /**
     * @description The day of the list. Default: today where the CSM is
     * @example 2026-03-28
     */
    date?: string;
    /** @description How many to answer with */
    limit?: number;
   };
   path: {
    /** @description Id of the CSM, or your own externalId of them; `me` is the person the key speaks for */
    csm: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["PassedOverPage"];
    };
   };
  };
 };
 getWorklistsEffect: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Effect"];
    };
   };
  };
 };
 getWorkspace: {
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["OpenedWorkspace"];
    };
   };
  };
 };
 deleteWorkspace: {
  parameters: {
   query: {
    /** @description The exact name of the workspace, so that no other one is deleted by mistake. */
    confirm: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["DeletedWorkspace"];
    };
   };
  };
 };
 patchWorkspace: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["WorkspaceChangeInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": components["schemas"]["Workspace"];
    };
   };
  };
 };
 postWorkspaceImports: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["WorkspaceExportHeadInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["WorkspaceImport"];
    };
   };
  };
 };
 deleteWorkspaceImportsByWorkspace: {
  parameters: {
   path: {
    /** @description Our id of the workspace, as in the first line of the export. */
    workspace: string;
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description Rows that were deleted. */
      rows: number;
     };
    };
   };
  };
 };
 postWorkspaceImportsByWorkspaceComplete: {
  parameters: {
   path: {
    /** @description Our id of the workspace, as in the first line of the export. */
    workspace: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["WorkspaceExportCountsInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["CompletedWorkspaceImport"];
    };
   };
  };
 };
 postWorkspaceImportsByWorkspaceRows: {
  parameters: {
   path: {
    /** @description Our id of the workspace, as in the first line of the export. */
    workspace: string;
   };
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["WorkspaceImportRowsInput"];
   };
  };
  responses: {
   /** @description OK */
   200: {
    content: {
     "application/json": {
      /** @description Rows that were not there yet. */
      added: number;
     };
    };
   };
  };
 };
 getWorkspaceExport: {
  responses: {
   /** @description A row a line. */
   200: {
    content: {
     "application/x-ndjson": components["schemas"]["WorkspaceExportLine"];
    };
   };
  };
 };
 postWorkspaces: {
  requestBody: {
   content: {
    "application/json": components["schemas"]["WorkspaceWantedInput"];
   };
  };
  responses: {
   /** @description Created */
   201: {
    content: {
     "application/json": components["schemas"]["MadeWorkspace"];
    };
   };
  };
 };
}
