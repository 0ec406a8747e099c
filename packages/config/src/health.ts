// The sections health judges by, and all of its policies as they were in force when.
import { type Read, readOf, sendRead, type Tx } from '@rung/database'
import { type ForecastPolicy, forecastPolicy } from '@rung/forecasting'
import {
  type ContradictionPolicy,
  defaultContradictionPolicy,
  defaultHealthPolicy,
  type HealthPolicy,
} from '@rung/health-score'
import { type NudgePolicy, nudgePolicy } from '@rung/nudges'
import { type LadderPolicy, ladderPolicy } from '@rung/relationship-ladder'
import { type SuccessGapPolicy, successGapPolicy } from '@rung/success-gap'
import { type WorklistPolicy, worklistPolicy } from '@rung/worklist'
import { forecastSection } from './forecast-section.ts'
import { presentForm } from './former-form.ts'
import { ladderPolicyOf, ladderSection } from './ladder-section.ts'
import { nudgesSection } from './nudges-section.ts'
import {
  type PeoplePolicy,
  type PulsePolicy,
  peoplePolicy,
  peopleSection,
  pulsePolicy,
  pulsesSection,
} from './people-section.ts'
import { type PolicyAt, versionName } from './policy-reader.ts'
import { contradictionsSection, healthSection } from './score-sections.ts'
import { overlay } from './section.ts'
import { type VersionOfSections, versionsOfRead } from './storage/versions.ts'
import { successGapSection } from './success-gap-section.ts'
import { worklistPolicyOf, worklistSection } from './worklist-section.ts'

export { contradictionsSection, forecastSection, healthSection, nudgesSection, worklistSection }

/** Every policy health judges under, but the risk models: those are learned, and versioned by themselves. */
export type HealthConfig = {
  readonly health: HealthPolicy
  readonly gap: SuccessGapPolicy
  /** What outcomes weighs evidence by, and health judges it by. */
  readonly ladder: LadderPolicy
  readonly contradictions: ContradictionPolicy
  readonly people: PeoplePolicy
  readonly pulses: PulsePolicy
  readonly forecast: ForecastPolicy
  readonly worklist: WorklistPolicy
  readonly nudges: NudgePolicy
}

export const healthConfig: HealthConfig = {
  health: defaultHealthPolicy,
  gap: successGapPolicy,
  ladder: ladderPolicy,
  contradictions: defaultContradictionPolicy,
  people: peoplePolicy,
  pulses: pulsePolicy,
  forecast: forecastPolicy,
  worklist: worklistPolicy,
  nudges: nudgePolicy,
}

/** What an account's score, state and contradictions follow from, beside its signals. */
export const SCORE_SECTIONS: readonly string[] = [
  healthSection.name,
  contradictionsSection.name,
  successGapSection.name,
  peopleSection.name,
  pulsesSection.name,
]

type Stated = Readonly<Record<string, unknown>>
type Part = { readonly sections: readonly string[]; readonly build: Build }
type Build = (stated: Stated, version: string) => Partial<HealthConfig>

// Each part is named by the version in which it last changed: a new forecast policy renames no score.
const PARTS: readonly Part[] = [
  {
    sections: SCORE_SECTIONS,
    build: (stated, version) => ({
      health: { ...overlay(defaultHealthPolicy, presentForm(stated)[healthSection.name]), version },
      contradictions: overlay(defaultContradictionPolicy, stated[contradictionsSection.name]),
      gap: overlay(successGapPolicy, stated[successGapSection.name]),
      people: overlay(peoplePolicy, stated[peopleSection.name]),
      pulses: overlay(pulsePolicy, stated[pulsesSection.name]),
    }),
  },
  {
    // Told as outcomes' own version: a score has it from there, and keeps the name it has of health's.
    sections: [ladderSection.name],
    build: stated => ({ ladder: ladderPolicyOf(stated) }),
  },
  {
    sections: [forecastSection.name],
    build: (stated, version) => ({
      forecast: { ...overlay(forecastPolicy, stated[forecastSection.name]), version },
    }),
  },
  {
    sections: [worklistSection.name],
    build: (stated, version) => ({ worklist: worklistPolicyOf(stated[worklistSection.name], version) }),
  },
  {
    sections: [nudgesSection.name],
    build: (stated, version) => ({
      nudges: { ...overlay(nudgePolicy, stated[nudgesSection.name]), version },
    }),
  },
]

/** Health's policies in force at any instant. */
export const readHealthConfigs = (tx: Tx): Promise<PolicyAt<HealthConfig>> =>
  sendRead(tx, healthConfigsRead(tx))

export const healthConfigsRead = (tx: Pick<Tx, 'workspaceId'>): Read<PolicyAt<HealthConfig>> =>
  readOf(
    versionsOfRead(
      tx,
      PARTS.flatMap(part => part.sections),
    ),
    configsOf,
  )

function configsOf(versions: readonly VersionOfSections[]): PolicyAt<HealthConfig> {
  const configs: { readonly publishedAt: Date; readonly config: HealthConfig }[] = []
  for (const { version, publishedAt, stated, changed } of versions) {
    const before = configs.at(-1)?.config ?? healthConfig
    const news = PARTS.filter(part => part.sections.some(name => changed.includes(name)))
    const built = news.map(part => part.build(stated, versionName(version)))
    configs.push({ publishedAt, config: Object.assign({}, before, ...built) })
  }
  return knownAt => configs.findLast(each => each.publishedAt <= knownAt)?.config ?? healthConfig
}

/** Health's policies as a draft would have them. */
export function healthConfigOfDraft(draft: {
  readonly draftId: string
  readonly document: Stated
}): HealthConfig {
  const built = PARTS.map(part => part.build(draft.document, `draft-${draft.draftId}`))
  return Object.assign({}, healthConfig, ...built)
}
