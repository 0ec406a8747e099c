// What a kind of fact needs so that a person can read it: whose word it is, and the sentence.
import type { Day } from '@rung/kernel'
import type { FactView } from './fact-view.ts'

export type FactSentence = {
  /** Who says so: somebody there, one of the vendor's people, or what it comes from. Null where that is nobody in particular. */
  who(fact: FactView): FactView | string | null
  /** One sentence that a CSM would say to a colleague. Ends with a full stop. What is to come after `today` is told as to come. */
  says(fact: FactView, today: Day): string
}
