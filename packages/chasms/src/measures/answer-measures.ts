// What customers say of the experience: verdicts, CSAT of surveys and of tickets, NPS, each by itself.
import { addDays } from '@rung/kernel'
import type { Company } from '../company.ts'
import type { CustomerAnswer } from '../company-facts.ts'
import { firstWeek, type Item, type Measure, oneItem } from '../measure.ts'

/** From this score on an answer is a good one. */
const GOOD_FROM: Readonly<Record<CustomerAnswer['kind'], number>> = {
  experience: 3,
  csat: 3,
  ticket: 3,
  nps: 7,
}

export function isContent({ kind, score }: Pick<CustomerAnswer, 'kind' | 'score'>): boolean {
  return score >= GOOD_FROM[kind]
}

/** Each kind by itself: one that begins to be asked, or is asked of others, is no change of the rest. */
function contentBy(kind: CustomerAnswer['kind']): Measure {
  const ofKind = ({ facts }: Company): CustomerAnswer[] =>
    facts.answers.filter(answer => answer.kind === kind)
  return {
    name: `content_by_${kind}`,
    kin: 'content',
    area: { chasm: 'deliver', subject: 'product' },
    watched: true,
    silence: 'says_nothing',
    itemsOf: (company, { policy }) =>
      ofKind(company).flatMap((answer): Item[] => {
        const since = company.accountById.get(answer.accountId)?.customerOn
        const isEarly = since === undefined || answer.on < addDays(since, policy.settledInDays)
        return isEarly ? [] : [oneItem(answer.on, answer.accountId, null, !isContent(answer))]
      }),
    // verdicts are written down by whoever heard them: people, and no connections
    ...(kind === 'experience' ? {} : { voices: ofKind }),
    toldFrom: company => firstWeek(ofKind(company).map(({ on }) => on)),
  }
}

export const CONTENT: readonly Measure[] = (['experience', 'csat', 'ticket', 'nps'] as const).map(contentBy)
