import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { Tabel } from '../platform/ui/table.js'
import { TautanBerkas } from '../platform/ui/tautan-berkas.js'
import { sebutan } from '../values/pelaku.js'
import type { SertifikatRow } from './daftar.js'
import type { PenandaSertifikat } from './penanda.js'

const STATUS: Record<SertifikatRow['status'], readonly [string, JenisLencana]> = {
  dicetak: ['Dicetak', 'info'],
  ditandatangani: ['Ditandatangani', 'baik'],
  diserahkan: ['Diserahkan', 'baik'],
  batal: ['Batal', 'bahaya'],
}

/** Beyond so many rows the list folds, or the decision below it would be a long way down. */
const TERBANYAK = 8

interface Prop {
  sertifikat: SertifikatRow[]
  /** The signers printed, when the reader is to judge them. */
  penanda?: (PenandaSertifikat | null)[]
  /** Where they are printed in order, handed over by list and sent on; only once they are signed. */
  serah?: string
}

/** The certificates a task is about: how many are ready, who is printed as signer, and the list. */
export function TampilanSertifikat({ sertifikat, penanda = [], serah }: Prop) {
  const nama = penanda.filter((p) => p !== null).map((p) => `${p.nama} (${sebutan(p)})`)
  const tabel = <TabelSertifikat sertifikat={sertifikat} />
  return (
    <section class="kartu">
      <h2>Sertifikat</h2>
      {sertifikat.length > 0 && <p>{ringkas(sertifikat)}</p>}
      {nama.length > 0 && <p>Penandatangan: {nama.join(' dan ')}.</p>}
      {serah && (
        <p>
          <a href={`/pelatihan/${serah}/sertifikat`}>
            Cetak berurutan, daftar penyerahan, dan catatan penerimaan
          </a>{' '}
          · <a href={`/pelatihan/${serah}/kiriman`}>Kirim ke kabupaten/kota</a>
        </p>
      )}
      {sertifikat.length > TERBANYAK ? (
        <details>
          <summary>Lihat {sertifikat.length} sertifikat</summary>
          {tabel}
        </details>
      ) : (
        tabel
      )}
    </section>
  )
}

export const LencanaStatus = ({ status }: Pick<SertifikatRow, 'status'>) => (
  <Lencana jenis={STATUS[status][1]}>{STATUS[status][0]}</Lencana>
)

/** Number, code, state and files of each certificate. */
export function TabelSertifikat({
  sertifikat,
  rincian = false,
}: {
  sertifikat: SertifikatRow[]
  /** Names lead to the page of the certificate. */
  rincian?: boolean
}) {
  return (
    <Tabel
      keterangan={`Sertifikat (${sertifikat.length})`}
      keteranganTersembunyi
      baris={sertifikat}
      kosong="Belum ada sertifikat untuk pelatihan ini."
      kolom={[
        {
          judul: 'Nama',
          isi: (s) => (rincian ? <a href={`/sertifikat/${s.id}/rincian`}>{s.nama}</a> : s.nama),
        },
        { judul: 'Nomor', isi: (s) => s.nomor },
        { judul: 'Kode registrasi', isi: (s) => s.kode_registrasi },
        {
          judul: 'Keadaan',
          isi: (s) => <LencanaStatus status={s.status} />,
        },
        {
          judul: 'Berkas',
          isi: (s) =>
            s.docx_sha256 ? (
              <TautanBerkas jalur={`/sertifikat/${s.id}`} pdf={s.pdf} sebab={s.pdf_galat} />
            ) : (
              <span class="redup">sedang disusun</span>
            ),
        },
      ]}
    />
  )
}

function ringkas(semua: SertifikatRow[]): string {
  const susun = semua.filter((s) => !s.docx_sha256).length
  const pdf = semua.filter((s) => s.docx_sha256 && s.pdf !== 'selesai').length
  const sisa = [susun && `${susun} sedang disusun`, pdf && `${pdf} PDF menunggu`]
    .filter(Boolean)
    .join(', ')
  return `${semua.length} sertifikat${sisa ? `; ${sisa}` : ', semua berkasnya siap'}.`
}
