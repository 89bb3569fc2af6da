/**
 * An error meant for a person: one clear Indonesian sentence, a stable code, an HTTP status.
 * Everything else that is thrown is a fault of ours and becomes a 500 with a reference only.
 */
export class Galat extends Error {
  readonly kode: string
  readonly status: number
  /** Facts for the caller: field, row, who, when. Never secrets. */
  readonly rincian: Record<string, unknown>

  constructor(
    kode: string,
    status: number,
    kalimat: string,
    rincian: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(kalimat, options)
    this.name = 'Galat'
    this.kode = kode
    this.status = status
    this.rincian = rincian
  }
}
