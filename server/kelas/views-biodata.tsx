import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Tautan } from '../platform/ui/tautan.js'
import { SkemaBiodata } from './biodata.js'

/** One's own data, with what they are for (UU 27/2022: a public task, so a notice and no consent). */
export const HalamanBiodata = ({
  awal,
  kantor,
  csrf,
}: {
  awal: Record<string, unknown>
  kantor: string
  csrf: string
}): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/kelas">Kelas saya</Tautan>
    </p>
    <h1>Biodata</h1>
    <section class="kartu">
      <h2>Untuk apa data ini</h2>
      <p>
        {kantor || 'Kantor ini'} memakai data ini untuk menyelenggarakan pelatihan dan menerbitkan
        sertifikat, termasuk mengirimkannya ke Smartbangkom LAN bila sertifikat memerlukan kode
        registrasi. Dasarnya tugas pelayanan publik (UU 27/2022 Pasal 20 ayat (2) huruf e). Data ini
        dipakai pengelola pelatihan dan tidak tampil pada daftar peserta. Anda dapat melihat dan
        memperbaikinya di halaman ini kapan saja.
      </p>
    </section>
    <FormSkema
      skema={SkemaBiodata}
      awal={awal}
      aksi="/kelas/biodata"
      csrf={csrf}
      tombol="Simpan biodata"
    />
  </>
)
