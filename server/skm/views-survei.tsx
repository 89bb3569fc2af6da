import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { FormSkema } from '../platform/ui/form.js'
import { RESPONDEN, type Layanan } from './responden.js'

interface Prop {
  token: string
  layanan: Layanan | null
  periode: string
  sampai: string
  kantor: string
  skema: TSchema
  csrf: string
}

/** The form anyone with the link may fill in, once. */
export const HalamanSurvei = (p: Prop): JSX.Element => (
  <>
    <p class="letak">{p.kantor}</p>
    <h1>Survei kepuasan masyarakat</h1>
    <p>
      {p.layanan && <>Layanan yang dinilai: {RESPONDEN.layanan[p.layanan]}. </>}
      Periode {p.periode}, sampai {p.sampai}. Perlu sekitar dua menit. Pertanyaan yang tidak Anda
      ketahui jawabannya boleh dilewati.
    </p>
    <p class="kabar kabar-info">
      Tanpa nama dan tanpa login. Yang disimpan hanya jawaban di bawah ini: bukan siapa Anda, bukan
      alamat perangkat, bukan jam mengisi.
    </p>
    <FormSkema skema={p.skema} aksi={`/survei/${p.token}`} csrf={p.csrf} tombol="Kirim jawaban" />
  </>
)

export const HalamanTerimaKasih = (): JSX.Element => (
  <>
    <h1>Terima kasih</h1>
    <p class="kabar kabar-baik" role="status">
      Jawaban Anda diterima dan dihitung bersama jawaban lain. Halaman ini boleh ditutup.
    </p>
  </>
)
