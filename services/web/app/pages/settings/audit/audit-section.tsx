// Who changed what, when: the newest first.
import { useAnswer } from '../../../client/use-answer.ts'
import { usePeople } from '../../../client/use-people.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { FilterSelect } from '../../../controls/filter-select.tsx'
import { formatInstant } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { Pager } from '../../../controls/pager.tsx'
import { TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { usePageSearch, useSetPageSearch } from '../../../layout/use-page-search.ts'
import { useAccountNames } from '../use-account-names.ts'

export function AuditSection() {
  const { person, cursor } = usePageSearch()
  const setSearch = useSetPageSearch()
  const { people, nameOf } = usePeople()
  const accountName = useAccountNames()
  const entries = useAnswer('/v1/audit', { query: { person, cursor, limit: 100 } }, { keepsLast: true })
  return (
    <div className="card stack">
      <h3>Who changed what</h3>
      <FilterSelect
        label="By"
        value={person}
        choices={people.map(({ id, name, externalId }) => ({ value: id, words: name ?? externalId }))}
        onChange={value => setSearch({ person: value, cursor: undefined })}
      />
      <AnswerView answer={entries} lines={12}>
        {({ data, nextCursor }) =>
          data.length === 0 ? (
            <Empty title="Nothing was changed by them" />
          ) : (
            <>
              <TableScroll label="Audit">
                <table {...TABLE} className="stacks">
                  <TableHead parts={HEAD_PARTS} columns={['When', 'Who', 'What', 'Account', 'Became']} />
                  <tbody {...ROWS}>
                    {data.map(({ id, at, action, subject, account, after, by }) => (
                      <tr {...ROW} key={id}>
                        <td {...cell('When')}>{formatInstant(at)}</td>
                        <td {...cell('Who')}>
                          {nameOf(by.personId) ?? (by.keyId === null ? 'Rung' : 'A key')}
                        </td>
                        <td {...cell('What')}>
                          {action.replaceAll(/[._]/g, ' ')}{' '}
                          <span className="tiny">{subject.kind.replaceAll('-', ' ')}</span>
                        </td>
                        <td {...cell('Account')}>{account === null ? '' : accountName(account)}</td>
                        <td {...cell('Became')} className="small whole">
                          <details>
                            <summary>Show</summary>
                            <code>{subject.id}</code>
                            <pre>{JSON.stringify(after, null, 1)}</pre>
                          </details>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
              <Pager nextCursor={nextCursor} />
            </>
          )
        }
      </AnswerView>
    </div>
  )
}
