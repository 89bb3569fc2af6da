import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { KepalaBagian, TautanLuar } from './bagian.js'
import { hariSesi, jamSesi, tanggalSesi, type Jam } from './kata.js'
import type { KepalaKelas, SesiBaris } from './queries.js'
import { keadaanSesi } from './waktu-sesi.js'

export interface PropKelas {
  kelas: KepalaKelas
  sesi: readonly SesiBaris[]
  skema: TSchema
  boleh: boolean
  /** Rows of the plan's schedule that are no session yet. */
  belum: number
  jam: Jam
  kini: Date
  csrf: string
}

/** The timetable of a class: every session with its door, and the form for one more. */
export const HalamanKelas = (p: PropKelas): JSX.Element => (
  <KepalaBagian kelas={p.kelas} kini="kelas">
    <h2>Sesi</h2>
    <JumlahJp {...p} />
    <Tabel
      keterangan="Sesi pelatihan"
      keteranganTersembunyi
      baris={p.sesi}
      kosong="Belum ada sesi. Tambahkan sesi pertama dengan isian di bawah."
      kolom={[
        {
          judul: 'Mata pelatihan',
          isi: (s) => (
            <>
              <a class="utama" href={`/pelatihan/${p.kelas.id}/sesi/${s.id}`}>
                {s.mata}
              </a>
              {s.narasumber.length > 0 && (
                <small>{s.narasumber.map((n) => n.nama).join('; ')}</small>
              )}
            </>
          ),
        },
        {
          judul: 'Waktu',
          isi: (s) => (
            <>
              {hariSesi(s.mulai, p.jam)}
              <small>
                {jamSesi(s, p.jam)}
                {diLuar(s, p) && ', di luar tanggal pelatihan'}
              </small>
            </>
          ),
        },
        {
          judul: 'Tempat',
          isi: (s) => (
            <>
              {s.tempat || (s.tautan ? '' : '–')}
              {s.tautan && (
                <small>
                  <TautanLuar ke={s.tautan}>Zoom</TautanLuar>
                </small>
              )}
            </>
          ),
        },
        { judul: 'JP', isi: (s) => s.jp, angka: true },
        {
          judul: 'Hadir',
          angka: true,
          isi: (s) => (
            <>
              {s.hadir}
              {(s.telat > 0 || s.izin > 0) && (
                <small>
                  {[s.telat > 0 && `${s.telat} terlambat`, s.izin > 0 && `${s.izin} izin/sakit`]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              )}
            </>
          ),
        },
        { judul: 'Daftar hadir', isi: (s) => <Pintu sesi={s} kini={p.kini} /> },
      ]}
    />
    {p.boleh && p.belum > 0 && (
      <section class="kartu">
        <p>
          Jadwal pada rencana pelatihan memuat {p.belum} baris yang belum menjadi sesi. Zoom,
          narasumber, dan waktu daftar hadir dilengkapi sesudahnya pada tiap sesi.
        </p>
        <Kirim
          aksi={`/pelatihan/${p.kelas.id}/kelas/dari-jadwal`}
          csrf={p.csrf}
          label={`Buat ${p.belum} sesi dari jadwal`}
        />
      </section>
    )}
    {p.boleh && (
      <details class="kartu" open={p.sesi.length === 0 && p.belum === 0}>
        <summary>Tambah sesi</summary>
        <FormSkema
          skema={p.skema}
          awal={{ tanggal: p.kelas.mulai, tempat: p.kelas.tempat }}
          aksi={`/pelatihan/${p.kelas.id}/kelas`}
          csrf={p.csrf}
          tombol="Simpan sesi"
        />
      </details>
    )}
  </KepalaBagian>
)

export const Pintu = ({ sesi, kini }: { sesi: SesiBaris; kini: Date }): JSX.Element => {
  const keadaan = keadaanSesi(sesi, kini)
  if (keadaan === 'buka') return <Lencana jenis="baik">Terbuka</Lencana>
  return <Lencana>{keadaan === 'belum' ? 'Belum dibuka' : 'Ditutup'}</Lencana>
}

const diLuar = (s: SesiBaris, { kelas, jam }: PropKelas): boolean => {
  const tanggal = tanggalSesi(s.mulai, jam.zona)
  return tanggal < kelas.mulai || tanggal > kelas.selesai
}

function JumlahJp({ sesi, kelas }: PropKelas): JSX.Element | null {
  if (sesi.length === 0) return null
  const jp = sesi.reduce((n, s) => n + s.jp, 0)
  return (
    <p>
      {jp === kelas.jp
        ? `Jumlah ${jp} JP, sesuai dengan rencana.`
        : `Jumlah ${jp} JP dari ${kelas.jp} JP menurut rencana; ${jp < kelas.jp ? 'masih kurang' : 'lebih'} ${Math.abs(kelas.jp - jp)} JP.`}{' '}
      <Tautan ke={`/pelatihan/${kelas.id}/tanggal`}>Ubah tanggal pelatihan</Tautan>
    </p>
  )
}
