import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { FormSkema } from '../platform/ui/form.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { SetelanAduan } from './setelan.js'

interface Prop {
  awal: SetelanAduan
  skema: TSchema
  /** Name of the unit that takes complaints now; null while none does. */
  unit: string | null
  aksi: string
  csrf: string
}

/** Who takes complaints, and who may know who complained. */
export const HalamanSetelanAduan = (p: Prop): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/kelola">Pengelolaan</Tautan>
    </p>
    <h1>Pengaturan pengaduan</h1>
    {p.unit ? (
      <p>
        Pengaduan sekarang masuk ke <strong>{p.unit}</strong>. Yang sedang berjalan tetap di
        unitnya.
      </p>
    ) : (
      <p class="kabar kabar-peringatan">
        Belum ada jabatan dengan peran ini di unit tersebut, sehingga pengaduan belum dapat
        diterima.
      </p>
    )}
    <FormSkema skema={p.skema} awal={{ ...p.awal }} aksi={p.aksi} csrf={p.csrf} tombol="Simpan" />
  </>
)
