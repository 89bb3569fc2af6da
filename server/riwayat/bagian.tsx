import type { JSX } from 'preact'
import { LencanaTahap } from '../perencanaan/views-bagian.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { TAHAP } from '../rekomendasi/skema.js'
import { rentangTanggal, tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import type { Pembaca } from './hak.js'
import type { BarisPelatihan, Sertifikat } from './pelatihan.js'
import type { BarisRekomendasi } from './rekomendasi.js'
import type { BarisRencana } from './rencana.js'

/** Who reads, as far as links depend on it: nobody is led to a page that stays shut. */
export interface Sudut {
  pembaca: Pembaca
  /** Works for another agency. */
  luar: boolean
  /** Superiors they decide for. */
  atasan: readonly string[]
  /** Works with requests of others. */
  petugasRekomendasi: boolean
  zona: string
}

const Judul = ({ ke, children }: { ke: string | false; children: string }): JSX.Element =>
  ke ? (
    <Tautan ke={ke} kelas="utama">
      {children}
    </Tautan>
  ) : (
    <span class="utama">{children}</span>
  )

export function TabelRencana({ baris, s }: { baris: BarisRencana[]; s: Sudut }): JSX.Element {
  const boleh = (r: BarisRencana): boolean =>
    s.pembaca === 'sendiri' || (r.atasanId !== null && s.atasan.includes(r.atasanId))
  return (
    <Tabel
      keterangan="Rencana, yang terakhir di atas"
      keteranganTersembunyi
      kosong="Belum ada rencana yang dikirim."
      baris={baris}
      kolom={[
        {
          judul: 'Materi',
          isi: (r) => (
            <>
              <Judul ke={boleh(r) && `/rencana/${r.id}`}>{r.materi}</Judul>
              <small>{r.bentuk}</small>
              {r.dipenuhi && <small>dipenuhi oleh {r.dipenuhi}</small>}
            </>
          ),
        },
        { judul: 'Tahun', isi: (r) => r.tahun, angka: true },
        { judul: 'Tahap', isi: (r) => <LencanaTahap tahap={r.tahap} /> },
        { judul: 'JP rencana', isi: (r) => r.jpRencana, angka: true },
        { judul: 'JP dilaporkan', isi: (r) => r.jpDilaporkan ?? '–', angka: true },
      ]}
    />
  )
}

export function TabelPelatihan({ baris, s }: { baris: BarisPelatihan[]; s: Sudut }): JSX.Element {
  const ke = (p: BarisPelatihan): string | false => {
    if (s.pembaca === 'sendiri') return `/kelas/${p.pelatihanId}`
    return !s.luar && `/pelatihan/${p.pelatihanId}`
  }
  return (
    <Tabel
      keterangan="Pelatihan kantor ini, yang terakhir di atas"
      keteranganTersembunyi
      kosong="Belum tercatat sebagai peserta pelatihan kantor ini."
      baris={baris}
      kolom={[
        {
          judul: 'Pelatihan',
          isi: (p) => (
            <>
              <Judul ke={ke(p)}>{`${p.nama}${p.angkatan && ` Angkatan ${p.angkatan}`}`}</Judul>
              <small>{p.rencana ? `memenuhi rencana: ${p.rencana}` : 'di luar rencana'}</small>
            </>
          ),
        },
        { judul: 'Waktu', isi: (p) => rentangTanggal(p.mulai, p.selesai) },
        { judul: 'JP', isi: (p) => p.jp, angka: true },
        { judul: 'Keadaan', isi: (p) => p.keadaan },
        {
          judul: 'Sertifikat',
          isi: (p) => (p.sertifikat ? <SelSertifikat c={p.sertifikat} p={p} s={s} /> : 'belum ada'),
        },
      ]}
    />
  )
}

const KEADAAN = {
  dicetak: 'belum ditandatangani',
  ditandatangani: 'ditandatangani',
  diserahkan: 'diserahkan',
} as const

function SelSertifikat({ c, p, s }: { c: Sertifikat; p: BarisPelatihan; s: Sudut }): JSX.Element {
  const milik = s.pembaca === 'sendiri' && c.periksa && `/kelas/${p.pelatihanId}/sertifikat`
  const rincian = s.pembaca === 'kantor' && `/sertifikat/${c.id}/rincian`
  const ke = milik || rincian
  const nomor = c.nomor || 'belum bernomor'
  return (
    <>
      {ke ? <Tautan ke={ke}>{nomor}</Tautan> : nomor}
      <small>{KEADAAN[c.status]}</small>
      {c.kodeRegistrasi && <small>kode LAN {c.kodeRegistrasi}</small>}
      {c.periksa && (
        <small>
          <Tautan ke={c.periksa}>Periksa keasliannya</Tautan>
        </small>
      )}
      <small>
        {c.siasnAt
          ? `diekspor ke SIASN ${tanggalPanjang(tanggalDiZona(c.siasnAt, s.zona))}`
          : 'belum diekspor ke SIASN'}
      </small>
    </>
  )
}

export function TabelRekomendasi({
  baris,
  s,
}: {
  baris: BarisRekomendasi[]
  s: Sudut
}): JSX.Element {
  const boleh = s.pembaca === 'sendiri' || s.petugasRekomendasi
  return (
    <Tabel
      keterangan="Pengajuan rekomendasi, yang terakhir di atas"
      keteranganTersembunyi
      kosong="Belum ada pengajuan rekomendasi pelatihan di luar kantor ini."
      baris={baris}
      kolom={[
        {
          judul: 'Kegiatan',
          isi: (r) => (
            <>
              <Judul ke={boleh && `/rekomendasi/${r.id}`}>{r.kegiatan}</Judul>
              <small>{r.penyelenggara}</small>
            </>
          ),
        },
        { judul: 'Waktu', isi: (r) => rentangTanggal(r.mulai, r.selesai) },
        { judul: 'JP', isi: (r) => r.jp, angka: true },
        { judul: 'Tahap', isi: (r) => TAHAP[r.tahap] },
        { judul: 'Surat rekomendasi', isi: (r) => r.surat ?? '–' },
      ]}
    />
  )
}
