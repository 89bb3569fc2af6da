import type { TSchema } from 'typebox'
import type { JSX } from 'preact'
import { FormSkema, type GalatFormulir } from '../platform/ui/form.js'
import { isianLagi } from '../platform/ui/formulir-lagi.js'
import { Tautan } from '../platform/ui/tautan.js'
import { NAMA_JALUR, type Jalur } from './acuan.js'

/** The form of one way; what each level of a competence means opens below it. */
export function HalamanForm(p: {
  tahun: number
  jalur: Jalur
  skema: TSchema
  awal: Record<string, unknown>
  aksi: string
  csrf: string
  galat?: GalatFormulir
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/rencana">Rencana pengembangan kompetensi</Tautan>
      </p>
      <h1>
        {NAMA_JALUR[p.jalur]} tahun {p.tahun}
      </h1>
      <FormSkema
        skema={p.skema}
        awal={isianLagi(p.awal)}
        aksi={p.aksi}
        csrf={p.csrf}
        tombol="Simpan sebagai konsep"
        galat={p.galat}
      />
    </>
  )
}
