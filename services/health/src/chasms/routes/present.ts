// What the whole book says, as answers: names beside ids, series as long as they were asked for.
import {
  type Area,
  type Carrier,
  type ChasmAction,
  type ConcernMap,
  chasmPolicy,
  type Diagnosis,
  type Indicator,
  type RaisedSymptom,
} from '@rung/chasms'
import type { BookNames } from '../actions/book-names.ts'
import type {
  ActionAnswer,
  AreasAnswer,
  BookAccount,
  ConcernMapAnswer,
  DiagnosisAnswer,
  IndicatorAnswer,
  SymptomAnswer,
} from './schema.ts'

const { windowWeeks, leastThings, leastCoverage } = chasmPolicy

export const JUDGED_BY: AreasAnswer['judgedBy'] = { windowWeeks, leastThings, leastCoverage }

export function presentDiagnosis(
  { findings, past, watch, areas, common, unknown }: Diagnosis,
  names: BookNames,
  weeks: number,
): Pick<DiagnosisAnswer, 'areas' | 'common' | 'findings' | 'past' | 'unknown' | 'watch'> {
  return {
    findings: findings.map(finding => ({
      ...finding,
      since: { ...finding.since },
      symptoms: finding.symptoms.map(symptom => presentSymptom(symptom, names)),
      alsoMoved: [...finding.alsoMoved],
      wayOut: finding.wayOut.map(action => presentAction(action, names)),
    })),
    past: past.map(each => ({ ...each })),
    watch: watch.map(symptom => presentSymptom(symptom, names)),
    areas: presentAreas(areas, weeks),
    common: common.map(indicator => presentIndicator(indicator, weeks)),
    unknown: [...unknown],
  }
}

export const presentAreas = (areas: readonly Area[], weeks: number): AreasAnswer['areas'] =>
  areas.map(area => ({
    ...area,
    indicators: area.indicators.map(indicator => presentIndicator(indicator, weeks)),
    csmSpread: area.csmSpread && {
      ...area.csmSpread,
      quarters: area.csmSpread.quarters.slice(-Math.ceil(weeks / windowWeeks)),
    },
  }))

const presentIndicator = (indicator: Indicator, weeks: number): IndicatorAnswer => ({
  ...indicator,
  weeks: indicator.weeks.slice(-weeks).map(week => ({ ...week })),
})

function presentSymptom(symptom: RaisedSymptom, names: BookNames): SymptomAnswer {
  const named = <K extends string>(key: K, carriers: readonly Carrier[]) =>
    carriers.map(({ name, ...rest }) => ({ [key]: name, ...rest }) as Record<K, string> & typeof rest)
  return {
    ...symptom,
    accounts: named('accountId', symptom.accounts).map(carrier => ({
      ...carrier,
      name: names.accountName(carrier.accountId),
    })),
    segments: named('segment', symptom.segments),
    causes: named('cause', symptom.causes),
  }
}

const presentAccounts = (accountIds: readonly string[], names: BookNames): BookAccount[] =>
  accountIds.map(accountId => ({ accountId, name: names.accountName(accountId) }))

function presentAction(action: ChasmAction, names: BookNames): ActionAnswer {
  const promisesOf = (promises: readonly { promiseId: string; accountId: string; csmId: string | null }[]) =>
    promises.map(({ promiseId, accountId, csmId }) => ({
      promiseId,
      accountId,
      accountName: names.accountName(accountId),
      csmId,
      csmName: csmId === null ? null : names.personName(csmId),
      capability: names.capabilityOf(promiseId),
      words: names.promiseWords(promiseId),
    }))
  switch (action.kind) {
    case 'ask_expectations': {
      const { accountIds, evidence, ...rest } = action
      return { ...rest, evidence: [...evidence], accounts: presentAccounts(accountIds, names) }
    }
    case 'map_capability':
    case 'meet_concern': {
      const { accountIds, ...rest } = action
      return { ...rest, accounts: presentAccounts(accountIds, names) }
    }
    case 'question_capability':
      return { ...action, evidence: [...action.evidence] }
    case 'agree_on_customer':
      return {
        ...action,
        answers: action.answers.map(answer => ({ ...answer })),
        evidence: [...action.evidence],
      }
    case 'confirm_promises':
    case 'plan_promised':
    case 'say_how':
    case 'share_out_promises':
      return { ...action, promises: promisesOf(action.promises) }
  }
}

export function presentMap(
  { cells, unmet, unneeded, coverage }: ConcernMap,
  names: BookNames,
): Pick<ConcernMapAnswer, 'cells' | 'coverage' | 'unmet' | 'unneeded'> {
  return {
    cells: cells.map(cell => ({ ...cell, neededBy: presentAccounts(cell.neededBy, names) })),
    unmet: unmet.map(({ accountIds, ...rest }) => ({
      ...rest,
      accounts: presentAccounts(accountIds, names),
    })),
    unneeded: [...unneeded],
    coverage,
  }
}
