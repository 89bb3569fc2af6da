import type { JSX } from 'preact'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { NAMA_JALUR, type Jalur } from './acuan.js'
import type { BarisUsulan } from './queries.js'
import type { BarisKegiatan } from './queries-jalan.js'
import type { Saringan } from './skema.js'
import { KATA_TAHAP, type Tahap } from './tahap.js'
import { kataTerkunci, type TahunRencana } from './tahun.js'
import { KegiatanBerjalan, LANJUT } from './views-jalan.js'
import { FormSaring, halamanLanjut, LencanaTahap } from './views-bagian.js'

interface PropDaftar {
  tahun: TahunRencana[]
  saringan: Saringan
  hitung: Record<Tahap, number>
  usulan: BarisUsulan[]
  berikut: number | null
  tempat: { pd: string; atasan: string } | null
  kegiatan: BarisKegiatan[]
  /** What comes next of each proposal shown. */
  lanjutan: Record<string, { id: string; handler: string }>
  zona: string
  zonaSingkat: string
  csrf: string
}

/** One's own plan: where everything stands, and the list. */
export function DaftarRencana(p: PropDaftar): JSX.Element {
  const buka = p.tahun.filter((t) => !t.terkunci)
  return (
    <>
      <h1>Rencana pengembangan kompetensi</h1>
      <p>
        {p.tempat
          ? `${p.tempat.pd}. Atasan langsung: ${p.tempat.atasan || 'belum tercatat'}.`
          : 'Perangkat daerah Anda belum tercatat; usulan belum dapat dikirim.'}
      </p>
      <dl class="rekap">
        {(['verifikasi', 'ditolak', 'diterima', 'selesai', 'berjalan', 'konsep'] as const).map(
          (t) => (
            <div>
              <dt>{t === 'selesai' ? 'Kegiatan selesai' : KATA_TAHAP[t]}</dt>
              <dd>
                <Tautan
                  ke={`/rencana?tahap=${t}${p.saringan.tahun ? `&tahun=${p.saringan.tahun}` : ''}`}
                >
                  {p.hitung[t]}
                </Tautan>
              </dd>
            </div>
          ),
        )}
      </dl>
      {buka.length === 0 ? (
        <p class="kosong">
          Tidak ada tahun perencanaan yang terbuka. {p.tahun[0] && kataTerkunci(p.tahun[0])}
        </p>
      ) : (
        buka.map((t) => (
          <section class="kartu">
            <h2>Pengajuan baru tahun {t.tahun}</h2>
            <p>Terbuka sampai dengan {tanggalPanjang(t.batas)} pukul 24.00.</p>
            <p class="berjajar">
              {(Object.keys(NAMA_JALUR) as Jalur[]).map((j) => (
                <Tautan ke={`/rencana/baru/${t.tahun}/${j}`} kelas="tombol">
                  {NAMA_JALUR[j]}
                </Tautan>
              ))}
            </p>
          </section>
        ))
      )}
      <KegiatanBerjalan {...p} />
      <h2>Daftar pengajuan</h2>
      <FormSaring jalur="/rencana" saringan={p.saringan} tahun={p.tahun} />
      <Tabel
        keterangan="Daftar pengajuan"
        keteranganTersembunyi
        kosong="Belum ada pengajuan di sini. Mulai dengan salah satu jenis di atas."
        baris={p.usulan}
        kolom={[
          { judul: 'Materi', isi: (u) => <Tautan ke={`/rencana/${u.id}`}>{u.materi}</Tautan> },
          { judul: 'Bentuk', isi: (u) => u.namaBentuk },
          { judul: 'Pelaksanaan', isi: (u) => tanggalPanjang(u.tanggal) },
          { judul: 'Lembaga', isi: (u) => u.lembaga },
          { judul: 'JP', isi: (u) => u.jp, angka: true },
          { judul: 'Tahun', isi: (u) => u.tahun, angka: true },
          { judul: 'Tahap', isi: (u) => <TahapKonsep u={u} /> },
          { judul: 'Tindakan', isi: (u) => <Tindakan {...p} u={u} buka={buka} /> },
        ]}
      />
      {p.berikut !== null && (
        <p>
          <Tautan ke={halamanLanjut('/rencana', p.saringan, p.berikut)}>Halaman berikutnya</Tautan>
        </p>
      )}
    </>
  )
}

const TahapKonsep = ({ u }: { u: BarisUsulan }): JSX.Element => (
  <span>
    <LencanaTahap tahap={u.tahap} />
    {u.tahap === 'konsep' && (
      <small>{u.pernyataan ? 'formulir lengkap' : 'pernyataan belum dicentang'}</small>
    )}
  </span>
)

/** What can be done from the list; of a draft, a locked year leaves only its removal. */
function Tindakan({
  u,
  buka,
  csrf,
  lanjutan,
}: Pick<PropDaftar, 'csrf' | 'lanjutan'> & {
  u: BarisUsulan
  buka: TahunRencana[]
}): JSX.Element | null {
  const t = lanjutan[u.id]
  if (t) return <Tautan ke={`/tugas/${t.id}`}>{LANJUT[t.handler]}</Tautan>
  if (u.tahap !== 'konsep') return null
  const terbuka = buka.some((t) => t.tahun === u.tahun)
  return (
    <div class="berjajar">
      {terbuka && u.pernyataan && (
        <Kirim aksi={`/rencana/${u.id}/kirim`} csrf={csrf} label="Kirim" />
      )}
      {terbuka && <Tautan ke={`/rencana/${u.id}/ubah`}>Ubah</Tautan>}
      <Kirim aksi={`/rencana/${u.id}/hapus`} csrf={csrf} label="Hapus" />
    </div>
  )
}
