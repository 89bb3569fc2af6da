import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import {
  rentangTanggal,
  saatDiZona,
  tambahHari,
  tanggalDiZona,
  waktuSingkat,
} from '../values/tanggal.js'
import { mulaiPeriksaJam, type Beda } from './periksa.js'

const JALUR = '/tenggat/periksa'
/** Checks shown. */
const TAMPAK = 20

const Skema = Type.Object(
  {
    dari: Type.String({ title: 'Selesai dari tanggal', format: 'date' }),
    sampai: Type.String({ title: 'Sampai tanggal', format: 'date' }),
  },
  { additionalProperties: false },
)

/** Anyone who doubts a figure lets it be computed again from the raw history. */
export function rutePeriksaJam(app: FastifyInstance): void {
  baca(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Pemeriksaan angka tenggat',
    async data({ db }) {
      const hasil = await db('tenggat_periksa').orderBy('dibuat_at', 'desc').limit(TAMPAK)
      return { hasil, kantor: await setelanKantor(db) }
    },
    json: ({ hasil }) => ({ hasil }),
    tampilan: ({ hasil, kantor }, { csrf }) => HalamanPeriksa({ hasil, kantor, csrf }),
  })

  aksi(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Periksa angka tenggat',
    skema: Skema,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      if (isian.sampai < isian.dari)
        throw errors.ISIAN_SALAH({ kolom: 'Sampai tanggal', sebab: 'tidak boleh sebelum awalnya' })
      const { zona } = await setelanKantor(trx)
      const hari = (t: string) => saatDiZona(t, '00:00', zona)
      const [dari, sampai] = [hari(isian.dari), hari(tambahHari(isian.sampai, 1))]
      return { id: await mulaiPeriksaJam(trx, { dari, sampai, oleh: pelaku.pegawaiId, kini }) }
    },
    lanjut: () =>
      `${JALUR}?pesan=${encodeURIComponent('Pemeriksaan berjalan di latar; muat ulang halaman ini.')}`,
  })
}

interface Prop {
  hasil: any[]
  kantor: { zona: string; zonaSingkat: string }
  csrf: string
}

function HalamanPeriksa({ hasil, kantor, csrf }: Prop) {
  const tanggal = (d: Date) => tanggalDiZona(d, kantor.zona)
  return (
    <>
      <h1>Pemeriksaan angka tenggat</h1>
      <p>
        Menghitung ulang menit kerja dan pelanggaran setiap langkah yang selesai dari riwayatnya,
        lalu membandingkannya dengan angka yang dipakai laporan.
      </p>
      <FormSkema skema={Skema} awal={{}} aksi={JALUR} csrf={csrf} tombol="Periksa" />
      <h2>Hasil</h2>
      <Tabel
        keterangan="Pemeriksaan terakhir"
        keteranganTersembunyi
        baris={hasil}
        kosong="Belum pernah diperiksa."
        kolom={[
          {
            judul: 'Masa',
            isi: (p) => rentangTanggal(tanggal(p.dari), tambahHari(tanggal(p.sampai), -1)),
          },
          {
            judul: 'Dimulai',
            isi: (p) => waktuSingkat(p.dibuat_at, kantor.zona, kantor.zonaSingkat),
          },
          {
            judul: 'Diperiksa',
            isi: (p) => (p.selesai_at ? p.diperiksa : 'berjalan'),
            angka: true,
          },
          { judul: 'Beda', isi: (p) => (p.selesai_at ? <Berbeda p={p} /> : '') },
        ]}
      />
    </>
  )
}

function Berbeda({ p }: { p: { jumlah_beda: number; beda: Beda[] } }) {
  if (p.jumlah_beda === 0) return <>Tidak ada: semua angka sama.</>
  return (
    <details>
      <summary>{p.jumlah_beda} langkah</summary>
      <ul>
        {p.beda.map((b) => (
          <li>
            <a href={`/tugas/${b.tugasId}`}>Tugas</a>: {b.beda.join('; ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
