// What would be sent: the first rows as facts, and what is wrong with those that cannot be read.
import { memo } from 'react'
import { plural } from '../../../controls/format.ts'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import type { Converted, ReadBy } from './convert-rows.ts'
import type { FactKind } from './facts-of-document.ts'

const SHOWN = 5

type Tried = { readonly rows: readonly Converted[]; readonly kind: FactKind; readonly by: ReadBy }

/** Drawn for a file and its mapping, not at each batch that is sent. */
export const TriedTable = memo(function TriedTable({ rows, kind, by }: Tried) {
  const used = new Set(Object.values(by.fieldOf))
  const fields = kind.fields.filter(({ name }) => used.has(name))
  const facts = rows.flatMap(each => ('fact' in each ? [each.fact] : []))
  const problems = rows.flatMap((each, at) =>
    'problem' in each ? [{ line: at + 2, problem: each.problem }] : [],
  )
  return (
    <>
      <p role="status">
        Tried, nothing is sent yet: {plural(facts.length, 'row')} can be read, {problems.length} cannot.
      </p>
      {problems.length === 0 ? null : (
        <ul className="small bad">
          {problems.slice(0, SHOWN).map(({ line, problem }) => (
            <li key={line}>
              Line {line}, {problem}
            </li>
          ))}
        </ul>
      )}
      <TableScroll label="The first rows as they would be sent">
        <table>
          <thead>
            <tr>
              {fields.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.slice(0, SHOWN).map((fact, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file go by their place
              <tr key={at}>
                {fields.map(({ name }) => (
                  <td key={name}>{fact[name] === undefined ? '' : String(fact[name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  )
})
