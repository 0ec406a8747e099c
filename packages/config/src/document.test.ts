// The document: what it takes, what it refuses and where, how documents are merged and told apart.
import { ladderPolicy } from '@rung/relationship-ladder'
import { successGapPolicy } from '@rung/success-gap'
import { usagePolicy } from '@rung/usage-metrics'
import { worklistPolicy } from '@rung/worklist'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument, isBadDocument } from './check-document.ts'
import { builtInDocument, changedSections, completed, differencesOf, mergePatch } from './document.ts'
import { healthConfig, healthConfigOfDraft } from './health.ts'
import { documentJsonSchema } from './json-schema.ts'
import { isPlain, overlay } from './section.ts'

const fieldsRefused = (patch: unknown): string[] => {
  const checked = checkDocument(mergePatch(builtInDocument, patch))
  if (!isBadDocument(checked)) return []
  return checked.issues.map(issue => issue.path.map(String).join('.'))
}

/** The places of all numbers of a document. */
function numbersOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'number') return [at]
  if (!isPlain(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, [...at, key]))
}
const patchAt = (at: readonly string[], value: unknown): unknown =>
  at.reduceRight((inner, key) => ({ [key]: inner }), value)
const places = numbersOf(builtInDocument)

describe('what is built in', () => {
  it('is a good document', () => {
    expect(checkDocument(builtInDocument)).toEqual(builtInDocument)
  })

  it('stated in full gives every policy to the bit, so that a draft that changes nothing judges the same', () => {
    const stated = JSON.parse(JSON.stringify(builtInDocument))
    expect(overlay(usagePolicy, stated.usage)).toEqual(usagePolicy)
    expect(overlay(ladderPolicy, stated.ladder)).toEqual(ladderPolicy)
    expect(overlay(successGapPolicy, stated.successGap)).toEqual(successGapPolicy)
    const drafted = healthConfigOfDraft({ draftId: 'cfd_1', document: stated })
    const named = { version: 'draft-cfd_1' }
    expect(drafted).toEqual({
      ...healthConfig,
      health: { ...healthConfig.health, ...named },
      forecast: { ...healthConfig.forecast, ...named },
      worklist: { ...healthConfig.worklist, ...named },
      nudges: { ...healthConfig.nudges, ...named },
    })
    expect(drafted.worklist.plays.map(play => play.key)).toEqual(worklistPolicy.plays.map(play => play.key))
  })

  it('is what a stored document means where it says nothing', () => {
    expect(completed({})).toEqual(builtInDocument)
    expect(completed({ health: { dampers: { hostile: { takes: 0.8 } } } })).toEqual(
      mergePatch(builtInDocument, { health: { dampers: { hostile: { takes: 0.8 } } } }),
    )
  })
})

describe('a rule that spans fields', () => {
  const cases: [string, unknown, string][] = [
    ['bands in order', { health: { bands: { healthyFrom: 40 } } }, 'health.bands.healthyFrom'],
    [
      'a ramp that rises',
      { usage: { ramps: { activeDays28: { healthy: 4 } } } },
      'usage.ramps.activeDays28.healthy',
    ],
    [
      'a ramp that falls, where fewer is better',
      { usage: { ramps: { daysSinceLastEvent: { healthy: 30 } } } },
      'usage.ramps.daysSinceLastEvent.healthy',
    ],
    [
      'some weight',
      { health: { weights: { outcomes: 0, usage: 0, trust: 0, relationship: 0 } } },
      'health.weights.outcomes',
    ],
    [
      'some weight in each segment',
      { health: { segments: { smb: { weights: { outcomes: 0, usage: 0, trust: 0, relationship: 0 } } } } },
      'health.segments.smb.weights.outcomes',
    ],
    [
      'the state entered within its margin',
      { successGap: { state: { leaveHighBelow: 0.6 } } },
      'successGap.state.leaveHighBelow',
    ],
    ['and above it', { successGap: { state: { leaveLowAbove: 0.4 } } }, 'successGap.state.leaveLowAbove'],
    ['strangers not hostile', { ladder: { hostileAt: 0.8 } }, 'ladder.hostileAt'],
    [
      'stronger evidence not weaker',
      { ladder: { strengthWeight: { strong: 0.7 } } },
      'ladder.strengthWeight.strong',
    ],
    [
      'the customer first',
      { ladder: { sourceWeight: { customer_said: 0.5 } } },
      'ladder.sourceWeight.observed',
    ],
    ['bounds of risk in order', { worklist: { riskBands: [0.5, 0.3] } }, 'worklist.riskBands.1'],
    ['pulses in order', { pulses: { shareOf: { watch: 0.9 } } }, 'pulses.shareOf.watch'],
    ['a memory as long as its rests', { nudges: { memoryDays: 60 } }, 'nudges.memoryDays'],
    [
      'a usual stretch not shorter than its least',
      { standing: { ticketsUsualDays: 30 } },
      'standing.ticketsUsualLeastDays',
    ],
  ]
  it.each(cases)('wants %s, and is refused at the field to change', (_, patch, field) => {
    expect(fieldsRefused(patch)).toEqual([field])
  })

  it('says what to do', () => {
    const checked = checkDocument(mergePatch(builtInDocument, { health: { bands: { watchFrom: 80 } } }))
    expect(isBadDocument(checked) && checked.issues[0]).toMatchObject({
      message: 'is not above watchFrom',
      params: { fix: 'Set healthyFrom above watchFrom.' },
    })
  })
})

describe('the document', () => {
  it('takes a segment of the workspace’s own, and gives it up again', () => {
    const of = (target: number | null) => ({ ladder: { targetLevel: { bySegment: { enterprise: target } } } })
    const taken = mergePatch(builtInDocument, of(5))
    expect(isBadDocument(checkDocument(taken))).toBe(false)
    expect(mergePatch(taken, of(null))).toEqual(builtInDocument)
    expect(fieldsRefused(of(1))).toEqual(['ladder.targetLevel.bySegment.enterprise'])
  })

  it('refuses a field that it does not have, whole or deep, and text where a number stands', () => {
    expect(fieldsRefused({ helth: {} })).toEqual([''])
    expect(fieldsRefused({ health: { dampers: { hostle: { takes: 1 } } } })).toEqual(['health.dampers'])
    expect(fieldsRefused({ health: { caps: { hostile: 30 } } })).toEqual(['health'])
    fc.assert(
      fc.property(fc.constantFrom(...places), at => {
        expect(fieldsRefused(patchAt(at, 'much'))).toContain(at.join('.'))
      }),
    )
  })

  it('bounds every number: none takes what is beyond all sense', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(-1e9, 1e9), (at, value) => {
        expect(fieldsRefused(patchAt(at, value))).toContain(at.join('.'))
      }),
    )
  })

  it('differs from another in exactly the fields that were patched', () => {
    const patches = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...places), fc.integer({ min: 1000, max: 2000 })),
      {
        selector: ([at]) => at.join('.'),
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(patches, stated => {
        const patched = stated.reduce<unknown>(
          (document, [at, value]) => mergePatch(document, patchAt(at, value)),
          builtInDocument,
        ) as typeof builtInDocument
        const differences = differencesOf(builtInDocument, patched)
        const expected = stated.map(([at, value]) => [at.join('.'), value] as const)
        expect(new Map(differences.map(each => [each.field, each.after]))).toEqual(new Map(expected))
        expect(new Set(changedSections(builtInDocument, patched))).toEqual(
          new Set(stated.map(([at]) => at[0])),
        )
      }),
    )
  })
})

describe('the JSON Schema', () => {
  const schema = documentJsonSchema()
  type Node = Readonly<Record<string, unknown>>
  const leaves = (node: Node, at: string): [string, Node][] => {
    const inside = node.properties as Readonly<Record<string, Node>> | undefined
    const more = node.additionalProperties
    return [
      ...(inside === undefined
        ? []
        : Object.entries(inside).flatMap(([key, each]) => leaves(each, `${at}.${key}`))),
      ...(isPlain(more) ? leaves(more, `${at}.*`) : []),
      ...((node.prefixItems as Node[] | undefined) ?? []).flatMap((each, index) =>
        leaves(each, `${at}.${index}`),
      ),
      ...(node.type === 'number' || node.type === 'integer' ? [[at, node] as [string, Node]] : []),
    ]
  }

  it('is of draft 2020-12 and refers to nothing', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
    expect(JSON.stringify(schema)).not.toContain('"$ref"')
  })

  it('gives every number a meaning, a unit, a least and a most', () => {
    const found = leaves(schema, 'config')
    expect(found.length).toBeGreaterThan(150)
    const bare = found.filter(
      ([, node]) =>
        typeof node.description !== 'string' ||
        typeof node['x-unit'] !== 'string' ||
        typeof node.minimum !== 'number' ||
        typeof node.maximum !== 'number',
    )
    expect(bare.map(([at]) => at)).toEqual([])
  })

  it('says of every number what is built in', () => {
    const stated = new Set(
      leaves(schema, 'config')
        .filter(([, node]) => node.default !== undefined)
        .map(([at]) => at.replace('config.', '')),
    )
    expect(places.map(at => at.join('.')).filter(at => !stated.has(at))).toEqual([])
  })
})
