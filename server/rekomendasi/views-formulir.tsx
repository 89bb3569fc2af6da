import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { NAMA_JALUR } from '../perencanaan/acuan.js'
import { FormSkema, type GalatFormulir } from '../platform/ui/form.js'
import { isianLagi } from '../platform/ui/formulir-lagi.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { Jalur } from './skema.js'

export function HalamanFormulir(p: {
  jalur: Jalur
  skema: TSchema
  awal?: Record<string, unknown>
  aksi: string
  csrf: string
  galat?: GalatFormulir
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/rekomendasi">Pengajuan rekomendasi</Tautan>
      </p>
      <h1>Rekomendasi {NAMA_JALUR[p.jalur]}</h1>
      <p>
        Untuk pengembangan kompetensi di luar penyelenggaraan kantor ini, dengan atau tanpa biaya
        kontribusi.
      </p>
      <FormSkema
        skema={p.skema}
        awal={isianLagi(p.awal ?? {})}
        aksi={p.aksi}
        csrf={p.csrf}
        tombol="Simpan sebagai konsep"
        galat={p.galat}
      />
    </>
  )
}
