// Who does the work of the account's CSM while they are away: whoever reads it, or a colleague.
import { usePeople } from '../../client/use-people.ts'
import { formatDay } from '../../controls/format.ts'
import { useAwaySentence } from '../../controls/use-away-sentence.ts'
import { useCovered } from '../../session/use-covered.ts'
import { useAccountFact } from './use-account.ts'

export function CoverNote() {
  const { data: account } = useAccountFact()
  const covered = useCovered()
  const csm = account?.csm ?? undefined
  const { nameOf } = usePeople()
  const away = useAwaySentence(csm)
  if (csm === undefined || away === null) return null
  const last = covered.get(csm)
  return (
    <p className="small">
      {last === undefined
        ? away
        : `You cover this for ${nameOf(csm) ?? 'a colleague'} until ${formatDay(last)}.`}
    </p>
  )
}
