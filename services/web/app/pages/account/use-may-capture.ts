// Whether whoever is signed in may write about the account shown, now.
import { useMayCaptureOf } from '../../capture/use-may-capture.ts'
import { useAccountFact } from './use-account.ts'

export function useMayCapture(): boolean {
  const may = useMayCaptureOf()
  const { data } = useAccountFact()
  return may({ id: data?.id, csm: data?.csm })
}
