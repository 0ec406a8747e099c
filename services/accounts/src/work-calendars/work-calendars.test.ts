// Days off of a workspace and of its people: who states them, what they come to, and what is refused.
import type { Role } from '@rung/http-service'
import type { Browser } from '@rung/test-harness/browser'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'

const ROLES = { ann: 'csm', bo: 'csm', max: 'manager', vera: 'viewer', ada: 'admin' } as const
type Name = keyof typeof ROLES
const NONE = { country: null, region: null, added: [], struck: [] }

let on: AccountsUnderTest
const ids = {} as Record<Name, string>
const browsers = {} as Record<Name, Browser>
beforeAll(async () => {
  on = await accountsUnderTest('2026-03-02')
  for (const [name, role] of Object.entries(ROLES) as [Name, Role][]) {
    ids[name] = (await on.make('people', { externalId: name, name: `${name} of us` })).id
    browsers[name] = on.browser()
    const { body } = await on.call('POST', '/v1/invitations', { person: name, role })
    expect(await browsers[name].signIn(body.token)).toMatchObject({ status: 201 })
  }
})
afterAll(() => on.close())
beforeEach(async () => {
  await on.testDatabase.query('delete from accounts.work_calendars')
})

const PATH = '/v1/work-calendars'
const state = (by: Name, whose: string, body: object) => browsers[by].send('PUT', `${PATH}/${whose}`, body)
const OWN = 'people/me'
const daysOff = async (person: string | null, from: string, until: string, by: Name = 'vera') => {
  const of = person === null ? '' : `&csm=${person}`
  const { status, body } = await browsers[by].send('GET', `/v1/days-off?from=${from}&until=${until}${of}`)
  expect(status).toBe(200)
  return (body as { data: { day: string; name: string; source: string }[] }).data
}
const spring = async (person: string | null) =>
  (await daysOff(person, '2026-03-30', '2026-05-05')).map(
    ({ day, name, source }) => `${day} ${name} ${source}`,
  )

const IN_BERLIN = [
  '2026-04-03 Good Friday public_holiday',
  '2026-04-06 Easter Monday public_holiday',
  '2026-05-01 Labour Day public_holiday',
]

describe('the days off of a workspace', () => {
  it('are none until an admin names a country, and then its public holidays alone', async () => {
    expect(await spring(null)).toEqual([])
    const saved = await state('ada', 'workspace', { country: 'DE', region: 'BE' })
    expect(saved).toMatchObject({ status: 200, body: { country: 'DE', region: 'BE', added: [], struck: [] } })
    expect(await spring(null)).toEqual(IN_BERLIN)
    expect(await spring('bo')).toEqual(IN_BERLIN)
    // Carnival is observed, Christmas Eve is no public holiday
    expect((await daysOff(null, '2026-12-20', '2027-01-02')).map(({ day }) => day)).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2027-01-01',
    ])
  })

  it('have days of a region, substitutes of those on a weekend, and no half days', async () => {
    await state('ada', 'workspace', { country: 'DE', region: 'BY' })
    expect((await daysOff(null, '2026-06-01', '2026-06-30')).map(({ day }) => day)).toEqual(['2026-06-04'])
    await state('ada', 'workspace', { country: 'GB', region: 'ENG' })
    expect(
      (await daysOff(null, '2027-12-20', '2027-12-31')).map(({ day, name }) => `${day} ${name}`),
    ).toEqual([
      '2027-12-25 Christmas Day',
      '2027-12-26 Boxing Day',
      '2027-12-27 Christmas Day (substitute day)',
      '2027-12-28 Boxing Day (substitute day)',
    ])
    await state('ada', 'workspace', { country: 'IS' })
    expect((await daysOff(null, '2026-12-20', '2026-12-31')).map(({ day }) => day)).toEqual([
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it('last as long as the holiday does, over the end of a year too', async () => {
    await state('ada', 'workspace', { country: 'TR' })
    expect((await daysOff(null, '2026-03-15', '2026-03-31')).map(({ day }) => day)).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ])
    await state('ada', 'workspace', { country: 'SZ' })
    const days = (await daysOff(null, '2026-12-28', '2027-01-05')).map(({ day }) => day)
    expect(days.slice(0, 6)).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ])
  })

  it('are those added, and not those struck', async () => {
    const added = [{ day: '2026-04-30', name: 'Bridge day' }]
    await state('ada', 'workspace', { country: 'DE', region: 'BE', added, struck: ['2026-04-06'] })
    expect(await spring('bo')).toEqual([
      '2026-04-03 Good Friday public_holiday',
      '2026-04-30 Bridge day workspace',
      '2026-05-01 Labour Day public_holiday',
    ])
  })

  it('are of each year, or half, where it is said so', async () => {
    const eve = { day: '2025-12-24', name: 'Christmas Eve', everyYear: true, half: true }
    const saved = await state('ada', 'workspace', { added: [eve], struck: ['2027-12-24'] })
    expect(saved).toMatchObject({ status: 200, body: { added: [eve] } })
    const eves = await Promise.all(
      ['2026', '2027', '2028'].map(year => daysOff(null, `${year}-12-20`, `${year}-12-31`)),
    )
    const off = { name: 'Christmas Eve', source: 'workspace', half: true, everyYear: true }
    expect(eves).toEqual([[{ day: '2026-12-24', ...off }], [], [{ day: '2028-12-24', ...off }]])
  })

  it('are read out of a calendar file by whoever may write, and nothing is written', async () => {
    const file = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20260430',
      'SUMMARY:Bridge day',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
    const send = (by: Name, text: string) => browsers[by].send('POST', `${PATH}/read-file`, { file: text })
    const day = { day: '2026-04-30', name: 'Bridge day', everyYear: false, half: false }
    expect(await send('ann', file)).toMatchObject({ status: 200, body: { days: [day], leftOut: [] } })
    expect(await spring(null)).toEqual([])
    expect(await send('vera', file)).toMatchObject({ status: 403 })
    expect(await send('ann', 'day;name')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'file' }] },
    })
    expect(await send('ann', 'x'.repeat(500_001))).toMatchObject({ status: 400 })
  })

  it('are an admin’s to state, and each change is audited once', async () => {
    for (const other of ['ann', 'max', 'vera'] as const) {
      expect(await state(other, 'workspace', { country: 'DE' })).toMatchObject({ status: 403 })
    }
    const first = await state('ada', 'workspace', {
      country: 'DE',
      added: [{ day: '2026-04-30', name: 'Ours' }],
    })
    expect(
      await state('ada', 'workspace', { country: 'DE', added: [{ day: '2026-04-30', name: 'Ours' }] }),
    ).toEqual(first)
    await state('ada', 'workspace', {})
    const entries = await on.testDatabase.query(
      `select before, after, person_id from audit.entries where subject_kind = 'work-calendars' order by seq desc limit 2`,
    )
    const stated = { person: null, country: 'DE', region: null, added: ['2026-04-30'], struck: [] }
    expect(entries).toEqual([
      { before: stated, after: { ...stated, country: null, added: [] }, person_id: ids.ada },
      { before: null, after: stated, person_id: ids.ada },
    ])
    expect(await spring(null)).toEqual([])
  })
})

describe('the days off of a person', () => {
  it('are of their own country, with the days of the workspace but those they struck', async () => {
    const added = [
      { day: '2026-04-30', name: 'Bridge day' },
      { day: '2026-04-29', name: 'Summer party' },
    ]
    await state('ada', 'workspace', { country: 'DE', region: 'BE', added, struck: ['2026-05-04'] })
    const own = { country: 'GB', region: 'ENG', added: [{ day: '2026-04-28', name: 'Moving' }] }
    expect(await state('ann', OWN, { ...own, struck: ['2026-04-30'] })).toMatchObject({ status: 200 })
    expect(await spring('ann')).toEqual([
      '2026-04-03 Good Friday public_holiday',
      '2026-04-06 Easter Monday public_holiday',
      '2026-04-28 Moving person',
      '2026-04-29 Summer party workspace',
    ])
    expect((await daysOff('me', '2026-04-28', '2026-04-29', 'ann')).map(({ name }) => name)).toEqual([
      'Moving',
    ])
    const { body } = await browsers.vera.send('GET', PATH)
    expect(body).toMatchObject({
      workspace: { country: 'DE', region: 'BE' },
      people: [{ personId: ids.ann, country: 'GB', struck: ['2026-04-30'] }],
    })
  })

  it('without a country are those of the workspace’s', async () => {
    await state('ada', 'workspace', { country: 'DE', region: 'BE' })
    await state('ann', OWN, { struck: ['2026-04-06'] })
    expect(await spring('ann')).toEqual(IN_BERLIN.filter(line => !line.startsWith('2026-04-06')))
    await state('ann', OWN, {})
    expect(await spring('ann')).toEqual(IN_BERLIN)
  })

  it('are theirs to state, and managers’', async () => {
    for (const other of ['bo', 'vera'] as const) {
      expect(await state(other, 'people/ann', { country: 'FR' })).toMatchObject({ status: 403 })
    }
    expect(await state('max', 'people/ann', { country: 'FR' })).toMatchObject({ status: 200 })
    expect(await state('max', 'people/nobody', { country: 'FR' })).toMatchObject({ status: 404 })
    expect(await on.call('PUT', `${PATH}/people/me`, { country: 'FR' })).toMatchObject({ status: 404 })
    expect(await on.call('PUT', `${PATH}/people/ann`, { country: 'IT' })).toMatchObject({ status: 200 })
  })
})

describe('the days off of somebody who is erased', () => {
  it('stay what they were, without what they called them', async () => {
    await on.make('people', { externalId: 'gone', name: 'Gone of us' })
    const added = [
      { day: '2026-04-28', name: 'At the hospital', everyYear: true, half: true },
      { day: '2026-04-29', name: 'Moving' },
    ]
    expect(await state('max', 'people/gone', { country: 'GB', added })).toMatchObject({ status: 200 })
    await state('ada', 'workspace', { added: added.slice(1) })
    expect(await on.call('POST', '/v1/erasures', { kind: 'person', who: 'gone' })).toMatchObject({
      status: 201,
    })
    const { body } = await browsers.vera.send('GET', PATH)
    expect(body).toMatchObject({
      workspace: { added: added.slice(1) },
      people: [{ country: 'GB', added: added.map(each => ({ ...each, name: 'Own day off' })) }],
    })
  })
})

describe('days off that are none', () => {
  it('are refused by field, with what is known', async () => {
    const twice = [
      { day: '2026-04-30', name: 'A' },
      { day: '2026-04-30', name: 'B' },
    ]
    const wrong: [object, string][] = [
      [{ country: 'XX' }, 'country'],
      [{ country: 'Germany' }, 'country'],
      [{ country: 'DE', region: 'ENG' }, 'region'],
      [{ region: 'BE' }, 'region'],
      [{ added: twice }, 'added.1.day'],
      [{ added: [{ day: '2026-04-31', name: 'A' }] }, 'added.0.day'],
      [{ added: [{ day: '2026-04-30', name: ' ' }] }, 'added.0.name'],
      [{ struck: ['2026-04-30', '2026-04-30'] }, 'struck.1'],
      [{ added: twice.slice(1), struck: ['2026-04-29', '2026-04-30'] }, 'struck.1'],
    ]
    for (const [body, field] of wrong) {
      expect(await state('ada', 'workspace', body)).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      })
    }
    expect(await browsers.vera.send('GET', PATH)).toMatchObject({ body: { workspace: NONE, people: [] } })
  })

  it('are not listed for a span that is none, or for nobody', async () => {
    for (const until of ['2026-03-01', '2030-01-01']) {
      const { status, body } = await browsers.vera.send('GET', `/v1/days-off?from=2026-03-02&until=${until}`)
      expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ field: 'until' }] } })
    }
    const nobody = '/v1/days-off?from=2026-03-02&until=2026-03-03&csm=nobody'
    expect(await browsers.vera.send('GET', nobody)).toMatchObject({ status: 404 })
  })

  it('are those of another workspace', async () => {
    await state('ada', 'workspace', { country: 'DE', region: 'BE' })
    await state('ann', OWN, { country: 'GB' })
    expect(await on.call('GET', PATH, undefined, on.otherKey)).toMatchObject({
      body: { workspace: NONE, people: [] },
    })
    const theirs = await on.call(
      'GET',
      '/v1/days-off?from=2026-04-01&until=2026-05-01',
      undefined,
      on.otherKey,
    )
    expect(theirs).toMatchObject({ status: 200, body: { data: [] } })
    const ours = await on.call('PUT', `${PATH}/people/${ids.ann}`, { country: 'FR' }, on.otherKey)
    expect(ours).toMatchObject({ status: 404 })
  })
})

describe('the countries whose holidays are known', () => {
  it('are named, with their regions and parts of them', async () => {
    const { body } = await browsers.vera.send('GET', '/v1/holiday-countries')
    const { data } = body as {
      data: { code: string; name: string; regions: { code: string; name: string }[] }[]
    }
    expect(data.length).toBeGreaterThan(150)
    const germany = data.find(({ code }) => code === 'DE')
    expect(germany?.name).toBe('Germany')
    expect(germany?.regions).toContainEqual({ code: 'BY', name: 'Bayern' })
    expect(germany?.regions).toContainEqual({ code: 'BY-A', name: 'Bayern, Stadt Augsburg' })
    await state('ada', 'workspace', { country: 'DE', region: 'BY-A' })
    expect((await daysOff(null, '2026-08-01', '2026-08-31')).map(({ day }) => day)).toContain('2026-08-08')
  })
})
