// What the pages offer, and which routes that leads to. An offer of a page without an entry here fails the walk through every page.

export type Offer = {
  /** By which it is compared between roles. */
  readonly key: string
  /** Its name as a screen reader says it. */
  readonly name: RegExp
  /** Where it stands, by the path; everywhere where left out. */
  readonly at?: RegExp
  /** `POST /v1/notes`: what it sends, or what the form sends that it opens. None: it shows, or goes elsewhere. */
  readonly sends: readonly string[]
  /** It is pressed, and what comes then is collected too. */
  readonly opens?: true
  /** Of a write that is not about an account: whose it is, by its name. Left out, it is about the account beside it. */
  readonly whose?: (name: string) => string | undefined
  /** Where the API tells roles apart by what is sent, not by the route: who may send this. */
  readonly roles?: readonly string[]
}

/** Each role that may write of its own may write of this. */
export const ONESELF = 'oneself'
const oneself = (): string => ONESELF
/** `Back already: Bruno` */
const named = (name: string): string | undefined => name.split(': ')[1]

const shows = (key: string, name: RegExp, at?: RegExp): Offer => ({ key, name, sends: [], ...(at && { at }) })
const opens = (key: string, name: RegExp, at?: RegExp): Offer => ({ ...shows(key, name, at), opens: true })
const sends = (route: string, name: RegExp, at: RegExp, more: Partial<Offer> = {}): Offer => ({
  key: `${route} ${name.source}`,
  name,
  at,
  sends: [route],
  ...more,
})

const TODAY = /^\/today/
const ACCOUNTS = /^\/accounts(\?|$)/
const ACCOUNT = /^\/accounts\/./
const RENEWALS = /^\/renewals/
const FORECAST = /^\/forecast/
const CONTRADICTIONS = /^\/contradictions/
const PROMISES = /^\/promises/
const CHASMS = /^\/chasms/
const settings = (section: string): RegExp => new RegExp(`^/settings/${section}`)

const ACT = 'POST /v1/worklists/{csm}/cards/{id}/actions'
const ACKNOWLEDGE = 'POST /v1/accounts/{id}/contradictions/{pair}/acknowledgements'

export const OFFERS: readonly Offer[] = [
  // the frame round every page
  shows('go to', /^Go to an account/),
  opens('day shown', /, live$/),
  shows('another day', /^(Show that day|Back to today)$/),
  opens('who one is', /^(Ada|Rita|Amara|Vera)$/),
  sends('DELETE /v1/session', /^Sign out$/, /^/),
  shows('tour', /^(Show me round|No, thanks|Go on|That was all|End the tour)$/),
  shows('file as a table', /^Download as CSV$/),
  shows('next page', /^Next 100$/),
  shows('on paper', /^Print for the board$/, CHASMS),
  shows('concerns of a segment', /^Segment$/, CHASMS),
  // of forms: the button that opens one says what it sends
  shows('leave the form', /^(Cancel|Not now)$/),

  sends(ACT, /^(Done|No answer|Snooze|Dismiss|Hand over)$/, TODAY, { opens: true }),
  sends(ACT, /^Begin$/, TODAY),
  sends(ACT, /^Close it$/, TODAY),
  sends('POST /v1/book-tasks/{id}/end', /^It is (done|not needed)$/, TODAY),
  sends('POST /v1/book-tasks/{id}/actions', /^Snooze it$/, TODAY, { opens: true }),
  sends('POST /v1/book-tasks/{id}/actions', /^Put it back$/, TODAY),
  shows(
    'answers of the form',
    /^(How did it go|Who takes it|What did they say|Until when|Or another day|Why)/,
    TODAY,
  ),

  sends('POST /v1/views', /^(Save this view|Save)$/, ACCOUNTS, { opens: true }),
  sends('PATCH /v1/views/{id}', /^(Share with the team|Keep it to myself)$/, ACCOUNTS, {
    roles: ['admin', 'manager'],
  }),
  sends('DELETE /v1/views/{id}', /^Delete view$/, ACCOUNTS),
  shows('band', /^(At risk|Watch|Healthy|Unknown)\d/, ACCOUNTS),
  shows('no filter', /^Clear filters$/, ACCOUNTS),
  shows('part of the map', /^(Usage|Outcome) (from|to)$/, ACCOUNTS),

  opens('record', /^Record$/, ACCOUNT),
  sends('POST /v1/customer-verdicts', /^(What they say|Record what they say)$/, ACCOUNT),
  sends('POST /v1/vendor-verdicts', /^(What we say|Say what we think|File yours.*)$/, ACCOUNT),
  sends('POST /v1/ladder-evidence', /^(Evidence of where we stand|Record what they answer)$/, ACCOUNT),
  sends('POST /v1/promises', /^(A promise|Record a promise)$/, ACCOUNT),
  sends('POST /v1/touches', /^(A touch|Record that you spoke)$/, ACCOUNT),
  sends('POST /v1/pulses', /^How you feel about them$/, ACCOUNT),
  sends('POST /v1/outcomes', /^(What they want to get|Write down what they want)$/, ACCOUNT),
  sends('POST /v1/measurements', /^(A measurement|Record a measurement)$/, ACCOUNT),
  sends(
    'PATCH /v1/renewals/{id}',
    /^(Your call on the renewal|Change our call|Say what we expect)$/,
    ACCOUNT,
  ),
  sends('POST /v1/notes', /^(A note|Write a note)$/, ACCOUNT),
  sends('POST /v1/verdict-requests', /^Ask them by link$/, ACCOUNT),
  sends(ACKNOWLEDGE, /^I have seen it$/, ACCOUNT),
  shows('which part of it', /^(Over the last|Show|Show what came before)$/, ACCOUNT),

  sends('PATCH /v1/renewals/{id}', /^Call on /, RENEWALS),
  shows('calendar', /^Add to a calendar$/, RENEWALS),

  sends('POST /v1/forecast/finals', /^Commit (a|my) final$/, FORECAST, { opens: true, whose: oneself }),
  sends('POST /v1/forecast/finals', /^Commit$/, FORECAST, { whose: oneself }),
  shows('quarter', /^(Quarter before|Quarter after|Segment)$/, FORECAST),

  sends(ACKNOWLEDGE, /^I have seen it$/, CONTRADICTIONS),

  sends('PATCH /v1/promises/{id}', /^(Kept|Broken|They confirmed it)$/, PROMISES, { opens: true }),
  sends('PATCH /v1/promises/{id}', /^It is (kept|broken)$/, PROMISES),

  sends('POST /v1/way-out-tasks', /^Put \d+ lines? on lists$/, CHASMS, { whose: oneself }),
  sends('POST /v1/book-tasks', /^Put on my list$/, CHASMS, { whose: oneself }),
  sends('POST /v1/way-out-tasks/undo', /^Take \d+ lines? off again$/, CHASMS, { whose: oneself }),

  // each kind of fact that is offered is held against its own route
  sends('POST /v1/tickets/batch', /^(It holds|File)$/, settings('sources'), { whose: oneself }),

  sends('POST /v1/verdict-requests/{id}/revoke', /^Revoke$/, settings('asked')),
  shows('which state', /^State$/, settings('asked')),

  sends('POST /v1/metrics', /^Add the measure$/, settings('measures')),
  sends('POST /v1/milestones', /^Add the milestone$/, settings('measures')),

  sends('POST /v1/config/drafts', /^Make a draft$/, settings('judging')),
  sends('POST /v1/config/drafts/{id}/shadow', /^Try it (again|on all accounts)$/, settings('judging')),
  sends('POST /v1/config/drafts/{id}/publish', /^Publish$/, settings('judging')),
  sends('DELETE /v1/config/drafts/{id}', /^Discard$/, settings('judging')),
  sends('POST /v1/config/versions/{version}/rollback', /^Draft a way back/, settings('judging')),

  sends('POST /v1/plays', /^Write a play of your own$/, settings('plays'), { opens: true }),
  sends('POST /v1/plays', /^Put it into use$/, settings('plays')),
  sends('POST /v1/plays/{key}/versions', /^Change: /, settings('plays'), { opens: true }),
  sends('POST /v1/plays/{key}/versions', /^Save as a new version$/, settings('plays')),
  sends('POST /v1/plays/lint', /^Check it$/, settings('plays')),
  sends('POST /v1/plays/{key}/retire', /^Retire: /, settings('plays')),
  sends('POST /v1/plays/{key}/restore', /^Put (version \d+ )?back: /, settings('plays')),

  sends('POST /v1/csm-absences', /^Save$/, settings('away'), { whose: oneself }),
  sends('DELETE /v1/csm-absences/{id}', /^(Back already|Take it back): /, settings('away'), { whose: named }),

  sends('PUT /v1/work-calendars/workspace', / for everybody$/, settings('days-off')),
  sends(
    'PUT /v1/work-calendars/people/{person}',
    /^(Save$|Add$|Add \d+ days? of the file$|Work on it: |Work on it this time: |Remove: |Day off again: )/,
    settings('days-off'),
    { whose: oneself },
  ),
  sends('POST /v1/work-calendars/read-file', /^Days of a calendar file \(\.ics\)$/, settings('days-off')),
  shows('whose days off', /^Whose days off$/, settings('days-off')),

  sends('PUT /v1/digest-settings', /^(Switch it (on|off)|Save)$/, settings('notifications')),
  sends('POST /v1/digest-settings/test', /^Send me one now$/, settings('notifications')),
  sends('POST /v1/calendar-address', /^Make (an address|another in its place)$/, settings('notifications')),
  sends('DELETE /v1/calendar-address', /^Revoke it$/, settings('notifications')),

  sends('PUT /v1/roles/{person}', /^Role of /, settings('people')),
  sends('DELETE /v1/roles/{person}', /^Take the role away from /, settings('people')),
  sends('POST /v1/invitations', /^Make a link$/, settings('people')),
  sends('DELETE /v1/invitations/{id}', /^Revoke$/, settings('people')),
  sends('DELETE /v1/sessions/{id}', /^End it$/, settings('people')),

  sends('POST /v1/keys', /^Make a key$/, settings('keys')),
  sends('POST /v1/keys/{id}/revoke', /^Revoke the key for /, settings('keys')),
  sends('POST /v1/keys', /^Make a page key$/, settings('signing')),
  sends('POST /v1/user-token-keys', /^Register a signing key$/, settings('signing')),
  sends('POST /v1/user-token-keys/{id}/retire', /^Retire the signing key /, settings('signing')),
  sends('PUT /v1/nudges/signing', /calls without a token/, settings('signing')),
  sends('POST /v1/user-tokens/validate', /^Check the token$/, settings('signing')),

  sends('PATCH /v1/accounts/{id}', /^Save$/, settings('accounts'), { whose: oneself }),

  shows('what of it', /^(By|What was done|What|To|About|From|Since|Show more)$/, settings('audit')),

  // by a key that is made for it and revoked afterwards
  sends('POST /v1/webhooks', /^Add the webhook$/, settings('webhooks')),
  shows('types of events', /^(A|Risk|Somebody) /, settings('webhooks')),
  sends('POST /v1/webhooks/{id}/test', /^Send a test$/, settings('webhooks')),
  opens('deliveries', /^(Show|Hide) deliveries$/, settings('webhooks')),
  shows('deliveries anew', /^Look again$/, settings('webhooks')),
  sends('POST /v1/webhooks/{id}/deliveries/{delivery}/redeliver', /^Send again: /, settings('webhooks')),
  sends('POST /v1/webhooks/{id}/replay', /^Send what it missed$/, settings('webhooks')),
  sends('POST /v1/webhooks/{id}/rotate', /^New secret$/, settings('webhooks')),
  sends('PATCH /v1/webhooks/{id}', /^Switch (off|on)$/, settings('webhooks')),
  sends('DELETE /v1/webhooks/{id}', /^Delete( it with its deliveries)?$/, settings('webhooks')),
  sends('POST /v1/keys', /^Export the workspace$/, settings('workspace')),
  sends('PATCH /v1/workspace', /^Save$/, settings('workspace')),
  sends('POST /v1/stuck-accounts/retry', /^Judge them again$/, settings('workspace')),
  shows('no colour', /^None: ink$/, settings('workspace')),
]

/** What keys do, as `?` tells it. */
export const KEYS: readonly Offer[] = [
  sends(ACT, /^(Done|No answer|Snooze|Dismiss|Hand over|Begin: mark as started)$/, TODAY),
  sends('POST /v1/touches', /^Record something about the account$/, ACCOUNT),
  sends('PATCH /v1/promises/{id}', /^(Kept|Broken|Confirmed by the customer)$/, PROMISES),
  sends(ACKNOWLEDGE, /^I have seen it$/, CONTRADICTIONS),
  shows('go', /^(Next|Open|Go to|Search or filter|Show all keys|\w+ before$)/),
]

export const entryOf = (offers: readonly Offer[], path: string, name: string): Offer | undefined =>
  offers.find(offer => offer.name.test(name) && (offer.at === undefined || offer.at.test(path)))
