import type { TSchema } from 'typebox'
import { FormSkema } from '../../platform/ui/form.js'

interface Prop {
  skema: TSchema
  awal: object
  csrf: string
}

/** The roles of the archive. */
export const HalamanPengaturan = ({ skema, awal, csrf }: Prop) => (
  <>
    <h1>Pengaturan arsip</h1>
    <FormSkema
      skema={skema}
      awal={{ ...awal }}
      aksi="/arsip/pengaturan"
      csrf={csrf}
      tombol="Simpan"
    />
  </>
)
