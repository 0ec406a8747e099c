// What each group of operations in the API reference is about; those of facts say it where they are declared.
import { factHeadings as ofAccounts } from '@rung/accounts'
import { factHeadings as ofOutcomes } from '@rung/outcomes'

export const apiTags: Readonly<Record<string, string>> = {
  ...ofAccounts,
  ...ofOutcomes,
  audit: 'Who changed what',
  events: 'What changes, as it changes',
  collector: "Segment's HTTP API: what people do in your product",
  config: 'What accounts are judged by: versions, drafts and the shadow of a draft',
  contradictions: 'Views that disagree: kept with both sides, the worst first, closed by the data alone',
  'csm-absences': 'Days on which a CSM is away, and who does their work on them',
  erasures: 'People who must not be known any more',
  features: 'The catalogue of core features',
  forecast: 'What a quarter will keep and grow, with its uncertainty',
  health:
    'Scores, risks and what they rest on. To compute a score by hand, read “The health of an account”: the steps and a worked example',
  invitations: 'Links by which a person signs in, once',
  keys: 'Which programs may call',
  metrics: "Metrics of the workspace's own",
  milestones: 'What functionally completes an outcome',
  models:
    'Models of renewal risk: learned from your own renewals, judged on later ones, promoted if not worse',
  nudges: 'At most one thing to say in your product',
  portfolio: 'Accounts by health, narrowed and sorted by whatever was judged of them',
  record: 'What was recorded, in sentences: the evidence behind numbers, and all that is known of an account',
  retention: 'What the book and its renewals kept, and the bridge from opening to closing ARR',
  roles: 'Who of your people may sign in, and as what',
  scores: 'Kept scores: computed again and compared, or made again',
  sessions: 'Who is signed in',
  'sign-in': 'How your people sign in: at your own issuer, by an invitation, or into the demo',
  signals: 'What other systems say, and past days to publish',
  'stuck-accounts': 'Accounts whose facts make a judgement throw: put aside alone, and tried again',
  usage: 'Daily usage from a warehouse, and usage of all accounts',
  calendars: 'Renewals and promises as calendars by a secret address, for programs that cannot sign in',
  views: 'Filters of a page that people keep under a name, for themselves or for the team',
  'verdict-link': 'What a customer who holds a link is asked, and their answer',
  'verdict-requests': 'Customers asked by a link how their outcomes went, and what became of it',
  worklists: "What deserves a CSM's day",
  plays: 'What cards ask a CSM to do, in versions of the workspace’s own',
  webhooks: 'Programs that are told what happens: signed, sent until they are taken',
  workspaces: 'Vendors that run Rung here',
}
