// What came of many companies, as a table: how many were told rightly, how soon, and how often something was told of nothing.
import { wilsonInterval } from '@rung/statistics'
import type { CompanyFigures } from './measure-company.ts'
import { CHASM_OF, type Kind, PLANTED } from './story.ts'

/** From the onset to the finding, so many weeks are in time. */
export const IN_TIME_WEEKS = 10
const DEVIATIONS = 1.96

/** Where nothing befell it, or not yet. */
export const QUIET: readonly { readonly where: string; readonly kinds: readonly Kind[] }[] = [
  {
    where: 'In healthy companies and before each onset',
    kinds: ['healthy', 'focus', 'execute', 'deliver'],
  },
  { where: 'In healthy companies with late sources', kinds: ['late'] },
  {
    where: 'In healthy companies with a second help desk, and before the onset',
    kinds: ['second', 'deliver_second'],
  },
]

export function describeChasms(figures: readonly CompanyFigures[]): string {
  const rows = PLANTED.map(kind => {
    const own = figures.filter(each => each.kind === kind)
    const inTime = own.filter(
      ({ found }) => found?.chasm === CHASM_OF[kind] && found.weeks <= IN_TIME_WEEKS,
    ).length
    const { low, high } = wilsonInterval(inTime, own.length, DEVIATIONS)
    const wrong = own.filter(({ found }) => found !== null && found.chasm !== CHASM_OF[kind]).length
    const weeks = own.map(({ rightWeeks }) => rightWeeks ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
    const at = (share: number): string =>
      String(weeks[Math.min(weeks.length - 1, Math.floor(share * weeks.length))])
    return `| ${kind} | ${own.length} | ${percent(inTime / own.length)} (${percent(low)} to ${percent(high)}) | ${wrong} | ${at(0.5)} | ${at(0.9)} |`
  })
  return [
    `| planted | companies | named first, within ${IN_TIME_WEEKS} weeks (95 %) | another named first | weeks to the finding, median | 90 % |`,
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    ...QUIET.map(({ where, kinds }) =>
      describeQuiet(
        where,
        figures.filter(({ kind }) => kinds.includes(kind)),
      ),
    ),
  ].join('\n')
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

function describeQuiet(where: string, figures: readonly CompanyFigures[]): string {
  const sum = (of: (each: CompanyFigures) => number): number =>
    figures.reduce((total, each) => total + of(each), 0)
  const years = sum(each => each.quietWeeks) / 52
  const symptomYears = sum(each => each.quietSymptomWeeks) / 52
  const [findings, symptoms] = [sum(each => each.falseFindings), sum(each => each.falseSymptoms)]
  return [
    `${where}, of nothing: ${findings} findings in ${Math.round(years)} years of companies (stated: one in 5 at most),`,
    `${symptoms} symptoms raised in ${Math.round(symptomYears)} years of symptoms (stated: one in 2 at most).`,
  ].join('\n')
}
