// The kinds as a page: what is truly so, and which answer of Rung says it.
import { allKinds } from './kinds/all-kinds.ts'

const SECTIONS = { 2: 'success gap', 3: 'ladder', 4: 'promises and trust', 5: 'health', 6: 'contradictions' }

export function kindsAsMarkdown(): string {
  const rows = allKinds.map(
    ({ name, section, about, truth, answer }) =>
      `| ${name} | ${section} ${SECTIONS[section]} | ${about} | ${truth} | ${answer} |`,
  )
  return [
    '# The kinds of truth',
    '',
    'Written by `npm run evaluate -- kinds`; a test holds it against the code.',
    '',
    '| kind | section of the domain | about | truly so when | told when Rung answers |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
