import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { SatuUsulan } from './queries.js'
import { SkemaPerbaiki } from './skema-jalan.js'

/** The form by which the time of an activity under way is corrected. */
export const FormWaktu = ({
  usulan: u,
  awal,
  csrf,
}: {
  usulan: SatuUsulan
  awal: Record<string, unknown>
  csrf: string
}): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke={`/rencana/${u.id}`}>{u.materi}</Tautan>
    </p>
    <h1>Perbaiki waktu pelaksanaan</h1>
    <p>
      Laporan yang sudah dikirim tetap. Laporan berikutnya dan tenggatnya mengikuti waktu yang baru.
    </p>
    <FormSkema
      skema={SkemaPerbaiki}
      awal={awal}
      aksi={`/rencana/${u.id}/waktu`}
      csrf={csrf}
      tombol="Simpan waktu pelaksanaan"
    />
  </>
)
