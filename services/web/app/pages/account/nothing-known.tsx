// In the place of the two lines, where there is nothing to draw: what is missing, and the one thing to do.
import type { Answer } from '@rung/client'
import { CaptureButton } from '../../capture/capture.tsx'
import type { CaptureName } from '../../capture/capture-kinds.ts'
import { Empty } from '../../controls/empty.tsx'
import { settlingWords } from './card-words.ts'
import { missingWords } from './line-words.ts'
import { useAccountId } from './use-account.ts'
import { useMayCapture } from './use-may-capture.ts'

type Health = Answer<'get', '/v1/accounts/{id}/health'>

export function NothingKnown({ health }: { health: Health }) {
  const [first] = health.wouldSettle
  const agreed = health.outcomes.filter(({ active }) => active).length
  return (
    <Empty title="Nothing is known yet of what they do, or of what they got">
      <p>{missingWords(agreed)}</p>
      {first === undefined ? null : <p>{settlingWords(first)}</p>}
      {first === undefined ? null : <ToDo settling={first} />}
    </Empty>
  )
}

type Settling = Health['wouldSettle'][number]

const FORMS: Partial<Record<Settling['fact'], { name: CaptureName; does: string }>> = {
  outcome: { name: 'outcome', does: 'Write down what they want' },
  customer_verdict: { name: 'their-verdict', does: 'Record what they say' },
}

/** The form of it, for whoever may write about the account. */
function ToDo({ settling: { fact, subjectId } }: { settling: Settling }) {
  const account = useAccountId()
  const may = useMayCapture()
  const form = FORMS[fact]
  if (form === undefined || !may) return null
  return (
    <CaptureButton
      name={form.name}
      account={account}
      given={subjectId === null ? {} : { outcome: subjectId }}
      isQuiet={false}
    >
      {form.does}
    </CaptureButton>
  )
}
