// What a short card says once: when it renews, and which outcome is meant.
import type { WorklistAnswer } from '../routes/schema/worklist.ts'

type Card = WorklistAnswer['cards'][number]
type Reason = Card['reasons'][number]

/** An outcome by its words and its day, and nothing else of it. */
const BARE_OUTCOME = /^(“.+”): due on [\d-]+$/

const OUTCOME = /^(“.+?”): /

/** Without what the card says elsewhere: when it renews stands with what is at stake, and the one outcome it is about is named once. */
export function saidOnce(
  { reasons, renewal }: { readonly reasons: readonly Reason[]; readonly renewal: Card['renewal'] },
  today: string,
): Reason[] {
  const saysDay = ({ kind, dueOn }: Reason): boolean =>
    kind === 'renewal_window' && dueOn !== null && dueOn === renewal?.dueOn && dueOn >= today
  const named = new Set<string>()
  return reasons
    .filter((reason, at) => at === 0 || !saysDay(reason))
    .map(reason => {
      const about = reason.about.filter(line => {
        const outcome = BARE_OUTCOME.exec(line)?.[1]
        return outcome === undefined || named.size !== 1 || !named.has(outcome)
      })
      for (const line of reason.about) {
        const outcome = OUTCOME.exec(line)?.[1]
        if (outcome !== undefined) named.add(outcome)
      }
      return { ...reason, about }
    })
}
