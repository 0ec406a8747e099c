// Days off: an admin says whose public holidays hold, a CSM elsewhere says otherwise, and what is due on one says where it went.
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const on = demoVisits()

it('are chosen for everybody by country and region, with the keyboard alone', async () => {
  const ada = await on.visit('ada')
  const { page } = ada
  await ada.open('/settings/days-off')
  await ada.expectAccessible()
  const everybody = page.getByRole('heading', { name: 'For everybody' }).locator('..')
  await everybody.getByText('No days off in the next year').waitFor()
  await everybody.getByLabel('Public holidays of').focus()
  await page.keyboard.type('Germany')
  await ada.press('Tab')
  expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Region')
  await page.keyboard.type('Berlin')
  await ada.press('Tab', 'Enter')
  await everybody.getByRole('row', { name: /Fri,? 3 Apr Good Friday Public holiday/ }).waitFor()
  await everybody.getByLabel('One more day off').fill('2026-03-19')
  await everybody.getByLabel('What it is').fill('Summer party')
  await ada.press('Enter')
  await everybody.getByRole('row', { name: /Thu,? 19 Mar Summer party For everybody/ }).waitFor()
  await everybody.getByRole('button', { name: /^Work on it ?: Easter Monday for everybody$/ }).focus()
  await ada.press('Enter')
  await everybody.getByText('Worked all the same').waitFor()
  expect(await everybody.getByRole('row', { name: /Easter Monday/ }).count()).toBe(0)
  await ada.expectAccessible()
  await everybody.getByRole('button', { name: /^Day off again/ }).press('Enter')
  await everybody.getByRole('row', { name: /Easter Monday/ }).waitFor()
  await ada.expectAccessible()
  await ada.expectNoTrouble()
  await ada.leave()
})

it('are of each year, half a day, and out of a calendar file', async () => {
  const ada = await on.visit('ada')
  const { page } = ada
  await ada.open('/settings/days-off')
  const everybody = page.getByRole('heading', { name: 'For everybody' }).locator('..')
  await everybody.getByLabel('One more day off').fill('2020-12-24')
  await everybody.getByLabel('What it is').fill('Christmas Eve')
  await everybody.getByLabel('Each year').check()
  await everybody.getByLabel('Half a day').check()
  await everybody.getByRole('button', { name: 'Add for everybody' }).click()
  const eve = everybody.getByRole('row', {
    // far away it has its year
    name: /24 Dec 2026 Christmas Eve For everybody, each year, half a day/,
  })
  await eve.getByRole('button', { name: /^Work on it this time ?: Christmas Eve for everybody$/ }).click()
  await everybody.getByText('Worked all the same').waitFor()
  await everybody.getByRole('button', { name: /^Day off again/ }).click()
  await eve.waitFor()
  const file = (text: string) => ({
    name: 'holidays.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(text),
  })
  const chosen = everybody.getByLabel('Days of a calendar file (.ics)')
  const lines = ['DTSTART;VALUE=DATE:20260430', 'SUMMARY:Bridge day', 'END:VEVENT', 'BEGIN:VEVENT']
  const timed = ['DTSTART:20260505T090000Z', 'SUMMARY:Stand-up', 'END:VEVENT', 'END:VCALENDAR']
  await chosen.setInputFiles(file(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, ...timed].join('\n')))
  await everybody.getByText(/^Bridge day, /).waitFor()
  await everybody.getByText('1 event left out').click()
  await everybody.getByText(/^Line 6, Stand-up: has a time of day/).waitFor()
  await ada.expectAccessible()
  await everybody.getByRole('button', { name: 'Add 1 day of the file for everybody' }).click()
  await everybody.getByRole('row', { name: /30 Apr Bridge day For everybody/ }).waitFor()
  // what is read of a file is savable as it stands: a day that is there once and each year is one of each year
  const twice = ['DTSTART;VALUE=DATE:20260601', 'SUMMARY:Founding day', 'END:VEVENT', 'BEGIN:VEVENT']
  const yearly = ['DTSTART;VALUE=DATE:20260601', 'SUMMARY:Founding day', 'RRULE:FREQ=YEARLY', 'END:VEVENT']
  const ended = [...twice, ...yearly, 'END:VCALENDAR']
  await chosen.setInputFiles(file(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...ended].join('\n')))
  await everybody.getByText(/^Founding day, each year, since /).waitFor()
  await everybody.getByText('1 event left out').click()
  await everybody.getByText(/^Line 2, Founding day: falls wholly on days of other events$/).waitFor()
  await everybody.getByRole('button', { name: 'Add 1 day of the file for everybody' }).click()
  await everybody.getByRole('row', { name: /1 Jun 2026 Founding day For everybody, each year/ }).waitFor()
  await ada.expectNoTrouble()
  // a refusal is told by the browser too
  await chosen.setInputFiles(file('day;name'))
  await everybody.getByText(/line 1 is not BEGIN:VCALENDAR/).waitFor()
  await ada.leave()
})

it('are those of her own country for a CSM elsewhere, who reads those of everybody', async () => {
  const amara = await on.visit('amara')
  const { page } = amara
  await amara.open('/settings/days-off')
  const everybody = page.getByRole('heading', { name: 'For everybody' }).locator('..')
  expect(await everybody.getByRole('button').count()).toBe(0)
  const mine = page.getByRole('heading', { name: 'For me' }).locator('..')
  await mine.getByRole('row', { name: /Good Friday/ }).waitFor()
  await mine.getByLabel('Public holidays of').selectOption({ label: 'United States of America' })
  await mine.getByRole('button', { name: 'Save', exact: true }).click()
  await mine
    .getByRole('row', { name: /Independence Day/ })
    .first()
    .waitFor()
  expect(await mine.getByRole('row', { name: /Good Friday/ }).count()).toBe(0)
  await mine.getByRole('row', { name: /Summer party For everybody/ }).waitFor()
  await amara.expectAccessible()
  await amara.expectNoTrouble()
  await amara.leave()
})

it('move what is due on one, and the form says from where and why', async () => {
  const amara = await on.visit('amara')
  const { page } = amara
  await amara.open('/today')
  await amara.press('e')
  await page.getByRole('group', { name: 'How did it go?' }).waitFor()
  await amara.press('1')
  await page.getByLabel('Come back to them on').fill('2026-03-19')
  await page.getByLabel('Come back to them on').press('Enter')
  // days are kept in one piece: their spaces do not break
  await page.getByText(/moved from Thu,?\s19\sMar, Summer party/).waitFor()
  await amara.expectNoTrouble()
  await amara.leave()
})
