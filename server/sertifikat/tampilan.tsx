import { Tabel } from '../platform/ui/table.js'
import { sebutan } from '../values/pelaku.js'
import type { SertifikatRow } from './daftar.js'
import type { PenandaSertifikat } from './penanda.js'

const STATUS = { dicetak: 'Dicetak', ditandatangani: 'Ditandatangani', diserahkan: 'Diserahkan', batal: 'BATAL' }

interface Prop {
  sertifikat: SertifikatRow[]
  /** The signers printed, when the reader is to judge them. */
  penanda?: (PenandaSertifikat | null)[]
}

/** The certificates of a training with number, code, state and files. */
export function TampilanSertifikat({ sertifikat, penanda = [] }: Prop) {
  const nama = penanda.filter((p) => p !== null).map((p) => `${p.nama} (${sebutan(p)})`)
  return (
    <>
      {nama.length > 0 && <p>Penandatangan: {nama.join(' dan ')}.</p>}
      <Tabel keterangan={`Sertifikat (${sertifikat.length})`} baris={sertifikat}
        kosong="Belum ada sertifikat untuk pelatihan ini." kolom={[
          { judul: 'Nomor', isi: (s) => s.nomor },
          { judul: 'Kode registrasi', isi: (s) => s.kode_registrasi },
          { judul: 'Nama', isi: (s) => s.nama },
          { judul: 'Keadaan', isi: (s) => STATUS[s.status] },
          { judul: 'Berkas', isi: (s) => <Berkas s={s} /> },
        ]} />
    </>
  )
}

function Berkas({ s }: { s: SertifikatRow }) {
  if (!s.docx_sha256) return <>sedang disusun</>
  return (
    <>
      <a href={`/sertifikat/${s.id}.docx`}>DOCX</a>{' '}
      {s.pdf_sha256 ? <a href={`/sertifikat/${s.id}.pdf`}>PDF</a> : 'PDF menunggu'}
    </>
  )
}
