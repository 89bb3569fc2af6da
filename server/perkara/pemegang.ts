/**
 * Id of who has an open task (`alias`) in hand: who took it, else whom it is for. Null: it waits for any of
 * its role. SQL.
 */
export const sqlPemegang = (alias: string): string =>
  `coalesce(${alias}.pemegang_id, ${alias}.pegawai_id)`
