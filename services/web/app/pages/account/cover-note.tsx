// Who does the work of the account's CSM while they are away: whoever reads it, or a colleague.
import { useAnswer } from '../../client/use-answer.ts'
import { usePeople } from '../../client/use-people.ts'
import { awaySentence } from '../../controls/away-words.ts'
import { formatDay } from '../../controls/format.ts'
import { useCovered } from '../../session/use-covered.ts'
import { useAccountFact } from './use-account.ts'

export function CoverNote() {
  const { data: account } = useAccountFact()
  const covered = useCovered()
  const csm = account?.csm ?? undefined
  const { data } = useAnswer(
    '/v1/csm-absences',
    { query: { csm: csm ?? '' } },
    { enabled: csm !== undefined },
  )
  const { nameOf } = usePeople()
  const absence = data?.data.find(({ underway }) => underway)
  if (csm === undefined || absence === undefined) return null
  const last = covered.get(csm)
  return (
    <p className="small">
      {last === undefined
        ? awaySentence(absence, nameOf)
        : `You cover this for ${nameOf(csm) ?? 'a colleague'} until ${formatDay(last)}.`}
    </p>
  )
}
