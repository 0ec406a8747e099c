// Directions and sentences at the size at which shapes and pairs pay.
import { fitPolicy } from '../fit/fit-policy.ts'
import { describeDirections } from './directions.fixture.ts'

describeDirections({ rows: 3_000, answers: 10_000, policy: fitPolicy })
