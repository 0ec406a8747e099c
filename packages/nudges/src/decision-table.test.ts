// That the table says what the rules do, and changes with their numbers.
import { expect, it } from 'vitest'
import { decisionTable } from './decision-table.ts'
import { nudgePolicy } from './policy.ts'
import { QUIET_RULES } from './quiet-rules.ts'

it('has a line for each rule, in which that rule or a help it lets through decides', () => {
  const lines = decisionTable(nudgePolicy).split('\n')
  for (const { name, silences } of QUIET_RULES) {
    const line = lines.find(each => each.startsWith(`| \`${name}\` |`) && each.includes('–')) ?? ''
    const cells = line.split(' | ').slice(1)
    const through = cells.filter(cell => cell.includes('**'))
    expect(cells.length).toBe(6)
    expect(through.length > 0, name).toBe(silences === 'what_pushes')
    for (const cell of through) expect(cell).toMatch(/outcome_help|how_did_it_go/)
    for (const cell of cells.filter(each => !each.includes('**'))) expect(cell).toContain(name)
  }
})

it('says the numbers in force', () => {
  const other = { ...nudgePolicy, hostileFrom: 0.7, restDays: { ...nudgePolicy.restDays, dismiss: 3 } }
  expect(decisionTable(other)).toContain('hostility is 0.7 or more')
  expect(decisionTable(other)).toContain('| `dismiss` | 3 days |')
  expect(decisionTable(nudgePolicy)).not.toContain('0.7')
})
