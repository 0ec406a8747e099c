// The whole ledger: 124 were lost after two terms kept each, 81 run on after two, 35 after one.
import { holdLedger } from './hold-ledger.ts'

holdLedger({ customers: 240, lost: 124, ofThreeTerms: 205 }, 2 * 124 + 2 * 81 + 35)
