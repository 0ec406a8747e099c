// Set-up of a run that records statements: `npm run golden:queries` names the folder.
import { recordStatements } from './record-statements.ts'

const folder = process.env.RUNG_RECORD_STATEMENTS
if (folder !== undefined && folder !== '') recordStatements(folder)
