// One measure that fell: from what to what, since when, and who carries it.
import { segmentWords } from '../../controls/account-words.ts'
import { useAccountLinks } from '../../layout/use-account-links.ts'
import { carrierWords, changeSentence, type Symptom, sinceSentence } from './chasm-words.ts'

const SHOWN = 5

export function SymptomItem({ symptom }: { symptom: Symptom }) {
  const { segments, causes, accounts } = symptom
  const { linkTo } = useAccountLinks()
  return (
    <li>
      {changeSentence(symptom)} <span className="muted">{sinceSentence(symptom.since)}</span>
      <Carried
        by="By segment"
        items={segments.map(each => ({ name: segmentWords(each.segment), ...each }))}
      />
      <Carried
        by="By cause"
        items={causes.map(each => ({ name: each.cause.replaceAll('_', ' '), ...each }))}
      />
      {accounts.length === 0 ? null : (
        <div className="small">
          Most of it:{' '}
          {accounts.slice(0, SHOWN).map(({ accountId, name, misses, of }, at) => (
            <span key={accountId}>
              {at === 0 ? '' : ', '}
              <a {...linkTo(accountId, 'record')}>{name ?? 'a customer without a name'}</a> {misses} of {of}
            </span>
          ))}
        </div>
      )}
    </li>
  )
}

function Carried({
  by,
  items,
}: {
  by: string
  items: readonly { name: string; misses: number; of: number; excess: number }[]
}) {
  if (items.length === 0) return null
  return (
    <div className="small">
      {by}:{' '}
      {items
        .slice(0, SHOWN)
        .map(item => `${item.name} ${carrierWords(item)}`)
        .join('; ')}
    </div>
  )
}
