// What stands in the address where a list shows the accounts of every CSM.

/** `csm` of the address where it names nobody in particular. */
export const EVERYBODY = 'all'
