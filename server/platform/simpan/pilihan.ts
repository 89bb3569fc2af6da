import type { Simpanan } from './types.js'

let luar: Simpanan | null = null

/** The store of this process beside its database; one per process, as the database is. Null: none. */
export function pakaiSimpanan(simpanan: Simpanan | null): void {
  luar = simpanan
}

export const simpananLuar = (): Simpanan | null => luar
