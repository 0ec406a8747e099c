// A process of its own for tests: migrates a database and says what it applied.
import { migrate } from './migrate.ts'

const [adminUrl = '', folder = ''] = process.argv.slice(2)
const { applied } = await migrate({ adminUrl, folder })
process.stdout.write(JSON.stringify(applied))
