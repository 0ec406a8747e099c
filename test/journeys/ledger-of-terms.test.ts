// A quarter of the ledger: 31 were lost after two terms kept each, 20 run on after two, nine after one.
import { holdLedger } from './hold-ledger.ts'

holdLedger({ customers: 60, lost: 31, ofThreeTerms: 51 }, 2 * 31 + 2 * 20 + 9)
